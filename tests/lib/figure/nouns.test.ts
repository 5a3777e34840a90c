import { describe, expect, test } from 'vitest';
import { countsIn, nounsIn } from '../../helpers/engine.ts';

const UNITS: readonly (readonly [code: string, text: string, unit: string | null])[] = [
  ['en', '12,000 (North Korean soldiers) came', 'person'],
  ['de', '12.000 (nordkoreanische Soldaten) kamen', 'person'],
  ['zh', '1万(北韩士兵)', 'person'],
  ['en', 'Soldiers: 10,000', 'person'],
  ['en', 'Strength: 10,000–12,000', 'person'],
  ['en', 'Landing ships: 4', 'landing_ship'],
  ['de', 'Stärke: 10.000', 'person'],
  ['fr', 'Effectif : 10 000', 'person'],
  ['ru', 'Численность: 10 000', 'person'],
  ['ja', '兵力：1万', 'person'],
  ['ko', '병력: 1만', 'person'],
  ['en', 'Officers: 1,500 shells', 'shell'],
  ['en', 'Soldiers – the sick and the lame – and officers: 1,500', 'other_group'],
  // right before the number, where that makes a guess of it
  ['ru', 'прибыло солдат 500', 'person'],
  ['uk', 'прибуло солдатів 500', 'person'],
  ['ru', 'прибыло контейнеров 500', null],
  ['en', 'They saw soldiers 500', null],
  // behind an article, where a verb before the number only counts
  ['es', 'Fueron cinco los buques', 'ship'],
  ['es', 'Son ya unos 40 los contenedores', 'container'],
  ['es', 'Ascienden a 3.000 los soldados', 'person'],
  ['es', 'Llevaban cinco los buques', null],
  ['es', 'Son cinco', null],
  // no noun of their own
  ['en', 'They left the soldiers; 10,000 came', null],
  ['en', 'The ships in the harbour: 4', null],
  ['en', 'Of the soldiers, 6,000.', null],
  ['en', 'The soldiers, 6,000, left; it rained', null],
  ['en', 'It rained; and after many days of rain and snow on the road soldiers, 6,000.', null],
  ['en', '10,000 of them came', null],
  ['en', '2,800 or more followed', null],
  ['en', 'Some 2,800 marched', null],
  ['de', '2.800 folgten', null],
  ['fr', '2 800 ont suivi', null],
  ['es', '2.800 siguieron', null],
  ['ru', '2800 последовали', null],
  ['uk', '2800 пішли слідом', null],
  ['en', '12,000 (in all) came', null],
  ['en', 'He told soldiers 12,000 would come', null],
  ['en', 'Budget: 10,000', null],
];

describe('nouns in brackets, before a colon and before the number', () => {
  test.each(UNITS)('%s: %s', (code, text, unit) => {
    expect(countsIn(text, code).map((one) => one.unit)).toEqual([unit]);
  });
});

test('a noun right before its number makes an exact one a guess, and no other', () => {
  const qualifiersIn = (text: string) => countsIn(text, 'ru').map(({ qualifier }) => qualifier);
  expect(qualifiersIn('прибыло солдат 500')).toEqual(['about']);
  expect(qualifiersIn('прибыло солдат более 500')).toEqual(['more_than']);
  expect(qualifiersIn('прибыло 500 солдат')).toEqual(['exact']);
});

test.each(['Engineers, 1,000; soldiers, 6,000.', 'Engineers, 1,000; soldiers, 6,000'])(
  'items of a list, each with its number behind: %s',
  (text) => {
    expect(countsIn(text).map(({ unit }) => unit)).toEqual(['engineer', 'person']);
  },
);

const HEADS: readonly (readonly [code: string, text: string, unit: string | null, noun: string | null])[] = [
  // nouns that follow one another
  ['en', '500 special forces personnel', 'person', 'special forces personnel'],
  ['en', '500 engineer soldiers', 'engineer', 'engineer soldiers'],
  ['en', '500 sapper personnel', 'sapper', 'sapper personnel'],
  ['en', '500 engineer officers', 'other_group', 'officers'],
  ['en', '300 crew members', 'other_group', 'crew members'],
  // a classifier that ends its phrase
  ['vi', 'tàu đổ bộ Nga, bốn chiếc', 'landing_ship', 'tàu đổ bộ'],
  ['vi', 'tàu đổ bộ, bốn chiếc', 'landing_ship', 'tàu đổ bộ'],
  ['vi', 'tàu, bốn chiếc cho Nga', 'ship', 'tàu'],
  ['vi', 'hôm qua họ gửi tàu đổ bộ Nga, bốn chiếc', 'landing_ship', 'tàu đổ bộ'],
  ['vi', 'bốn chiếc tàu đổ bộ', 'landing_ship', 'tàu đổ bộ'],
  ['vi', 'tàu đổ bộ, bốn quả đạn pháo', 'shell', 'quả đạn pháo'],
  ['vi', 'tàu đổ bộ, bốn chiếc rời cảng', 'other', null],
  ['vi', 'tàu đổ bộ Nga cũ, bốn chiếc', null, null],
  ['vi', 'bốn chiếc', null, null],
  // the strength of a group
  ['de', 'eine 8.000 Mann starke Brigade', 'person', 'Brigade'],
  ['de', 'eine 8000köpfige Brigade', 'person', 'Brigade'],
  ['de', 'eine 8000köpfige Truppe', 'person', null],
  ['de', 'ein 8000köpfiger Rat', 'other', null],
  ['de', 'ein 8000köpfiger Rat der Soldaten', 'other', null],
  ['de', 'ein 8000köpfiger und seit vielen Jahren tagender Rat der Brigade', null, null],
];

describe('the head of a phrase', () => {
  test.each(HEADS)('%s: %s', (code, text, unit, noun) => {
    expect(nounsIn(text, code).map((one) => [one.unit, one.noun, one.partOf])).toEqual([[unit, noun, false]]);
  });
});

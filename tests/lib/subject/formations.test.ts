import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, text: string): string[] {
  const checked = checkPage({ page: page('2025-03-01', { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** The people of formations named before, and those who are left in a place. */
const FORMATIONS: readonly Read[] = [
  [
    'uk',
    'На Курщині стоять чотири північнокорейські бригади, тобто близько 11 тисяч багнетів.',
    ['troops_at_front 11000'],
  ],
  ['vi', 'Bốn lữ đoàn Triều Tiên đóng quân ở Kursk, tức khoảng 11.000 tay súng.', ['troops_at_front 11000']],
  ['en', 'Four North Korean brigades are stationed in Kursk, or about 11,000 men.', ['troops_at_front 11000']],
  ['de', 'In Kursk stehen vier nordkoreanische Brigaden, also rund 11.000 Mann.', ['troops_at_front 11000']],
  [
    'fr',
    'Quatre brigades nord-coréennes sont stationnées à Koursk, soit environ 11 000 hommes.',
    ['troops_at_front 11000'],
  ],
  [
    'es',
    'Cuatro brigadas norcoreanas están desplegadas en Kursk, es decir, unos 11.000 hombres.',
    ['troops_at_front 11000'],
  ],
  [
    'uk',
    'Восени КНДР відправила 12 тисяч солдатів; тепер на Курщині лишається, за даними ГУР, 8 тисяч.',
    ['troops_at_front 8000', 'troops_total 12000'],
  ],
  [
    'uk',
    'ГУР казало про 12 тисяч солдатів КНДР, серед них 500 офіцерів; нині на Курщині залишається 8 тисяч.',
    ['troops_at_front 8000', 'troops_total 12000'],
  ],
  [
    'ru',
    'ГУР говорило о 12 тысячах солдат КНДР, из них 500 офицеров; сейчас в Курской области остаётся 8 тысяч.',
    ['troops_at_front 8000', 'troops_total 12000'],
  ],
];

/** Another side's. */
const OTHERS: readonly Read[] = [
  ['uk', 'Солдати КНДР пройшли Суджу; у місті залишається 300 мешканців, а на Курщині — 2 тисячі.', []],
  ['uk', 'На Курщині проти солдатів КНДР стоять дві українські бригади, тобто близько 5 тисяч багнетів.', []],
  ['en', 'Two Ukrainian brigades face the North Koreans in Kursk, or about 5,000 men.', []],
  ['de', 'Den Nordkoreanern in Kursk stehen zwei ukrainische Brigaden gegenüber, also rund 5.000 Mann.', []],
];

describe('people whose place is told of their formations, or who are left there', () => {
  test.each(FORMATIONS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });

  test.each(OTHERS)('%s: %s', (language, text, found) => {
    expect(readings(language, text)).toEqual(found);
  });
});

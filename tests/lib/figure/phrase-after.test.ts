import { describe, expect, test } from 'vitest';
import { nounsIn } from '../../helpers/engine.ts';

type Row = readonly [code: string, text: string, unit: string | null, noun: string | null, phrase: string];

const NOUNS: readonly Row[] = [
  // at once, or over words that change nothing and words that are not known
  ['en', '12,000 soldiers left', 'person', 'soldiers', '12,000 soldiers'],
  ['en', '12,000 more new soldiers left', 'person', 'soldiers', '12,000 more new soldiers'],
  ['en', '12,000 North Korean soldiers left', 'person', 'soldiers', '12,000 North Korean soldiers'],
  ['en', '3 N.K. soldiers left', 'person', 'soldiers', '3 N.K. soldiers'],
  ['en', '3,000 or more soldiers left', 'person', 'soldiers', '3,000 or more soldiers'],
  ['en', '"12,000" soldiers left', 'person', 'soldiers', '12,000" soldiers'],
  ['en', '6,000 promised engineers', 'engineer', 'engineers', '6,000 promised engineers'],
  // six of them at most
  [
    'en',
    '500 grim tired hungry ragged pale thin soldiers',
    'person',
    'soldiers',
    '500 grim tired hungry ragged pale thin soldiers',
  ],
  ['en', '500 grim tired hungry ragged pale thin gaunt soldiers', 'other', null, '500'],
  // one, where adjectives stand behind their noun
  ['fr', '12 000 vaillants soldats', 'person', 'soldats', '12 000 vaillants soldats'],
  ['fr', '12 000 vaillants tristes soldats', 'other', null, '12 000'],
  ['fr', 'milliers de vaillants tristes soldats', 'person', 'soldats', 'milliers de vaillants tristes soldats'],
  ['fr', 'milliers de vaillants tristes maigres soldats', 'other', null, 'milliers de'],
  // in brackets, with nothing else in them
  ['en', '12,000 (soldiers) left', 'person', 'soldiers', '12,000 (soldiers)'],
  ['en', '12,000 (North Korean soldiers) left', 'person', 'soldiers', '12,000 (North Korean soldiers)'],
  ['en', '12,000 (soldiers in all) left', null, null, '12,000'],
  ['en', '12,000 (in all) left', null, null, '12,000'],
  ['en', '(12,000 North Korean soldiers) left', 'person', 'soldiers', '12,000 North Korean soldiers'],
  // behind “of”
  ['en', 'thousands of its fighters', 'person', 'fighters', 'thousands of its fighters'],
  ['en', 'thousands of brave fighters', 'person', 'fighters', 'thousands of brave fighters'],
  [
    'en',
    'thousands of grim tired hungry ragged pale thin soldiers',
    'person',
    'soldiers',
    'thousands of grim tired hungry ragged pale thin soldiers',
  ],
  ['en', 'thousands of grim tired hungry ragged pale thin gaunt soldiers', 'other', null, 'thousands of'],
  ['en', 'thousands of cats', 'other', null, 'thousands of'],
  ['en', 'thousands of tonnes of shells', 'other', null, 'thousands of'],
  ['en', 'thousands of dollars for soldiers', 'other', null, 'thousands of'],
  ['en', 'thousands of Russian, soldiers', 'other', null, 'thousands of'],
  ['en', 'thousands of, soldiers', null, null, 'thousands'],
  ['en', '3,000 of the best were soldiers', null, null, '3,000'],
  ['fr', '3000 de ses combattants', 'person', 'combattants', '3000 de ses combattants'],
  ['es', 'tres de escolta', 'escort_ship', 'de escolta', 'tres de escolta'],
  ['es', 'dos vehículos de escolta', 'other', null, 'dos'],
  // two words before one noun
  ['en', '500 artillery and rocket rounds', 'shell', 'rocket rounds', '500 artillery and rocket rounds'],
  ['de', '500 Pionier- und Bausoldaten', 'builder', 'Bausoldaten', '500 Pionier- und Bausoldaten'],
  ['en', '500 clowns and soldiers left', 'other', null, '500'],
  ['en', '500 artillery, rocket rounds', 'other', null, '500'],
  ['en', '500 grim and hungry soldiers', 'other', null, '500'],
  ['en', '500 clowns and shells left', 'other', null, '500'],
  ['en', '500 and rocket rounds', null, null, '500'],
  // no noun follows
  ['en', '12,000 more were sent', null, null, '12,000'],
  ['en', '10,000 arrived', null, null, '10,000'],
  ['en', '10,000 due by December', null, null, '10,000'],
  ['en', '10,000 autumn arrivals', null, null, '10,000'],
  ['es', 'los 11.000 del otoño', null, null, '11.000'],
  ['en', '12,000; soldiers', null, null, '12,000'],
  // one that is not known
  ['en', '300 mayors left', 'other', null, '300'],
  ['en', '12,000 yonder. Soldiers left', 'other', null, '12,000'],
  ['en', '500 clowns of whom some left', 'other', null, '500'],
  ['de', 'sind erst 1.000 da', null, null, '1.000'],
  ['de', 'sind erst 1.000 Clowns', 'other', null, '1.000'],
  // what befell the counted
  ['en', '2,000 killed there', 'person', 'killed', '2,000 killed'],
  ['en', '12,000 soldiers killed there', 'person', 'soldiers', '12,000 soldiers'],
];

describe('the noun behind a number', () => {
  test.each(NOUNS)('%s: %s', (code, text, unit, noun, phrase) => {
    expect(nounsIn(text, code)).toEqual([{ unit, noun, phrase, whole: null, partOf: false }]);
  });
});

const PARTS: readonly (readonly [text: string, unit: string | null, noun: string | null, phrase: string])[] = [
  ['3,000 of whom died', 'person', 'died', '3,000 of whom died'],
  ['six of them were hurt', null, null, 'six of them'],
  ['six of them officers', 'other_group', 'officers', 'six of them officers'],
  ['six of them North Korean officers', 'other_group', 'officers', 'six of them North Korean officers'],
  ['six of them brave North Korean officers', 'other_group', 'officers', 'six of them brave North Korean officers'],
  ['six of them very brave North Korean officers', null, null, 'six of them'],
  ['six of them were North Korean officers', null, null, 'six of them'],
  ['six of them, North Korean officers', null, null, 'six of them'],
];

describe('a part of those told of before', () => {
  test.each(PARTS)('%s', (text, unit, noun, phrase) => {
    expect(nounsIn(text)).toEqual([{ unit, noun, phrase, whole: null, partOf: true }]);
  });
});

const WHOLES: readonly (readonly [text: string, whole: string])[] = [
  ['1,000 of the 11,000 soldiers', '11,000 soldiers'],
  ['1,000 of about 11,000 soldiers', '11,000 soldiers'],
  ['1,000 of eleven thousand soldiers', 'eleven thousand soldiers'],
  ['two of twelve ships', 'twelve ships'],
  ['1,000 of roughly its first 11,000 soldiers', '11,000 soldiers'],
  ['two of ten ships', 'ten ships'],
  ['it says that in winter 1,000 of Pyongyang’s 11,000 soldiers', '11,000 soldiers'],
  ['1,000 of the tired Russian army’s 11,000 soldiers', '11,000 soldiers'],
];

describe('a part of a whole that is written', () => {
  test.each(WHOLES)('%s', (text, whole) => {
    const [part] = nounsIn(text);
    expect(part).toMatchObject({ unit: null, noun: null, whole, partOf: false });
  });

  test.each([
    'two of six ships',
    '1,000 of roughly its their first 11,000 soldiers',
    '1,000 of the very tired Russian army’s 11,000 soldiers',
  ])('none that is small, or too far off: %s', (text) => {
    expect(nounsIn(text)[0]?.whole).toBeNull();
  });
});

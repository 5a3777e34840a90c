import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

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
  // no noun of their own
  ['en', '10,000 of them came', null],
  ['en', '12,000 (in all) came', null],
  ['en', 'He told soldiers 12,000 would come', null],
  ['en', 'Budget: 10,000', null],
];

describe('nouns in brackets and before a colon', () => {
  test.each(UNITS)('%s: %s', (code, text, unit) => {
    expect(countsIn(text, code).map((one) => one.unit)).toEqual([unit]);
  });
});

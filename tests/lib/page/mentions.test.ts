import { describe, expect, test } from 'vitest';
import { check } from '../../helpers/engine.ts';
import { tracedNumber } from '../../helpers/traced.ts';

/** On a page that is about something else, a story reaches one block on. */
const BLOCKS: readonly (readonly [about: string, language: string, text: string, mention: string | null])[] = [
  ['the block behind', 'en', 'North Korea has sent 12,000 soldiers to Russia.\nThe soldiers lost 300 dead.', 'context'],
  [
    'a block further on',
    'en',
    'North Korea has sent 12,000 soldiers to Russia.\nIt is cold.\nThe soldiers lost 300 dead.',
    null,
  ],
  [
    'the block behind',
    'de',
    'Nordkorea hat 12.000 Soldaten nach Russland geschickt.\nDie Soldaten zählen 300 Tote.',
    'context',
  ],
  [
    'a block further on',
    'de',
    'Nordkorea hat 12.000 Soldaten nach Russland geschickt.\nEs ist kalt.\nDie Soldaten zählen 300 Tote.',
    null,
  ],
];

describe('how far a mention reaches', () => {
  test.each(BLOCKS)('%s: %s: %s', (_, language, text, mention) => {
    expect(tracedNumber(language, text, '300').mention).toBe(mention);
  });

  test('not before the story began', () => {
    const text = 'North Korea has sent 12,000 soldiers to Russia.';
    expect(check('2019-02-20', text).findings).toEqual([]);
    expect(check('2025-02-20', text).findings).not.toEqual([]);
  });
});

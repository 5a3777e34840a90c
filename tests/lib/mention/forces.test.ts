import { expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

/** A force and a name of the story’s side: its own only where the name stands near, and no other nation by it. */
const FORCES: readonly (readonly [about: string, language: string, text: string, mention: string | null])[] = [
  ['soldiers from there', 'en', 'Some 300 troops from the North were killed.', 'named'],
  ['soldiers who were warned', 'en', 'North Korea warned of more rain before 300 soldiers were killed.', null],
];

test.each(FORCES)('%s: %s: %s', (_, language, text, mention) => {
  expect(tracedNumber(language, text, '300').mention).toBe(mention);
});

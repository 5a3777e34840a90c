import { expect, test } from 'vitest';
import { tracedNumber, tracedNumbers } from '../../helpers/traced.ts';

/** How far apart two things are, and not how often one happens. */
const BEFORE: readonly (readonly [language: string, text: string])[] = [
  ['en', 'A day earlier 900 North Korean soldiers were killed in Kursk.'],
  ['de', 'Am Tag zuvor fielen in Kursk 900 nordkoreanische Soldaten.'],
  ['es', 'Un día antes murieron en Kursk 900 soldados norcoreanos.'],
];

test.each(BEFORE)('no rate: %s: %s', (language, text) => {
  expect(tracedNumber(language, text, '900')).toMatchObject({ subject: 'casualties_killed', doubts: [] });
});

test('a rate', () => {
  const { doubts } = tracedNumber('en', 'A day costs North Korea 900 soldiers killed in Kursk.', '900');
  expect(doubts.map(({ reason }) => reason)).toContain('rate');
});

test('a verb and its number on both sides of an aside that begins with a word', () => {
  const text = 'Kyiv has, again according to Seoul, lost 600 soldiers to the North Koreans in Kursk.';
  expect(tracedNumber('en', text, '600').subject).toBeNull();
});

test('an aside as long as a clause parts what stands about it', () => {
  const text =
    'Russia, according to Seoul is losing men at a rate that it cannot bear for long, 8,000 North Koreans in Kursk.';
  expect(tracedNumber('en', text, '8,000').doubts).toEqual([]);
});

test('a list of numbers without full stops is no sentence', () => {
  const numbers = (most: number) => Array.from({ length: most }, (_, at) => `${at + 101} soldiers`).join(', ');
  const text = (most: number) => `North Korea sent to Russia ${numbers(most)}.`;
  expect(tracedNumbers('en', text(10))).toHaveLength(10);
  expect(tracedNumbers('en', text(61))).toEqual([]);
});

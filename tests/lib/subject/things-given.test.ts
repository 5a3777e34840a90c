import { expect, test } from 'vitest';
import { tracedNumbers } from '../../helpers/traced.ts';

const subjectOf = (language: string, text: string, surface: string) =>
  tracedNumbers(language, text).find((one) => one.surface.includes(surface))?.subject;

test.each([
  [
    'en',
    'North Korea had sent 11,300 containers of shells to Russia by October, the NIS said. By July it spoke of 26,500.',
    '26,500',
  ],
  [
    'fr',
    'La Corée du Nord a livré 11 300 conteneurs d’obus à la Russie ; en juillet, le NIS parle de 26 500.',
    '26 500',
  ],
  [
    'de',
    'Nordkorea hat 11.300 Container mit Granaten nach Russland geliefert, sagt der NIS. Im Juli sprach er von 26.500.',
    '26.500',
  ],
])('a number that somebody gives behind things counts more of them, %s: %s', (language, text, number) => {
  expect(subjectOf(language, text, number)).toBe('arms_containers');
});

test('with a noun of its own it does not', () => {
  const text = 'North Korea had sent 11,300 containers to Russia by October. Washington spoke of 10,500 soldiers.';
  expect(subjectOf('en', text, '10,500')).not.toBe('arms_containers');
});

import { describe, expect, test } from 'vitest';
import { figure } from '../../../helpers/doubts.ts';

type Read = readonly [language: string, text: string, number: string, subject: string];

/** How many they are stands in an aside, counted by a word that says no more than "people". */
const ASIDES: readonly Read[] = [
  ['ru', 'Спецназ КНДР, всего 1500 человек, перевезли во Владивосток.', '1500', 'troops_first_batch'],
  ['uk', 'Спецпризначенців КНДР, загалом 1500 осіб, перевезли до Владивостока.', '1500', 'troops_first_batch'],
  ['en', 'North Korean commandos, 1,500 people in all, were shipped to Vladivostok.', '1,500', 'troops_first_batch'],
  [
    'es',
    'Los comandos norcoreanos, en total 1.500 hombres, llegaron en barco a Vladivostok.',
    '1.500',
    'troops_first_batch',
  ],
  [
    'de',
    'Nordkoreanische Spezialkräfte, insgesamt 1.500 Mann, kamen per Schiff nach Wladiwostok.',
    '1.500',
    'troops_first_batch',
  ],
  [
    'fr',
    'Les commandos nord-coréens, 1.500 hommes au total, ont débarqué à Vladivostok.',
    '1.500',
    'troops_first_batch',
  ],
  // who says so stands in the aside as well
  [
    'en',
    'North Korean infantrymen, ten thousand according to the NIS, will be sent to Russia.',
    'ten thousand',
    'troops_total',
  ],
  [
    'fr',
    'Des soldats nord-coréens, dix mille environ selon Séoul, sont en route pour la Russie.',
    'dix mille',
    'troops_total',
  ],
  [
    'de',
    'Nordkoreanische Soldaten, zehntausend laut NIS, werden nach Russland geschickt.',
    'zehntausend',
    'troops_total',
  ],
  ['en', 'North Korean troops, 12,000 people in all, will be sent to Russia.', '12,000', 'troops_total'],
];

describe('a number of people in an aside', () => {
  test.each(ASIDES)('counts those named before it: %s: %s', (language, text, number, subject) => {
    const found = figure(language, text, number);
    expect(found?.subject).toBe(subject);
    expect(found?.verdict).not.toBe('conflicts');
  });

  test('never conflicts where those named before it are another nation’s', () => {
    const text = 'Russian commandos, 1,500 people in all, were shipped to Vladivostok, where North Koreans train.';
    expect(figure('en', text, '1,500')?.verdict ?? null).not.toBe('conflicts');
  });
});

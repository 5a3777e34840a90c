import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

/** A first wave told to a month or a season is all who went before others followed. */
const OF_SEASON: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'The first wave of North Korean soldiers, some 10,500 men, went to Russia in the autumn of 2024.', '10,500'],
  ['de', 'Die erste Welle aus Nordkorea kam im Herbst 2024 nach Russland und umfasste rund 10.500 Soldaten.', '10.500'],
  ['es', 'La primera oleada de soldados norcoreanos, unos 10.500, llegó a Rusia en otoño de 2024.', '10.500'],
  ['ko', '북한의 1차 파병은 2024년 가을에 이뤄졌으며 규모는 약 1만500명이다.', '1만500'],
];

describe('a first wave', () => {
  test.each(OF_SEASON)(
    'told to a season is the whole deployment, and not sure enough for a conflict, %s: %s',
    (language, text, number) => {
      const traced = tracedNumber(language, text, number);
      expect(traced.subject).toBe('troops_total');
      expect(traced.verdict).not.toBe('conflicts');
    },
  );

  test('told with its voyage is the first batch', () => {
    const text =
      'The first wave of North Korean special forces, 1,500 men, went by ship to Vladivostok in October 2024.';
    expect(tracedNumber('en', text, '1,500').subject).toBe('troops_first_batch');
  });
});

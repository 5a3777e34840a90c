import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

type Row = readonly [language: string, text: string, number: string];
type Reading = readonly [why: string, subject: string, rows: readonly Row[]];

/** What each sentence leaves no doubt of: a figure on record that differs is a conflict. */
const READINGS: readonly Reading[] = [
  [
    'the leader’s name is the country’s, and his last syllables are no UN',
    'troops_first_batch',
    [['en', 'Kim Jong Un has landed the first 3,000 special forces in Vladivostok.', '3,000']],
  ],
  [
    'a first batch that is counted as a whole is the first batch',
    'troops_first_batch',
    [
      ['zh', '朝鲜首批特种部队共有2500人，已乘船运抵海参崴。', '2500'],
      ['es', 'El primer traslado norcoreano a Vladivostok fue de 2.500 soldados de las fuerzas especiales.', '2.500'],
      ['fr', 'Le premier transport nord-coréen vers Vladivostok comptait 2 500 soldats des forces spéciales.', '2 500'],
    ],
  ],
  [
    'counted since the story began is counted from its beginning',
    'troops_total',
    [
      ['en', 'North Korea has sent 19,000 soldiers to Russia since October 2024.', '19,000'],
      ['es', 'Pyongyang ha enviado 19.000 soldados a Rusia desde octubre de 2024.', '19.000'],
      ['de', 'Nordkorea hat seit Oktober 2024 insgesamt 19.000 Soldaten nach Russland geschickt.', '19.000'],
    ],
  ],
  [
    'what the number of those sent is put at is the total',
    'troops_total',
    [
      [
        'de',
        'Kiew beziffert die Zahl der nach Russland entsandten Nordkoreaner auf insgesamt 26.000 Soldaten.',
        '26.000',
      ],
    ],
  ],
];

describe.each(READINGS)('%s', (_, subject, rows) => {
  test.each(rows)('%s: %s', (language, text, number) => {
    const found = figure(language, text, number);
    expect({ subject: found.subject, verdict: found.verdict }).toEqual({ subject, verdict: 'conflicts' });
  });
});

describe('counted since a later month is counted in part', () => {
  test.each([
    ['en', 'North Korea has sent 7,000 soldiers to Russia since mid-November 2024.', '7,000'],
    ['de', 'Nordkorea hat seit Mitte November 2024 7.000 Soldaten nach Russland geschickt.', '7.000'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });
});

describe('who died near Donetsk on 3 October 2024 died in the strike of that day', () => {
  test.each([
    ['uk', 'Під Донецьком 3 жовтня 2024 року ліквідовано 14 північнокорейських військових.', '14'],
    ['ru', 'Под Донецком 3 октября 2024 года погибли 14 военных из КНДР.', '14'],
    ['en', 'On 3 October 2024 fourteen North Korean soldiers were killed near Donetsk.', 'fourteen'],
  ])('%s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('strike_oct3_killed');
  });
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const YEARS: readonly (readonly [
  code: string,
  text: string,
  found: readonly (readonly [surface: string, first: string, last: string])[],
])[] = [
  // seen from a page of 24 July 2025
  ['en', 'Last year they left', [['Last year', '2024-01-01', '2024-12-31']]],
  ['en', 'This year they left', [['This year', '2025-01-01', '2025-07-24']]],
  ['de', 'Ende des vergangenen Jahres', [['des vergangenen Jahres', '2024-01-01', '2024-12-31']]],
  ['ru', 'с конца прошлого года', [['прошлого года', '2024-01-01', '2024-12-31']]],
  ['ru', 'до конца этого года', [['этого года', '2025-01-01', '2025-07-24']]],
  ['zh', '去年', [['去年', '2024-01-01', '2024-12-31']]],
  ['ko', '올해', [['올해', '2025-01-01', '2025-07-24']]],
  // single years
  ['en', 'in 1900', [['1900', '1900-01-01', '1900-12-31']]],
  ['en', 'by 2099', [['2099', '2099-01-01', '2099-12-31']]],
  ['ru', 'в 2023 году', [['2023 году', '2023-01-01', '2023-12-31']]],
  // spans
  ['en', 'the war of 1950-53', [['1950-53', '1950-01-01', '1953-12-31']]],
  ['en', 'the war of 1950-1953', [['1950-1953', '1950-01-01', '1953-12-31']]],
  ['en', 'the peace of 1899-1903', []],
  ['en', 'in 2024-10', [['2024-10', '2024-01-01', '2024-12-31']]],
  // decades
  ['en', 'in the 1950s', [['1950s', '1950-01-01', '1959-12-31']]],
  [
    'en',
    'in 2024, as in the 1950s',
    [
      ['2024', '2024-01-01', '2024-12-31'],
      ['1950s', '1950-01-01', '1959-12-31'],
    ],
  ],
  ['de', 'in den 1970er Jahren', [['1970er Jahren', '1970-01-01', '1979-12-31']]],
  ['fr', 'dans les années 1970', [['les années 1970', '1970-01-01', '1979-12-31']]],
  ['ru', 'с 1970-х годов', [['1970-х годов', '1970-01-01', '1979-12-31']]],
  ['vi', 'thập niên 1970', [['thập niên 1970', '1970-01-01', '1979-12-31']]],
  ['zh', '1970年代', [['1970年代', '1970-01-01', '1979-12-31']]],
  ['zh', '1970 年代', [['1970 年代', '1970-01-01', '1979-12-31']]],
  ['ko', '1970년대', [['1970년대', '1970-01-01', '1979-12-31']]],
];

describe('years, decades, and those told from the page', () => {
  test.each(YEARS)('%s: %s', (code, text, found) => {
    const years = countsIn(text, code, '2025-07-24');
    expect(years.map(({ surface, dates }) => [surface, ...(dates ?? [])])).toEqual(found);
  });
});

const COUNTS: readonly (readonly [code: string, text: string, value: number])[] = [
  ['en', '1.9k went', 1900],
  ['en', '1799 went', 1799],
  ['en', '2100 went', 2100],
  ['en', '19,000 went', 19_000],
  ['en', '20240 went', 20_240],
  ['en', '2000 soldiers went', 2000],
  ['ko', '2000명이 왔다', 2000],
  ['ko', '2000여 명이 왔다', 2000],
  ['ja', '2000名の兵士', 2000],
];

test.each([
  ['ru', 'Погибших может быть 2000.', 'count'],
  ['uk', 'Полеглих уже 2000, кажуть у Сеулі.', 'count'],
  ['zh', '阵亡者多达2000。', 'count'],
  ['ru', 'Убитых: 2000.', 'count'],
  ['ru', 'договор 2000 года', 'date'],
  ['ru', 'встреча (2000)', 'date'],
  ['uk', 'з 2000 на Донбасі', 'date'],
  ['ru', 'погибших больше, чем 2024', 'date'],
  ['en', 'the treaty of 2000', 'date'],
  ['en', 'they met in summer, 2000', 'date'],
] as const)('a round number without a word for a year, where a language has one: %s: %s', (code, text, kind) => {
  expect(countsIn(text, code).map((figure) => figure.kind)).toEqual([kind]);
});

test.each(COUNTS)('%s: no year: %s', (code, text, value) => {
  expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual([['count', value]]);
});

test.each(['in 1800', 'in 1899', 'a 2000-mile march', 'after 2000 miles', 'a 1900-year-old wall'])(
  'neither a count nor a date: %s',
  (text) => expect(countsIn(text)).toEqual([]),
);

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const SHARES: readonly (readonly [code: string, text: string, percent: number])[] = [
  ['en', 'one in three recruits left', 33],
  ['en', 'one soldier in ten wounded', 10],
  ['en', 'one in ten refugees', 10],
  ['en', 'one ill-fed soldier in ten', 10],
  ['en', 'one in every two ships', 50],
  ['zh', '3人中有1人受伤', 33],
  ['en', '1 in 10 of the soldiers are officers', 10],
  ['en', 'two out of five soldiers were wounded', 40],
  ['en', 'one North Korean soldier in ten was wounded', 10],
  ['en', 'one out of every three recruits', 33],
  ['de', 'einer von zehn Soldaten fiel', 10],
  ['de', 'zwei von fünf Soldaten wurden verletzt', 40],
  ['fr', 'un soldat sur dix est officier', 10],
  ['fr', '2 soldats sur 5 ont été blessés', 40],
  ['es', 'uno de cada diez soldados resultó herido', 10],
  ['ru', 'один из десяти солдат ранен', 10],
  ['uk', "двоє з п'яти солдатів поранені", 40],
  ['vi', '1 trên 10 binh sĩ bị thương', 10],
  ['zh', '10人中有1人受伤', 10],
  ['zh', '十分之一的士兵受伤', 10],
  ['zh', '三分之二的士兵受伤', 67],
  ['ja', '10人に1人が負傷した', 10],
  ['ja', '兵士の3分の2が負傷した', 67],
  ['ko', '10명 중 1명이 다쳤다', 10],
  ['ko', '병사 열 명 중 한 명이 다쳤다', 10],
  ['ko', '병력의 3분의 2가 다쳤다', 67],
];

describe('two numbers that tell a share', () => {
  test.each(SHARES)('%s: %s', (code, text, percent) => {
    expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual([['percentage', percent]]);
  });
});

// of one, wholes that are round
test.each([2, 3, 4, 10, 12, 15, 20, 25, 30, 40, 50, 100, 1000, 10_000])('one in every %i', (whole) => {
  expect(countsIn(`one in every ${whole} of them`).map(({ kind, low }) => [kind, low])).toEqual([
    ['percentage', Math.round(100 / whole)],
  ]);
});

const COUNTS: readonly (readonly [code: string, text: string, counts: readonly number[]])[] = [
  // the whole is measured, counted or out of proportion
  ['en', 'they lost 2 in 3 days', [2]],
  ['en', 'they lost 1 in 3 days', [1]],
  ['en', 'they lost 1 in 5-day fights', [1]],
  ['en', 'they lost 2 in 5-day fights', [2]],
  ['en', 'one soldier in four lorries', [1, 4]],
  ['en', '2 in 10 villages', [2, 10]],
  ['en', '5 out of 5 soldiers', [5, 5]],
  ['en', '3 out of 11 soldiers', [3, 11]],
  ['en', '2 out of 20 soldiers', [2, 20]],
  ['en', '1 out of 13 soldiers', [1, 13]],
  ['en', '1.5 in 10 soldiers', [1.5, 10]],
  ['en', '0 in 10 soldiers', [10]],
  ['en', '1 in 2 soldiers', [1, 2]],
  // something else stands between
  ['en', 'one soldier, in ten', [1, 10]],
  ['en', 'one soldier and in ten', [1, 10]],
  ['en', 'one young North Korean soldier in ten', [1, 10]],
  ['de', 'ein Verband von 4 bis 6 Schiffen', [4]],
  ['ko', '2명 중 1명', [2, 1]],
  ['ko', '10명 중 약 1명', [10, 1]],
  ['ja', '10人に3隻', [10, 3]],
  ['ja', '10人が1人', [10, 1]],
  ['en', 'they wounded 40 in three days', [40]],
  ['en', 'killed 3 in 5 attacks', [3, 5]],
  ['en', '1,000 out of 11,000 soldiers', [1000, 11_000]],
  ['en', 'a third deployment of 6,000 soldiers', [6000]],
  ['de', '1000 von 11.000 Soldaten', [1000, 11_000]],
  ['fr', 'sur les 11 000 soldats, 300 sont morts', [11_000, 300]],
  ['es', 'un cuarto envío de 6.000 soldados', [6000]],
  ['ru', 'один из двух пленных', [1, 2]],
  ['ru', '300 из 11 000 солдат погибли', [300, 11_000]],
  ['zh', '100名士兵中有30名死亡', [100, 30]],
  ['ja', '1万1000人のうち300人が死亡', [11_000, 300]],
  ['ko', '병사 100명 중 30명이 전사', [100, 30]],
];

test.each(['三分之三的士兵', '三分之五的士兵', '部分之三', '三分之'])('no fraction: %s', (text) => {
  expect(countsIn(text, 'zh')).toEqual([]);
});

describe('numbers that are no share', () => {
  test.each(COUNTS)('%s: %s', (code, text, counts) => {
    expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual(counts.map((low) => ['count', low]));
  });
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const SHARES: readonly (readonly [code: string, text: string, percent: number])[] = [
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

const COUNTS: readonly (readonly [code: string, text: string, counts: readonly number[]])[] = [
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

describe('numbers that are no share', () => {
  test.each(COUNTS)('%s: %s', (code, text, counts) => {
    expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual(counts.map((low) => ['count', low]));
  });
});

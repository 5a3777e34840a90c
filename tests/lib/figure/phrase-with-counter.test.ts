import { describe, expect, test } from 'vitest';
import { nounsIn } from '../../helpers/engine.ts';

type Row = readonly [code: string, text: string, unit: string | null, noun: string | null, phrase: string];

const NOUNS: readonly Row[] = [
  // before the number, over qualifiers and small words
  ['ko', '상륙함 4척', 'landing_ship', '상륙함', '상륙함 4척'],
  ['ko', '상륙함 약 4척', 'landing_ship', '상륙함', '상륙함 약 4척'],
  ['ko', '상륙함은 모두 4척', 'landing_ship', '상륙함', '상륙함은 모두 4척'],
  ['ko', '상륙함(4척)', 'landing_ship', '상륙함', '상륙함(4척'],
  ['ko', '전차 3대', 'weapon', '전차', '전차 3대'],
  ['ko', '여단 2개', 'formation', '여단', '여단 2개'],
  ['ko', '공병 500명', 'engineer', '공병', '공병 500명'],
  ['ko', '병력 1만', 'person', '병력', '병력 1만'],
  ['ko', '병력은 총 1만', 'person', '병력', '병력은 총 1만'],
  ['ja', '兵士は少なくとも約1000人', 'person', '兵士', '兵士は少なくとも約1000人'],
  ['zh', '士兵1500人', 'person', '士兵', '士兵1500人'],
  ['zh', '士兵达1500', 'person', '士兵', '士兵达1500'],
  // behind it
  ['ko', '4척의 상륙함', 'landing_ship', '상륙함', '4척의 상륙함'],
  ['ko', '1500명의 북한 특수부대원', 'person', '특수부대원', '1500명의 북한 특수부대원'],
  ['ko', '3대 전차', 'weapon', '전차', '3대 전차'],
  ['ja', '4隻の揚陸艦', 'landing_ship', '揚陸艦', '4隻の揚陸艦'],
  ['ja', '1000人の工兵', 'engineer', '工兵', '1000人の工兵'],
  ['ja', '1000個の砲弾', 'shell', '砲弾', '1000個の砲弾'],
  ['zh', '4艘登陆舰', 'landing_ship', '登陆舰', '4艘登陆舰'],
  ['zh', '12000名北韩士兵', 'person', '北韩士兵', '12000名北韩士兵'],
  ['zh', '1500名左右的士兵', 'person', '士兵', '1500名左右的士兵'],
  ['zh', '三百工兵', 'engineer', '工兵', '三百工兵'],
  // behind goes before before, where nouns follow; not where they come first and touch
  ['zh', '士兵1500名工程师', 'engineer', '工程师', '1500名工程师'],
  ['ko', '컨테이너 1만 개의 포탄', 'container', '컨테이너', '컨테이너 1만 개'],
  ['ja', '揚陸艦と3隻の護衛艦', 'escort_ship', '護衛艦', '3隻の護衛艦'],
  // in brackets, with nothing else in them
  ['ko', '1만 명(북한 병사)', 'person', '북한 병사', '1만 명(북한 병사'],
  ['ko', '1만 명(북한 병사 포함)', 'person', null, '1만 명'],
  ['ko', '1만 개(현지 포탄)', 'shell', '포탄', '1만 개(현지 포탄'],
  ['ko', '1만 개(현지, 포탄)', 'other', null, '1만 개'],
  ['zh', '1万名(北韩士兵)', 'person', '北韩士兵', '1万名(北韩士兵'],
  // the counter alone
  ['ko', '4척', 'ship', null, '4척'],
  ['ja', '1000個', 'other', null, '1000個'],
  ['zh', '5支部队', 'formation', null, '5支部队'],
  ['zh', '1000只猫', 'other', null, '1000只'],
  ['zh', '4艘船', 'ship', '船', '4艘船'],
  ['ja', '1000人が護衛艦で', 'person', null, '1000人'],
  ['zh', '12000名，士兵', 'person', null, '12000名'],
  ['zh', '1000个在炮弹', 'other', null, '1000个'],
  ['zh', '1000个又大又重又黑又旧又脏又圆炮弹', 'other', null, '1000个'],
  // a fate before the number is another one's
  ['ko', '숨지고 1000명이 다쳤다', 'person', null, '1000명'],
  ['ja', '失い1000人が', 'person', null, '1000人'],
  // no counter, and a word that is no noun, or one that is not known
  ['zh', '300在场', null, null, '300'],
  ['zh', '300猫', 'other', null, '300'],
  ['ko', '4척 북한 상륙함', 'ship', null, '4척'],
  // neither
  ['zh', '1万', null, null, '1万'],
];

describe('nouns of numbers with counters', () => {
  test.each(NOUNS)('%s: %s', (code, text, unit, noun, phrase) => {
    expect(nounsIn(text, code)).toEqual([{ unit, noun, phrase, whole: null, partOf: false }]);
  });
});

test.each([
  ['ko', '이 중 1500명'],
  ['ko', '이 중 약 1500명'],
  ['zh', '其中1500人'],
  ['zh', '其中约1500人'],
])('%s: a part of those told of before: %s', (code, text) => {
  expect(nounsIn(text, code).map(({ unit, partOf }) => [unit, partOf])).toEqual([['person', true]]);
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

type Row = readonly [code: string, text: string, low: number | null, high: number | null];

const READ: readonly Row[] = [
  ['zh', '北韩部队死伤逾百，余下退回后方', 100, null],
  ['zh', '被俘士兵已达三百。', 300, 300],
  ['zh', '朝军阵亡近八百', 800, 800],
  ['zh', '派兵规模为两万人次', 20_000, 20_000],
  ['ja', '戦死者は四百、けが人はその数倍', 400, 400],
  ['ja', '派遣された兵力は二万を超えた', 20_000, null],
  ['ja', '派遣される兵士は一万から一万三千になる', 10_000, 13_000],
  ['zh', '派出的士兵一万至一万三千不等', 10_000, 13_000],
  ['zh', '边境集结了四万大军', 40_000, 40_000],
  ['ko', '살아남은 북한군은 셋뿐이었다', 3, 3],
  ['ko', '포로 둘을 데려왔다', 2, 2],
  ['ko', '사망자는 칠백, 부상자는 이천', 700, 700],
];

/** Signs of numbers within other words, or numbers that count nothing. */
const NONE: readonly (readonly [code: string, text: string])[] = [
  ['zh', '部队百战百胜'],
  ['zh', '士兵千里迢迢赶来'],
  ['zh', '官兵万众一心'],
  ['ja', '部隊は千葉に着いた'],
  ['ja', '部隊は東京から千葉に着いた'],
  ['ja', '兵士は万が一に備える'],
  ['ja', '軍人は百も承知だ'],
  ['ko', '병사 천천히 걷다'],
  ['ko', '군인 백두산에 오르다'],
  ['ko', '병사 둘레에 모이다'],
  ['ko', '파병된 병력은 조선인민군 소속이다'],
  ['ko', '조선 병사가 떠났다'],
];

describe('numbers behind their noun, without a counter', () => {
  test.each(READ)('%s: %s', (code, text, low, high) => {
    const [first] = countsIn(text, code);
    expect([first?.low, first?.high, first?.unit]).toEqual([low, high, 'person']);
  });

  test.each(NONE)('no number in %s: %s', (code, text) => {
    expect(countsIn(text, code)).toEqual([]);
  });
});

const STRENGTHS: readonly Row[] = [
  ['en', 'an 8,000-man corps crossed', 8000, 8000],
  ['en', 'an 8,000-member North Korean contingent', 8000, 8000],
  ['de', 'das 8.000 Mann starke Korps', 8000, 8000],
  ['de', 'eine 8 000köpfige Truppe', 8000, 8000],
  ['de', 'die achttausendköpfige Truppe', 8000, 8000],
  ['ru', '8-тысячный корпус', 8000, 8000],
  ['ru', 'десятитысячная группировка', 10_000, 10_000],
  ['uk', 'восьмитисячного корпусу', 8000, 8000],
];

describe('a group told by its size', () => {
  test.each(STRENGTHS)('%s: %s', (code, text, low, high) => {
    expect(countsIn(text, code).map((one) => [one.low, one.high, one.unit])).toEqual([[low, high, 'person']]);
  });

  test.each([
    ['en', 'a 12-member council'],
    ['de', 'ein zwölfköpfiger Rat'],
    ['ru', '12-тысячный митинг'],
  ])('no people in %s: %s', (code, text) => {
    expect(countsIn(text, code).map((one) => one.unit)).toEqual(['other']);
  });

  test('a corps has a number, or a strength', () => {
    expect(countsIn('quân đoàn 9.000 người', 'vi').map((one) => [one.low, one.unit])).toEqual([[9000, 'person']]);
    expect(countsIn('quân đoàn 9', 'vi')).toEqual([]);
  });
});

describe('two words before one noun', () => {
  test.each([
    ['en', '3 million artillery and mortar shells', 'shell'],
    ['de', '3.000 Pionier- und Bausoldaten', 'builder'],
    ['en', '10,000 journalists and soldiers', 'other'],
    ['de', '40 Journalisten und Soldaten', 'other'],
  ])('%s: %s', (code, text, unit) => {
    expect(countsIn(text, code).map((one) => one.unit)).toEqual([unit]);
  });
});

describe('two of a kind', () => {
  test.each([
    ['en', 'a pair of soldiers'],
    ['fr', 'une paire de soldats'],
    ['es', 'un par de soldados'],
    ['ru', 'пара солдат'],
  ])('%s: %s', (code, text) => {
    expect(countsIn(text, code).map((one) => [one.low, one.high, one.qualifier])).toEqual([[2, 2, 'about']]);
  });

  test.each([
    ['en', 'a couple of years'],
    ['es', 'un par de veces'],
    ['ru', 'пара слов'],
  ])('no count in %s: %s', (code, text) => {
    expect(countsIn(text, code)).toEqual([]);
  });
});

describe('small numbers in brackets', () => {
  test('markers of a list count nothing', () => {
    const text = '(1) Five landing ships, (2) two escorts and (3) 900 soldiers';
    expect(countsIn(text).map((one) => one.low)).toEqual([5, 2, 900]);
  });

  test('ages count nothing', () => {
    expect(countsIn('두 병사, 김(19)과 박(31)', 'ko').map((one) => one.low)).toEqual([2]);
    expect(countsIn('Kim (19) and Pak (31) talked')).toEqual([]);
  });
});

describe('bounds behind the number', () => {
  test.each([
    ['ko', '병력은 9000명을 넘지 않을 것이다', null, 9000],
    ['ko', '병력은 9000명을 넘어섰다', 9000, null],
    ['ko', '병력은 9000명에 못 미친다', null, 9000],
    ['ja', '兵士は9000人を超えない', null, 9000],
    ['ja', '兵士は9000人を下らない', 9000, null],
    ['zh', '士兵不下9000名', 9000, null],
    ['zh', '士兵不会超过9000名', null, 9000],
    ['en', '9,000 soldiers at the very least', 9000, null],
    ['fr', 'le cap des 9 000 soldats', 9000, null],
    ['es', 'rebasó los 9.000 soldados', 9000, null],
  ] satisfies Row[])('%s: %s', (code, text, low, high) => {
    expect(countsIn(text, code).map((one) => [one.low, one.high])).toEqual([[low, high]]);
  });
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const NOTHING: readonly (readonly [code: string, text: string])[] = [
  // lengths, weights, times, alone and in ranges
  ['en', 'a road of 5 to 12 km'],
  ['en', 'a 10-12 km march'],
  ['en', 'a tour of 9-12 months'],
  ['de', 'eine Strecke von 5 bis 12 Kilometern'],
  // metres, no millions
  ['en', 'a 10m bus'],
  ['en', 'a 10m gas pipe'],
  ['en', 'a 10m glass wall'],
  ['en', 'a depth of 10m under water'],
  // places in a row
  ['en', 'chapter three'],
  ['en', 'Article three of the pact'],
  ['ru', '36-й солдат'],
  ['de', 'das 11. Korps rückte vor'],
  ['de', 'die 99. Brigade rückte vor'],
  ['ja', '3番目の兵士'],
  ['ko', '3번째 병사'],
  // parts of words and names
  ['de', 'die Verachtung der Jahrhunderte'],
  ['de', 'das Jahrhundert endete'],
  ['en', 'a shop for 3D printers'],
  ['ko', '하지만 병사는'],
  ['uk', "сім'я бійця"],
  ['ru', 'рота5 ушла'],
  ['en', 'Kim (20) left'],
  ['ko', '병사(26)는'],
  ['en', 'unit 2397 soldiers'],
  ['en', 'unit three hundred soldiers'],
  ['en', 'a rate of 0.12345678 then'],
  ['en', 'call +1 202 555 0147 for more'],
];

describe('numbers that measure, name or order', () => {
  test.each(NOTHING)('%s: %s', (code, text) => expect(countsIn(text, code)).toEqual([]));
});

const COUNTED: readonly (readonly [code: string, text: string, surface: string, value: number])[] = [
  ['en', '30 to 60mm rounds, then 500 men', '500', 500],
  ['en', 'in 40 days 500 men', '500', 500],
  // millions, no metres
  ['en', 'output reached 10M in June', '10M', 10_000_000],
  ['en', '9m personnel', '9m', 9_000_000],
  ['en', '9m rats', '9m', 9_000_000],
  // a point that ends a sentence
  ['de', 'es waren 100. Danach ging es weiter', '100', 100],
  ['de', 'es waren 5.000. Danach ging es weiter', '5.000', 5000],
  ['de', 'es waren elf. Danach ging es weiter', 'elf', 11],
  ['de', 'es waren 11.', '11', 11],
  ['de', 'es waren 11. – dann kamen mehr', '11', 11],
  ['en', 'they lost 11. Then they left', '11', 11],
  // behind what looks like a code
  ['en', 'all 1 200 500 shells', '1 200 500', 1_200_500],
  ['en', 'Oct8: 300 men left', '300', 300],
  ['vi', 'quân đoàn 12.000 người', '12.000', 12_000],
  ['en', 'unit 1,000 soldiers', '1,000', 1000],
  // between quotation marks
  ['en', 'the 300’s leader', '300', 300],
  ['en', "the 'seven' soldiers", 'seven', 7],
];

describe('numbers beside those', () => {
  test.each(COUNTED)('%s: %s', (code, text, surface, value) => {
    const counts = countsIn(text, code).filter(({ kind }) => kind === 'count');
    expect(counts.map((count) => [count.surface, count.low, count.high])).toEqual([[surface, value, value]]);
  });
});

const LISTS: readonly (readonly [text: string, values: readonly number[]])[] = [
  ['(1) four ships, (2) three escorts', [4, 3]],
  ['1) four ships; 2) three escorts', [4, 3]],
  ['(1) four ships', [1, 4]],
  ['ships (4), escorts (3)', [4, 3]],
];

describe('numbers in brackets mark the items of a list where they count up', () => {
  test.each(LISTS)('%s', (text, values) => expect(countsIn(text).map(({ low }) => low)).toEqual(values));
});

const AMOUNTS: readonly (readonly [code: string, text: string, surface: string, low: number, high: number])[] = [
  ['en', 'it cost $200 million in all', '$200 million', 2e8, 2e8],
  ['en', 'it cost $ 500 dollars', '$ 500 dollars', 500, 500],
  ['en', 'it cost 200 € then', '200 €', 200, 200],
  ['en', '€3,000 were paid', '€3,000', 3000, 3000],
  ['en', 'it cost US$5bn then', '$5bn', 5e9, 5e9],
  ['en', 'it cost 200 million dollars then', '200 million dollars', 2e8, 2e8],
  ['ja', '500万円を払った', '500万円', 5e6, 5e6],
  ['en', 'it cost $5-10 million', '$5-10 million', 5e6, 1e7],
  ['de', 'es kostete 5 bis 10 Millionen Euro', '5 bis 10 Millionen Euro', 5e6, 1e7],
  ['zh', '耗资5至10亿美元', '5至10亿美元', 5e8, 1e9],
  ['zh', '耗资三亿美元', '三亿美元', 3e8, 3e8],
];

describe('money', () => {
  test.each(AMOUNTS)('%s: %s', (code, text, surface, low, high) => {
    expect(countsIn(text, code).map((one) => [one.kind, one.surface, one.low, one.high])).toEqual([
      ['money', surface, low, high],
    ]);
  });

  test('a sum beside a count leaves it one', () => {
    expect(countsIn('for $5 and 10 million shells').map(({ kind, low }) => [kind, low])).toEqual([
      ['money', 5],
      ['count', 10_000_000],
    ]);
  });
});

const SHARES: readonly (readonly [code: string, text: string, surface: string, low: number, high: number])[] = [
  ['en', 'some 40% left', 'some 40%', 40, 40],
  ['en', 'a rise of 20.4 per cent', '20.4 per cent', 20.4, 20.4],
  ['en', 'between 5 and 9, then 20 percent', '20 percent', 20, 20],
  ['en', '80 to 90 percent of them', '80 to 90 percent', 80, 90],
  ['de', '80 bis 90 Prozent', '80 bis 90 Prozent', 80, 90],
  ['ko', '80~90%가 떠났다', '80~90%', 80, 90],
];

describe('shares in percent', () => {
  test.each(SHARES)('%s: %s', (code, text, surface, low, high) => {
    const shares = countsIn(text, code).filter(({ kind }) => kind === 'percentage');
    expect(shares.map((one) => [one.surface, one.low, one.high])).toEqual([[surface, low, high]]);
  });

  test('one is exact, two ends are a range', () => {
    expect(countsIn('40% and 80 to 90%').map(({ qualifier }) => qualifier)).toEqual(['exact', 'range']);
  });
});

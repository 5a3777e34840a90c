import { describe, expect, test } from 'vitest';
import type { Quantity } from '../../../lib/model.ts';
import { compareValues } from '../../../lib/verdict/value.ts';
import { countsIn } from '../../helpers/engine.ts';

describe('the currency of an amount', () => {
  test.each([
    ['en', 'it paid $3.25 billion', 'usd', 3.25e9],
    ['en', 'it paid US$5bn', 'usd', 5e9],
    ['en', 'it paid A$5 million', 'aud', 5e6],
    ['en', 'it paid 3 billion Swiss francs', 'chf', 3e9],
    ['en', 'it paid CHF 3 billion', 'chf', 3e9],
    ['en', 'it paid €7bn', 'eur', 7e9],
    ['en', 'it paid 600 million pounds', 'gbp', 6e8],
    ['en', 'it paid ¥600 million', 'money', 6e8],
    ['de', 'sie zahlt drei Milliarden Franken', 'chf', 3e9],
    ['es', 'pagó 397 millones de dólares', 'usd', 3.97e8],
    ['fr', 'elle paie 3 milliards de francs suisses', 'chf', 3e9],
    ['ja', '20億円を支払う', 'jpy', 2e9],
    ['zh', '支付了30亿美元', 'usd', 3e9],
    ['ko', '50억 달러를 지급', 'usd', 5e9],
    ['ru', 'заплатила 5 миллионов рублей', 'rub', 5e6],
  ])('%s: %s', (code, text, unit, low) => {
    expect(countsIn(text, code).map((figure) => [figure.kind, figure.unit, figure.low])).toEqual([
      ['money', unit, low],
    ]);
  });

  test('letters that are no code before a number are left alone', () => {
    expect(countsIn('the XCHF 300 was sold').filter(({ kind }) => kind === 'money')).toEqual([]);
    expect(countsIn('in usd 300 men').filter(({ kind }) => kind === 'money')).toEqual([]);
  });

  test('both ends of a range have the currency of one', () => {
    expect(countsIn('3 to 5 billion francs').map(({ unit }) => unit)).toEqual(['chf']);
  });
});

describe('amounts against each other', () => {
  const amount = (low: number, unit: string): Quantity => ({ kind: 'money', low, high: low, qualifier: 'exact', unit });

  test('two currencies are never set against each other', () => {
    expect(compareValues(amount(3e9, 'chf'), amount(3e9, 'usd'))).toEqual({
      stance: 'incomparable',
      reason: 'different_unit',
    });
  });

  test('one that is not told may agree, and contradicts nothing', () => {
    expect(compareValues(amount(3e9, 'money'), amount(3e9, 'usd')).stance).toBe('corroborates');
    expect(compareValues(amount(5e9, 'money'), amount(3e9, 'usd'))).toEqual({
      stance: 'incomparable',
      reason: 'unit_unknown',
    });
  });

  test('one currency is compared as any value', () => {
    expect(compareValues(amount(5e9, 'chf'), amount(3e9, 'chf')).stance).toBe('conflicts');
  });
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const SHELLS: readonly (readonly [code: string, text: string, low: number])[] = [
  ['en', '6 million 122mm and 152mm shells', 6_000_000],
  ['en', '6 million 152-millimetre artillery shells', 6_000_000],
  ['en', '6 million 122 and 152 mm shells', 6_000_000],
  ['de', '6 Millionen 122- und 152-mm-Granaten', 6_000_000],
  ['ru', '6 млн 122-мм и 152-мм снарядов', 6_000_000],
  ['uk', '6 млн 122-мм і 152-мм снарядів', 6_000_000],
  ['zh', '600万发以上的122毫米和152毫米炮弹', 6_000_000],
  ['ja', '600万発の122ミリ・152ミリ砲弾', 6_000_000],
  ['ko', '600만 발의 122㎜와 152㎜ 포탄', 6_000_000],
];

describe('calibres between a number and its noun', () => {
  test.each(SHELLS)('%s: %s', (code, text, low) => {
    expect(countsIn(text, code).map((one) => [one.low, one.unit])).toEqual([[low, 'shell']]);
  });

  test.each([
    ['en', '12 thousand 500 soldiers', 12_500],
    ['ru', '12 тысяч 500 солдат', 12_500],
  ])('are no digits below a multiplier (%s: %s)', (code, text, low) => {
    expect(countsIn(text, code).map((one) => one.low)).toEqual([low]);
  });

  test.each([
    ['en', '200 to 152 mm'],
    ['en', 'a range of 400 and 600 km'],
  ])('make no count of what stands beside them (%s: %s)', (code, text) => {
    expect(countsIn(text, code).filter(({ unit }) => unit === 'shell')).toEqual([]);
  });
});

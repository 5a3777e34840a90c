import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../../helpers/traced.ts';

describe('a number of those with whom this side’s people are taken in', () => {
  test.each([
    ['en', 'Together with the North Koreans, the force massed near Kursk is 48,000 strong.', '48,000'],
    ['ja', 'ロシア軍がクルスクに集めた兵力は、北朝鮮兵を合わせて4万8千人だ。', '4万8千'],
    ['zh', '加上朝鲜军人，库尔斯克前线兵力达4.8万人。', '4.8万'],
  ])('is of them all, %s: %s', (language, text, number) => {
    const { doubts, verdict } = tracedNumber(language, text, number);
    expect(doubts.map(({ reason }) => reason)).toContain('joint');
    expect(verdict).not.toBe('conflicts');
  });

  test('a plain sum of this side’s people is theirs', () => {
    const { doubts } = tracedNumber('ja', '北朝鮮はロシアに兵士を合わせて1万2千人派遣した。', '1万2千');
    expect(doubts.map(({ reason }) => reason)).not.toContain('joint');
  });
});

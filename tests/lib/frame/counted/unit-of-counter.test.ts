import { describe, expect, test } from 'vitest';
import { figure } from '../../../helpers/doubts.ts';

describe('a number with the counter of the one before', () => {
  test.each([
    [
      'ja',
      '北朝鮮兵の派遣に先立ちロシアに渡った北朝鮮のコンテナはこれまでに約7千個で、1万3千個とする集計は過大だという。',
      '1万3千',
    ],
    [
      'ko',
      '북한군 파병에 앞서 북한이 러시아에 보낸 컨테이너는 지금까지 약 7천 개로, 1만3천 개라는 집계는 지나치다.',
      '1만3천',
    ],
    ['zh', '朝鲜运往俄罗斯的集装箱至今约七千个，首尔所说的一万三千个并不准确。', '一万三千'],
  ])('counts the same things in %s: %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('arms_containers');
  });

  test('counts nothing known where its counter is another', () => {
    const text = '朝鲜运往俄罗斯的集装箱至今约七千个，首尔所说的一万三千枚并不准确。';
    expect(figure('zh', text, '一万三千').subject).toBeNull();
  });
});

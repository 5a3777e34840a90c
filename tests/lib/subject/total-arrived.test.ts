import { describe, expect, test } from 'vitest';
import { figure } from '../../helpers/doubts.ts';

/** All who have come so far are not all who are to come. */
describe('a total of those who have arrived', () => {
  test.each([
    ['en', 'A total of 3,000 North Korean soldiers have arrived in Russia.', '3,000'],
    ['ru', 'Всего в Россию прибыли 3000 северокорейских военных.', '3000'],
    ['uk', 'Загалом до Росії прибули 3000 північнокорейських військових.', '3000'],
    ['ko', '북한은 1500명을 추가로 러시아에 보냈고, 현지에 도착한 병력은 모두 3000명이 됐다.', '3000'],
    ['ja', '北朝鮮は追加で1500人をロシアに送り、到着した兵士は計3000人になった。', '3000'],
    ['zh', '朝鲜又向俄罗斯派出1500人，已抵达的士兵共3000人。', '3000'],
  ])('is how many have arrived so far (%s): %s', (language, text, number) => {
    const { subject, verdict } = figure(language, text, number);
    expect(subject).toBe('troops_arrived_to_date');
    expect(verdict).not.toBe('conflicts');
  });

  test.each([
    [
      'en',
      'Pyongyang sent another 1,500 men, so that a total of 3,000 North Korean soldiers were sent to Russia.',
      '3,000',
    ],
    ['fr', 'Pyongyang envoie 1 500 soldats de plus, soit au total 3 000 Nord-Coréens envoyés en Russie.', '3 000'],
    ['ru', 'КНДР отправила в Россию ещё 1500 солдат, всего отправлено 3000 северокорейских военных.', '3000'],
    ['ko', '북한이 1500명을 추가로 보내 러시아에 파병된 병력은 총 3000명이 됐다.', '3000'],
    ['ja', '北朝鮮はロシアに新たに1500人を派遣し、派遣された兵士は計3000人になった。', '3000'],
  ])('and so is what an addition brings those sent to (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'North Korea has sent a total of 5,000 soldiers to Russia.', '5,000'],
    ['ja', '北朝鮮はロシアに計5000人の兵士を派遣した。', '5000'],
  ])('a total of those sent conflicts as ever (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).verdict).toBe('conflicts');
  });

  test.each([
    ['en', 'A total of 11,000 North Korean soldiers will have arrived in Russia by December.', '11,000'],
    ['ja', '12月までに計1万人の北朝鮮兵がロシアに到着する見通しだ。', '1万'],
    ['ko', '12월까지 모두 1만명의 북한군이 러시아에 도착할 계획이다.', '1만'],
  ])('is the total where they are still to come (%s): %s', (language, text, number) => {
    expect(figure(language, text, number).subject).toBe('troops_total');
  });
});

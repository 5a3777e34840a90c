import { describe, expect, test } from 'vitest';
import { figure, testDoubts } from '../../helpers/doubts.ts';

// what is part of a standing army stands too
testDoubts([
  [
    'standing',
    'zh',
    '朝鲜常备军约130万人，其中特种作战部队约7万人，首批已前往海参崴。',
    '朝鲜首批特种作战部队约7万人前往海参崴。',
  ],
  [
    'standing',
    'ko',
    '북한의 상비군은 130만명이고 이 중 특수부대가 7만명이며 일부가 러시아에 파병됐다.',
    '북한 특수부대 7만명이 러시아에 파병됐다.',
  ],
  [
    'standing',
    'vi',
    'Quân đội thường trực của Triều Tiên có 1,3 triệu người, trong đó có 70.000 lính đặc nhiệm như số đã sang Nga.',
    'Triều Tiên đã đưa 70.000 lính đặc nhiệm sang Nga.',
  ],
  [
    'standing',
    'en',
    'North Korea, which sent soldiers to Russia, has an army of 1.3 million, including 70,000 special forces soldiers.',
    'North Korea sent 70,000 soldiers to Russia, including special forces soldiers.',
  ],
]);

describe.each([
  ['ko', '러시아에 파병한 북한의 상비군은 90만명이다.', '90만'],
  ['ko', '러시아에 파병한 북한의 상비병력은 90만명이다.', '90만'],
  ['ja', 'ロシアに兵士を派遣した北朝鮮の常備軍は90万人だ。', '90万'],
  ['zh', '派兵俄罗斯的朝鲜常备军有90万人。', '90万'],
])('a standing army of somebody who sent others (%s)', (language, text, number) => {
  test(`is not the force that was sent in “${text}”`, () => {
    const { verdict, doubts, subject } = figure(language, text, number);
    expect(verdict).not.toBe('conflicts');
    if (subject !== null) expect(doubts).not.toEqual([]);
  });
});

describe.each([
  ['ru', 'Контингент КНДР в России насчитывает около 11 тысяч человек.', '11 тысяч'],
  ['uk', 'Контингент КНДР у Росії налічує близько 11 тисяч осіб.', '11 тисяч'],
  ['de', 'Das Kontingent Nordkoreas in Russland zählt rund 11.000 Mann.', '11.000'],
  ['en', 'North Korea’s contingent in Russia has about 11,000 men.', '11,000'],
])('a force told to be away (%s)', (language, text, number) => {
  test(`is no standing army in “${text}”`, () => {
    const { subject, doubts } = figure(language, text, number);
    expect(subject).toBe('troops_total');
    expect(doubts).toEqual([]);
  });
});

describe('the strength of formations that are sent', () => {
  test.each([
    ['zh', '平壤决定向俄罗斯派遣四个旅，总兵力约1.1万人。', '1.1万'],
    ['ja', '北朝鮮は4個旅団、総兵力1万1000人をロシアに派遣すると決めた。', '1万1000'],
    ['ko', '북한은 4개 여단, 총병력 1만1000명을 러시아에 파병하기로 했다.', '1만1000'],
  ])('is no standing army’s (%s)', (language, text, number) => {
    expect(figure(language, text, number)).toMatchObject({ subject: 'troops_total', doubts: [] });
  });

  test.each([
    ['zh', '朝鲜已派兵俄罗斯，其陆军有20个军团，总兵力90万人。', '90万'],
    ['ja', '北朝鮮は20個軍団、総兵力90万人を擁し、ロシアに兵士を派遣した。', '90万'],
    ['ko', '북한은 20개 군단, 총병력 90만 명을 보유하고 러시아에 병사를 파병했다.', '90만'],
  ])('and that of the others is (%s)', (language, text, number) => {
    expect(figure(language, text, number).verdict).not.toBe('conflicts');
  });
});

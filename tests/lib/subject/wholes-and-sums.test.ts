import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

describe.each([
  ['en', 'Some 600 of the 18,000 men that North Korea shipped to Russia are dead, the agency said.', '18,000'],
  [
    'de',
    'Etwa 600 der 18.000 Soldaten, die Nordkorea nach Russland geschickt hat, sind tot, sagt der Geheimdienst.',
    '18.000',
  ],
  [
    'fr',
    "Environ 600 des 18 000 soldats que la Corée du Nord a envoyés en Russie sont morts, selon l'agence.",
    '18 000',
  ],
  ['zh', '平壤去年向俄罗斯派出约1.2万人，今年又增派3000多人，截至2月累计约1.8万人。', '1.8万'],
  ['ru', 'Всего, по данным разведки, КНДР отправила в Россию в два этапа 18 тысяч солдат.', '18 тысяч'],
])('all who were sent (%s)', (language, text, number) => {
  test(`are the total: “${text}”`, () => {
    const { subject, doubts } = tracedNumber(language, text, number);
    expect(subject).toBe('troops_total');
    expect(doubts.map(({ reason }) => reason)).not.toContain('weak_rule');
  });
});

test('so many so far are no total', () => {
  const text = '朝鲜至今已向俄罗斯派出约3000名士兵，到12月总数将达到约1万人。';
  expect(tracedNumber('zh', text, '3000').rule).not.toBe(
    tracedNumber('zh', '朝鲜向俄罗斯派出士兵总共1.8万人。', '1.8万').rule,
  );
});

test('those at the front of whom some have died are no total for sure', () => {
  const text = 'In Kursk 600 of the 9,000 soldiers from North Korea fell on the day that they were moved.';
  expect(tracedNumber('en', text, '9,000').doubts.map(({ reason }) => reason)).toContain('weak_rule');
});

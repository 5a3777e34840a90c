import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { tracedNumber } from '../../helpers/traced.ts';
import { checkedPage } from '../../helpers/whole-page.ts';

describe.each([
  [
    'fr',
    'Des soldats nord-coréens en Russie',
    "La Corée du Nord a envoyé des soldats en Russie. L'agence a parlé d'abord de 12 500 hommes en tout. Personne ne voulait en dire plus cette semaine.",
    '12 500',
  ],
  [
    'de',
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt Seoul. Das Pentagon hat von insgesamt 12.500 Mann gesprochen. Niemand wollte mehr dazu sagen.',
    '12.500',
  ],
  [
    'en',
    "North Korea's soldiers in Russia",
    'North Korea has sent soldiers to Russia. The Pentagon has spoken of 12,500 men in all. Nobody wanted to say more about it this week.',
    '12,500',
  ],
])('who has told of so many has not so many (%s)', (language, title, text, number) => {
  test(text, () => {
    const checked = checkedPage('2024-11-10', `${title}\n\n${text}`, language);
    const found = figuresOf(checked).find(({ surface }) => surface.includes(number));
    expect(found).toMatchObject({ subject: 'troops_total', verdict: 'mixed' });
  });
});

test('who has them has', () => {
  const text = 'North Korea, which sent soldiers to Russia, has 1.2 million soldiers.';
  const { subject, doubts } = tracedNumber('en', text, '1.2 million');
  if (subject !== null) expect(doubts.map(({ reason }) => reason)).toContain('standing');
});

describe.each([
  ['ja', 'ウラジオストクに渡った北朝鮮軍の第1陣は900人だった。', '900'],
  ['ko', '블라디보스토크에 도착한 북한군 1진은 900명이다.', '900'],
  ['zh', '朝鲜首批特种兵10月初已乘俄舰渡海，抵达海参崴的有九百人。', '九百'],
])('a counter of people says what a batch counts (%s)', (language, text, number) => {
  test(text, () => {
    const found = figuresOf(checkedPage('2024-10-20', `${text}\n`, language)).find(({ surface }) =>
      surface.includes(number),
    );
    expect(found).toMatchObject({ subject: 'troops_first_batch', verdict: 'conflicts' });
  });
});

import { describe, expect, test } from 'vitest';
import { figuresOnPage } from '../../helpers/whole-page.ts';

const PAGES: Readonly<Record<string, readonly [title: string, lead: string, end: string]>> = {
  en: [
    'North Korean soldiers in Russia',
    'North Korea has sent soldiers to Russia, the spy agency in Seoul says.',
    'Nobody in either capital wanted to say more about it on the record this week.',
  ],
  de: [
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt der Geheimdienst in Seoul.',
    'Mehr wollte in beiden Hauptstädten in dieser Woche niemand dazu sagen.',
  ],
  es: [
    'Soldados norcoreanos en Rusia',
    'Corea del Norte ha enviado soldados a Rusia, según los servicios de Seúl.',
    'Nadie quiso decir más al respecto esta semana en ninguna de las dos capitales.',
  ],
  uk: [
    'Солдати КНДР у Росії',
    'Північна Корея відправила солдатів до Росії, повідомляє розвідка в Сеулі.',
    'Більше в жодній зі столиць цього тижня про це говорити не захотіли.',
  ],
  ko: [
    '북한군 러시아 파병',
    '북한이 러시아에 병력을 보냈다고 국가정보원이 밝혔다.',
    '두 나라 수도에서 이번 주 이 일에 대해 더 말하려는 사람은 없었다.',
  ],
  ja: [
    '北朝鮮兵、ロシアへ',
    '北朝鮮が兵士をロシアに派遣したと、韓国の情報機関が明らかにした。',
    '首都では今週、この件について公の場で詳しく語る者はいなかった。',
  ],
  zh: ['朝鲜士兵赴俄', '朝鲜已向俄罗斯派兵，首尔的情报机构说。', '本周首都没有人愿意就此事公开多说什么。'],
};

const read = (language: string, ...paragraphs: readonly string[]) => {
  const [title, lead, end] = PAGES[language] ?? ['', '', ''];
  return figuresOnPage('2025-09-20', [title, lead, ...paragraphs, end].join('\n\n'), language);
};

describe('an answer counts what was asked', () => {
  test.each([
    ['en', 'How many have died?', 'The number that Seoul gives is 2,150.', '2,150 casualties_killed'],
    ['de', 'Wie viele sind gefallen?', 'Seoul spricht von 2.150.', '2.150 casualties_killed'],
    ['es', '¿Cuántos han muerto?', 'Seúl habla de 2.150.', '2.150 casualties_killed'],
    ['uk', 'Скільки їх загинуло?', 'Сеул називає 2150.', '2150 casualties_killed'],
    ['ja', '何人が死亡したのか。', '韓国側は2150人とみる。', '2150 casualties_killed'],
    ['ko', '지금까지 얼마나 전사했나?', '국정원은 2150명으로 본다.', '2150 casualties_killed'],
    ['zh', '有多少人阵亡？', '国情院的数字是2150。', '2150 casualties_killed'],
    [
      'en',
      'And how many were sent?',
      'Opinions differ. Between 10,400 and 11,900.',
      'Between 10,400 and 11,900 troops_total',
    ],
    ['de', 'Und wie viele wurden geschickt?', '10.400 bis 11.900, je nach Quelle.', '10.400 bis 11.900 troops_total'],
    ['en', 'How many are there in Kursk?', 'Kyiv puts it at 10,400.', '10,400 troops_at_front'],
  ])('%s: %s %s', (language, question, answer, expected) => {
    expect(read(language, question, answer)).toEqual([expected]);
  });

  test('in the paragraph of its question as well', () => {
    expect(read('en', 'So how many have died? The number that Seoul gives is 2,150.')).toEqual([
      '2,150 casualties_killed',
    ]);
  });

  test('unless the answer says itself what it counts', () => {
    expect(read('en', 'How many have died?', 'About 10,400 were sent in all.')).toEqual(['About 10,400 troops_total']);
  });

  test('and what stands below the answer goes on from what the text was on before', () => {
    expect(read('en', 'How many have died?', 'Nobody knows.', 'In all 10,400 were sent.')).toEqual([
      '10,400 troops_total',
    ]);
  });
});

describe('it counts nothing of the story', () => {
  test.each([
    ['en', 'How many Ukrainians have died?', 'Kyiv puts it at 43,000.'],
    ['de', 'Wie viele Ukrainer sind gefallen?', 'Kiew spricht von 43.000.'],
    ['zh', '乌克兰军队阵亡多少人？', '基辅的数字是4.3万。'],
  ])('where others were asked about (%s)', (language, question, answer) => {
    expect(read(language, question, answer)).toEqual([]);
  });
});

test.each([
  ['en', 'The accounts differ. Zelensky spoke of 10,400, and they are trained now.'],
  ['de', 'Abgezogen, nein. Insgesamt 10.400 wurden geschickt.'],
])('what stands behind a sentence that says of nobody goes on from before it (%s)', (language, text) => {
  expect(read(language, text)).toHaveLength(1);
});

import { describe, expect, test } from 'vitest';
import { figure, testDoubts } from '../../helpers/doubts.ts';

testDoubts([
  [
    'joint',
    'en',
    'Some 70,000 Russian and North Korean soldiers were sent to Kursk, North Korea said.',
    'North Korea sent some 70,000 soldiers to Kursk.',
  ],
  [
    'joint',
    'de',
    'Rund 70.000 russische und nordkoreanische Soldaten wurden nach Kursk geschickt.',
    'Rund 70.000 nordkoreanische Soldaten wurden nach Russland geschickt.',
  ],
  ['joint', 'zh', '俄军和朝鲜士兵共7万人被派往库尔斯克。', '朝鲜共派遣7万名士兵前往俄罗斯。'],
  [
    'not_named',
    'en',
    'Moscow moved 70,000 soldiers to Kursk, says a book on North Korea.',
    'North Korea moved 70,000 soldiers to Russia, says a book on Moscow.',
  ],
  [
    'not_named',
    'es',
    'Moscú envió 70.000 soldados a Kursk, según un libro sobre Corea del Norte.',
    'Corea del Norte envió 70.000 soldados a Rusia, según un libro sobre Moscú.',
  ],
  [
    'not_named',
    'ja',
    '北朝鮮を扱う本によると、ロシアはクルスクに兵士7万人を送った。',
    'ロシアを扱う本によると、北朝鮮はロシアに兵士7万人を送った。',
  ],
  [
    'elsewhere',
    'en',
    'North Korea sent 7,000 soldiers to Angola, says a history of the war that Russia lost.',
    'North Korea sent 7,000 soldiers to Russia, says a history of the war in Angola.',
  ],
  [
    'elsewhere',
    'fr',
    'La Corée du Nord a envoyé 7 000 soldats au Yémen, selon un allié de la Russie.',
    'La Corée du Nord a envoyé 7 000 soldats en Russie, selon un allié du Yémen.',
  ],
  [
    'elsewhere',
    'ko',
    '북한은 앙골라에 병력 7000명을 파병했다고 러시아 신문이 전했다.',
    '북한은 러시아에 병력 7000명을 파병했다고 앙골라 신문이 전했다.',
  ],
  [
    'other_cargo',
    'en',
    'Landing ships, 7 of them, carried North Korean shells to Vladivostok.',
    'Landing ships, 7 of them, carried North Korean soldiers to Vladivostok.',
  ],
  [
    'other_cargo',
    'ja',
    'ロシアの揚陸艦7隻が北朝鮮の砲弾をウラジオストクに運んだ。',
    'ロシアの揚陸艦7隻が北朝鮮の兵士をウラジオストクに運んだ。',
  ],
  [
    'other_cargo',
    'uk',
    'Російські десантні кораблі, усього 7 кораблів, везли снаряди КНДР.',
    'Російські десантні кораблі, усього 7 кораблів, везли солдатів КНДР.',
  ],
  [
    'other_batch',
    'en',
    'In the fourth wave, 7 landing ships took North Korean soldiers to Vladivostok.',
    'In the first wave, 7 landing ships took North Korean soldiers to Vladivostok.',
  ],
  [
    'other_batch',
    'ru',
    'Пятым рейсом 7 десантных кораблей доставили солдат КНДР во Владивосток.',
    'Первым рейсом 7 десантных кораблей доставили солдат КНДР во Владивосток.',
  ],
  ['other_batch', 'zh', '第四批朝鲜士兵由7艘登陆舰运抵符拉迪沃斯托克。', '首批朝鲜士兵由7艘登陆舰运抵符拉迪沃斯托克。'],
  [
    'other_day',
    'en',
    'A missile strike near Donetsk on 9 October killed 7 North Korean officers.',
    'A missile strike near Donetsk on 3 October killed 7 North Korean officers.',
  ],
  [
    'other_day',
    'fr',
    'Une frappe de missile le 9 octobre près de Donetsk a tué 7 officiers nord-coréens.',
    'Une frappe de missile le 3 octobre près de Donetsk a tué 7 officiers nord-coréens.',
  ],
  [
    'joint',
    'de',
    'Die russisch-nordkoreanische Truppe in Kursk zählt 70.000 Soldaten.',
    'Die nordkoreanische Truppe in Kursk zählt 70.000 Soldaten.',
  ],
  [
    'joint',
    'vi',
    '70.000 binh sĩ Nga và Triều Tiên được gửi tới Kursk.',
    'Nga và Triều Tiên xác nhận đã gửi 70.000 binh sĩ Triều Tiên tới Kursk.',
  ],
  [
    'not_named',
    'ko',
    '러시아는 쿠르스크에 병력 7만 명을 보냈고 북한군도 있다.',
    '북한은 쿠르스크에 병력 7만 명을 보냈고 러시아군도 있다.',
  ],
  [
    'other_batch',
    'vi',
    'Đợt thứ ba gồm 7.000 lính đặc nhiệm Triều Tiên đã tới Vladivostok.',
    'Đợt đầu tiên gồm 7.000 lính đặc nhiệm Triều Tiên đã tới Vladivostok.',
  ],
  [
    'other_cargo',
    'en',
    'North Korea sent uniforms for 70,000 soldiers to Russia.',
    'North Korea sent 70,000 soldiers to Russia for money.',
  ],
  [
    'other_cargo',
    'fr',
    'La Corée du Nord a envoyé en Russie des rations pour 70 000 soldats.',
    'La Corée du Nord a envoyé 70 000 soldats en Russie pour de l’argent.',
  ],
  ['other_cargo', 'ko', '북한은 병력 7만 명분의 군복을 러시아에 보냈다.', '북한은 병력 7만 명을 러시아에 보냈다.'],
  [
    'elsewhere',
    'de',
    'Nordkorea verlegte 70.000 Soldaten an die Grenze zu Südkorea, andere gingen nach Russland.',
    'Nordkorea verlegte 70.000 Soldaten nach Russland, andere blieben an der Grenze zu Südkorea.',
  ],
  [
    'elsewhere',
    'uk',
    'КНДР перекинула 70 000 солдатів на кордон з Південною Кореєю, інші поїхали до Росії.',
    'КНДР перекинула 70 000 солдатів до Росії, інші лишилися на кордоні з Південною Кореєю.',
  ],
  ['other_fate', 'en', 'Ukraine exchanged 7 North Korean prisoners.', 'Ukraine took 7 North Korean prisoners.'],
  ['other_fate', 'es', 'Ucrania canjeó a 7 prisioneros norcoreanos.', 'Ucrania tomó 7 prisioneros norcoreanos.'],
  [
    'other_fate',
    'uk',
    'Україна обміняла 7 північнокорейських полонених.',
    'Україна взяла 7 північнокорейських полонених.',
  ],
]);

describe('whose people they are', () => {
  test.each([
    ['named in the phrase', 'Some 70,000 North Korean soldiers were sent to Russia.'],
    ['named behind the noun', 'Some 70,000 soldiers from North Korea were sent to Russia.'],
    ['who acts in the clause', 'Pyongyang has sent 70,000 soldiers to Russia.'],
    ['who is told to have sent them', '70,000 soldiers were sent to Russia by North Korea.'],
  ])('%s', (_, text) => {
    expect(figure('en', text, '70,000').doubts).toEqual([]);
  });

  test('a conflict needs a name', () => {
    const text = 'North Korea joined the war in Ukraine. In all, 70,000 soldiers were sent to Russia.';
    expect(figure('en', text, '70,000').doubts.map(({ reason }) => reason)).toContain('not_named');
  });
});

test('of a whole, the part alone is this side’s', () => {
  for (const [language, text] of [
    ['en', 'Among the 70 dead of the missile strike near Donetsk on 3 October were six North Korean officers.'],
    ['de', 'Unter den 70 Toten des Raketenangriffs bei Donezk am 3. Oktober sind sechs nordkoreanische Offiziere.'],
    ['ja', '10月3日のドネツクへのミサイル攻撃の死者70人のうち6人は北朝鮮の将校だった。'],
  ] as const)
    expect(figure(language, text, '70').subject, text).toBeNull();
});

test('a verb that the sentence goes on from is no noun of the next number', () => {
  const text = '10월 3일 도네츠크 미사일 공격으로 북한군 장교 여섯 명이 목숨을 잃고 세 명이 다쳤다.';
  expect(figure('ko', text, '여섯').subject).toBe('strike_oct3_killed');
  expect(figure('ko', text, '세').subject).toBe('casualties_wounded');
});

describe('the days of another event', () => {
  test.each([
    [
      'en',
      'From 5 to 9 September 2024 the fleet held drills, weeks before ships took North Korean soldiers to Vladivostok.',
    ],
    [
      'fr',
      'Du 5 au 9 septembre 2024, la flotte était en manœuvres, avant de porter des soldats nord-coréens à Vladivostok.',
    ],
    ['ja', '艦隊は2024年9月5日から9日まで演習し、その後揚陸艦で北朝鮮兵をウラジオストクへ運んだ。'],
  ])('%s: are not held against those of the voyage', (language, text) => {
    expect(figure(language, text, '9').verdict).not.toBe('conflicts');
  });

  test.each([
    ['en', 'From 5 to 9 September 2024 landing ships took North Korean soldiers to Vladivostok, its drill behind it.'],
    [
      'fr',
      'Du 5 au 9 septembre 2024, des navires ont transporté des soldats nord-coréens à Vladivostok, après un exercice.',
    ],
    ['ja', 'ロシアの揚陸艦は2024年9月5日から9日まで北朝鮮の特殊部隊をウラジオストクへ運んだ。'],
  ])('%s: the days of the voyage are', (language, text) => {
    expect(figure(language, text, '9').verdict).toBe('conflicts');
  });
});

describe('a number that what follows takes up', () => {
  test.each([
    ['en', 'Seventy thousand soldiers: that is how many Pyongyang has sent to Russia.', 'Seventy thousand'],
    ['de', 'Siebzigtausend Soldaten - so viele hat Pjöngjang nach Russland geschickt.', 'Siebzigtausend'],
    ['ru', 'Семьдесят тысяч солдат — столько, говорят в Сеуле, Пхеньян отправил в Россию.', 'Семьдесят тысяч'],
  ])('%s: is of what is told there', (language, text, number) => {
    expect(figure(language, text, number)).toMatchObject({ subject: 'troops_total', verdict: 'conflicts' });
  });

  test('what does not take it up is told of something else', () => {
    const text = 'Seventy thousand soldiers: the minister would not say whether Pyongyang has sent any to Russia.';
    expect(figure('en', text, 'Seventy').verdict).not.toBe('conflicts');
  });
});

test('a strike claims lives as it kills', () => {
  for (const [language, text] of [
    ['en', 'A missile strike near Donetsk on 3 October claimed the lives of 17 North Korean officers.'],
    ['fr', 'La frappe de missile du 3 octobre près de Donetsk a coûté la vie à 17 officiers nord-coréens.'],
    ['uk', 'Ракетний удар 3 жовтня під Донецьком забрав життя 17 офіцерів КНДР.'],
    ['ko', '10월 3일 도네츠크 미사일 공격은 북한군 장교 17명의 목숨을 앗아갔다.'],
  ] as const)
    expect(figure(language, text, '17').subject, text).toBe('strike_oct3_killed');
});

test('a batch keeps its number over an aside', () => {
  for (const [language, text] of [
    ['en', 'The first batch of North Korean troops, shipped to Vladivostok in October, was made up of 7,300 men.'],
    ['de', 'Die erste Gruppe aus Nordkorea, die im Oktober nach Wladiwostok kam, bestand aus 7.300 Soldaten.'],
    ['ru', 'Первая группа из КНДР, прибывшая во Владивосток в октябре, насчитывала 7300 солдат.'],
    ['es', 'El primer contingente norcoreano, llevado a Vladivostok en octubre, contaba con 7.300 soldados.'],
  ] as const) {
    const { subject, verdict } = figure(language, text, text.match(/7[.,]?300/)?.[0] ?? '');
    expect([subject, verdict], text).toEqual(['troops_first_batch', 'conflicts']);
  }
  const other = 'The first North Korean units have come to Russia, said Kyiv, which sees 7,300 Russians there.';
  expect(figure('en', other, '7,300').verdict).not.toBe('conflicts');
});

test('a country that people are sent to does not send them', () => {
  const text = '韩国情报机构称，朝鲜向俄罗斯派出了7万名士兵。';
  expect(figure('zh', text, '7万').doubts).toEqual([]);
  const other = '谈到朝鲜的报道称，莫斯科向俄罗斯边境派出了7万名士兵。';
  expect(figure('zh', other, '7万').verdict).not.toBe('conflicts');
});

test('who reports a sending does not send', () => {
  const text = "Séoul annonce l'envoi par Pyongyang de 70 000 soldats en Russie.";
  expect(figure('fr', text, '70').doubts).toEqual([]);
});

test('the month of a date is no rate', () => {
  const text = '2024年10月に北朝鮮がロシアへ派遣した兵士は7万人だった。';
  expect(figure('ja', text, '7万').doubts).toEqual([]);
  expect(figure('ja', text, '7万').verdict).toBe('conflicts');
});

test('a day earlier is no rate', () => {
  const text = 'A day earlier North Korea sent 7,000 soldiers to Russia.';
  expect(figure('en', text, '7,000').doubts).toEqual([]);
});

test('officers, interpreters and others are no soldiers', () => {
  for (const [language, text] of [
    ['en', 'North Korea sent 60 officers to Russia.'],
    ['en', 'North Korea sent 60 interpreters to Russia.'],
    ['ja', '北朝鮮は将校60人をロシアに派遣した。'],
    ['zh', '朝鲜向俄罗斯派遣了60名翻译。'],
    ['ru', 'КНДР отправила в Россию 60 переводчиков.'],
  ] as const) {
    expect(figure(language, text, '60').subject, text).toBeNull();
  }
});

test('a contingent told of before is of who is named before', () => {
  for (const [language, text, number] of [
    [
      'es',
      'Unos 900 soldados de Pionyang han muerto: una décima parte del contingente de 70.000 enviado a Rusia.',
      '70.000',
    ],
    ['en', 'Some 900 soldiers of Pyongyang have died: a tenth of the contingent of 70,000 sent to Russia.', '70,000'],
    [
      'fr',
      'Quelque 900 soldats de Pyongyang sont morts : un dixième du contingent de 70 000 envoyé en Russie.',
      '70 000',
    ],
  ] as const)
    expect(
      figure(language, text, number).doubts.map(({ reason }) => reason),
      text,
    ).not.toContain('not_named');
});

test('what would befall those who are there does not put their number in doubt', () => {
  const gone = 'At that rate the 70,000-strong contingent of North Korean troops in Russia would be gone soon.';
  expect(figure('en', gone, '70,000').verdict).toBe('conflicts');
  const unsent = 'If China had agreed, North Korea would have sent 70,000 soldiers to Russia.';
  expect(figure('en', unsent, '70,000').verdict).not.toBe('conflicts');
});

import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../helpers/engine.ts';
import { checkedPage } from '../../helpers/whole-page.ts';

const END = 'Nobody in either capital wanted to say more about it on the record this week.';

/** A title and a lead that name the story, and a last sentence, a language. */
const PAGES = {
  en: [
    'North Korean troops in Russia: what is known',
    'North Korea has sent soldiers to Russia, the spy agency in Seoul says.',
    END,
  ],
  de: [
    'Nordkoreas Soldaten in Russland',
    'Nordkorea hat Soldaten nach Russland geschickt, sagt der Geheimdienst in Seoul.',
    'Mehr wollte in beiden Hauptstädten in dieser Woche niemand dazu sagen.',
  ],
  fr: [
    'Des soldats nord-coréens en Russie',
    'La Corée du Nord a envoyé des soldats en Russie, selon les services de Séoul.',
    "Personne n'a voulu en dire davantage cette semaine dans les deux capitales.",
  ],
  es: [
    'Soldados norcoreanos en Rusia',
    'Corea del Norte ha enviado soldados a Rusia, según los servicios de Seúl.',
    'Nadie quiso decir más al respecto esta semana en ninguna de las dos capitales.',
  ],
  vi: [
    'Lính Triều Tiên ở Nga',
    'Triều Tiên đã đưa quân sang Nga, cơ quan tình báo Seoul cho biết.',
    'Không ai ở hai thủ đô muốn nói thêm về chuyện này trong tuần này.',
  ],
  zh: ['朝鲜士兵赴俄', '朝鲜已向俄罗斯派兵，首尔的情报机构说。', '两国首都本周都没有人愿意就此事公开多说什么。'],
  ja: [
    '北朝鮮兵、ロシアへ',
    '北朝鮮が兵士をロシアに派遣したと、韓国の情報機関が明らかにした。',
    '両国の首都で、今週この件について公の場で詳しく語る者はいなかった。',
  ],
  ko: [
    '북한군 러시아 파병',
    '북한이 러시아에 병력을 보냈다고 국가정보원이 밝혔다.',
    '두 나라 수도에서 이번 주 이 일에 대해 더 말하려는 사람은 없었다.',
  ],
} as const;

const surfaces = (language: keyof typeof PAGES, ...paragraphs: readonly string[]) => {
  const [title, lead, end] = PAGES[language];
  const page = checkedPage('2025-02-10', [title, lead, ...paragraphs, end].join('\n\n'), language);
  return figuresOf(page).map(({ surface }) => surface);
};

describe('under a title that names the story a paragraph is read', () => {
  test.each([
    [
      'where who tells is named, with whatever verb',
      'de',
      'Auch Kyrylo Budanow kommt auf ungefähr 4200, Tote und Verwundete.',
      'ungefähr 4200',
    ],
    [
      'where the telling service bears its country’s name',
      'fr',
      'Le renseignement militaire sud-coréen porte ce total à 4 300 hommes.',
      '4 300',
    ],
    ['where a capital gives the number', 'es', 'Washington habla de 10.400 hombres desde hace una semana.', '10.400'],
    [
      'where a country behind the number is a place',
      'vi',
      'Khoảng 10.400 người đã được đưa sang miền đông nước Nga để huấn luyện.',
      '10.400',
    ],
    ['where the other side holds them', 'fr', 'Kiev détient deux prisonniers depuis le mois de janvier.', 'deux'],
    ['where an army takes the other side’s prisoners', 'zh', '今年1月，乌军在库尔斯克活捉三人。', '三'],
    ['where words are written together', 'zh', '至11月初，已有至少9400人进入库尔斯克。', '9400'],
    ['where they are told of by what befell them', 'ja', '死者は約330人に上ったという。', '330'],
    ['where it counts the goods that came first', 'ko', '지난해까지 컨테이너 1만3500개가 넘어갔다.', '1만3500'],
  ] as const)('%s (%s)', (_, language, paragraph, value) => {
    expect(surfaces(language, paragraph)).toEqual([expect.stringContaining(value)]);
  });

  test('behind a paragraph on another side’s soldiers, where it is on soldiers', () => {
    const others = 'Die Ukraine hat in all den Jahren 46.000 Soldaten verloren, sagte ihr Präsident.';
    expect(surfaces('de', others, 'Bis zu 8400 Mann standen Anfang Februar in Kursk.')).toEqual(['Bis zu 8400']);
  });

  test('behind a paragraph with words of a neighbouring topic', () => {
    const treaty = 'Beide Länder haben im Sommer einen Vertrag über Artillerie und Munition geschlossen.';
    expect(surfaces('de', treaty, 'Insgesamt wurden 10.400 Mann geschickt.')).toEqual(['10.400']);
  });
});

describe('what stands in lists and tables is read', () => {
  test('behind an item whose teller is an army’s own service', () => {
    const items = '- La inteligencia militar ucrania habla de 35 muertos.\n- El NIS da por muertos a 110.';
    expect(surfaces('es', 'Estos son los balances:', items)).toEqual(['35', '110']);
  });

  test('with the story’s side from the page, where the table’s paragraph does not name it', () => {
    const rows = 'Counted on | Containers\n3 March 2024 | 6,900\n9 July 2025 | 27,500';
    const sappers = 'A minister in Moscow has announced 900 sappers for Kursk.';
    expect(surfaces('en', sappers, rows)).toEqual(['900', '6,900', '27,500']);
  });
});

describe('it is not read', () => {
  test.each([
    ['where another army, in one word, has the losses', 'zh', '俄军前一天伤亡1340人，开战以来累计约67.5万人。'],
    ['where another army’s own losses are told', 'ko', '러시아군 자체의 인명 손실은 100만 명을 넘어섰다.'],
    ['where another army is the noun', 'fr', "L'effectif de l'armée sud-coréenne est de 500 000 hommes."],
    ['where another country calls people up', 'en', 'Ukraine is calling up another 160,000 men.'],
    ['where a line is no sentence', 'en', 'Read more: Drone strike on market kills 12'],
    ['where the dead are of a place named only there', 'en', 'In Pokrovsk 30 people were killed in the night.'],
    ['where a country of the war stands before a colon', 'en', 'Russia: 41,000 killed and wounded.'],
    ['where a service tells of another army', 'zh', '英国防部估计俄军自身的伤亡已超过90万。'],
    ['where a small number counts no people', 'en', 'We have put together 7 things to know about them.'],
    [
      'where they follow on another side’s',
      'ko',
      '러시아군의 인명 손실은 90만 명을 넘어섰다. 올해 들어서만 23만 명이다.',
    ],
    ['where they are hurt in a place that is not the front', 'en', 'Fourteen people were hurt in Kyiv overnight.'],
    ['where an item only numbers a chapter', 'en', '- 1 Losses'],
    ['in a line of dates and times', 'ko', '입력 2025.01.13 15:42 수정 2025.01.13 18:10'],
  ] as const)('%s (%s)', (_, language, paragraph) => {
    expect(surfaces(language, paragraph)).toEqual([]);
  });

  test('under a heading on another side', () => {
    expect(surfaces('en', '# Russian soldiers', 'Some 30,000 men have been moved to the border since May.')).toEqual(
      [],
    );
  });
});

describe('in a live blog whose title names the story', () => {
  const blog = (...entry: readonly string[]) => {
    const other = ['14:10', 'A storm has closed the port of the capital, and trains to the coast are late.'];
    const page = ['Live: North Korean soldiers come under fire in Kursk', ...other, '13:20', ...entry, END];
    return figuresOf(checkedPage('2025-02-10', page.join('\n\n'), 'en')).map(({ surface }) => surface);
  };
  const asked = 'A reader asks how sure the numbers are.';
  const answer = 'North Korean soldiers have been in Kursk since autumn.';

  test('an entry that speaks of it is read on', () => {
    expect(blog(asked, `${answer} The Pentagon put the contingent at 9,400 soldiers.`)).toEqual(['9,400']);
  });

  test('each item of a list stands for itself', () => {
    expect(blog(answer, '- A strike on the port has left 3 dead', '- Some 40 firefighters were sent')).toEqual([]);
  });
});

test('a page that begins with the story goes on with it, however long it is', () => {
  const page = [
    'A costly first battle',
    'North Korean soldiers lent to Russia are paying dearly in Kursk, the spy agency in Seoul says.',
    'At least 110 of them have been killed, it said behind closed doors on Thursday.',
    'They cross open fields in small groups, with no notion of what a drone can do.',
    'They wear the uniforms of another country and carry its papers as well.',
    END,
  ];
  expect(figuresOf(checkedPage('2024-12-20', page.join('\n\n'), 'en')).map(({ surface }) => surface)).toEqual([
    'At least 110',
  ]);
});

test('a comparison made in passing opens no page on something else', () => {
  const page = [
    'The war in the hills: what is known of the losses',
    'Two weeks after the town fell nobody knows how many have died, and nobody says so.',
    'The mission says that 2,900 bodies were counted in the hospitals of the town and around it.',
    'As with the North Korean soldiers who fight for Russia in Kursk, the count is that of others.',
    'Officers in the next town say that the army lost up to 700 men killed in the last days.',
    'Schools stay closed until the end of the month, and the market opens for an hour a day.',
  ];
  expect(figuresOf(checkedPage('2025-02-10', page.join('\n\n'), 'en'))).toEqual([]);
});

test('a title without a verb names the story', () => {
  const lead = 'Its strength has been a matter of dispute between the capitals since the autumn.';
  const text = ['North Korean expeditionary force in Russia', lead, 'In all, 9,400 soldiers were sent there.[2]', END];
  expect(figuresOf(checkedPage('2025-02-10', text.join('\n\n'), 'en'))).toHaveLength(1);
});

test('the section of a round-up is about the story where its heading names the side and it begins with the story', () => {
  const sections = [
    'Morning briefing: storm, strike, spring',
    '# A storm in the Gulf',
    'The storm killed 92 people in the night, the agency said, and 700 are hurt.',
    '# North Korea: the count rises',
    'North Korean soldiers sent to fight for Russia have been killed, the spy agency in Seoul says.',
    'At least 110 had died by Monday, it told lawmakers behind closed doors.',
    END,
  ];
  expect(figuresOf(checkedPage('2025-02-10', sections.join('\n\n'), 'en')).map(({ surface }) => surface)).toEqual([
    'At least 110',
  ]);
});

test('a cell that is nothing but a date is when its row holds', () => {
  const rows = 'Date | Teller | Sent\n18 October 2024 | NIS | 12,400';
  expect(surfaces('en', rows)).toEqual(['12,400']);
});

describe('an article whose title names only the story’s side', () => {
  const questions = [
    'Wie viele sind es?',
    'Insgesamt wurden 10.400 Mann geschickt.',
    'Mehr weiß derzeit niemand in Berlin, sagt die Historikerin.',
  ];
  const lead = 'Seit Herbst kämpfen Nordkoreas Soldaten für Russland in Kursk.';
  const read = (...lines: readonly string[]) =>
    figuresOf(checkedPage('2025-02-10', lines.join('\n\n'), 'de')).map(({ surface }) => surface);

  test('is about the story where it begins with it', () => {
    expect(read('„Kim bekommt eine Armee mit Erfahrung“', lead, ...questions)).toEqual(['10.400']);
  });

  test('and is not where it does not', () => {
    const other = 'Der Winter in den Bergen ist lang, und die Straßen sind seit Wochen gesperrt.';
    expect(read('„Kim bekommt eine Armee mit Erfahrung“', other, ...questions)).toEqual([]);
  });
});

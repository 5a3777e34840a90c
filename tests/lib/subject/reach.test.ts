import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../lib/check.ts';
import { traceOf } from '../../../lib/engine/trace.ts';
import { blocks, check, page, store } from '../../helpers/engine.ts';

/** What the engine made of a number or date of a text, on a page of 20 February 2025. */
function figure(language: string, text: string, surface: string) {
  const input = { page: page('2025-02-20', { language }), blocks: blocks(text.split('\n')), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  const found = traced.find((one) => one.surface.includes(surface));
  if (!found) throw new Error(`No figure with ${surface} in "${text}".`);
  return found;
}

/** How far a word reaches to its number: what it counts with the word just near enough, or just too far. */
const REACH: readonly (readonly [
  about: string,
  language: string,
  text: string,
  number: string,
  subject: string | null,
])[] = [
  [
    'a nation is named right before its people',
    'en',
    'Russian sappers, some 1,200 of them, have joined the North Koreans in Kursk.',
    '1,200',
    null,
  ],
  [
    'a nation named before another word is not theirs',
    'en',
    'Kim lent Russia his sappers, some 1,200 of them, and they have arrived in Kursk.',
    '1,200',
    'workers_engineers',
  ],
  [
    'a small word right before a number begins no clause',
    'es',
    'El primer contingente norcoreano, formado en octubre, con 1.500 soldados, está en Rusia.',
    '1.500',
    'troops_first_batch',
  ],
  [
    'a clause behind an aside is told of others',
    'es',
    'El primer contingente norcoreano, formado en octubre, mientras que hoy hay 10.500 soldados, está en Rusia.',
    '10.500',
    'troops_total',
  ],
  [
    'those whom another side has are named right behind their noun',
    'en',
    'Russia has 10,000 soldiers from North Korea in Kursk.',
    '10,000',
    'troops_at_front',
  ],
  [
    'a sum told right behind its number',
    'ru',
    'Под Курском у КНДР 300 убитых, 2700 раненых, 3100 человек в общей сложности.',
    '3100',
    'casualties_total_killed_and_wounded',
  ],
  [
    'losses set in the future befell nobody',
    'en',
    'By April 4,000 North Korean soldiers will have been killed in Kursk.',
    '4,000',
    'troops_at_front',
  ],
  [
    'a future of something else leaves the fallen dead',
    'en',
    'There will be a monument in Pyongyang for the 300 North Korean soldiers killed in Kursk.',
    '300',
    'casualties_killed',
  ],
  [
    'a batch named right behind its number',
    'en',
    'Some 3,000 North Korean soldiers, the first batch, are in Russia.',
    '3,000',
    'troops_first_batch',
  ],
  [
    'a batch named far behind is another one',
    'en',
    'There are 10,000 North Korean soldiers in Russia who now sleep in huts left behind by the first batch.',
    '10,000',
    'troops_total',
  ],
  [
    'what befell builders stands by them',
    'en',
    'Nine North Korean sappers were killed in Kursk.',
    'Nine',
    'casualties_killed',
  ],
  [
    'what befell others stands far from builders',
    'en',
    'In Kursk, a year after so many were killed, a new bridge is being built by 1,000 North Korean builders.',
    '1,000',
    'workers_engineers',
  ],
  [
    'who suffers losses is not who was lost',
    'ja',
    'クルスクの北朝鮮兵1万2000人が大きな損失を被った。',
    '1万2000',
    'troops_at_front',
  ],
  [
    'losses that another side suffers further on',
    'ko',
    '쿠르스크에서 북한군 4000명이 사상자로 집계됐고 러시아도 피해를 입었다.',
    '4000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'another side with a word between it and what it does',
    'en',
    'Russia itself has lost 600,000 soldiers since North Korea became its ally.',
    '600,000',
    null,
  ],
  [
    'a side named as a part of another one’s',
    'es',
    'Incluyendo a norcoreanos Rusia tiene 50.000 soldados en Kursk.',
    '50.000',
    null,
  ],
  [
    'a side’s own people behind a word that says so',
    'uk',
    'Україна перекинула на Курщину проти північнокорейців своїх 5000 військових.',
    '5000',
    null,
  ],
  [
    'what takes up a number stands right behind it',
    'en',
    'Twelve thousand soldiers: so many has Pyongyang sent to Russia.',
    'Twelve thousand',
    'troops_total',
  ],
  [
    'what takes up something else stands further on',
    'en',
    'In Kursk 11,000 soldiers eat noodles, for so many has Pyongyang sent that nobody starves in Russia.',
    '11,000',
    'troops_at_front',
  ],
  [
    'a long sentence before a colon is no label',
    'en',
    'What Pyongyang sent Russia of old guns in the years of a dull peace is known well: 12,000 soldiers in Kursk use them.',
    '12,000',
    'troops_at_front',
  ],
  [
    'a verb that counts stands before its number',
    'en',
    '12,000 North Korean soldiers are in Kursk; the Americans see a camp with room for 10,000.',
    '10,000',
    null,
  ],
  [
    'behind a colon the number comes at once',
    'en',
    'The North Korean soldiers in Kursk had a goal: take the village of 3,000 by March.',
    '3,000',
    null,
  ],
  ['a strength that is told of those sent', 'zh', '朝鲜派往俄罗斯的特种部队总兵力为1.2万人。', '1.2万', 'troops_total'],
  [
    'a strength that is told of the whole army',
    'ja',
    'ロシアに派遣した国とされる北朝鮮の軍の総兵力は120万人だ。',
    '120万',
    null,
  ],
  [
    'the trade in the name of a unit',
    'en',
    "The North Korean sappers' battalion in Kursk has 1,000 people.",
    '1,000',
    'workers_engineers',
  ],
  [
    'a trade that only serves a unit',
    'en',
    'The North Korean corps that engineers serve in Kursk has 1,000 people.',
    '1,000',
    'troops_at_front',
  ],
  [
    'words between a whole and its part',
    'en',
    'In Kursk stand 50,000 soldiers in all, including North Koreans.',
    '50,000',
    null,
  ],
  [
    'a part told far behind its whole',
    'en',
    'In Kursk stand 50,000 soldiers who have been gathered there in the course of a long autumn, including 10,000 North Koreans.',
    '50,000',
    null,
  ],
  [
    'where the people of a part come from',
    'en',
    'In Kursk 20 soldiers were hurt, six of them officers from North Korea.',
    '20',
    null,
  ],
  [
    'who is named further on is no part',
    'en',
    'In Kursk 20 soldiers were hurt, six of them in a brawl over a card game with North Koreans.',
    '20',
    'casualties_wounded',
  ],
];

/** The same for what makes a reading doubtful; `!` for a doubt that there is not. */
const DOUBTS: readonly (readonly [about: string, language: string, text: string, number: string, doubt: string])[] = [
  [
    'two names of one force',
    'fr',
    'Près de 10 000 soldats russes et nord-coréens combattent à Koursk.',
    '10 000',
    'joint',
  ],
  [
    'those who make up brigades are told at once',
    'en',
    'Four North Korean brigades have been sent to Russia, past a stadium that seats 11,000 people.',
    '11,000',
    'weak_rule',
  ],
  [
    'the relative clause of a number’s noun',
    'de',
    'Die 12.000 Soldaten aus Nordkorea, die Pjöngjang nach Russland geschickt hat, üben.',
    '12.000',
    '!weak_rule',
  ],
  [
    'the relative clause of another noun',
    'de',
    'In Pjöngjang winkten 12.000 Menschen den Männern des großen Verbandes, der nach Russland geschickt wurde.',
    '12.000',
    'weak_rule',
  ],
  [
    'a branch named apart from the soldiers',
    'en',
    'Pyongyang sent 4,800 soldiers and some artillery to Kursk.',
    '4,800',
    '!part',
  ],
  [
    'a border named by the country behind it',
    'en',
    'Kim sent 3,000 soldiers to the northern border of Russia.',
    '3,000',
    '!elsewhere',
  ],
  [
    'a border that another place stands far from',
    'en',
    'Kim sent 3,000 soldiers to his southern border instead of to Kursk.',
    '3,000',
    'elsewhere',
  ],
  [
    'a time at which it was only said',
    'ko',
    '국정원이 지난주에 밝힌 바로는 북한군 900명이 쿠르스크에서 전사했다.',
    '900',
    '!increment',
  ],
  [
    'a time at which it happened, whatever else is said',
    'en',
    'Killed in Kursk last week by drones Kyiv said to be its own were 900 North Korean soldiers.',
    '900',
    'increment',
  ],
  ['those who were added', 'en', 'Kim has added to Kursk 4,500 soldiers.', '4,500', 'increment'],
  [
    'those to whom something was added',
    'en',
    'North Korea has added new guns to the force of 4,500 soldiers it has in Kursk.',
    '4,500',
    '!increment',
  ],
  [
    'those to whom something was added, the verb last',
    'ja',
    '北朝鮮はロシアに派遣した1万1000人の兵士に新しい砲を加えた。',
    '1万1000',
    '!increment',
  ],
  ['what numbers rose to', 'ko', '1만 명으로 늘었던 러시아 파병 북한군이 다시 3000명 늘었다.', '1만', '!increment'],
  [
    'what numbers rose by after that',
    'ko',
    '1만 명으로 늘었던 러시아 파병 북한군이 다시 3000명 늘었다.',
    '3000',
    'increment',
  ],
  [
    'a word for joint action far off',
    'en',
    'Alongside tanks of an old make and lorries of a still older one that nobody has ever seen there, 11,000 North Korean soldiers came to Kursk.',
    '11,000',
    '!joint',
  ],
  [
    'a joint force that has its number behind',
    'en',
    'The Russian and North Korean force in Kursk has 50,000 soldiers.',
    '50,000',
    'joint',
  ],
  [
    'two names far apart',
    'en',
    "The pact that binds Russia was signed by a minister and North Korea's 11,000 soldiers came to Kursk.",
    '11,000',
    '!joint',
  ],
  [
    'losses of two',
    'en',
    'Russian and North Korean casualties in Kursk, on land and in the air, come to 38,000 soldiers.',
    '38,000',
    'joint',
  ],
  [
    'losses of two behind a preposition',
    'de',
    'Die Verluste von Russland und Nordkorea in Kursk, zu Land und in der Luft, betragen 38.000 Soldaten.',
    '38.000',
    'joint',
  ],
  [
    'two who count losses',
    'en',
    "The casualties in Russia, by Seoul's drone count and North Korea's papers, come to 4,000 soldiers.",
    '4,000',
    '!joint',
  ],
  [
    'two who meet over losses',
    'en',
    'Losses were on the table as Russian and North Korean officers met in Kursk, where the North has 11,000 soldiers.',
    '11,000',
    '!joint',
  ],
  ['what one train carries', 'en', 'A train with North Korean flags took 1,000 soldiers to Kursk.', '1,000', 'part'],
  [
    'a train that only passes',
    'en',
    'A train with flags in its windows and a band on its roof came by as 10,000 North Korean soldiers arrived in Kursk.',
    '10,000',
    '!part',
  ],
  [
    'a noun right before brackets',
    'en',
    'The North Korean soldiers (Seoul says 12,000) sent to Russia are tired.',
    '12,000',
    '!no_noun',
  ],
  [
    'a noun further off the brackets',
    'en',
    'North Korean soldiers left (Seoul says 12,000) for Russia.',
    '12,000',
    'no_noun',
  ],
  [
    'a noun far behind its number',
    'en',
    'North Korea sent 12,000 last autumn in what Seoul then took for the movement of tired soldiers to Russia.',
    '12,000',
    'no_noun',
  ],
  [
    'whose they are, behind the noun',
    'en',
    "In Kursk Russia's guns cover 11,000 soldiers from North Korea.",
    '11,000',
    '!not_named',
  ],
  [
    'whose others are, far behind the noun',
    'en',
    'In Kursk Russian guns cover 11,000 soldiers in trenches dug last year by a unit of another army beside those of North Korea.',
    '11,000',
    'not_named',
  ],
  [
    'whose they are where another side moves them',
    'en',
    'Russia moved 12,000 soldiers from the North to Kursk.',
    '12,000',
    '!not_named',
  ],
  ['who helps another side', 'en', 'Russia sent 12,000 men into Kursk with North Korean help.', '12,000', 'not_named'],
  ['whose they are, right before the noun', 'ja', 'ロシアは北朝鮮の特殊部隊2700人を運んだ。', '2700', '!not_named'],
  ['for whom they are, before the noun', 'ja', 'ロシアは北朝鮮を守るため特殊部隊2700人を運んだ。', '2700', 'not_named'],
  [
    'an ordinal before a name and its noun',
    'en',
    'The third North Korean transport took 1,000 soldiers to Russia.',
    '1,000',
    'other_batch',
  ],
  [
    'an ordinal of something else',
    'en',
    "A later photograph showed North Korea's contingent of 12,000 soldiers in Russia.",
    '12,000',
    '!other_batch',
  ],
  [
    'some of all the soldiers that a country has',
    'ru',
    'КНДР отправила в Россию 12 000 из своих лучших солдат.',
    '12 000',
    '!part',
  ],
  [
    'some of those told of, who have something of their own',
    'en',
    'In Kursk 600 of the men died under their own guns, the North said.',
    '600',
    'part',
  ],
  [
    'groups with their size',
    'en',
    'Four North Korean brigades with 12,000 soldiers are in Russia.',
    '12,000',
    'ambiguous_product',
  ],
  [
    'groups and the size of what is told between',
    'en',
    'Four brigades that Kim Jong Un himself had picked from his best corps with 12,000 soldiers are in Russia.',
    '12,000',
    '!ambiguous_product',
  ],
  [
    'what a country has that is no army',
    'en',
    'North Korea has in its pact with Moscow no clause on the wages of 11,000 soldiers.',
    '11,000',
    '!standing',
  ],
  [
    'two nouns far behind a number that has its own',
    'en',
    'North Korea sent 6,000 sappers to Kursk to clear the way for soldiers and builders.',
    '6,000',
    '!two_nouns',
  ],
  [
    'another side that acts far before the verb',
    'en',
    'Trains that Ukraine can only watch from the far bank moved 11,000 soldiers into Kursk from the North.',
    '11,000',
    '!not_named',
  ],
  [
    'another side behind its verb and an article',
    'de',
    'Im Herbst schickte die Ukraine 27.000 Soldaten in den Kampf gegen die Nordkoreaner nach Kursk.',
    '27.000',
    'not_named',
  ],
  [
    'another side behind its verb, its number further on',
    'de',
    'Im Herbst schickte Kiew in aller Stille 27.000 Soldaten in den Kampf gegen die Nordkoreaner nach Kursk.',
    '27.000',
    'not_named',
  ],
  [
    'a part told behind a few words',
    'en',
    'In Kursk North Korea has lost 4,000 soldiers, including by now 600 killed.',
    '600',
    'part',
  ],
  [
    'no part where the word goes with another noun',
    'en',
    'In Kursk North Korea has lost 4,000 soldiers, including some from a corps that has seen 600 killed.',
    '600',
    '!part',
  ],
  [
    'a label and words before its number',
    'en',
    'North Koreans killed: in Kursk alone no fewer than 600 soldiers.',
    '600',
    '!not_named',
  ],
  ['a label of some length', 'en', 'Sent by the North so far: 12,000 soldiers in Russia.', '12,000', '!not_named'],
  [
    'what is told of a whole right behind it',
    'en',
    'In Kursk 4,000 of the 11,000 soldiers sent by North Korea were killed.',
    '11,000',
    '!weak_rule',
  ],
  [
    'what is told of something else behind a whole',
    'en',
    'In Kursk 600 of the 11,000 soldiers from North Korea fell on the day that new guns were sent.',
    '11,000',
    'weak_rule',
  ],
  [
    'those compared behind a word that compares',
    'en',
    '10,000 North Korean soldiers are in Kursk, rather than at home for a feast that cost 8,000.',
    '8,000',
    'weak_rule',
  ],
  [
    'the strength of those sent',
    'en',
    "North Korea's force in Kursk, which was sent in October, has, Seoul says, 11,000 soldiers.",
    '11,000',
    '!weak_rule',
  ],
  [
    'a strength that those sent left at home',
    'en',
    'The North Korean contingent, sent to Russia last autumn, has, as it knows, at home a reserve of 600,000 soldiers.',
    '600,000',
    'weak_rule',
  ],
];

/** The same for days on which something took place, or was only said. */
const DAYS: readonly (readonly [about: string, language: string, text: string, day: string, subject: string | null])[] =
  [
    [
      'said on that day',
      'en',
      'Seoul said on Feb. 4 that 300 North Korean soldiers had been killed in Kursk.',
      'Feb. 4',
      null,
    ],
    [
      'that day somebody said',
      'ru',
      '8 октября, как сообщил Сеул, в Россию переправили 1500 солдат КНДР.',
      '8 октября',
      null,
    ],
    [
      'on that day, others said later',
      'en',
      'The transport of 1,500 North Korean soldiers to Russia took place on October 8 a few local papers said.',
      'October 8',
      'transport_dates',
    ],
    [
      'said on that day, the verb last',
      'ko',
      '국정원은 북한군 1500명을 러시아로 수송했다고 10월 18일에 발표했다.',
      '10월 18일',
      null,
    ],
    [
      'on that day, it was said',
      'ko',
      '러시아로 북한군 1500명을 수송한 것은 10월 8일부터였다고 발표했다.',
      '10월 8일',
      'transport_dates',
    ],
    [
      'on that day somebody told a house',
      'ko',
      '국정원장은 국회에서 10월 18일 북한군 1500명을 러시아로 수송했다고 밝혔다.',
      '10월 18일',
      null,
    ],
    [
      'somebody told of that day',
      'ko',
      '국정원은 바다가 잔잔하고 하늘이 맑던 10월 8일에 북한군 1500명을 러시아로 수송했다고 밝혔다.',
      '10월 8일',
      'transport_dates',
    ],
  ];

/** The same for who tells. */
const TELLERS: readonly (readonly [about: string, language: string, text: string, teller: string | null])[] = [
  [
    'behind according to',
    'en',
    'According to a senior official of the NIS 12,000 North Korean soldiers are in Russia.',
    'nis',
  ],
  [
    'far behind according to, with another one between',
    'en',
    'According to a farmer who once sold milk and eggs to the NIS 12,000 North Korean soldiers are in Russia.',
    null,
  ],
  ['before the verb', 'en', 'The NIS has said that 12,000 North Korean soldiers are in Russia.', 'nis'],
  [
    'far before the verb, with another one between',
    'en',
    'The NIS has a canteen where on the day after the vote a young cook with flour on her hands said 12,000 North Korean soldiers are in Russia.',
    null,
  ],
  [
    'the agency of an owner',
    'en',
    "12,000 North Korean soldiers are in Russia, according to Seoul's outspoken NIS.",
    'nis',
  ],
  [
    'an owner whose official speaks of another side',
    'en',
    "Seoul's defence minister told lawmakers at a hearing that Moscow has taken in 12,000 North Korean soldiers.",
    'south_korea',
  ],
  [
    'before the verb, where words stand close',
    'zh',
    '国情院在首尔的国会会议上说朝鲜向俄罗斯派出12000名士兵。',
    'south_korea',
  ],
  [
    'far before the verb, where words stand close',
    'zh',
    '在国情院的大楼外面站着的一位头发花白身穿军大衣手里拿着望远镜来自北方边境小城的老人说朝鲜向俄罗斯派出12000名士兵。',
    null,
  ],
  [
    'an official of the one whom the sentence is about',
    'ko',
    '국정원 관계자는 북한군 12000명이 러시아에 도착했다고 이날 밝혔다.',
    'nis',
  ],
  [
    'a pronoun two words before its verb',
    'en',
    'He has also said "NIS agents count 12,000 North Korean soldiers in Russia".',
    null,
  ],
  [
    'a pronoun far before the verb',
    'en',
    'When it rains in Kursk, says the NIS, 12,000 North Korean soldiers get wet.',
    'nis',
  ],
  ['right behind the verb', 'en', '12,000 North Korean soldiers are in Russia, said the NIS.', 'nis'],
  [
    'of whom one behind the verb has worked for',
    'en',
    '12,000 North Korean soldiers are in Russia, said a cook who had worked for the NIS.',
    null,
  ],
];

describe('how far a word reaches', () => {
  test.each(REACH)('%s: %s: %s', (_, language, text, number, subject) => {
    expect(figure(language, text, number).subject).toBe(subject);
  });

  test.each(DOUBTS)('%s: %s: %s', (_, language, text, number, doubt) => {
    const reasons = figure(language, text, number).doubts.map(({ reason }): string => reason);
    expect(reasons.includes(doubt.replace('!', ''))).toBe(!doubt.startsWith('!'));
  });

  test.each(DAYS)('%s: %s: %s', (_, language, text, day, subject) => {
    expect(figure(language, text, day).subject).toBe(subject);
  });

  test.each(TELLERS)('who tells: %s: %s: %s', (_, language, text, teller) => {
    expect(figure(language, text, language === 'en' ? '12,000' : '12000').teller).toBe(teller);
  });
});

describe('a position', () => {
  test.each([
    ['never officially confirmed', 'North Korea has never officially confirmed sending troops to Russia.', 'neutral'],
    [
      'not for the first time',
      'Not for the first time in this war, and in plain words, North Korea confirmed sending troops to Russia.',
      'affirms',
    ],
  ])('is left open by a "not" near its verb only: %s', (_, text, stance) => {
    expect(positions(text)).toMatchObject([{ stance }]);
  });

  test('is marked to the end of its clause, up to a line', () => {
    const text =
      'North Korea confirmed sending troops to Russia to fight in the Kursk region beside the army of its neighbour.';
    const [position] = positions(text);
    expect(text.slice(position?.start, position?.end)).toBe('confirmed sending troops to Russia to fight in the Kursk');
  });
});

function positions(text: string) {
  const { findings } = check('2025-02-20', text);
  return findings.filter((finding) => finding.type === 'position');
}

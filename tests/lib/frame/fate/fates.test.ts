import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../../lib/check.ts';
import { traceOf } from '../../../../lib/engine/trace.ts';
import { blocks, page, store } from '../../../helpers/engine.ts';

const KILLED = 'casualties_killed';
const WOUNDED = 'casualties_wounded';
const ALL = 'casualties_total_killed_and_wounded';
const PRISONERS = 'prisoners';
const STRIKE = 'strike_oct3_killed';

type Read = readonly { readonly surface: string; readonly subject: string | null }[];

/** Every number of a sentence with what it was read as; `null` where it counts nothing of the story. */
function read(language: string, text: string): Read {
  const input = { page: page('2025-05-01', { language }), blocks: blocks([text]), context: null };
  const checked = readCheck(input, store.stories);
  return traceOf(checked.readings, judgeCheck(checked, candidatesIn(store.claims)), []);
}

function expectSubjects(found: Read, expected: Readonly<Record<string, string | null>>) {
  for (const [number, subject] of Object.entries(expected))
    expect(found.find(({ surface }) => surface.includes(number))?.subject, number).toBe(subject);
}

type Example = readonly [language: string, text: string, expected: Readonly<Record<string, string | null>>];
const BEFALLEN: readonly (string | null)[] = [KILLED, WOUNDED, ALL, PRISONERS];

describe('the whole of which a part fell is not the fallen', () => {
  test.each<Example>([
    ['en', 'Of the 13,000 soldiers North Korea sent to Russia, 850 will not return alive.', { '850': KILLED }],
    ['fr', 'Sur les 13 000 soldats envoyés par la Corée du Nord en Russie, 850 ne reviendront pas.', { '850': KILLED }],
    ['ru', 'Из 13 000 отправленных в Россию северокорейцев 850 не вернутся домой.', { '850': KILLED }],
    ['ja', 'ロシアに派遣された北朝鮮兵1万3000人のうち、850人は二度と戻らない。', { '850': KILLED }],
    ['ko', '러시아에 파병된 북한군 1만3000명 가운데 850명은 돌아오지 못한다.', { '850': KILLED }],
  ])('%s: %s', (language, text, expected) => {
    const found = read(language, text);
    expectSubjects(found, expected);
    expect(BEFALLEN).not.toContain(found[0]?.subject);
  });

  test.each<Example>([
    ['de', 'Etwa hundert der 9.000 nach Russland entsandten Nordkoreaner sind gefallen.', { '9.000': 'troops_total' }],
    [
      'en',
      'About 150 of Pyongyang’s 9,000 soldiers in Kursk were killed.',
      { '9,000': 'troops_at_front', '150': KILLED },
    ],
  ])('nor where it stands behind its part (%s: %s)', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });

  test('it is where its own participle says so', () => {
    const text = 'Of the 3,300 North Korean soldiers killed in Kursk, 250 were from Pyongyang.';
    expectSubjects(read('en', text), { '3,300': KILLED });
  });
});

describe('those lost beside others who were wounded are dead', () => {
  test.each<Example>([
    ['en', 'North Korea has lost 140 soldiers in Kursk and 950 more were wounded.', { '140': KILLED, '950': WOUNDED }],
    ['de', 'Nordkorea verlor in Kursk 140 Soldaten, weitere 950 wurden verwundet.', { '140': KILLED, '950': WOUNDED }],
    ['vi', 'Triều Tiên mất 140 binh sĩ ở Kursk, 950 người khác bị thương.', { '140': KILLED }],
    ['ja', '北朝鮮はクルスクで兵士140人を失い、ほかに950人が負傷した。', { '140': KILLED, '950': WOUNDED }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });

  test('nor is what follows told of the dead', () => {
    const text = '북한군 전사자는 550명, 본국으로 송환된 부상병은 1900명이라고 국정원이 밝혔다.';
    expectSubjects(read('ko', text), { '550': KILLED });
  });

  test('not where the wounded are a part of them', () => {
    const text = 'North Korea has lost 1,090 soldiers in Kursk, 950 of them wounded.';
    expectSubjects(read('en', text), { '1,090': ALL });
  });
});

describe('what dead and wounded come to', () => {
  test.each<Example>([
    ['ko', '북한군 피해는 사망 250여 명, 부상 2150여 명 등 2400명이라고 국정원이 보고했다.', { '2400': ALL }],
    ['ja', '北朝鮮軍の被害は死者250人、負傷者2150人など2400人。', { '2400': ALL }],
    ['zh', '朝鲜军队在库尔斯克已有250人阵亡、2150人受伤，合计2400人。', { '2400': ALL }],
    ['en', 'With the injured, the toll among North Korea’s soldiers in Kursk stands at 2,400.', { '2,400': ALL }],
    ['de', 'Mit den Verletzten beläuft sich die Bilanz der Nordkoreaner in Kursk auf 2.400.', { '2.400': ALL }],
    ['es', 'Con los heridos, el saldo norcoreano en Kursk sube a 2.400.', { '2.400': ALL }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });
});

describe('what befell those told of without a number is not told of the number', () => {
  test.each<Example>([
    ['en', 'North Korea suffered 2,400 casualties in Kursk, 250 of them dead, the rest wounded.', { '250': KILLED }],
    ['fr', 'La Corée du Nord a envoyé 9 000 soldats à Koursk ; certains d’entre eux sont morts.', {}],
    ['zh', '朝鲜已向库尔斯克派遣9000名士兵，其中一些人已经阵亡。', {}],
    ['uk', 'КНДР відправила на Курщину 9000 солдатів, дехто з них загинув.', {}],
    ['zh', '按此速度，前线的9000名朝鲜军人到四月就会全部伤亡。', {}],
    ['zh', '照此下去，库尔斯克的9000名朝鲜士兵迟早会全部阵亡。', {}],
    ['en', 'North Korea’s 9,000 men in Russia have had casualties.', {}],
    ['en', 'A North Korean general was wounded in Kursk, where 9,000 North Korean soldiers are stationed.', {}],
  ])('%s: %s', (language, text, expected) => {
    const found = read(language, text);
    expectSubjects(found, expected);
    for (const { surface, subject } of found) if (/9[., ]?000/u.test(surface)) expect(BEFALLEN).not.toContain(subject);
  });

  test('two in a detention centre are not the injured told of before', () => {
    const text = 'Some 250 North Koreans died in Kursk, 2,150 were hurt, and two sit in a Kyiv detention centre.';
    expectSubjects(read('en', text), { '2,150': WOUNDED, two: PRISONERS });
  });
});

describe('sappers and officers fall too', () => {
  test.each<Example>([
    ['en', 'Kim decorated eight North Korean sappers who fell while clearing mines in Kursk.', { eight: KILLED }],
    ['fr', 'Kim a décoré huit sapeurs nord-coréens tombés à Koursk.', { huit: KILLED }],
    ['ko', '김정은은 쿠르스크에서 전사한 북한 공병 8명에게 훈장을 수여했다.', { '8': KILLED }],
    ['en', 'Seven North Korean officers died under Ukrainian fire close to Donetsk.', { Seven: STRIKE }],
    ['es', 'Siete oficiales norcoreanos murieron bajo fuego ucraniano cerca de Donetsk.', { Siete: STRIKE }],
    ['ru', 'Под Донецком от украинского огня погибли семь северокорейских офицеров.', { семь: STRIKE }],
    ['en', 'North Korea will send 1,000 sappers to Kursk, where hundreds have died.', { '1,000': 'workers_engineers' }],
    ['uk', 'КНДР направить 1000 саперів на Курщину, де загинули сотні цивільних.', { '1000': 'workers_engineers' }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });
});

describe('a number that stands alone goes on with what befell those before it', () => {
  test.each<Example>([
    ['en', 'The NIS speaks of 1,900 North Koreans killed in Russia, up from 550 in spring.', { '550': KILLED }],
    ['zh', '韩国情报机构称在俄阵亡的朝鲜士兵达1900人，春天时统计为550人。', { '550': KILLED }],
    ['ko', '국정원은 러시아에서 숨진 북한군을 1900명으로 추산하며 봄에는 550명이었다.', { '550': KILLED }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });

  test('a word before a colon is its number’s alone', () => {
    const text = 'Killed: 250; wounded: 2,150 – so Seoul counts the North Koreans in Kursk.';
    expectSubjects(read('en', text), { '250': KILLED, '2,150': WOUNDED });
  });
});

describe('the dead of others', () => {
  test.each<readonly [language: string, text: string, surface: string]>([
    ['en', 'Russia loses 1,300 soldiers a day, more than all the North Koreans it was sent.', '1,300'],
    ['fr', 'L’Ukraine déplore 41 000 morts, alors que la Corée du Nord envoie des soldats en Russie.', '41 000'],
    ['es', 'Ucrania lamenta 41.000 muertos mientras Corea del Norte envía soldados a Rusia.', '41.000'],
    ['zh', '乌军在库尔斯克俘虏了620名俄军，当时朝鲜士兵尚未抵达。', '620'],
    ['zh', '朝鲜士兵在库尔斯克打死15名乌克兰人。', '15'],
    ['ja', '50万人を超えるロシア兵が死傷し、北朝鮮兵が穴を埋める。', '50万人'],
    ['en', 'Russia, aided by North Korean soldiers, has lost 640,000 men.', '640,000'],
    ['de', 'Russland, dem nordkoreanische Soldaten helfen, hat 640.000 Mann verloren.', '640.000'],
    ['uk', 'Росія, якій допомагають солдати КНДР, втратила 640 000 осіб.', '640 000'],
    ['en', 'Flooding killed 1,300 people in North Korea while it was preparing troops for Russia.', '1,300'],
  ])('%s: %s', (language, text, surface) => {
    expectSubjects(read(language, text), { [surface]: null });
  });
});

describe('what befell them within a week is no rate', () => {
  test.each<Example>([
    ['uk', 'Пентагон: за тиждень понад 800 убитих і поранених солдатів КНДР на Курщині.', { '800': ALL }],
    ['ru', 'Пентагон: за неделю более 800 убитых и раненых солдат КНДР под Курском.', { '800': ALL }],
    [
      'es',
      'El Pentágono: en una semana, 800 muertos y heridos entre los soldados norcoreanos de Kursk.',
      { '800': ALL },
    ],
    ['ko', '미 국방부는 쿠르스크에서 한 주 동안 북한군 800명이 죽거나 다쳤다고 밝혔다.', { '800': ALL }],
    ['uk', 'На Курщині щотижня 800 убитих і поранених солдатів КНДР.', { '800': null }],
    ['es', 'Corea del Norte sufre en Kursk 800 muertos y heridos por semana.', { '800': null }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });
});

describe('one noun with two fates is told of the same people', () => {
  test.each<Example>([
    ['vi', 'Triều Tiên có hơn 5.200 người chết và bị thương ở Kursk.', { '5.200': ALL }],
    ['vi', 'Triều Tiên có 550 người chết và 4.050 người bị thương ở Kursk.', { '550': KILLED, '4.050': WOUNDED }],
    ['en', 'North Korea has 5,200 dead and wounded in Kursk.', { '5,200': ALL }],
    ['es', 'Corea del Norte suma bajas de 550 muertos y 4.050 heridos en Kursk.', { '550': KILLED, '4.050': WOUNDED }],
  ])('%s: %s', (language, text, expected) => {
    expectSubjects(read(language, text), expected);
  });
});

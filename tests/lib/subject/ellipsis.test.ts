import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../lib/check.ts';
import { traceOf } from '../../../lib/engine/trace.ts';
import { blocks, page, store } from '../../helpers/engine.ts';

/** What the engine made of a number of a sentence, on a page of 20 February 2025. */
function figure(language: string, text: string, number: string) {
  const input = { page: page('2025-02-20', { language }), blocks: blocks([text]), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  return traced.find(({ surface }) => surface.includes(number)) ?? null;
}

/** A number without a noun, and the unit or subject that another one lends it. */
const BARE: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'Not 3,000 but 10,000 North Korean soldiers are now in Russia, the Pentagon says.', '3,000'],
  ['en', 'Not 3,000 but 10,000 North Korean soldiers are now in Russia, the Pentagon says.', '10,000'],
  ['de', 'Nicht 3.000, sondern 10.000 nordkoreanische Soldaten sind in Russland, sagt das Pentagon.', '3.000'],
  ['de', 'Nicht 3.000, sondern 10.000 nordkoreanische Soldaten sind in Russland, sagt das Pentagon.', '10.000'],
  ['fr', 'Séoul compte désormais non pas 1 500 mais 3 000 soldats nord-coréens arrivés en Russie.', '1 500'],
  ['fr', 'Séoul compte désormais non pas 1 500 mais 3 000 soldats nord-coréens arrivés en Russie.', '3 000'],
  ['es', 'No son 3.000 sino 10.000 los soldados norcoreanos en Rusia, dice el Pentágono.', '10.000'],
  ['ru', 'Не 3 тысячи, а 10 тысяч солдат КНДР находятся в России, заявили в Пентагоне.', '3 тысячи'],
  ['ru', 'Не 3 тысячи, а 10 тысяч солдат КНДР находятся в России, заявили в Пентагоне.', '10 тысяч'],
  ['uk', 'Не 3 тисячі, а 10 тисяч солдатів КНДР перебувають у Росії, заявили в Пентагоні.', '3 тисячі'],
  ['uk', 'Не 3 тисячі, а 10 тисяч солдатів КНДР перебувають у Росії, заявили в Пентагоні.', '10 тисяч'],
  ['vi', 'Không phải 3.000 mà là 10.000 lính Triều Tiên đang ở Nga, Lầu Năm Góc cho biết.', '3.000'],
  ['vi', 'Không phải 3.000 mà là 10.000 lính Triều Tiên đang ở Nga, Lầu Năm Góc cho biết.', '10.000'],
  ['en', 'The North Korean force in Kursk has shrunk from 12,000 in autumn to at most 8,000.', '12,000'],
  ['en', 'The North Korean force in Kursk has shrunk from 12,000 in autumn to at most 8,000.', '8,000'],
  ['de', 'Nordkoreas Truppe in Kursk ist von 12.000 im Herbst auf höchstens 8.000 geschrumpft.', '12.000'],
  ['de', 'Nordkoreas Truppe in Kursk ist von 12.000 im Herbst auf höchstens 8.000 geschrumpft.', '8.000'],
  ['es', 'La fuerza norcoreana en Kursk ha pasado de 12.000 en otoño a un máximo de 8.000.', '12.000'],
  ['es', 'La fuerza norcoreana en Kursk ha pasado de 12.000 en otoño a un máximo de 8.000.', '8.000'],
  ['ru', 'Группировка КНДР под Курском сократилась с 12 тысяч осенью до 8 тысяч.', '12 тысяч'],
  ['ru', 'Группировка КНДР под Курском сократилась с 12 тысяч осенью до 8 тысяч.', '8 тысяч'],
  ['en', "North Korea's losses in Kursk: killed, 600; wounded, 4,100.", '600'],
  ['en', "North Korea's losses in Kursk: killed, 600; wounded, 4,100.", '4,100'],
  ['de', 'Nordkorea in Russland nach Seouls Zählung: Soldaten, 10.000; Pioniere, 1.000; Verluste, 6.000.', '1.000'],
  ['de', 'Nordkorea in Russland nach Seouls Zählung: Soldaten, 10.000; Pioniere, 1.000; Verluste, 6.000.', '6.000'],
  ['fr', 'Bilan nord-coréen à Koursk : tués, 600 ; blessés, 4 100.', '600'],
  ['fr', 'Bilan nord-coréen à Koursk : tués, 600 ; blessés, 4 100.', '4 100'],
  ['es', 'Bajas norcoreanas en Kursk: muertos, 600; heridos, 4.100.', '600'],
  ['es', 'Bajas norcoreanas en Kursk: muertos, 600; heridos, 4.100.', '4.100'],
  ['en', '3,000 North Koreans are already in Russia, 10,000 due by December, lawmakers said.', '3,000'],
  ['en', '3,000 North Koreans are already in Russia, 10,000 due by December, lawmakers said.', '10,000'],
  ['fr', "3 000 Nord-Coréens déjà en Russie, 10 000 attendus d'ici décembre.", '10 000'],
  ['de', '3.000 Nordkoreaner schon in Russland, 10.000 bis Dezember erwartet.', '10.000'],
  ['es', '3.000 norcoreanos ya en Rusia, 10.000 previstos para diciembre.', '10.000'],
  ['ru', '3000 северокорейцев уже в России, 10 000 ожидаются к декабрю.', '10 000'],
  ['uk', '3000 північнокорейців уже в Росії, 10 000 очікують до грудня.', '10 000'],
  ['en', 'At least 10,000 North Koreans are in Kursk out of 11,000 to 12,000 across Russia.', '10,000'],
  ['en', 'At least 10,000 North Koreans are in Kursk out of 11,000 to 12,000 across Russia.', '11,000 to 12,000'],
];

/** Behind the number stands a word such as "only", or a participle: neither is what it counts. */
const LEFT_OUT: typeof BARE = [
  ['en', 'Of the 6,000 sappers whom North Korea has promised Russia, 1,000 only have come.', '1,000'],
  ['es', 'De los 6.000 zapadores que Corea del Norte prometió a Rusia, 1.000 solamente han llegado.', '1.000'],
  ['es', 'De los 6.000 zapadores que Corea del Norte prometió a Rusia, un millar apenas ha llegado.', 'un millar'],
  ['fr', 'Sur les 6 000 sapeurs que la Corée du Nord a promis à la Russie, 1 000 seulement sont arrivés.', '1 000'],
  ['vi', 'Trong 6.000 công binh Triều Tiên hứa gửi sang Nga, 1.000 mới tới nơi.', '1.000'],
  ['en', 'Pyongyang has sent 14,000 soldiers to Russia, including 3,000 rushed in as reinforcements.', '3,000'],
  ['es', 'Pionyang ha enviado 14.000 soldados a Rusia, de ellos 3.000 venidos en enero como refuerzo.', '3.000'],
  ['fr', 'Pyongyang a envoyé 14 000 soldats en Russie, dont 3 000 venus en renfort en janvier.', '3 000'],
];

/** A number without a noun that counts nobody: another side's force, money, distances, years. */
const NOBODY: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'The price of a drone fell from 12,000 to 8,000 dollars after North Korean soldiers came to Kursk.', '12,000'],
  ['en', 'The price of a drone fell from 12,000 to 8,000 dollars after North Korean soldiers came to Kursk.', '8,000'],
  ['en', 'North Korean soldiers in Russia marched from 12 to 8 kilometres from the border.', '12'],
  ['en', 'North Korean soldiers in Russia marched from 12 to 8 kilometres from the border.', '8'],
  ['en', "North Korea's aid to Russia: shells, 6 million; rockets, 12,000; guns, 120.", '12,000'],
  ['en', "North Korea's aid to Russia: shells, 6 million; rockets, 12,000; guns, 120.", '120'],
  ['en', 'North Korean soldiers are in Kursk; temperature there fell from 12 to 8 degrees.', '12'],
  ['en', 'North Korean soldiers are in Kursk; temperature there fell from 12 to 8 degrees.', '8'],
  ['fr', 'Des soldats nord-coréens sont à Koursk, non pas à 30 mais à 10 kilomètres du front.', '30'],
  ['fr', 'Des soldats nord-coréens sont à Koursk, non pas à 30 mais à 10 kilomètres du front.', '10'],
  ['es', 'Los soldados norcoreanos en Rusia cobran no 1.000 sino 2.000 dólares.', '1.000'],
  ['es', 'Los soldados norcoreanos en Rusia cobran no 1.000 sino 2.000 dólares.', '2.000'],
  ['ru', 'Солдаты КНДР в России получают не 1000, а 2000 долларов.', '1000'],
  ['ru', 'Солдаты КНДР в России получают не 1000, а 2000 долларов.', '2000'],
  [
    'de',
    'Die ukrainische Truppe in Kursk ist von 12.000 auf 8.000 geschrumpft, seit Nordkoreas Soldaten kamen.',
    '12.000',
  ],
  [
    'de',
    'Die ukrainische Truppe in Kursk ist von 12.000 auf 8.000 geschrumpft, seit Nordkoreas Soldaten kamen.',
    '8.000',
  ],
  ['en', 'Not 30 but 40 percent of North Korean soldiers in Kursk were wounded.', '30'],
  ['en', 'Kim told his North Korean soldiers in Russia that 9 of 10 drones, 30 missiles and 12 tanks were new.', '30'],
  ['en', 'Kim told his North Korean soldiers in Russia that 9 of 10 drones, 30 missiles and 12 tanks were new.', '12'],
];

/** A sentence that names the story in everyday words. */
const NAMED: readonly (readonly [language: string, text: string, number: string, subject: string])[] = [
  [
    'en',
    "Pyongyang beefed up its contingent in Russia with a further 3,000 men in the new year, Seoul's joint chiefs said.",
    '3,000',
    'troops_reinforcement',
  ],
  [
    'de',
    'Pjöngjang stockte sein Kontingent in Russland Anfang des Jahres um weitere 3.000 Mann auf.',
    '3.000',
    'troops_reinforcement',
  ],
  [
    'fr',
    'Pyongyang a renforcé son contingent en Russie de 3 000 hommes supplémentaires en janvier.',
    '3 000',
    'troops_reinforcement',
  ],
  ['es', 'Pionyang reforzó su contingente en Rusia con otros 3.000 hombres en enero.', '3.000', 'troops_reinforcement'],
  ['ru', 'Пхеньян усилил свою группировку в России ещё на 3000 человек.', '3000', 'troops_reinforcement'],
  ['uk', 'Пхеньян посилив своє угруповання в Росії ще на 3000 осіб.', '3000', 'troops_reinforcement'],
  [
    'en',
    'Kim decorated nine dead sappers of the regiment that cleared mines in Kursk.',
    'nine',
    'casualties_killed/workers_engineers',
  ],
  [
    'de',
    'Kim ehrte am 12. Dezember neun gefallene Pioniere, die in Kursk Minen geräumt hatten.',
    'neun',
    'casualties_killed/workers_engineers',
  ],
  [
    'fr',
    'Kim a décoré à titre posthume neuf sapeurs tués en déminant Koursk.',
    'neuf',
    'casualties_killed/workers_engineers',
  ],
  ['en', 'At a ceremony Kim hung medals on the portraits of 101 soldiers killed in Kursk.', '101', 'casualties_killed'],
  [
    'fr',
    "Lors d'une cérémonie, Kim a remis des médailles aux familles de 101 soldats tués à Koursk.",
    '101',
    'casualties_killed',
  ],
  ['ko', '김정은은 추모식에서 쿠르스크에서 전사한 병사 101명의 초상에 훈장을 달았다.', '101', 'casualties_killed'],
  ['es', 'En una ceremonia, Kim condecoró a 101 soldados muertos en Kursk.', '101', 'casualties_killed'],
  ['ru', 'На церемонии Ким наградил посмертно 101 солдата, погибшего под Курском.', '101', 'casualties_killed'],
  ['ru', 'К 11 тысячам солдат, посланным Пхеньяном осенью, добавятся 25–30 тысяч.', '11 тысячам', 'troops_total'],
  ['uk', 'До 11 тисяч солдатів, посланих Пхеньяном восени, додадуться 25–30 тисяч.', '11 тисяч', 'troops_total'],
  ['zh', '北韩已有3000人抵达俄罗斯，情报院说。', '3000', 'troops_arrived_to_date/troops_total'],
];

/** A sentence that speaks of other people of the same names. */
const OTHERS: readonly (readonly [language: string, text: string, number: string])[] = [
  ['en', 'At a ceremony in Pyongyang Kim hung medals on the chests of 101 athletes back from Moscow.', '101'],
  ['en', 'Kim beefed up his border guard with another 3,000 men, Seoul said.', '3,000'],
  ['de', 'Kim ehrte neun gefallene Soldaten des Koreakriegs.', 'neun'],
  ['es', 'Kim condecoró a 101 veteranos de la guerra de Corea.', '101'],
  ['ru', 'Москва усилила свою группировку под Харьковом ещё на 3000 человек.', '3000'],
  ['uk', 'Київ посилив своє угруповання на Курщині ще на 3000 осіб.', '3000'],
  ['zh', '北韩已有3000人感染病毒。', '3000'],
  ['zh', '已有3000名脱北者抵达俄罗斯和韩国，平壤说。', '3000'],
  ['en', "Kim's army lost 300 men in a flood near the border with Russia.", '300'],
];

describe('a number without a noun', () => {
  test.each([...BARE, ...LEFT_OUT])('counts what another one does: %s: %s: %s', (language, text, number) => {
    expect(figure(language, text, number)?.subject).toBeTypeOf('string');
  });

  test.each(NOBODY)('counts nobody: %s: %s: %s', (language, text, number) => {
    expect(figure(language, text, number)?.subject ?? null).toBeNull();
  });

  test('never conflicts where another one lends its noun', () => {
    const [language, text] = ['en', 'Not 3,000 but 70,000 North Korean soldiers are now in Russia, the Pentagon says.'];
    expect(figure(language, text, '3,000')?.doubts.map(({ reason }) => reason)).toContain('no_noun');
    expect(figure(language, text, '3,000')?.verdict).not.toBe('conflicts');
  });
});

describe('everyday words of the story', () => {
  test.each(NAMED)('%s: %s', (language, text, number, subject) => {
    expect(subject.split('/')).toContain(figure(language, text, number)?.subject);
  });

  test.each(OTHERS)('of others: %s: %s', (language, text, number) => {
    expect(figure(language, text, number)?.subject ?? null).toBeNull();
  });
});

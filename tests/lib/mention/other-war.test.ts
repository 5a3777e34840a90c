import { describe, expect, test } from 'vitest';
import { tracedNumber } from '../../helpers/traced.ts';

type Probe = readonly [language: string, text: string, number: string];

/** The war of 1950 to 1953 by name or by its years, or another war of the past, in the same sentence or in the one before. */
const OTHER_WAR: readonly Probe[] = [
  ['en', 'With tanks that Moscow had sent, 90,000 North Korean soldiers crossed the 38th parallel.', '90,000'],
  ['es', 'Con tanques enviados por Moscú, 90.000 soldados norcoreanos cruzaron el paralelo 38.', '90.000'],
  ['fr', 'Avec des chars fournis par Moscou, 90.000 soldats nord-coréens franchirent le 38e parallèle.', '90.000'],
  ['ru', 'На танках из Москвы 90 тысяч солдат КНДР перешли 38-ю параллель.', '90 тысяч'],
  ['uk', 'На танках із Москви 90 тисяч солдатів КНДР перейшли 38-му паралель.', '90 тисяч'],
  ['en', 'Of the Canadians who fought North Korean and Chinese armies from 1950 to 1953, 516 died.', '516'],
  ['en', 'China sent 1.3 million soldiers to North Korea in the Korean War.', '1.3 million'],
  ['en', 'Some 4,600 Greeks fought in the Korean War. North Korean shelling killed 186 of them.', '186'],
  ['de', 'Im Koreakrieg verlor Nordkorea 215.000 Soldaten.', '215.000'],
  ['fr', 'Entre 1950 et 1953, 106 soldats belges sont morts en combattant les troupes nord-coréennes.', '106'],
  ['fr', 'Pendant la guerre de Corée, la Corée du Nord a perdu 215 000 soldats.', '215 000'],
  ['fr', 'Au sein du bataillon, 44 volontaires tombèrent en 1951 face aux Nord-Coréens.', '44'],
  ['es', 'Entre 1950 y 1952 murieron 163 soldados colombianos que combatían a las tropas norcoreanas.', '163'],
  ['ja', '1951年には北朝鮮軍との戦闘で英兵59人が死亡し、180人が負傷した。', '59'],
  ['ja', '朝鮮戦争には多くの国が参戦した。北朝鮮の沖合では機雷で乗組員21人が死亡し、30人が負傷した。', '30'],
  ['ko', '1950년부터 1953년까지 튀르키예군 741명이 북한군과 싸우다 전사했다.', '741'],
  ['ru', 'В 1952 году в боях с солдатами КНДР погибли 120 британцев.', '120'],
  ['vi', 'Từ năm 1950 đến 1953, 1.078 lính Anh thiệt mạng khi chống lại quân Triều Tiên.', '1.078'],
  ['zh', '在韓戰中,北韓士兵陣亡21萬人。', '21萬'],
  ['en', 'North Korea lost 14 pilots in the Vietnam War.', '14'],
  ['fr', 'Pendant la guerre du Vietnam, 14 soldats nord-coréens sont morts.', '14'],
  ['ko', '베트남전에 파병된 북한 조종사 가운데 14명이 전사했다.', '14'],
  ['ja', 'ベトナム戦争に派遣された北朝鮮の兵士14人が死亡した。', '14'],
  ['zh', '越战期间,朝鲜军人阵亡14人。', '14'],
];

/** What is only measured from that war, names that hold its letters, and counts that are no years. */
const THIS_WAR: readonly Probe[] = [
  ['en', 'North Korea has sent 12,000 troops to Russia, its first big deployment since the Korean War.', '12,000'],
  ['en', 'Not since 1953 has North Korea seen such a toll: 600 of its soldiers died for Russia.', '600'],
  ['en', 'North Korea lost 1950 soldiers killed in Kursk.', '1950'],
  [
    'de',
    'Es ist Nordkoreas erster Kampfeinsatz seit dem Koreakrieg: 12.000 Soldaten wurden nach Russland geschickt.',
    '12.000',
  ],
  ['fr', 'Une première depuis la guerre de Corée : Pyongyang a envoyé 11 000 soldats en Russie.', '11 000'],
  ['ja', '朝鮮戦争以来の大規模な戦闘で、北朝鮮兵約600人がロシア西部クルスク州で死亡した。', '600'],
  ['ko', '한국전쟁 이후 최대 규모 파병으로, 북한군 1만2000명이 러시아에 파병됐다.', '1만2000'],
  ['ru', 'Впервые со времён Корейской войны КНДР отправила 12 тысяч солдат воевать за Россию.', '12 тысяч'],
  ['vi', 'Lần đầu kể từ Chiến tranh Triều Tiên, Triều Tiên đưa 12.000 quân sang Nga tham chiến.', '12.000'],
  ['zh', '約1萬名北韓戰鬥部隊駐守俄羅斯庫爾斯克邊境。', '1萬'],
];

describe('the war of 1950 to 1953', () => {
  test.each(OTHER_WAR)('keeps a sentence off the story, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: 'no_mention' });
  });

  test.each(THIS_WAR)('keeps none off that is only measured from it, %s: %s', (language, text, number) => {
    expect(tracedNumber(language, text, number)).toMatchObject({ dropped: null });
  });
});

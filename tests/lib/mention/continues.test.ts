import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../lib/check.ts';
import { traceOf } from '../../../lib/engine/trace.ts';
import { blocks, page, store } from '../../helpers/engine.ts';

/** What the engine made of a number of one paragraph, on a page of 20 February 2025. */
function figure(language: string, paragraph: string, number: string) {
  const input = { page: page('2025-02-20', { language }), blocks: blocks([paragraph]), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  const found = traced.find(({ surface }) => surface.includes(number));
  if (!found) throw new Error(`No figure with ${number} in "${paragraph}".`);
  return found;
}

/** A second sentence that goes on from the first, or one that the second is about, and what its number counts. */
const GOES_ON: readonly (readonly [language: string, paragraph: string, number: string, subject: string])[] = [
  [
    'en',
    'North Korea will send 6,000 military engineers and builders to Kursk, Shoigu said. Of those, barely 900 have shown up.',
    '900',
    'workers_engineers',
  ],
  [
    'en',
    'Seoul says North Korean casualties in Kursk have passed 4,000. Kyiv puts the figure nearer 6,000.',
    '6,000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'en',
    "North Korea's force in Kursk is shrinking, the NIS said. By its count 600 have died and 4,100 are hurt.",
    '600',
    'casualties_killed',
  ],
  [
    'en',
    'Pyongyang has sent an army corps to Russia. It numbers 12,000, among them three generals.',
    '12,000',
    'troops_total',
  ],
  [
    'en',
    'The North Korean contingent in Kursk has been battered by drones. It was 11,000 strong last autumn.',
    '11,000',
    'troops_total',
  ],
  [
    'en',
    'North Korean troops were pulled from the Kursk front in January. Their losses are estimated at 4,000 men.',
    '4,000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'en',
    "North Korean troops have been sent to Russia, Washington confirmed. The Pentagon's own estimate is 11,000 to 12,000.",
    '11,000 to 12,000',
    'troops_total',
  ],
  ['de', 'Nordkorea hat Soldaten nach Russland geschickt. Es sollen 12.000 Mann sein.', '12.000', 'troops_total'],
  [
    'de',
    'Die nordkoreanischen Verluste in Kursk steigen. London schätzt sie auf mehr als 5.000.',
    '5.000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'de',
    'Von den nordkoreanischen Soldaten in Kursk sind 4.000 ausgefallen. Seoul zählt erst 3.000.',
    '3.000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'de',
    'Kim hat Russland 6.000 Pioniere und Bauarbeiter für Kursk versprochen. Angekommen sind davon erst 1.000.',
    '1.000',
    'workers_engineers',
  ],
  [
    'fr',
    'Les soldats nord-coréens engagés à Koursk meurent en nombre. Séoul en a recensé 300, et 2 700 blessés.',
    '300',
    'casualties_killed',
  ],
  [
    'fr',
    'La Corée du Nord a envoyé des troupes en Russie. Elles seraient au nombre de 12 000.',
    '12 000',
    'troops_total',
  ],
  [
    'fr',
    "Pyongyang a déployé un contingent à Koursk l'an dernier. Paris évalue ses pertes à 6 000 hommes.",
    '6 000',
    'casualties_total_killed_and_wounded',
  ],
  ['es', 'Corea del Norte ha enviado soldados a Rusia. Serían unos 12.000, según el NIS.', '12.000', 'troops_total'],
  [
    'es',
    'Las bajas norcoreanas en Kursk no dejan de crecer. Londres las cifra en más de 5.000.',
    '5.000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'es',
    'Los soldados norcoreanos combaten en Kursk desde noviembre. De ellos, 600 han muerto, según Seúl.',
    '600',
    'casualties_killed',
  ],
  ['ru', 'КНДР отправила в Россию армейский корпус. Его численность — 12 тысяч человек.', '12 тысяч', 'troops_total'],
  [
    'ru',
    'Потери северокорейцев под Курском растут. Лондон оценивает их более чем в 5000.',
    '5000',
    'casualties_total_killed_and_wounded',
  ],
  ['ru', 'Солдаты КНДР воюют под Курском с ноября. Из них 600 погибли, сообщили в Сеуле.', '600', 'casualties_killed'],
  ['uk', 'КНДР відправила до Росії корпус. Його чисельність — 12 тисяч осіб.', '12 тисяч', 'troops_total'],
  [
    'uk',
    'Втрати північнокорейців на Курщині зростають. Лондон оцінює їх більш ніж у 5000.',
    '5000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'vi',
    'Triều Tiên đã đưa quân sang Nga. Lực lượng này gồm 12.000 người, theo tình báo Hàn Quốc.',
    '12.000',
    'troops_total',
  ],
  [
    'vi',
    'Thương vong của Triều Tiên ở Kursk ngày càng tăng. Anh ước tính con số này là hơn 5.000.',
    '5.000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ko',
    '북한군이 쿠르스크에서 큰 피해를 보고 있다. 국정원은 사망자를 300명, 부상자를 2700명으로 추산했다.',
    '300',
    'casualties_killed',
  ],
  ['ko', '북한이 러시아에 병력을 보냈다. 규모는 1만2000명으로 추정된다.', '1만2000', 'troops_total'],
  [
    'ko',
    '쿠르스크 북한군 사상자가 4000명을 넘었다고 우크라이나가 밝혔다. 합참은 1100명으로 보고 있다.',
    '1100',
    'casualties_total_killed_and_wounded',
  ],
  ['ja', '北朝鮮がロシアに部隊を派遣した。規模は1万2000人とみられる。', '1万2000', 'troops_total'],
  [
    'ja',
    'クルスクの北朝鮮兵の死傷者は4000人に達したとウクライナは主張する。国情院の推計は3000人だ。',
    '3000',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ja',
    '死者600人、負傷者4100人。クルスクに送られた北朝鮮軍の損害を国情院はこうまとめた。',
    '600',
    'casualties_killed',
  ],
  ['zh', '朝鲜已向俄罗斯派兵。总人数约为1.2万。', '1.2万', 'troops_total'],
  [
    'zh',
    '乌克兰称库尔斯克的朝鲜士兵伤亡已达4000人。韩国军方的估计仅为1100人。',
    '1100',
    'casualties_total_killed_and_wounded',
  ],
  ['zh', '朝鲜士兵在库尔斯克作战。其中300人阵亡，2700人受伤。', '300', 'casualties_killed'],
  [
    'en',
    "600 dead, 4,100 wounded. That is what the war in Kursk has cost North Korea's soldiers, the NIS says.",
    '600',
    'casualties_killed',
  ],
  [
    'de',
    '600 Tote, 4.100 Verletzte. So viel hat der Krieg in Kursk Nordkoreas Truppe gekostet, sagt der NIS.',
    '600',
    'casualties_killed',
  ],
  [
    'fr',
    '600 morts, 4 100 blessés. Tel est le bilan des soldats nord-coréens à Koursk, selon le NIS.',
    '600',
    'casualties_killed',
  ],
  [
    'ja',
    'クルスクで北朝鮮兵の死傷者が増えている。韓国軍の推計は1100人だ。',
    '1100',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ko',
    '쿠르스크에서 북한군 사상자가 늘고 있다. 한국군의 추산은 1100명이다.',
    '1100',
    'casualties_total_killed_and_wounded',
  ],
  [
    'en',
    "North Korean casualties in Kursk are mounting. The South Korean army's estimate is 1,100.",
    '1,100',
    'casualties_total_killed_and_wounded',
  ],
  [
    'ja',
    '揚陸艦4隻、護衛艦3隻。韓国の情報機関によれば、ロシア太平洋艦隊はこれだけの船で北朝鮮兵をウラジオストクへ運んだ。',
    '4',
    'transport_ships',
  ],
  ['zh', '登陆舰四艘，护卫舰三艘。俄罗斯太平洋舰队用这些船把朝鲜特种兵运到了符拉迪沃斯托克。', '三', 'transport_ships'],
  [
    'ko',
    '지뢰를 걷어낼 공병 1천 명, 집을 지을 건설인력 5천 명. 쇼이구가 평양에서 받아낸 추가 파병 약속이다.',
    '5천',
    'workers_engineers',
  ],
  [
    'ru',
    'Тысяча сапёров и пять тысяч строителей. Столько людей КНДР обещала прислать в Курскую область.',
    'Тысяча',
    'workers_engineers',
  ],
  [
    'vi',
    '1.000 lính công binh và 5.000 lính xây dựng. Đó là số người Triều Tiên hứa đưa tới tỉnh Kursk của Nga.',
    '1.000',
    'workers_engineers',
  ],
  [
    'uk',
    '28 тисяч контейнерів, а в них до 12 мільйонів снарядів. Усе це КНДР передала Росії разом із солдатами.',
    '28 тисяч',
    'arms_containers',
  ],
];

/** A second sentence of another side, another topic, or of nobody's people. */
const ENDS: readonly (readonly [language: string, paragraph: string, number: string])[] = [
  ['en', "North Korean troops are fighting in Kursk. Ukraine's own losses there stand at 4,000 men.", '4,000'],
  ['en', 'North Korean troops are fighting in Kursk. Ukraine has lost 4,000 of its own there.', '4,000'],
  [
    'en',
    'North Korean soldiers have died in Kursk, Kyiv said. Russian missiles killed 12 people in Kyiv overnight.',
    '12',
  ],
  ['en', 'North Korea has sent troops to Russia. In Gaza, 300 have been killed since Friday.', '300'],
  ['en', "North Korea has sent troops to Russia. South Korea's army numbers 500,000.", '500,000'],
  ['en', 'North Korea has sent troops to Russia. The South has 28,500 Americans on its soil.', '28,500'],
  ['en', "North Korea has sent troops to Russia. Moscow's casualties have passed 600,000.", '600,000'],
  [
    'en',
    "North Korea has sent troops to Russia. A flood in the North's Sinuiju left 1,000 people dead in July.",
    '1,000',
  ],
  ['en', 'North Korea has sent troops to Russia. The film drew 12,000 viewers in its first week.', '12,000'],
  ['en', 'North Korea has sent troops to Russia. The march in Seoul brought out 12,000 people.', '12,000'],
  ['en', 'North Korea has sent soldiers to Kursk. Some 2,000 civilians are still trapped there.', '2,000'],
  ['en', "North Korea has sent soldiers to Russia. Seoul's Kim was 26 when he took office.", '26'],
  ['en', 'North Korea has sent soldiers to Kursk. Nato has 300,000 at high readiness.', '300,000'],
  ['en', 'North Korea has sent soldiers to Kursk. More than 200 people attended the briefing in Seoul.', '200'],
  ['en', 'North Korea has sent soldiers to Kursk. The ministry employs 1,500 people.', '1,500'],
  ['en', 'North Korea has sent soldiers to Kursk. In the Korean war 37,000 Americans died.', '37,000'],
  ['en', 'North Korea has sent soldiers to Kursk. In Vietnam, Seoul lost 5,000 men.', '5,000'],
  ['en', 'North Korea has sent soldiers to Kursk. Some 34,000 defectors live in the South.', '34,000'],
  [
    'en',
    'North Korea has sent soldiers to Kursk. On the other side, 1,000 were killed and 3,000 wounded last month.',
    '1,000',
  ],
  ['en', 'North Korea has sent soldiers to Kursk. Its army has 1.3 million under arms.', '1.3 million'],
  ['en', 'North Korean troops have been fighting in Kursk. Britain is training 10,000 recruits.', '10,000'],
  ['en', '12 dead, 40 wounded. Russian drones hit Kyiv, hours after North Korean troops were seen in Kursk.', '12'],
  [
    'en',
    'North Korean troops are fighting in Kursk. Across Ukraine, 12 people were killed and 40 wounded by Russian drones.',
    '12',
  ],
  ['en', 'North Korean troops are in Kursk. France could send 2,000 of its own, Macron said.', '2,000'],
  ['en', 'North Korean troops are in Kursk. The village had 1,200 inhabitants before the war.', '1,200'],
  ['en', 'North Korean troops are in Kursk. Police in Seoul arrested 120 after the rally.', '120'],
  ['en', 'North Korean troops are in Kursk. Cyclone Chido killed 300 in Mozambique.', '300'],
  ['en', 'North Korean troops are in Kursk. A plane crash at Muan killed 179 people.', '179'],
  ['en', 'North Korean troops are in Kursk. Ukraine captured 20 Russians in the same week.', '20'],
  ['en', 'North Korean troops are in Kursk. Russia is losing 1,500 men a day.', '1,500'],
  ['en', 'North Korean troops are in Kursk. The brigade defending the town has lost 300.', '300'],
  ['en', 'North Korean troops are in Kursk. Moscow recruits 30,000 each month.', '30,000'],
  ['en', 'North Korean troops are in Kursk. Turnout was 12,000.', '12,000'],
  ['de', 'Nordkoreanische Soldaten kämpfen in Kursk. Die Ukraine hat dort 4.000 Mann verloren.', '4.000'],
  ['de', 'Nordkorea hat Soldaten nach Russland geschickt. In Gaza starben 300 Menschen.', '300'],
  ['de', 'Nordkorea hat Soldaten nach Russland geschickt. Südkoreas Armee zählt 500.000 Mann.', '500.000'],
  [
    'de',
    'Nordkorea hat Soldaten nach Russland geschickt. Bei der Demonstration in Seoul waren es 12.000 Teilnehmer.',
    '12.000',
  ],
  ['de', 'Nordkorea hat Soldaten nach Kursk geschickt. Dort leben noch 2.000 Zivilisten.', '2.000'],
  ['de', 'Nordkorea hat Soldaten nach Kursk geschickt. Die Bundeswehr will 5.000 nach Litauen verlegen.', '5.000'],
  ['fr', "Des soldats nord-coréens combattent à Koursk. L'Ukraine y a perdu 4 000 hommes.", '4 000'],
  ['fr', 'Des soldats nord-coréens combattent à Koursk. À Gaza, 300 personnes ont été tuées.', '300'],
  ['fr', "La Corée du Nord a envoyé des troupes en Russie. L'armée sud-coréenne compte 500 000 hommes.", '500 000'],
  ['fr', 'La Corée du Nord a envoyé des troupes en Russie. Le cyclone a fait 300 morts à Mayotte.', '300'],
  ['fr', 'La Corée du Nord a envoyé des troupes à Koursk. La France en formera 2 000.', '2 000'],
  ['es', 'Soldados norcoreanos combaten en Kursk. Ucrania ha perdido allí 4.000 hombres.', '4.000'],
  ['es', 'Corea del Norte ha enviado tropas a Rusia. En Valencia murieron 220 personas por la dana.', '220'],
  ['es', 'Corea del Norte ha enviado tropas a Rusia. El ejército surcoreano tiene 500.000 efectivos.', '500.000'],
  ['es', 'Corea del Norte ha enviado tropas a Kursk. Allí quedan 2.000 civiles.', '2.000'],
  ['ru', 'Солдаты КНДР воюют под Курском. ВСУ потеряли там 4000 человек.', '4000'],
  ['ru', 'КНДР отправила солдат в Россию. В секторе Газа погибли 300 человек.', '300'],
  ['ru', 'КНДР отправила солдат в Россию. Армия Южной Кореи насчитывает 500 тысяч человек.', '500 тысяч'],
  ['ru', 'КНДР отправила солдат в Курскую область. Из приграничья эвакуировали 2000 жителей.', '2000'],
  ['ru', 'КНДР отправила солдат в Россию. Зарплата — 2000 долларов.', '2000'],
  ['uk', 'Солдати КНДР воюють на Курщині. Росія втратила за добу 1500 осіб.', '1500'],
  ['uk', 'КНДР відправила солдатів до Росії. Унаслідок удару по Києву загинули 12 людей.', '12'],
  ['uk', 'КНДР відправила солдатів до Росії. Армія Південної Кореї налічує 500 тисяч осіб.', '500 тисяч'],
  ['vi', 'Lính Triều Tiên chiến đấu ở Kursk. Ukraine mất 4.000 người ở đó.', '4.000'],
  ['vi', 'Triều Tiên đưa quân sang Nga. Quân đội Hàn Quốc có 500.000 người.', '500.000'],
  ['vi', 'Triều Tiên đưa quân sang Nga. Bão Yagi làm 300 người chết.', '300'],
  ['ko', '북한군이 쿠르스크에서 싸우고 있다. 우크라이나군은 4000명을 잃었다.', '4000'],
  ['ko', '북한이 러시아에 병력을 보냈다. 한국군은 50만 명이다.', '50만'],
  ['ko', '북한이 러시아에 병력을 보냈다. 서울 집회에는 1만2000명이 참가했다.', '1만2000'],
  ['ko', '북한이 러시아에 병력을 보냈다. 무안 여객기 사고로 179명이 숨졌다.', '179'],
  ['ja', '北朝鮮兵がクルスクで戦っている。ウクライナ軍の損失は4000人に上る。', '4000'],
  ['ja', '北朝鮮がロシアに部隊を派遣した。韓国軍は50万人を擁する。', '50万'],
  ['ja', '北朝鮮がロシアに部隊を派遣した。能登の地震では300人が死亡した。', '300'],
  ['ja', '北朝鮮がロシアに部隊を派遣した。ソウルの集会には1万2000人が集まった。', '1万2000'],
  ['zh', '朝鲜士兵在库尔斯克作战。乌军在当地损失4000人。', '4000'],
  ['zh', '朝鲜已向俄罗斯派兵。韩军有50万人。', '50万'],
  ['zh', '朝鲜已向俄罗斯派兵。加沙有300人死亡。', '300'],
  ['zh', '朝鲜已向俄罗斯派兵。首尔集会有1.2万人参加。', '1.2万'],
  [
    'fr',
    "La Corée du Nord a envoyé des troupes en Russie. L'effectif de l'armée sud-coréenne est de 500 000 hommes.",
    '500 000',
  ],
  ['ru', 'КНДР отправила солдат в Россию. Численность армии Южной Кореи — 500 тысяч.', '500 тысяч'],
  ['uk', 'КНДР відправила солдатів до Росії. Чисельність армії Південної Кореї — 500 тисяч.', '500 тисяч'],
  ['vi', 'Triều Tiên đưa quân sang Nga. Quân số Hàn Quốc là 500.000.', '500.000'],
  ['es', 'Corea del Norte ha enviado tropas a Rusia. El número de soldados surcoreanos es de 500.000.', '500.000'],
  ['ko', '북한군이 쿠르스크에서 싸우고 있다. 우크라이나의 추산으로 러시아군 손실은 70만 명이다.', '70만'],
  ['ja', '北朝鮮兵がクルスクで戦っている。ロシア軍の損失は70万人と推定される。', '70万'],
  ['zh', '朝鲜士兵在库尔斯克作战。俄军的损失估计达70万人。', '70万'],
  ['en', "North Korean soldiers have died in Kursk. Ukraine's toll over the same weeks is 2,000.", '2,000'],
  [
    'en',
    "North Korean soldiers have died in Kursk. Kyiv has not given its own toll; the Pentagon's figure for Ukraine is 70,000.",
    '70,000',
  ],
  ['en', "North Korean soldiers have died in Kursk. Russia's own number is 200,000.", '200,000'],
  ['de', 'In Kursk sterben nordkoreanische Soldaten. Die Zahl der getöteten Russen liegt bei 200.000.', '200.000'],
  ['es', 'En Kursk mueren soldados norcoreanos. El número de rusos muertos llega a 200.000.', '200.000'],
  ['fr', 'À Koursk, des soldats nord-coréens meurent. Le nombre de Russes tués atteint 200 000.', '200 000'],
  ['ru', 'Под Курском гибнут солдаты КНДР. Число погибших россиян достигло 200 000.', '200 000'],
  ['ko', '쿠르스크에서 북한군이 죽고 있다. 러시아군 사망자 수는 20만 명이다.', '20만'],
  ['ja', 'クルスクで北朝鮮兵が死んでいる。ロシア兵の死者数は20万人だ。', '20万'],
  ['zh', '朝鲜士兵在库尔斯克丧生。俄军阵亡人数已达20万。', '20万'],
  ['vi', 'Lính Triều Tiên chết ở Kursk. Số lính Nga thiệt mạng là 200.000.', '200.000'],
  ['en', 'North Korean troops are in Kursk. The number of civilians left in the region is 2,000.', '2,000'],
  ['en', 'North Korean troops are in Kursk. Their average age is 20.', '20'],
  ['en', 'North Korean troops are in Kursk. They fire 3,000 shells a day.', '3,000'],
  ['en', 'North Korean troops are in Kursk. They hold 12 villages.', '12'],
  ['en', 'North Korean troops are in Kursk. Their commander is 58.', '58'],
  ['ja', '揚陸艦2隻に哨戒艇5隻。ウクライナ軍が今年黒海で沈めた船で、北朝鮮兵はクルスクで戦い続けた。', '2'],
  ['ja', '工兵300人に医師40人。韓国政府はトルコの被災地に隊員を送り、北朝鮮のロシア派兵を非難した。', '300'],
  ['ko', '포탄 30만 발. 우크라이나가 독일에서 받은 물량이며, 북한군은 여전히 쿠르스크에서 싸운다.', '30만'],
  ['ko', '군함 6척. 한국 해군은 동해에서 훈련을 벌였고 북한의 러시아 파병을 규탄했다.', '6'],
  ['zh', '登陆舰两艘，炮艇一艘。乌克兰无人机击沉了它们，同一天朝鲜士兵在库尔斯克进攻。', '两'],
  [
    'ru',
    'Три десантных корабля и два катера. Украина потопила их весной, когда солдаты КНДР воевали под Курском.',
    'Три',
  ],
  ['uk', 'Сто саперів і п’ятдесят лікарів. Їх відправила до Туреччини Україна, а Росія кликала солдатів КНДР.', 'Сто'],
  ['vi', 'Ba tàu đổ bộ. Ukraine nói đã đánh chìm chúng trong khi lính Triều Tiên chiến đấu ở Kursk.', 'Ba'],
  [
    'en',
    'Half a million shells. Germany sent them to Kyiv after North Korean troops arrived in Russia.',
    'Half a million',
  ],
];

describe('a sentence that goes on from the one before it', () => {
  test.each(GOES_ON)('%s: %s', (language, paragraph, number, subject) => {
    expect(figure(language, paragraph, number)).toMatchObject({ subject, mention: 'context' });
  });

  test.each(GOES_ON)('never conflicts: %s: %s', (language, paragraph, number) => {
    const { doubts, verdict } = figure(language, paragraph, number);
    expect(doubts.length).toBeGreaterThan(0);
    expect(verdict).not.toBe('conflicts');
  });
});

describe('a sentence that ends what the one before it spoke of', () => {
  test.each(ENDS)('%s: %s', (language, paragraph, number) => {
    expect(figure(language, paragraph, number).subject).toBeNull();
  });
});

test('what was told in the sentence before is marked as inherited', () => {
  const told = figure('en', "North Korean casualties in Kursk have grown. Seoul's estimate is 1,100.", '1,100');
  expect(told.doubts.map(({ reason }) => reason)).toContain('inherited');
  const own = figure('en', 'North Korean casualties in Kursk have grown to 1,100.', '1,100');
  expect(own.doubts.map(({ reason }) => reason)).not.toContain('inherited');
});

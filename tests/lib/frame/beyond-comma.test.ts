import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { blocks, figuresOf, page, store } from '../../helpers/engine.ts';

type Read = readonly [language: string, day: string, text: string, found: readonly string[]];

/** Every figure of a text on a page of a day: its subject and value. */
function readings(language: string, day: string, text: string): string[] {
  const checked = checkPage({ page: page(day, { language }), blocks: blocks([text]), context: null }, store);
  return figuresOf(checked)
    .map(({ quantity: { low, high }, subject }) => `${subject} ${low ?? high}`)
    .sort();
}

/** What a clause or a headline tells of a number that a comma sets apart from it. */
const BEYOND: readonly Read[] = [
  [
    'ru',
    '2025-04-20',
    'Из тех 11 тысяч, которых Ким послал в Россию, 300 погибли.',
    ['casualties_killed 300', 'troops_total 11000'],
  ],
  [
    'ru',
    '2025-04-20',
    'Из тех 11 тысяч, что Пхеньян отправил в Россию, 300 погибли.',
    ['casualties_killed 300', 'troops_total 11000'],
  ],
  [
    'uk',
    '2025-04-20',
    'Із тих 11 тисяч, яких Кім послав до Росії, 300 загинули.',
    ['casualties_killed 300', 'troops_total 11000'],
  ],
  [
    'uk',
    '2025-04-20',
    'Із тих 11 тисяч, що Кім послав до Росії, 300 загинули.',
    ['casualties_killed 300', 'troops_total 11000'],
  ],
  ['vi', '2025-07-14', 'Chừng 12.800 quân mà Bình Nhưỡng phái sang Nga vẫn còn ở đó.', ['troops_total 12800']],
  ['vi', '2025-07-14', 'Có 12.800 binh sĩ mà Nga đã nhận từ Triều Tiên.', ['troops_total 12800']],
  [
    'ru',
    '2024-12-20',
    'Среди 12 тысяч солдат, которых КНДР отправила в Россию, есть 500 офицеров.',
    ['troops_total 12000'],
  ],
  [
    'ru',
    '2024-12-20',
    'В корпусе из 12 тысяч человек, который КНДР направила в Россию, служат три генерала.',
    ['troops_total 12000'],
  ],
  [
    'uk',
    '2024-12-20',
    'Серед 12 тисяч солдатів, яких КНДР відрядила до Росії, є 500 офіцерів.',
    ['troops_total 12000'],
  ],
  [
    'uk',
    '2024-12-20',
    'Корпус із 12 тисяч осіб, який Пхеньян послав до Росії, очолюють три генерали.',
    ['troops_total 12000'],
  ],
  [
    'uk',
    '2024-12-20',
    '12-тисячний контингент, що його КНДР надіслала Росії, очолюють три генерали.',
    ['troops_total 12000'],
  ],
  [
    'ru',
    '2024-12-20',
    '12-тысячным контингентом, отправленным КНДР в Россию, командуют три генерала.',
    ['troops_total 12000'],
  ],
  [
    'de',
    '2024-12-20',
    'Das 12.000 Mann starke Korps, das Nordkorea nach Russland entsandte, führen drei Generäle.',
    ['troops_total 12000'],
  ],
  ['ja', '2024-11-12', 'クルスク州の北朝鮮部隊、1万人以上に膨らむ　国防総省が見方示す', ['troops_at_front 10000']],
  ['ko', '2024-10-24', '러시아로 넘어간 북한군, 지금까지 3천여 명…국정원 밝혀', ['troops_arrived_to_date 3000']],
  ['ko', '2024-11-12', '쿠르스크 북한군, 1만명 이상으로 불어나…펜타곤 밝혀', ['troops_at_front 10000']],
  [
    'uk',
    '2024-12-20',
    'До складу 12-тисячного корпусу, який КНДР відрядила до Росії, входять три генерали й пів тисячі офіцерів.',
    ['troops_total 12000'],
  ],
  [
    'ru',
    '2024-12-20',
    'В 12-тысячный корпус, который КНДР отправила в Россию, входят 500 офицеров.',
    ['troops_total 12000'],
  ],
  [
    'de',
    '2024-12-20',
    'Zum 12.000 Mann starken Korps, das Nordkorea nach Russland schickte, gehören 500 Offiziere.',
    ['troops_total 12000'],
  ],
];

/** Another side's people. */
const OTHERS: readonly Read[] = [
  ['vi', '2025-07-14', 'Có 12.800 quân mà Ukraine phái sang Kursk để chặn lính Triều Tiên.', []],
  ['ru', '2024-12-20', '30-тысячная группировка, которую Украина направила под Курск, встретила там солдат КНДР.', []],
  ['ko', '2024-11-12', '쿠르스크 북한군 맞선 우크라군, 3만명 투입', []],
  ['ja', '2024-11-12', '北朝鮮兵と戦うウクライナ軍、3万人を投入', []],
  ['ja', '2024-11-12', 'ロシア派兵の北朝鮮、韓国軍は50万人', []],
  ['ko', '2024-11-12', '러시아 파병 북한군, 드론 3000대와 마주쳐', []],
  ['zh', '2024-11-12', '面对在俄朝军，乌军出动3万人', []],
];

/** Those who came behind the first batch, and how many they are with it. */
const BATCHES: readonly Read[] = [
  [
    'ko',
    '2024-10-24',
    '1차에 이어 1500여 명이 더 건너가 러시아 내 북한군이 3000명에 이른다고 국정원이 밝혔다.',
    ['second_transport 1500', 'troops_arrived_to_date 3000'],
  ],
  [
    'ja',
    '2024-10-24',
    '第1陣に続きさらに約1500人が渡り、ロシアにいる北朝鮮兵は3000人になったと国情院が明らかにした。',
    ['second_transport 1500', 'troops_arrived_to_date 3000'],
  ],
  [
    'zh',
    '2024-10-24',
    '继首批之后又有1500余人抵达，在俄朝军已达3000人，国情院表示。',
    ['second_transport 1500', 'troops_arrived_to_date 3000'],
  ],
  [
    'vi',
    '2024-10-24',
    'Sau đợt đầu, thêm 1.500 lính Triều Tiên đã tới Nga, nâng tổng số lên 3.000, theo NIS.',
    ['second_transport 1500', 'troops_arrived_to_date 3000'],
  ],
];

describe('a number whose verb or people stand beyond a comma', () => {
  test.each(BEYOND)('%s, %s: %s', (language, day, text, found) => {
    expect(readings(language, day, text)).toEqual(found);
  });

  test.each(OTHERS)('%s, %s: %s', (language, day, text, found) => {
    expect(readings(language, day, text)).toEqual(found);
  });
});

test.each(BATCHES)('a second batch: %s, %s: %s', (language, day, text, found) => {
  expect(readings(language, day, text)).toEqual(found);
});

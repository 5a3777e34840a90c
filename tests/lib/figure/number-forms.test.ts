import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

type Row = readonly [code: string, text: string, low: number | null, high: number | null, qualifier: string];

const READ: readonly Row[] = [
  // halves
  ['en', 'two and a half thousand soldiers', 2500, 2500, 'exact'],
  ['en', 'a million and a half shells', 1_500_000, 1_500_000, 'exact'],
  ['en', 'half a million shells', 500_000, 500_000, 'exact'],
  ['en', '2½ million shells', 2_500_000, 2_500_000, 'exact'],
  ['de', 'zweieinhalb Millionen Granaten', 2_500_000, 2_500_000, 'exact'],
  ['fr', 'un million et demi d’obus', 1_500_000, 1_500_000, 'exact'],
  ['es', 'dos millones y medio de proyectiles', 2_500_000, 2_500_000, 'exact'],
  ['ru', 'две с половиной тысячи солдат', 2500, 2500, 'exact'],
  ['ru', 'полтора миллиона снарядов', 1_500_000, 1_500_000, 'exact'],
  ['uk', 'два з половиною мільйони снарядів', 2_500_000, 2_500_000, 'exact'],
  ['vi', 'một nghìn rưỡi binh sĩ', 1500, 1500, 'exact'],
  ['vi', 'hai triệu rưỡi quả đạn pháo', 2_500_000, 2_500_000, 'exact'],
  ['zh', '一万半名士兵', 15_000, 15_000, 'exact'],
  ['en', 'two-and-a-half-thousand soldiers', 2500, 2500, 'exact'],
  ['de', 'eine Dreiviertelmillion Soldaten', 750_000, 750_000, 'exact'],
  ['en', 'a half-million shells', 500_000, 500_000, 'exact'],
  ['en', 'three quarters of a million shells', 750_000, 750_000, 'exact'],
  ['en', 'one hundred and two and a half thousand men', 102_500, 102_500, 'exact'],
  ['en', 'they sent 2 1/2 million shells', 2_500_000, 2_500_000, 'exact'],
  ['en', 'they sent 2 3/2 loads', 2, 2, 'exact'],
  ['en', 'they sent 2 2/2 loads', 2, 2, 'exact'],
  ['en', 'they sent 2 0/2 loads', 2, 2, 'exact'],
  ['en', '2½ loads', 2.5, 2.5, 'exact'],
  ['en', '2⅓ loads', 2.333, 2.333, 'exact'],
  ['en', '2⅔ loads', 2.667, 2.667, 'exact'],
  ['en', '2¼ loads', 2.25, 2.25, 'exact'],
  ['en', '2¾ loads', 2.75, 2.75, 'exact'],
  // decimals before a multiplier
  ['en', '1.125 million shells', 1_125_000, 1_125_000, 'exact'],
  ['en', '1,125 thousand shells', 1_125_000, 1_125_000, 'exact'],
  ['de', '2,375 Millionen Granaten', 2_375_000, 2_375_000, 'exact'],
  ['ru', '1,125 миллиона снарядов', 1_125_000, 1_125_000, 'exact'],
  ['zh', '1.125万名士兵', 11_250, 11_250, 'exact'],
  ['en', 'one point two five million shells', 1_250_000, 1_250_000, 'exact'],
  ['fr', 'un virgule cinq million d’obus', 1_500_000, 1_500_000, 'exact'],
  ['zh', '一点二万名士兵', 12_000, 12_000, 'exact'],
  ['en', 'twenty-one point five million shells', 21_500_000, 21_500_000, 'exact'],
  ['en', '1.001 thousand men', 1001, 1001, 'exact'],
  ['en', 'one point five thousand men', 1500, 1500, 'exact'],
  ['en', 'one point two of them', 2, 2, 'exact'],
  // dozens, formal and joined numerals
  ['en', 'three hundred and two dozen soldiers', 324, 324, 'exact'],
  ['en', 'three hundred and four dozen soldiers', 348, 348, 'exact'],
  ['en', 'a hundred dozen soldiers', 1200, 1200, 'exact'],
  ['en', 'all 322 hundred shells', 32_200, 32_200, 'exact'],
  ['es', '12 mil 500 soldados', 12_500, 12_500, 'exact'],
  ['zh', '一〇名士兵', 10, 10, 'exact'],
  ['zh', '〇一名士兵', 1, 1, 'exact'],
  ['zh', '三一五名士兵', 315, 315, 'exact'],
  ['zh', '一百廿名士兵', 120, 120, 'exact'],
  ['zh', '一千九名士兵', 1900, 1900, 'exact'],
  ['zh', '拾万名士兵', 100_000, 100_000, 'exact'],
  ['zh', '拾六万名士兵', 160_000, 160_000, 'exact'],
  ['zh', '1万半岛居民', 10_000, 10_000, 'exact'],
  ['zh', '1万半，全是士兵', 15_000, 15_000, 'exact'],
  ['zh', '一九五〇名士兵', 1950, 1950, 'exact'],
  ['zh', '一千零五名士兵', 1005, 1005, 'exact'],
  ['zh', '一千五名士兵', 1500, 1500, 'exact'],
  ['zh', '一百五名士兵', 150, 150, 'exact'],
  ['zh', '一千五十名士兵', 1050, 1050, 'exact'],
  ['zh', '两万五千名士兵', 25_000, 25_000, 'exact'],
  ['zh', '二十五名士兵', 25, 25, 'exact'],
  ['en', '10 k soldiers', 10_000, 10_000, 'exact'],
  ['zh', '伍万伍仟名士兵', 55_000, 55_000, 'exact'],
  ['vi', 'một trăm linh năm binh sĩ', 105, 105, 'exact'],
  ['fr', 'septante et un soldats', 71, 71, 'exact'],
  // spaced, hyphenated, inverted
  ['en', '12, 000 soldiers', 12_000, 12_000, 'exact'],
  ['en', '10-to-12 thousand soldiers', 10_000, 12_000, 'range'],
  ['ru', 'тысяч десять солдат', 10_000, 10_000, 'about'],
  ['ru', 'тысячи две солдат', 2000, 2000, 'about'],
  ['ru', 'тысяч десять-двенадцать солдат', 10_000, 12_000, 'range'],
  ['uk', 'тисяч десять солдатів', 10_000, 10_000, 'about'],
  // "more than" within, an open part
  ['zh', '10余万名士兵', 100_000, null, 'more_than'],
  ['en', '10+ million shells', 10_000_000, null, 'at_least'],
  ['en', '20-odd thousand men', 20_000, 20_000, 'about'],
  ['en', '10 or more million shells', 10_000_000, null, 'at_least'],
  ['zh', '十余万名士兵', 100_000, null, 'more_than'],
  ['ko', '10 여만 명', 100_000, 100_000, 'about'],
  ['ko', '만 수천 명의 병사', 12_000, 19_999, 'approx_magnitude'],
  ['ja', '10数百人の兵士', 1100, 1999, 'approx_magnitude'],
  ['de', '10+ Millionen Granaten', 10_000_000, null, 'at_least'],
  ['zh', '二十几万名士兵', 210_000, 299_999, 'approx_magnitude'],
  ['zh', '二十几名士兵', 21, 29, 'approx_magnitude'],
  ['zh', '九十几名士兵', 91, 99, 'approx_magnitude'],
  ['zh', '一十几名士兵', 11, 19, 'approx_magnitude'],
  ['ja', '90数万人の兵士', 910_000, 999_999, 'approx_magnitude'],
  ['ko', '하지만 수천 명의 병사', 2000, 9999, 'approx_magnitude'],
  ['zh', '万余名士兵', 10_000, null, 'more_than'],
  ['zh', '十几万名士兵', 110_000, 199_999, 'approx_magnitude'],
  ['zh', '1万几千名士兵', 12_000, 19_999, 'approx_magnitude'],
  ['zh', '三四百名士兵', 300, 400, 'range'],
  ['ja', '1万数千人の兵士', 12_000, 19_999, 'approx_magnitude'],
  ['ja', '10数万人の兵士', 110_000, 199_999, 'approx_magnitude'],
  ['ja', '二、三千人の兵士', 2000, 3000, 'range'],
  ['ja', '5、6人の兵士', 5, 6, 'range'],
  ['ja', '十五、六人の兵士', 15, 16, 'range'],
  ['zh', '三十五六名士兵', 35, 36, 'range'],
  ['zh', '三千五六百名士兵', 3500, 3600, 'range'],
  ['zh', '三五百名士兵', 300, 500, 'range'],
  ['zh', '三五名士兵', 3, 5, 'range'],
  ['zh', '二十五六万名士兵', 250_000, 260_000, 'range'],
  ['ja', '1000人から3000人の兵士', 1000, 3000, 'range'],
  ['ko', '병력 10여만 명', 100_000, 100_000, 'about'],
  ['ko', '병력 1만 수천 명', 12_000, 19_999, 'approx_magnitude'],
  // notes
  ['en', '10,000[2] soldiers', 10_000, 10_000, 'exact'],
  ['en', '10,000² soldiers', 10_000, 10_000, 'exact'],
  ['fr', '10 000[2] soldats', 10_000, 10_000, 'exact'],
  ['ja', '1万人[2]の兵士', 10_000, 10_000, 'exact'],
  // millions, not metres
  ['en', '10M shells', 10_000_000, 10_000_000, 'exact'],
  ['en', '9m rounds', 9_000_000, 9_000_000, 'exact'],
  ['zh', '三至五名士兵', 3, 5, 'range'],
  ['zh', '五至十名士兵', 5, 10, 'range'],
  ['ja', '三から五人の兵士', 3, 5, 'range'],
  // look-alikes
  ['en', 'between two hundred and three hundred soldiers', 200, 300, 'range'],
  ['en', 'between ten thousand and twelve thousand men', 10_000, 12_000, 'range'],
  ['en', 'a thousand thousand men', 1000, 1000, 'exact'],
  ['de', 'zwischen zweihundert und dreihundert Soldaten', 200, 300, 'range'],
  ['en', 'twelve thousand five hundred soldiers', 12_500, 12_500, 'exact'],
  ['en', '[500] soldiers', 500, 500, 'exact'],
  ['en', '12.125 soldiers', 12_125, 12_125, 'exact'],
  ['ru', 'тысяча двести солдат', 1200, 1200, 'exact'],
  ['es', 'en 2024 mil soldados', 1000, 1000, 'exact'],
];

describe('ways to write a number', () => {
  test.each(READ)('%s: %s', (code, text, low, high, qualifier) => {
    const counts = countsIn(text, code).filter(({ kind }) => kind === 'count');
    expect(counts.map((one) => [one.low, one.high, one.qualifier])).toEqual([[low, high, qualifier]]);
  });
});

const TWO: readonly (readonly [code: string, text: string, first: number, second: number])[] = [
  ['en', 'twenty ten-man teams', 20, 10],
  ['en', '12 hundred 500 men', 1200, 500],
  ['en', 'twenty 5-man teams', 20, 5],
  ['ja', '5、61人の兵士', 5, 61],
  ['ja', '15、6人の兵士', 15, 6],
  ['ja', '1.5、6人の兵士', 1.5, 6],
  ['en', '8,100 soldiers and 200 officers', 8100, 200],
  ['ja', '1000人から3000人に増えた', 1000, 3000],
  ['ja', '5、9人の兵士', 5, 9],
  ['ko', '1500명에서 3000명으로 늘었다', 1500, 3000],
];

describe('two numbers that are not one', () => {
  test.each(TWO)('%s: %s', (code, text, first, second) => {
    expect(countsIn(text, code).map(({ low, high }) => [low, high])).toEqual([
      [first, first],
      [second, second],
    ]);
  });
});

const NONE: readonly (readonly [code: string, text: string])[] = [
  ['en', 'hundred soldiers'],
  ['en', 'one point thousand men'],
  ['zh', '代号一〇五，部队'],
  ['zh', '收拾名册'],
  ['zh', '士兵三四，其余离开'],
  ['en', '10 m rounds'],
  ['zh', '10kg大米'],
  ['zh', '一万半岛居民'],
  ['en', '000 soldiers'],
  ['en', 'a 10m fence'],
  ['en', 'a 10m high wall'],
  ['en', '152 mm shells'],
  ['en', '152-millimetre shells'],
  ['de', '152-mm-Granaten'],
  ['fr', 'des obus de 152 mm'],
  ['es', 'proyectiles de 152 mm'],
  ['ru', '152-мм снаряды'],
  ['uk', '152-мм снаряди'],
  ['vi', 'đạn pháo 152 mm'],
  ['zh', '152毫米炮弹'],
  ['ja', '152ミリ砲弾'],
  ['ko', '152㎜ 포탄'],
  ['zh', '登陆部队打击敌军'],
  ['zh', '部队有三，其余离开'],
  ['zh', '第三名士兵'],
  ['zh', '游行队伍万众一心'],
  ['vi', '200 năm'],
  ['ja', '参戦した古参兵士'],
  ['ko', '이 병사는 이 명령을 받았다'],
];

test.each([
  ['ja', '90数十人の兵士', [20, 99]],
  ['ja', '95数万人の兵士', [20_000, 99_999]],
  ['ja', '100数万人の兵士', [20_000, 99_999]],
  ['ja', '1.5数千人の兵士', [2000, 9999]],
  ['ru', 'десятков десять солдат', [10, 10]],
  ['ru', 'десятков двенадцать солдат', [12, 12]],
])('%s: two that make no number together: %s', (code, text, bounds) => {
  const [, second] = countsIn(text, code);
  expect([second?.low, second?.high]).toEqual(bounds);
});

test('a year before a number in words stays one', () => {
  expect(countsIn('en 2024 mil soldados', 'es').map(({ kind, low }) => [kind, low])).toEqual([
    ['date', null],
    ['count', 1000],
  ]);
});

describe('what looks like a number and counts nothing', () => {
  test.each(NONE)('%s: %s', (code, text) => {
    expect(countsIn(text, code)).toEqual([]);
  });
});

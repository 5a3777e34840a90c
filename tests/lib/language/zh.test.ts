import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { zh } from '../../../lib/language/zh.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([zh.words], zh.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, zh, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['1.2万名士兵', 12000, 12000, 'exact', 'person'],
  ['1萬2000名士兵', 12000, 12000, 'exact', 'person'],
  ['1万2千人', 12000, 12000, 'exact', 'person'],
  ['一万二千名士兵', 12000, 12000, 'exact', 'person'],
  ['12000名士兵', 12000, 12000, 'exact', 'person'],
  ['12,000名士兵', 12000, 12000, 'exact', 'person'],
  ['１２０００名士兵', 12000, 12000, 'exact', 'person'],
  ['两万名士兵', 20000, 20000, 'exact', 'person'],
  ['兩萬五千名士兵', 25000, 25000, 'exact', 'person'],
  ['一千五百名士兵', 1500, 1500, 'exact', 'person'],
  ['三十五万名士兵', 350000, 350000, 'exact', 'person'],
  ['一百二十五万人', 1250000, 1250000, 'exact', 'person'],
  ['1.2万兵力', 12000, 12000, 'exact', 'person'],
  ['士兵12000人', 12000, 12000, 'exact', 'person'],
  ['1500名特种部队士兵', 1500, 1500, 'exact', 'person'],
  ['兩名戰俘', 2, 2, 'exact', 'person'],
  ['6人死亡', 6, 6, 'exact', 'person'],
  ['4艘登陆舰', 4, 4, 'exact', 'landing_ship'],
  ['登陸艦4艘', 4, 4, 'exact', 'landing_ship'],
  ['三艘护卫舰', 3, 3, 'exact', 'escort_ship'],
  ['护卫舰3艘', 3, 3, 'exact', 'escort_ship'],
  ['1.3万个集装箱', 13000, 13000, 'exact', 'container'],
  ['800万枚炮弹', 8000000, 8000000, 'exact', 'shell'],
  ['50门自行火炮', 50, 50, 'exact', 'weapon'],
  ['3个旅', 3, 3, 'exact', 'formation'],
  ['1000名排雷工兵', 1000, 1000, 'exact', 'sapper'],
  ['1000名工兵', 1000, 1000, 'exact', 'engineer'],
  ['5000名军事建设人员', 5000, 5000, 'exact', 'builder'],
  ['约1.2万名士兵', 12000, 12000, 'about', 'person'],
  ['大約一萬名士兵', 10000, 10000, 'about', 'person'],
  ['近万名士兵', 10000, 10000, 'about', 'person'],
  ['3000名左右', 3000, 3000, 'about', 'person'],
  ['多达10万名士兵', null, 100000, 'up_to', 'person'],
  ['最多十万人', null, 100000, 'up_to', 'person'],
  ['至少300人', 300, null, 'at_least', 'person'],
  ['3000人以上', 3000, null, 'at_least', 'person'],
  ['超过3000名士兵', 3000, null, 'more_than', 'person'],
  ['逾万名士兵', 10000, null, 'more_than', 'person'],
  ['1500多名特种兵', 1500, null, 'more_than', 'person'],
  ['一万多名士兵', 10000, null, 'more_than', 'person'],
  ['千余人', 1000, null, 'more_than', 'person'],
  ['2000多名士兵', 2000, null, 'more_than', 'person'],
  ['不到500人', null, 500, 'less_than', 'person'],
  ['数十人', 20, 99, 'approx_magnitude', 'person'],
  ['數百名士兵', 200, 999, 'approx_magnitude', 'person'],
  ['数千名士兵', 2000, 9999, 'approx_magnitude', 'person'],
  ['几万名士兵', 20000, 99999, 'approx_magnitude', 'person'],
  ['数以千计的士兵', 2000, 9999, 'approx_magnitude', 'person'],
  ['成千上万的士兵', 2000, null, 'approx_magnitude', 'person'],
  ['上万名士兵', 10000, 19999, 'approx_magnitude', 'person'],
  ['1万至1.2万名士兵', 10000, 12000, 'range', 'person'],
  ['一万至一万二千人', 10000, 12000, 'range', 'person'],
  ['1万名到1.2万名士兵', 10000, 12000, 'range', 'person'],
  ['5-6千人', 5000, 6000, 'range', 'person'],
  ['1-2万人', 10000, 20000, 'range', 'person'],
  ['两个旅各6000人', 12000, 12000, 'exact', 'person'],
  ['两支6000人的部队', 6000, 6000, 'exact', 'person'],
  ['2000名士兵', 2000, 2000, 'exact', 'person'],
  ['居民3000人', 3000, 3000, 'exact', 'other'],
  ['三名议员', 3, 3, 'exact', 'other'],
];

describe('Chinese counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('Chinese numbers that count nothing', () => {
  test.each([
    '第11军团',
    '第四条',
    '第一批',
    '第36次',
    '27岁',
    '三年',
    '10天',
    '三个月',
    '兩週',
    '五次',
    '15个国家',
    '80%',
    '百分之八十',
    '1亿美元',
    '三万元',
    '2024年',
    '170毫米自行火炮',
    '100公里',
    '010-1234-5678',
    'COVID-19',
    '上午9时',
    '一方面',
    '千方百计',
    '老百姓',
    '一名官员',
    '万分之一秒',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['10月8日至13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['10月8-13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['8日至13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['本月8日到13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['上月8日', '2024-11-20', '2024-10-08', '2024-10-08'],
  ['10月8号', '2024-10-18', '2024-10-08', '2024-10-08'],
  ['2024年10月18日', '2025-04-30', '2024-10-18', '2024-10-18'],
  ['去年10月', '2025-11-30', '2024-10-01', '2024-10-31'],
  ['今年1月', '2025-03-27', '2025-01-01', '2025-01-31'],
  ['10月初', '2024-11-01', '2024-10-01', '2024-10-10'],
  ['10月中旬', '2024-11-01', '2024-10-11', '2024-10-20'],
  ['10月底', '2024-11-01', '2024-10-21', '2024-10-31'],
  ['10月28日至11月3日', '2024-11-05', '2024-10-28', '2024-11-03'],
  ['12月', '2025-01-10', '2024-12-01', '2024-12-31'],
];

describe('Chinese dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});

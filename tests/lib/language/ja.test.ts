import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { ja } from '../../../lib/language/ja.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([ja.words], ja.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, ja, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['1万2000人の兵士', 12000, 12000, 'exact', 'person'],
  ['１万２０００人', 12000, 12000, 'exact', 'person'],
  ['1万2千人', 12000, 12000, 'exact', 'person'],
  ['1万2,000人', 12000, 12000, 'exact', 'person'],
  ['12,000人の兵士', 12000, 12000, 'exact', 'person'],
  ['一万二千人', 12000, 12000, 'exact', 'person'],
  ['千五百人', 1500, 1500, 'exact', 'person'],
  ['千人', 1000, 1000, 'exact', 'person'],
  ['二万人', 20000, 20000, 'exact', 'person'],
  ['1.2万人', 12000, 12000, 'exact', 'person'],
  ['特殊部隊員約1500人', 1500, 1500, 'about', 'person'],
  ['1500人の特殊部隊員', 1500, 1500, 'exact', 'person'],
  ['1500名の兵士', 1500, 1500, 'exact', 'person'],
  ['2人の捕虜', 2, 2, 'exact', 'person'],
  ['揚陸艦4隻', 4, 4, 'exact', 'landing_ship'],
  ['護衛艦3隻', 3, 3, 'exact', 'escort_ship'],
  ['3隻の護衛艦', 3, 3, 'exact', 'escort_ship'],
  ['コンテナ1万3000個', 13000, 13000, 'exact', 'container'],
  ['コンテナ1万3000個以上の砲弾', 13000, null, 'at_least', 'container'],
  ['砲弾800万発', 8000000, 8000000, 'exact', 'shell'],
  ['自走砲50門', 50, 50, 'exact', 'weapon'],
  ['3個旅団', 3, 3, 'exact', 'formation'],
  ['地雷除去要員1000人', 1000, 1000, 'exact', 'sapper'],
  ['1000人の工兵', 1000, 1000, 'exact', 'engineer'],
  ['軍事建設要員5000人', 5000, 5000, 'exact', 'builder'],
  ['約1万人の兵士', 10000, 10000, 'about', 'person'],
  ['およそ1万人', 10000, 10000, 'about', 'person'],
  ['ほぼ3000人', 3000, 3000, 'about', 'person'],
  ['最大10万人', null, 100000, 'up_to', 'person'],
  ['最大で10万人', null, 100000, 'up_to', 'person'],
  ['少なくとも300人', 300, null, 'at_least', 'person'],
  ['3000人以上', 3000, null, 'at_least', 'person'],
  ['3000人以上の兵士', 3000, null, 'at_least', 'person'],
  ['500人未満', null, 500, 'less_than', 'person'],
  ['1万人を超える兵士', 10000, null, 'more_than', 'person'],
  ['1万人余り', 10000, null, 'more_than', 'person'],
  ['3000人前後', 3000, 3000, 'about', 'person'],
  ['1万人規模の兵力', 10000, 10000, 'about', 'person'],
  ['数十人', 20, 99, 'approx_magnitude', 'person'],
  ['数百人の兵士', 200, 999, 'approx_magnitude', 'person'],
  ['数千人', 2000, 9999, 'approx_magnitude', 'person'],
  ['数万人規模', 20000, 99999, 'approx_magnitude', 'person'],
  ['十数人', 11, 19, 'approx_magnitude', 'person'],
  ['1万〜1万2000人', 10000, 12000, 'range', 'person'],
  ['1万人〜1万2000人', 10000, 12000, 'range', 'person'],
  ['1万人から1万2000人の規模', 10000, 12000, 'range', 'person'],
  ['5〜6千人', 5000, 6000, 'range', 'person'],
  ['1〜2万人', 10000, 20000, 'range', 'person'],
  ['それぞれ6000人の2個旅団', 12000, 12000, 'exact', 'person'],
  ['6000人ずつの2部隊', 12000, 12000, 'exact', 'person'],
  ['兵力1万2000を派遣', 12000, 12000, 'exact', 'person'],
  ['2000人余りの兵士', 2000, null, 'more_than', 'person'],
  ['第1陣1500人', 1500, 1500, 'exact', 'person'],
  ['住民3000人', 3000, 3000, 'exact', 'other'],
];

describe('Japanese counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('Japanese numbers that count nothing', () => {
  test.each([
    '第11軍団',
    '第4条',
    '第二次派兵',
    '36番目',
    '3人目',
    '27歳',
    '20代の兵士',
    '3年間',
    '10日間',
    '3日ぶり',
    '3カ月',
    '2週間',
    '5回',
    '15カ国',
    '80%',
    '8割',
    '1億ドル',
    '3万円',
    '2024年',
    '170ミリ自走砲',
    '100キロ',
    '03-1234-5678',
    'COVID-19',
    '午前9時',
    '一人当たり',
    '第一に',
    '万一の場合',
    '一方で',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['10月8日から13日まで', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['10月8〜13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['8〜13日', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['今月8日から13日にかけて', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['先月8日', '2024-11-20', '2024-10-08', '2024-10-08'],
  ['2024年10月18日', '2025-04-30', '2024-10-18', '2024-10-18'],
  ['昨年10月', '2025-11-30', '2024-10-01', '2024-10-31'],
  ['今年1月', '2025-03-27', '2025-01-01', '2025-01-31'],
  ['10月上旬', '2024-11-01', '2024-10-01', '2024-10-10'],
  ['10月中旬', '2024-11-01', '2024-10-11', '2024-10-20'],
  ['10月下旬', '2024-11-01', '2024-10-21', '2024-10-31'],
  ['10月28日から11月3日', '2024-11-05', '2024-10-28', '2024-11-03'],
  ['12月', '2025-01-10', '2024-12-01', '2024-12-31'],
  ['１０月８日', '2024-10-18', '2024-10-08', '2024-10-08'],
];

describe('Japanese dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});

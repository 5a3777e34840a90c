import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { en } from '../../../lib/language/en.ts';
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
  ['1.2万兵力', 12000, 12000, 'exact', 'person'],
  ['3个旅', 3, 3, 'exact', 'formation'],
  ['数以千计的士兵', 2000, 9999, 'approx_magnitude', 'person'],
  ['成千上万的士兵', 2000, null, 'approx_magnitude', 'person'],
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
    '1亿美元',
    '三万元',
    '2024年',
    '170毫米自行火炮',
    '100公里',
    '010-1234-5678',
    'COVID-19',
    '上午9时',
    '一方面',
    '一名官员',
    '万分之一秒',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['今年1月', '2025-03-27', '2025-01-01', '2025-01-31'],
  ['12月', '2025-01-10', '2024-12-01', '2024-12-31'],
];

describe('Chinese dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});

test('Chinese has words for every concept that rules may name', () => {
  const without = Object.keys(en.words).filter((concept) => (zh.words[concept] ?? []).length === 0);
  expect(without).toEqual([]);
});

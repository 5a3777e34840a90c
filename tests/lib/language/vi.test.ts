import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { vi } from '../../../lib/language/vi.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([vi.words], vi.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, vi, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['12.000 binh sĩ', 12000, 12000, 'exact', 'person'],
  ['12,000 binh sĩ', 12000, 12000, 'exact', 'person'],
  ['12\u00a0000 binh sĩ', 12000, 12000, 'exact', 'person'],
  ['12000 lính', 12000, 12000, 'exact', 'person'],
  ['12k lính', 12000, 12000, 'exact', 'person'],
  ['12 nghìn quân', 12000, 12000, 'exact', 'person'],
  ['12 ngàn quân', 12000, 12000, 'exact', 'person'],
  ['1,2 vạn quân', 12000, 12000, 'exact', 'person'],
  ['mười hai nghìn lính', 12000, 12000, 'exact', 'person'],
  ['một nghìn năm trăm lính', 1500, 1500, 'exact', 'person'],
  ['một vạn quân', 10000, 10000, 'exact', 'person'],
  ['ba nghìn binh lính', 3000, 3000, 'exact', 'person'],
  ['hai mươi lăm lính', 25, 25, 'exact', 'person'],
  ['sáu quân nhân', 6, 6, 'exact', 'person'],
  ['hai tù binh', 2, 2, 'exact', 'person'],
  ['3.000 người', 3000, 3000, 'exact', 'person'],
  ['hàng chục binh sĩ', 20, 99, 'approx_magnitude', 'person'],
  ['hàng trăm binh sĩ', 200, 999, 'approx_magnitude', 'person'],
  ['vài trăm lính', 200, 999, 'approx_magnitude', 'person'],
  ['hàng nghìn binh sĩ', 2000, null, 'approx_magnitude', 'person'],
  ['hàng ngàn lính', 2000, null, 'approx_magnitude', 'person'],
  ['vài nghìn binh sĩ', 2000, 9999, 'approx_magnitude', 'person'],
  ['hàng chục nghìn binh sĩ', 20000, 99999, 'approx_magnitude', 'person'],
  ['hàng vạn quân', 20000, 99999, 'approx_magnitude', 'person'],
  ['khoảng 12.000 binh sĩ', 12000, 12000, 'about', 'person'],
  ['gần 11.000 lính', 11000, 11000, 'about', 'person'],
  ['ước tính 10.000 quân', 10000, 10000, 'about', 'person'],
  ['lên tới 12.000 binh sĩ', null, 12000, 'up_to', 'person'],
  ['tối đa 12.000 binh sĩ', null, 12000, 'up_to', 'person'],
  ['ít nhất 100 người', 100, null, 'at_least', 'person'],
  ['không dưới 3.000 quân', 3000, null, 'at_least', 'person'],
  ['hơn 3.000 binh sĩ', 3000, null, 'more_than', 'person'],
  ['trên 3.000 quân', 3000, null, 'more_than', 'person'],
  ['chưa đến 500 lính', null, 500, 'less_than', 'person'],
  ['từ 10.000 đến 12.000 binh sĩ', 10000, 12000, 'range', 'person'],
  ['10.000-12.000 binh sĩ', 10000, 12000, 'range', 'person'],
  ['10.000 - 12.000 quân', 10000, 12000, 'range', 'person'],
  ['10-12 nghìn quân', 10000, 12000, 'range', 'person'],
  ['khoảng 10.000 đến 12.000 quân', 10000, 12000, 'range', 'person'],
  ['4 tàu đổ bộ', 4, 4, 'exact', 'landing_ship'],
  ['bốn chiếc tàu đổ bộ', 4, 4, 'exact', 'landing_ship'],
  ['ba tàu hộ tống', 3, 3, 'exact', 'escort_ship'],
  ['hơn 13.000 container', 13000, null, 'more_than', 'container'],
  ['9 triệu quả đạn pháo', 9000000, 9000000, 'exact', 'shell'],
  ['1.000 lính công binh', 1000, 1000, 'exact', 'sapper'],
  ['5.000 công nhân xây dựng quân sự', 5000, 5000, 'exact', 'builder'],
  ['hai đơn vị, mỗi đơn vị 6.000 quân', 12000, 12000, 'exact', 'person'],
  ['một phần ba trong số 11.000 lính', 3667, 3667, 'about', 'person'],
  ['1.500 lính đặc nhiệm', 1500, 1500, 'exact', 'person'],
  ['15.000 người trở lên', 15000, null, 'at_least', 'person'],
];

describe('Vietnamese counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('Vietnamese numbers that count nothing', () => {
  test.each([
    'năm 2024',
    'từ năm 1950 đến năm 1953',
    'theo điều 4 của hiệp ước',
    'một người lính 26 tuổi',
    '20% binh sĩ',
    '20 phần trăm',
    '200 triệu USD',
    '200 triệu đô la',
    '12 km',
    '5.000 tấn',
    'ba ngày sau',
    'lúc 14h30',
    '14 giờ',
    'tên lửa KN-23',
    'nghị quyết 2270',
    'phiên bản 3.1.2',
    'COVID-19',
    'chương 12',
    'lần thứ hai',
    'ngày thứ ba',
    'gấp 3 lần',
    'Ba Lan',
    'quân đoàn 11',
    'ngày 18',
    'tháng 10',
    'hai nước',
    'cả hai miền',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['ngày 8/10', '2024-12-15', '2024-10-08', '2024-10-08'],
  ['ngày 8-10', '2024-12-15', '2024-10-08', '2024-10-08'],
  ['ngày 8.10', '2024-12-15', '2024-10-08', '2024-10-08'],
  ['ngày 8-13/10', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['từ ngày 8 đến 13/10', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['từ ngày 8/10 đến ngày 13/10', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['từ 8 đến 13 tháng 10', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['ngày 8 đến ngày 13 tháng 10 năm 2024', '2024-12-15', '2024-10-08', '2024-10-13'],
  ['ngày 18/10/2024', '2024-12-15', '2024-10-18', '2024-10-18'],
  ['tháng 10/2024', '2024-12-15', '2024-10-01', '2024-10-31'],
  ['vào tháng 10 năm ngoái', '2025-03-01', '2024-10-01', '2024-10-31'],
  ['cuối tháng 10', '2024-12-15', '2024-10-21', '2024-10-31'],
  ['đầu tháng 11', '2024-12-15', '2024-11-01', '2024-11-10'],
  ['hồi tháng 10', '2024-12-15', '2024-10-01', '2024-10-31'],
  ['sáng 18/10', '2024-12-15', '2024-10-18', '2024-10-18'],
  ['ngày 3/10', '2024-12-15', '2024-10-03', '2024-10-03'],
];

describe('Vietnamese dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});

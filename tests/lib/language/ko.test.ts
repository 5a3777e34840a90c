import { describe, expect, test } from 'vitest';
import { extractFigures } from '../../../lib/figure/extract.ts';
import { ko } from '../../../lib/language/ko.ts';
import type { Figure } from '../../../lib/model.ts';
import { readingOf } from '../../../lib/reading/text-reading.ts';
import { scannerOf } from '../../../lib/text/words.ts';

const scan = scannerOf([ko.words], ko.spaced);

function read(text: string, reference = '2024-12-15'): readonly Figure[] {
  return extractFigures(readingOf(text, ko, scan, reference));
}

type Row = readonly [text: string, low: number | null, high: number | null, qualifier: string, unit: string | null];

const COUNTS: readonly Row[] = [
  ['병력 1만 2천여 명', 12000, 12000, 'about', 'person'],
  ['병력 1만2천명', 12000, 12000, 'exact', 'person'],
  ['병사 1만2000명', 12000, 12000, 'exact', 'person'],
  ['12,000명의 병력', 12000, 12000, 'exact', 'person'],
  ['12000명의 병사', 12000, 12000, 'exact', 'person'],
  ['１２０００명의 병사', 12000, 12000, 'exact', 'person'],
  ['1.2만명의 병력', 12000, 12000, 'exact', 'person'],
  ['만 명', 10000, 10000, 'exact', 'person'],
  ['만여 명', 10000, 10000, 'about', 'person'],
  ['천 명', 1000, 1000, 'exact', 'person'],
  ['만이천 명', 12000, 12000, 'exact', 'person'],
  ['천오백 명', 1500, 1500, 'exact', 'person'],
  ['삼천 명', 3000, 3000, 'exact', 'person'],
  ['특수부대원 1500여 명', 1500, 1500, 'about', 'person'],
  ['1천500여명의 특수부대원', 1500, 1500, 'about', 'person'],
  ['2천700여 명이 부상', 2700, 2700, 'about', 'person'],
  ['두 명', 2, 2, 'exact', 'person'],
  ['여섯 명', 6, 6, 'exact', 'person'],
  ['열두 명', 12, 12, 'exact', 'person'],
  ['상륙함 4척', 4, 4, 'exact', 'landing_ship'],
  ['호위함 세 척', 3, 3, 'exact', 'escort_ship'],
  ['4척의 상륙함', 4, 4, 'exact', 'landing_ship'],
  ['컨테이너 1만3천여 개', 13000, 13000, 'about', 'container'],
  ['포탄 800만 발', 8000000, 8000000, 'exact', 'shell'],
  ['자주포 50문', 50, 50, 'exact', 'weapon'],
  ['4개 여단', 4, 4, 'exact', 'formation'],
  ['전투공병 1천명', 1000, 1000, 'exact', 'sapper'],
  ['공병 1천명', 1000, 1000, 'exact', 'engineer'],
  ['군사건설 인력 5천명', 5000, 5000, 'exact', 'builder'],
  ['약 1만 명의 병사', 10000, 10000, 'about', 'person'],
  ['거의 3천 명', 3000, 3000, 'about', 'person'],
  ['최대 10만 명', null, 100000, 'up_to', 'person'],
  ['적어도 300명', 300, null, 'at_least', 'person'],
  ['최소 3천 명', 3000, null, 'at_least', 'person'],
  ['3천명 이상', 3000, null, 'at_least', 'person'],
  ['300명 이하', null, 300, 'up_to', 'person'],
  ['500명 미만', null, 500, 'less_than', 'person'],
  ['1만 명이 넘는 병력', 10000, null, 'more_than', 'person'],
  ['3천 명가량', 3000, 3000, 'about', 'person'],
  ['3천 명 안팎', 3000, 3000, 'about', 'person'],
  ['수십 명', 20, 99, 'approx_magnitude', 'person'],
  ['수백 명의 병사', 200, 999, 'approx_magnitude', 'person'],
  ['수천 명', 2000, 9999, 'approx_magnitude', 'person'],
  ['수만 명의 병력', 20000, 99999, 'approx_magnitude', 'person'],
  ['1만∼1만2천명', 10000, 12000, 'range', 'person'],
  ['5∼6천명', 5000, 6000, 'range', 'person'],
  ['1~2만명', 10000, 20000, 'range', 'person'],
  ['1만 명에서 1만2천 명 사이', 10000, 12000, 'range', 'person'],
  ['2개 여단 각 6천명', 12000, 12000, 'exact', 'person'],
  ['병력 1만2천을 파병', 12000, 12000, 'exact', 'person'],
  ['2000여 명', 2000, 2000, 'about', 'person'],
  ['병력 2000명', 2000, 2000, 'exact', 'person'],
  ['주민 3천명', 3000, 3000, 'exact', 'other'],
];

describe('Korean counts', () => {
  test.each(COUNTS)('%s', (text, low, high, qualifier, unit) => {
    const found = read(text).filter(({ kind }) => kind === 'count');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ low, high, qualifier, unit });
  });
});

describe('Korean numbers that count nothing', () => {
  test.each([
    '제11군단',
    '제4조',
    '2차 파병',
    '36번째',
    '27세',
    '20대 병사',
    '3년 동안',
    '10일간',
    '3일 만에',
    '3개월',
    '2주간',
    '5차례',
    '15개국',
    '80%',
    '1억 달러',
    '3만 원',
    '2024년',
    '6·25 전쟁',
    '170㎜ 자주포',
    '100km',
    '02-123-4567',
    'COVID-19',
    '오전 9시께',
    '1인당',
    '북한 명단',
    '하지만 명확한 것은',
    '조선의 천 가지 말 가운데',
  ])('%s', (text) => {
    expect(read(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['10월 8일부터 13일까지', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['10월 8∼13일', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['8∼13일', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['지난 8일부터 13일까지', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['이달 8일', '2024-10-18', '2024-10-08', '2024-10-08'],
  ['지난달 8∼13일', '2024-11-20', '2024-10-08', '2024-10-13'],
  ['2024년 10월 18일', '2025-04-30', '2024-10-18', '2024-10-18'],
  ['지난해 10월', '2025-11-30', '2024-10-01', '2024-10-31'],
  ['올해 1월', '2025-03-27', '2025-01-01', '2025-01-31'],
  ['10월 초', '2024-11-01', '2024-10-01', '2024-10-10'],
  ['10월 중순', '2024-11-01', '2024-10-11', '2024-10-20'],
  ['10월 말', '2024-11-01', '2024-10-21', '2024-10-31'],
  ['10월 28일에서 11월 3일', '2024-11-05', '2024-10-28', '2024-11-03'],
  ['2024-10-18', '2025-01-01', '2024-10-18', '2024-10-18'],
  ['12월', '2025-01-10', '2024-12-01', '2024-12-31'],
];

describe('Korean dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const found = read(text, reference).filter(({ kind }) => kind === 'date');
    expect(found.map(({ dates }) => dates)).toEqual([[first, last]]);
  });
});

import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

const READ: readonly (readonly [
  text: string,
  surface: string,
  low: number | null,
  high: number | null,
  qualifier: string,
  unit: string | null,
])[] = [
  ['12,000 soldiers marched', '12,000', 12000, 12000, 'exact', 'person'],
  ['12.000 soldiers marched', '12.000', 12000, 12000, 'exact', 'person'],
  ['12\u202f000 soldiers marched', '12\u202f000', 12000, 12000, 'exact', 'person'],
  ['12\u00a0000 soldiers marched', '12\u00a0000', 12000, 12000, 'exact', 'person'],
  ['a force of 12k troops', '12k', 12000, 12000, 'exact', 'person'],
  ['12 thousand servicemen', '12 thousand', 12000, 12000, 'exact', 'person'],
  ['15-hundred men', '15-hundred', 1500, 1500, 'exact', 'person'],
  ['fifteen hundred men', 'fifteen hundred', 1500, 1500, 'exact', 'person'],
  ['one thousand two hundred troops', 'one thousand two hundred', 1200, 1200, 'exact', 'person'],
  ['twenty-three frigates', 'twenty-three', 23, 23, 'exact', 'escort_ship'],
  ['a dozen soldiers', 'a dozen', 12, 12, 'exact', 'person'],
  ['half a dozen men', 'half a dozen', 6, 6, 'exact', 'person'],
  ['around 12,000 troops', 'around 12,000', 12000, 12000, 'about', 'person'],
  ['an estimated 12,000 troops', 'an estimated 12,000', 12000, 12000, 'about', 'person'],
  ['nearly 11,000 people', 'nearly 11,000', 11000, 11000, 'about', 'person'],
  ['up to 12,000 troops', 'up to 12,000', null, 12000, 'up_to', 'person'],
  ['as many as 8,000 troops', 'as many as 8,000', null, 8000, 'up_to', 'person'],
  ['no more than 500 men', 'no more than 500', null, 500, 'up_to', 'person'],
  ['at least 100 soldiers', 'at least 100', 100, null, 'at_least', 'person'],
  ['upwards of 12,000 men', 'upwards of 12,000', 12000, null, 'at_least', 'person'],
  ['3,000 or more soldiers', '3,000 or more', 3000, null, 'at_least', 'person'],
  ['some 3,000 or more', 'some 3,000 or more', 3000, null, 'at_least', null],
  ['more than 3,000 soldiers', 'more than 3,000', 3000, null, 'more_than', 'person'],
  ['over 13,000 containers', 'over 13,000', 13000, null, 'more_than', 'container'],
  ['fewer than 200 soldiers', 'fewer than 200', null, 200, 'less_than', 'person'],
  ['10,000 to 12,000 troops', '10,000 to 12,000', 10000, 12000, 'range', 'person'],
  ['10-12,000 troops', '10-12,000', 10000, 12000, 'range', 'person'],
  ['10 to 12 thousand troops', '10 to 12 thousand', 10000, 12000, 'range', 'person'],
  ['between 10,000 and 12,000 troops', 'between 10,000 and 12,000', 10000, 12000, 'range', 'person'],
  ['11,000–12,000 soldiers', '11,000–12,000', 11000, 12000, 'range', 'person'],
  ['dozens of soldiers', 'dozens', 24, 99, 'approx_magnitude', 'person'],
  ['hundreds of soldiers', 'hundreds', 200, 999, 'approx_magnitude', 'person'],
  ['several hundred soldiers', 'several hundred', 200, 999, 'approx_magnitude', 'person'],
  ['several thousand soldiers', 'several thousand', 2000, 9999, 'approx_magnitude', 'person'],
  ['thousands of its fighters', 'thousands', 2000, null, 'approx_magnitude', 'person'],
  ['tens of thousands of men', 'tens of thousands', 20000, 99999, 'approx_magnitude', 'person'],
  ['two units of 6,000 soldiers each', 'two units of 6,000 soldiers each', 12000, 12000, 'exact', 'person'],
  ['a third of the 11,000 soldiers', 'a third of the 11,000', 3667, 3667, 'about', null],
  ['1 lakh troops', '1 lakh', 100000, 100000, 'exact', 'person'],
  ['1.2 million personnel', '1.2 million', 1200000, 1200000, 'exact', 'person'],
  ['a 12,000-strong contingent', '12,000', 12000, 12000, 'exact', 'person'],
  ['four amphibious landing ships', 'four', 4, 4, 'exact', 'landing_ship'],
  ['2000 soldiers', '2000', 2000, 2000, 'exact', 'person'],
  ['two died there', 'two', 2, 2, 'exact', null],
];

describe('English counts', () => {
  test.each(READ)('%s', (text, surface, low, high, qualifier, unit) => {
    const [figure, ...more] = countsIn(text).filter(({ kind }) => kind === 'count');
    expect(more).toEqual([]);
    expect(figure).toMatchObject({ surface, low, high, qualifier });
    // a derived value has the noun of its phrase or none of its own
    if (unit !== null) expect(figure?.unit).toBe(unit);
  });
});

const NOT_COUNTS = [
  'on the 36th day',
  'the 38th parallel',
  'a man, 45 years old',
  'a 23-year-old',
  'in 2024',
  'the 1950-53 war',
  'see section 12',
  'Article 4 of the treaty',
  'call 02-555-1234',
  'ring +82 10 1234 5678',
  'they won 3-1 win',
  'it ended 3:4',
  'a $200 million deal',
  'paid 500 dollars',
  '€3,000 each',
  'version 2.10.3',
  'an AK-12 rifle',
  'a KN-23 missile',
  '60mm mortars',
  'a 5,000-tonne ship',
  'up 12 %',
  'a 20.4 per cent rise',
  'at 9:30',
  'a 120-day tour',
  '248km long',
  'the G20',
  'Covid-19',
  'chapter 7',
  'Resolution 2397',
  'for three months',
  'twelve kilometres',
  'half of them',
  'a third of them',
  'one of them',
  '12/18',
  'https://example.org/2024/1500',
];

describe('English numbers that count nothing', () => {
  test.each(NOT_COUNTS)('%s', (text) => {
    expect(countsIn(text).filter(({ kind }) => kind === 'count')).toEqual([]);
  });
});

const DATES: readonly (readonly [text: string, reference: string, first: string, last: string])[] = [
  ['from Oct. 8 to 13', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['October 8-13, 2024', '2025-06-01', '2024-10-08', '2024-10-13'],
  ['between 8 and 13 October', '2024-10-18', '2024-10-08', '2024-10-13'],
  ['on Oct. 3', '2024-10-18', '2024-10-03', '2024-10-03'],
  ['on 3 October', '2025-03-01', '2024-10-03', '2024-10-03'],
  ['by December', '2024-10-23', '2024-12-01', '2024-12-31'],
  ['in early May', '2025-06-10', '2025-05-01', '2025-05-10'],
  ['in mid-November', '2024-12-01', '2024-11-11', '2024-11-20'],
  ['in late October', '2024-11-04', '2024-10-21', '2024-10-31'],
  ['in January and February', '2025-03-27', '2025-01-01', '2025-02-28'],
  ['in June 2024', '2025-01-01', '2024-06-01', '2024-06-30'],
  ['In autumn last year', '2025-07-24', '2024-09-01', '2024-11-30'],
  ['last autumn', '2025-07-01', '2024-09-01', '2024-11-30'],
  ['from 2024-10-08', '2025-01-01', '2024-10-08', '2024-10-08'],
];

describe('English dates, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const [date] = countsIn(text, 'en', reference).filter(({ kind }) => kind === 'date');
    expect(date?.dates).toEqual([first, last]);
  });
});

test('what is counted is told apart from what is not known', () => {
  expect(countsIn('316 cockatoos flew')[0]?.unit).toBe('other');
  expect(countsIn('12,000 in all')[0]?.unit).toBeNull();
});

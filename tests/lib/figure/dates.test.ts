import { describe, expect, test } from 'vitest';
import { countsIn } from '../../helpers/engine.ts';

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

describe('days, months and seasons, the year implied by the page', () => {
  test.each(DATES)('%s (page of %s)', (text, reference, first, last) => {
    const [date] = countsIn(text, 'en', reference).filter(({ kind }) => kind === 'date');
    expect(date?.dates).toEqual([first, last]);
  });
});

test('a day that does not exist is no date', () => {
  expect(countsIn('on 31 November').filter(({ dates }) => dates?.[0] === '2024-11-31')).toEqual([]);
});

test('"may" and "march" are months only with a capital', () => {
  expect(countsIn('they may 12 times march 8 miles').filter(({ kind }) => kind === 'date')).toEqual([]);
});

test('a number behind a month keeps its thousands', () => {
  expect(countsIn('In March 12,000 soldiers came').map(({ kind, low }) => [kind, low])).toContainEqual([
    'count',
    12000,
  ]);
});

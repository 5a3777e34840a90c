import { expect, it } from 'vitest';
import { partialDate } from '../../../lib/page-info/partial-date.ts';

it.each([
  ['2024-10-18', '2024-10-18'],
  ['2024-10-18T00:30:00+09:00', '2024-10-18'],
  ['2024/10/8', '2024-10-08'],
  ['20241018', '2024-10-18'],
  ['2024-10', '2024-10'],
  ['2024', '2024'],
  ['Fri, 18 Oct 2024 23:59:00 GMT', '2024-10-18'],
  ['October 18, 2024 8:00 AM', '2024-10-18'],
  ['2024-02-30', null],
  ['2024-13-01', null],
  ['0000-00-00', null],
  ['1729209600', null],
  ['18/10/2024', null],
  ['1991-08-05', null],
  ['1991-08', '1991-08'],
  ['2026-12-01', '2026-12-01'],
  ['2026-12-02', null],
  ['2026', '2026'],
  ['2027', null],
  ['today', null],
  ['', null],
  [undefined, null],
])('reads %s as %s', (written, expected) => {
  expect(partialDate(written, '2026-12-01')).toBe(expected);
});

import { expect, test } from 'vitest';
import { datelineOf } from '../../lib/dateline.ts';
import { en } from '../../lib/language/en.ts';

const day = (line: string) =>
  datelineOf(
    [
      { id: 1, role: 'title', text: 'A headline' },
      { id: 2, role: 'text', text: line },
    ],
    en,
    '2024-10-23',
  );

test.each([
  ['October 22, 2024', '2024-10-22'],
  ['Updated October 23, 2024', '2024-10-23'],
  ['October 24, 2024', null],
  ['October 22, 2099', null],
  ['October 22, 1959', null],
])('under the headline, “%s” dates the page %s', (line, expected) => {
  expect(day(line)).toBe(expected);
});

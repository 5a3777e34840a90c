import { expect, test } from 'vitest';
import { readDateText } from '../../../lib/formats/date-text.ts';

test.each([
  ['2024-10-18', '2024-10-18'],
  ['2024-10-18T23:30:00+09:00', '2024-10-18'],
  ['2024-10-18 10:00', '2024-10-18'],
  ['2024/10/8', '2024-10-08'],
  ['20241018', '2024-10-18'],
  ['2024-10', '2024-10'],
  ['10/2024', '2024-10'],
  ['2024', '2024'],
  ['18/10/2024', '2024-10-18'],
  ['10/18/2024', '2024-10-18'],
  ['18.10.2024', '2024-10-18'],
  ['1.2.24', '2024-02-01'],
  ['18 Oct 2024', '2024-10-18'],
  ['18-Oct-24', '2024-10-18'],
  ['Oct-24', '2024-10'],
  ['October 18th, 2024', '2024-10-18'],
  ['Oct. 18, 2024', '2024-10-18'],
  ['Sept 2024', '2024-09'],
  ['Fri, 18 Oct 2024 10:00:00 GMT', '2024-10-18'],
  ['45583', '2024-10-18'],
  ['45583.75', '2024-10-18'],
])('%s is %s', (text, date) => {
  expect(readDateText(text, null)).toEqual({ date });
});

test('two readings are decided by the order, and by nothing else', () => {
  expect(readDateText('10/11/2024', null)).toBe('ambiguous');
  expect(readDateText('10/11/2024', 'dmy')).toEqual({ date: '2024-11-10' });
  expect(readDateText('10/11/2024', 'mdy')).toEqual({ date: '2024-10-11' });
  expect(readDateText('10.11.2024', 'mdy')).toEqual({ date: '2024-11-10' });
  expect(readDateText('11/11/2024', null)).toEqual({ date: '2024-11-11' });
});

test.each([
  '',
  'soon',
  'Oct 18',
  '12000',
  '99999',
  '31/02/2024',
  '2024-13',
  '2024-02-30',
  '0000',
  '18/10',
  '8 to 13 Oct 2024',
  'x'.repeat(1e6),
])('%.20s is no date', (text) => {
  expect(readDateText(text, 'dmy')).toBe('no_date');
});

import { describe, expect, test } from 'vitest';
import { countsAfresh, countsIn } from '../../helpers/engine.ts';

const ELSEWHERE: readonly (readonly [
  code: string,
  text: string,
  reference: string,
  surface: string,
  first: string,
  last: string,
])[] = [
  // the point at the end of a sentence is none of the month's; one within it is
  ['en', 'They left between 8 and 13 October.', '2024-11-01', '8 and 13 October', '2024-10-08', '2024-10-13'],
  ['fr', 'Ils sont partis du 8 au 13 octobre.', '2024-11-01', '8 au 13 octobre', '2024-10-08', '2024-10-13'],
  ['ru', 'Они ушли с 8 по 13 октября.', '2024-11-01', '8 по 13 октября', '2024-10-08', '2024-10-13'],
  ['en', 'They left from Oct. 8 to Oct. 13.', '2024-11-01', 'Oct. 8 to Oct. 13', '2024-10-08', '2024-10-13'],
  // the year that a page of that day means
  ['en', 'a rally in December', '2024-09-17', 'December', '2024-12-01', '2024-12-31'],
  ['en', 'a rally in December', '2024-09-16', 'December', '2023-12-01', '2023-12-31'],
  ['en', 'they met on 3 December', '2024-09-19', '3 December', '2024-12-03', '2024-12-03'],
  ['en', 'they met on 3 December', '2024-09-18', '3 December', '2023-12-03', '2023-12-03'],
  ['en', 'due in January', '2024-12-20', 'January', '2025-01-01', '2025-01-31'],
  ['en', 'signed on 29 February', '2024-12-20', '29 February', '2024-02-29', '2024-02-29'],
  ['en', 'in June 2024', '2026-03-01', 'June 2024', '2024-06-01', '2024-06-30'],
  ['en', 'in June last year', '2025-09-02', 'June last year', '2024-06-01', '2024-06-30'],
  ['en', 'in June this year', '2025-09-02', 'June this year', '2025-06-01', '2025-06-30'],
  // over the turn of the year
  ['en', 'in December and January', '2025-03-27', 'December and January', '2024-12-01', '2025-01-31'],
  ['en', 'from 28 December to 3 January', '2025-02-01', '28 December to 3 January', '2024-12-28', '2025-01-03'],
  ['en', '28 December to 3 January 2025', '2025-06-01', '28 December to 3 January 2025', '2024-12-28', '2025-01-03'],
  ['fr', 'du 28 décembre au 3 janvier 2025', '2025-06-01', '28 décembre au 3 janvier 2025', '2024-12-28', '2025-01-03'],
  ['de', 'vom 28.12. bis 3.1.2025', '2025-06-01', '28.12. bis 3.1.2025', '2024-12-28', '2025-01-03'],
  ['vi', 'từ ngày 28/12 - 3/1', '2025-06-01', '28/12 - 3/1', '2024-12-28', '2025-01-03'],
  // in figures
  ['de', 'am 8.10.', '2024-10-25', '8.10', '2024-10-08', '2024-10-08'],
  ['de', 'vom 8. bis 13.10.', '2024-10-25', '8. bis 13.10', '2024-10-08', '2024-10-13'],
  ['de', 'vom 8.10. bis 13.11.', '2024-11-25', '8.10. bis 13.11', '2024-10-08', '2024-11-13'],
  ['ru', 'с 8 по 13.10.2023', '2024-10-25', '8 по 13.10.2023', '2023-10-08', '2023-10-13'],
  ['uk', 'до 8.10.2023', '2024-10-25', '8.10.2023', '2023-10-08', '2023-10-08'],
  ['fr', 'du 8 au 13/10', '2024-10-25', '8 au 13/10', '2024-10-08', '2024-10-13'],
  ['es', 'el 8/10', '2024-10-25', '8/10', '2024-10-08', '2024-10-08'],
  ['vi', 'tháng 6/2023', '2024-10-25', 'tháng 6/2023', '2023-06-01', '2023-06-30'],
  // seasons
  ['en', 'since spring 2023', '2025-07-24', 'spring 2023', '2023-03-01', '2023-05-31'],
  ['en', 'in the summer of 2023', '2025-07-24', 'summer of 2023', '2023-06-01', '2023-08-31'],
  ['en', 'in winter 2023', '2025-07-24', 'winter 2023', '2023-12-01', '2024-02-29'],
  ['en', 'in summer this year', '2025-07-24', 'summer this year', '2025-06-01', '2025-08-31'],
  ['en', 'last spring', '2025-07-24', 'last spring', '2025-03-01', '2025-05-31'],
  ['en', 'last spring', '2025-05-31', 'last spring', '2024-03-01', '2024-05-31'],
  ['en', 'last summer', '2025-07-24', 'last summer', '2024-06-01', '2024-08-31'],
  ['de', 'im vergangenen Herbst', '2025-07-24', 'vergangenen Herbst', '2024-09-01', '2024-11-30'],
  ['fr', 'depuis l’automne dernier', '2025-07-24', 'automne dernier', '2024-09-01', '2024-11-30'],
  ['es', 'el pasado verano', '2025-07-24', 'pasado verano', '2024-06-01', '2024-08-31'],
  ['es', 'la primavera pasada', '2025-07-24', 'primavera pasada', '2025-03-01', '2025-05-31'],
  ['ru', 'прошлым летом', '2025-07-24', 'прошлым летом', '2024-06-01', '2024-08-31'],
  ['uk', 'минулого літа', '2025-07-24', 'минулого літа', '2024-06-01', '2024-08-31'],
  ['vi', 'mùa thu vừa qua', '2025-07-24', 'mùa thu vừa qua', '2024-09-01', '2024-11-30'],
];

describe('dates in figures, over the turn of the year, and seasons', () => {
  test.each(ELSEWHERE)('%s: %s (page of %s)', (code, text, reference, surface, first, last) => {
    const found = countsIn(text, code, reference);
    expect(found.map((date) => [date.surface, date.dates, date.qualifier])).toEqual([
      [surface, [first, last], first === last ? 'exact' : 'range'],
    ]);
  });
});

// one of each way to write dates
test.each([
  ['en', 'on 8 October', '2024-10-08'],
  ['de', 'am 8.10.', '2024-10-08'],
  ['ru', 'с 8 октября', '2024-10-08'],
  ['ko', '지난달 8일', '2024-09-08'],
  ['zh', '10月8日', '2024-10-08'],
])('%s: a language is read the first time as every time: %s', (code, text, day) => {
  expect(countsAfresh(text, code).map(({ dates }) => dates)).toEqual([[day, day]]);
});

const SPANS: readonly (readonly [code: string, text: string, last: string])[] = [
  ['en', 'on 8/9 October', '2024-10-09'],
  ['en', 'on 8, 9 and 13 October', '2024-10-13'],
  ['en', 'on Oct. 8, 9 and 13', '2024-10-13'],
  ['en', 'from Oct. 8, 2024 to Oct. 13, 2024', '2024-10-13'],
  ['en', 'from Tuesday, Oct. 8, to Sunday, Oct. 13', '2024-10-13'],
  ['en', 'between 8 October 2024 and 13 October 2024', '2024-10-13'],
  ['de', 'am 8./9. Oktober', '2024-10-09'],
  ['de', 'am 8., 9. und 13. Oktober', '2024-10-13'],
  ['de', 'von Dienstag, dem 8. Oktober, bis Sonntag, den 13. Oktober', '2024-10-13'],
  ['de', 'vom 8.10. bis 13.10.', '2024-10-13'],
  ['fr', 'du mardi 8 au dimanche 13 octobre', '2024-10-13'],
  ['es', 'del martes 8 al domingo 13 de octubre', '2024-10-13'],
  ['ru', 'с 8-го по 13-е октября', '2024-10-13'],
  ['uk', 'із 8-го по 13-те жовтня', '2024-10-13'],
  ['fr', 'les 8, 9 et 13 octobre', '2024-10-13'],
  ['fr', 'du mardi 8 octobre au dimanche 13 octobre', '2024-10-13'],
  ['es', 'los días 8, 9 y 13 de octubre', '2024-10-13'],
  ['es', 'del 8 de octubre de 2024 al 13 de octubre de 2024', '2024-10-13'],
  ['ru', '8, 9 и 13 октября', '2024-10-13'],
  ['ru', 'с 8 октября 2024 года по 13 октября 2024 года', '2024-10-13'],
  ['uk', '8, 9 та 13 жовтня', '2024-10-13'],
  ['vi', 'ngày 8, 9 và 13 tháng 10', '2024-10-13'],
  ['zh', '10月8日、9日和13日', '2024-10-13'],
  ['zh', '2024年10月8日至2024年10月13日', '2024-10-13'],
  ['ja', '10月8、9日', '2024-10-09'],
  ['ja', '10月8日(火)から10月13日(日)', '2024-10-13'],
  ['ko', '10월 8·9일', '2024-10-09'],
  ['ko', '2024년 10월 8일부터 2024년 10월 13일까지', '2024-10-13'],
];

describe('lists of days, and ends with a year or weekday each', () => {
  test.each(SPANS)('%s: %s', (code, text, last) => {
    expect(countsIn(text, code).map(({ kind, dates }) => [kind, dates])).toEqual([['date', ['2024-10-08', last]]]);
  });
});

const ENDS: readonly (readonly [text: string, dates: readonly (readonly [first: string, last: string])[]])[] = [
  ['from Oct. 8, 2023 to Oct. 13, 2024', [['2023-10-08', '2024-10-13']]],
  ['from June 2024 to August 2024', [['2024-06-01', '2024-08-31']]],
  ['from Oct. 8, 2024 to the end of November', [['2024-10-08', '2024-11-30']]],
  ['from 8 October to Oct. 13, 2024', [['2024-10-08', '2024-10-13']]],
  ['between Tuesday, Oct. 8, and Sunday, Oct. 13', [['2024-10-08', '2024-10-13']]],
  ['from Tuesday, Oct. 15, to Sunday, Oct. 20, 2023', [['2023-10-15', '2023-10-20']]],
  ['from Thursday, Dec. 28, to Wednesday, Jan. 3, 2024', [['2023-12-28', '2024-01-03']]],
  ['from June to Tuesday, Aug. 13, 2023', [['2023-06-01', '2023-08-13']]],
  // no ends of one range
  [
    'from Oct. 13, 2024 to Oct. 8, 2024',
    [
      ['2024-10-13', '2024-10-13'],
      ['2024-10-08', '2024-10-08'],
    ],
  ],
  [
    'on Thursday, Feb. 29, to Friday, March 1, 2023',
    [
      ['2024-02-29', '2024-02-29'],
      ['2023-03-01', '2023-03-01'],
    ],
  ],
  [
    'Oct. 8, 2024, the day of the vote, to Oct. 13, 2024',
    [
      ['2024-10-08', '2024-10-08'],
      ['2024-10-13', '2024-10-13'],
    ],
  ],
  [
    'on Tuesday, Oct. 8, and Sunday, Oct. 13',
    [
      ['2024-10-08', '2024-10-08'],
      ['2024-10-13', '2024-10-13'],
    ],
  ],
];

describe('two dates, as the ends of one range or apart', () => {
  test.each(ENDS)('%s', (text, dates) => {
    expect(countsIn(text).map((one) => one.dates)).toEqual(dates);
  });
});

test('an end that does not exist makes no range', () => {
  const daysIn = (text: string) => countsIn(text).flatMap(({ dates }) => dates ?? []);
  expect(daysIn('from 31 November to 3 December')).toEqual(['2024-12-03', '2024-12-03']);
  expect(daysIn('from 28 to 31 November')).toEqual([]);
  expect(daysIn('from 13 to 8 October')).toEqual([]);
});

const APART: readonly (readonly [text: string, kinds: readonly string[]])[] = [
  ['The blast killed 3 October 8', ['count', 'date']],
  ['on 8 October 2024 and 13 October 2024', ['date', 'date']],
  ['On October 8, 12 soldiers died', ['date', 'count']],
  ['they killed 8 on 9 October', ['count', 'date']],
  ['10月8日、20人が死亡', ['date', 'count']],
  ['10月8日20人が死亡', ['date', 'count']],
];

test.each(APART)('no list or range: %s', (text, kinds) => {
  expect(countsIn(text, /[月]/.test(text) ? 'ja' : 'en').map(({ kind }) => kind)).toEqual(kinds);
});

test('a range without a year at its first end takes that of the last', () => {
  const [range] = countsIn('from Tuesday, Oct. 8, to Sunday, Oct. 13, 2023');
  expect(range?.dates).toEqual(['2023-10-08', '2023-10-13']);
});

describe('a year before what befell people', () => {
  test.each([
    ['en', 'the attack of 2024 killed 3,000'],
    ['en', 'an attack in 2024 killed 3,000'],
    ['de', 'der Angriff von 2024 tötete 3000'],
    ['es', 'el ataque de 2024 mató a 3000'],
  ])('%s: %s', (code, text) => {
    expect(countsIn(text, code).map(({ kind, low }) => [kind, low])).toEqual([
      ['date', null],
      ['count', 3000],
    ]);
  });

  test.each(['some 2024 killed', 'a toll of 2000 killed'])('%s: a count', (text) => {
    expect(countsIn(text).map(({ kind }) => kind)).toEqual(['count']);
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

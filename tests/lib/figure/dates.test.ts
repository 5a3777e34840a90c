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

const APART: readonly (readonly [text: string, kinds: readonly string[]])[] = [
  ['on 8 October 2024 and 13 October 2024', ['date', 'date']],
  ['On October 8, 12 soldiers died', ['date', 'count']],
  ['they killed 8 on 9 October', ['count', 'date']],
  ['10月8日、20人が死亡', ['date', 'count']],
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

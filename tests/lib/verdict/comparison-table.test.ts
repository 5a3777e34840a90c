/** The design's comparison table, its rules of time and its sums of evidence, a row a test. */
import { describe, expect, test } from 'vitest';
import type { Evidence, Quantity, Reason, Stance, Subject, Verdict } from '../../../lib/model.ts';
import { compareClaim } from '../../../lib/verdict/compare.ts';
import { verdictOf } from '../../../lib/verdict/judge.ts';
import { compareValues } from '../../../lib/verdict/value.ts';
import { claim, count, countsIn, point } from '../../helpers/engine.ts';

const exact = (value: number) => point(value);
const about = (value: number) => point(value, 'about');
const upTo = (value: number) => count(null, value, 'up_to');
const lessThan = (value: number) => count(null, value, 'less_than');
const atLeast = (value: number) => count(value, null, 'at_least');
const moreThan = (value: number) => count(value, null, 'more_than');
const range = (low: number, high: number) => count(low, high, 'range');
const magnitude = (low: number, high: number | null) => count(low, high, 'approx_magnitude');
const unit = (quantity: Quantity, name: string | null): Quantity => ({ ...quantity, unit: name });
const days = (first: string, last = first): Quantity => ({
  kind: 'date',
  low: null,
  high: null,
  qualifier: first === last ? 'exact' : 'range',
  unit: 'day',
  dates: [first, last],
});

type Row = readonly [name: string, a: Quantity, b: Quantity, result: 'same' | 'compatible' | Stance, reason: Reason];

const VALUES: readonly Row[] = [
  // two points
  ['points: equal', exact(12000), exact(12000), 'same', 'equal'],
  ['points: equal, one about', about(12000), exact(12000), 'same', 'equal'],
  ['points: one person more is another number', exact(7), exact(8), 'conflicts', 'values_differ'],
  ['points: rounded to two digits of the coarser', exact(11963), exact(12000), 'same', 'equal_rounded'],
  ['points: rounded to three digits of the coarser', exact(12049), exact(12000), 'same', 'equal_rounded'],
  ['points: a coarser one with one digit is read as two', exact(10400), exact(10000), 'same', 'equal_rounded'],
  ['points: 10,600 is not 10,000 rounded to two digits', exact(10600), exact(10000), 'conflicts', 'values_differ'],
  ['points: 12,600 rounds to 13,000', exact(12600), exact(12000), 'conflicts', 'values_differ'],
  ['points: 11,500 has three digits, 11,460 rounds to it', exact(11460), exact(11500), 'same', 'equal_rounded'],
  ['points: 11,440 does not round to 11,500', exact(11440), exact(11500), 'conflicts', 'values_differ'],
  ['points: the same digits at another size', exact(1200), exact(12000), 'conflicts', 'values_differ'],
  ['points: about, 5 % apart at most', about(9500), exact(10000), 'compatible', 'close'],
  ['points: about on the other side', exact(11500), about(11000), 'compatible', 'close'],
  ['points: 5 % counts from the larger', about(10000), exact(10526), 'compatible', 'close'],
  ['points: about, just over 5 %', about(9400), exact(10000), 'conflicts', 'values_differ'],
  ['points: exact, 5 % apart', exact(9500), exact(10000), 'conflicts', 'values_differ'],
  ['points: one digit changed', exact(18000), exact(12000), 'conflicts', 'values_differ'],
  // the worked examples
  ['around 10,000 against around 12,000', about(10000), about(12000), 'conflicts', 'values_differ'],
  ['10,000 against up to 12,000', exact(10000), upTo(12000), 'compatible', 'near_bound'],
  ['10,000 to 12,000 against 10,000', range(10000, 12000), exact(10000), 'compatible', 'inside_range'],
  ['10,000 to 12,000 against 12,000', range(10000, 12000), exact(12000), 'compatible', 'inside_range'],
  ['up to 100,000 says nothing of 10,000', upTo(100000), exact(10000), 'incomparable', 'loose_bound'],
  ['up to 100,000 says nothing of 12,000', upTo(100000), about(12000), 'incomparable', 'loose_bound'],
  // point and interval
  ['interval: inside', exact(11000), range(10000, 12000), 'compatible', 'inside_range'],
  ['interval: just outside', exact(12100), range(11000, 12000), 'conflicts', 'outside_range'],
  ['interval: about has 5 % above', about(12500), range(11000, 12000), 'compatible', 'inside_range'],
  ['interval: about has 5 % below', about(10500), range(11000, 12000), 'compatible', 'inside_range'],
  ['interval: exact has no slack', exact(10500), range(11000, 12000), 'conflicts', 'outside_range'],
  ['interval: about, over 5 %', about(10000), range(11000, 12000), 'conflicts', 'outside_range'],
  ['interval: dozens hold 30', magnitude(24, 99), exact(30), 'compatible', 'inside_range'],
  ['interval: dozens do not hold 20', magnitude(24, 99), exact(20), 'conflicts', 'outside_range'],
  ['interval: several thousand hold 3,000', magnitude(2000, 9999), exact(3000), 'compatible', 'inside_range'],
  ['interval: several thousand do not hold 12,000', magnitude(2000, 9999), exact(12000), 'conflicts', 'outside_range'],
  ['interval: several hundred hold 600', magnitude(200, 999), about(600), 'compatible', 'inside_range'],
  ['interval: thousands hold 15,000', magnitude(2000, null), exact(15000), 'compatible', 'inside_range'],
  ['interval: thousands do not hold 300', magnitude(2000, null), about(300), 'conflicts', 'outside_range'],
  ['interval: tens of thousands hold 30,000', magnitude(20000, 99999), exact(30000), 'compatible', 'inside_range'],
  ['interval: tens of thousands, 12,000', magnitude(20000, 99999), exact(12000), 'conflicts', 'outside_range'],
  // anything and a bound
  ['bound: up to 8,000 against 10,000', upTo(8000), exact(10000), 'conflicts', 'beyond_bound'],
  ['bound: up to n holds n', upTo(12000), exact(12000), 'compatible', 'near_bound'],
  ['bound: up to n holds 0.8 n', upTo(10000), exact(8000), 'compatible', 'near_bound'],
  ['bound: up to n says nothing below 0.8 n', upTo(10000), exact(7900), 'incomparable', 'loose_bound'],
  ['bound: up to n is no "about"', upTo(12000), about(12100), 'conflicts', 'beyond_bound'],
  ['bound: less than a round n, n told', lessThan(12000), exact(12000), 'compatible', 'near_bound'],
  ['bound: less than an odd n, n told', lessThan(12345), exact(12345), 'conflicts', 'beyond_bound'],
  ['bound: less than n holds 0.8 n', lessThan(10000), exact(8000), 'compatible', 'near_bound'],
  ['bound: less than n, above', lessThan(10000), exact(10001), 'conflicts', 'beyond_bound'],
  ['bound: at least n holds n', atLeast(10000), exact(10000), 'compatible', 'near_bound'],
  ['bound: at least n holds an odd n', atLeast(12345), exact(12345), 'compatible', 'near_bound'],
  ['bound: at least n holds 1.25 n', atLeast(10000), exact(12500), 'compatible', 'near_bound'],
  ['bound: at least n says nothing above 1.25 n', atLeast(10000), exact(12600), 'incomparable', 'loose_bound'],
  ['bound: at least n, below', atLeast(10000), exact(8000), 'conflicts', 'beyond_bound'],
  ['bound: at least n, a little below and about', atLeast(10000), about(9800), 'conflicts', 'beyond_bound'],
  ['bound: more than a round n, n told', moreThan(3000), exact(3000), 'compatible', 'near_bound'],
  ['bound: more than an odd n, n told', moreThan(12345), exact(12345), 'conflicts', 'beyond_bound'],
  ['bound: more than n holds 1.25 n', moreThan(4000), exact(5000), 'compatible', 'near_bound'],
  ['bound: more than n says nothing above 1.25 n', moreThan(3000), exact(4000), 'incomparable', 'loose_bound'],
  ['bound: more than n, below', moreThan(3000), exact(1100), 'conflicts', 'beyond_bound'],
  ['bound and interval: reaching into the near zone', upTo(12000), range(9000, 11000), 'compatible', 'near_bound'],
  ['bound and interval: below the near zone', upTo(12000), range(5000, 9000), 'incomparable', 'loose_bound'],
  ['bound and interval: beyond', upTo(12000), range(13000, 15000), 'conflicts', 'beyond_bound'],
  ['bound and interval: at least, beyond', atLeast(10000), range(5000, 8000), 'conflicts', 'beyond_bound'],
  ['bound and interval: at least, near', atLeast(10000), range(11000, 12000), 'compatible', 'near_bound'],
  ['bound and interval: at least, far', atLeast(3000), range(11000, 12000), 'incomparable', 'loose_bound'],
  ['bound and magnitude: several thousand', upTo(12000), magnitude(2000, 9999), 'compatible', 'near_bound'],
  ['bound and magnitude: thousands', atLeast(3000), magnitude(2000, null), 'compatible', 'near_bound'],
  ['bound and magnitude: hundreds', atLeast(3000), magnitude(200, 999), 'conflicts', 'beyond_bound'],
  // two bounds of opposite direction
  ['opposite bounds: near zones touch', atLeast(10000), upTo(12000), 'compatible', 'near_bound'],
  ['opposite bounds: at the very number', atLeast(12000), upTo(12000), 'compatible', 'near_bound'],
  ['opposite bounds: near zones apart', atLeast(3000), upTo(12000), 'incomparable', 'loose_bound'],
  ['opposite bounds: disjoint', atLeast(10000), upTo(8000), 'conflicts', 'beyond_bound'],
  ['opposite bounds: more than and less than an odd n', moreThan(12345), lessThan(12345), 'conflicts', 'beyond_bound'],
  ['opposite bounds: more than and less than a round n', moreThan(3000), lessThan(3000), 'conflicts', 'beyond_bound'],
  ['opposite bounds: more than and up to a round n', moreThan(3000), upTo(3000), 'compatible', 'near_bound'],
  // two bounds of the same direction
  ['same bounds: equal', upTo(12000), upTo(12000), 'same', 'equal'],
  ['same bounds: equal and at least', atLeast(100), atLeast(100), 'same', 'equal'],
  ['same bounds: 5 % apart', atLeast(9500), atLeast(10000), 'compatible', 'bounds_close'],
  ['same bounds: over 5 % apart', upTo(10000), upTo(12000), 'incomparable', 'bounds_differ'],
  ['same bounds: at least 3,000 and more than 4,000', atLeast(3000), moreThan(4000), 'incomparable', 'bounds_differ'],
  ['same bounds: at least n and more than n', atLeast(3000), moreThan(3000), 'compatible', 'bounds_close'],
  // two closed intervals
  ['intervals: equal', range(11000, 12000), range(11000, 12000), 'same', 'equal'],
  ['intervals: overlapping', range(10000, 12000), range(11000, 13000), 'compatible', 'ranges_overlap'],
  ['intervals: touching', range(10000, 11000), range(11000, 12000), 'compatible', 'ranges_overlap'],
  ['intervals: disjoint', range(8000, 10000), range(11000, 12000), 'conflicts', 'ranges_disjoint'],
  [
    'intervals: several thousand, 25,000 to 30,000',
    magnitude(2000, 9999),
    range(25000, 30000),
    'conflicts',
    'ranges_disjoint',
  ],
  [
    'intervals: thousands, 25,000 to 30,000',
    magnitude(2000, null),
    range(25000, 30000),
    'compatible',
    'ranges_overlap',
  ],
  // what cannot be compared
  ['units differ', unit(exact(4), 'landing_ship'), unit(exact(3), 'escort_ship'), 'incomparable', 'different_unit'],
  [
    'units differ, numbers equal',
    unit(exact(4), 'landing_ship'),
    unit(exact(4), 'escort_ship'),
    'incomparable',
    'different_unit',
  ],
  ['unit not said', unit(exact(4), null), exact(4), 'incomparable', 'unit_unknown'],
  ['kinds differ', days('2024-10-08'), exact(8), 'incomparable', 'different_kind'],
  ['a bound without its end', count(null, null, 'up_to'), exact(8), 'incomparable', 'no_figure'],
  // dates
  ['dates: equal ranges', days('2024-10-08', '2024-10-13'), days('2024-10-08', '2024-10-13'), 'same', 'equal'],
  ['dates: a day within', days('2024-10-10'), days('2024-10-08', '2024-10-13'), 'compatible', 'ranges_overlap'],
  [
    'dates: early October',
    days('2024-10-01', '2024-10-10'),
    days('2024-10-08', '2024-10-13'),
    'compatible',
    'ranges_overlap',
  ],
  [
    'dates: October',
    days('2024-10-01', '2024-10-31'),
    days('2024-10-08', '2024-10-13'),
    'compatible',
    'ranges_overlap',
  ],
  ['dates: a day beside', days('2024-10-14'), days('2024-10-08', '2024-10-13'), 'conflicts', 'days_differ'],
  [
    'dates: late October',
    days('2024-10-21', '2024-10-31'),
    days('2024-10-08', '2024-10-13'),
    'conflicts',
    'days_differ',
  ],
  [
    'dates: the same days a year on',
    days('2025-10-08', '2025-10-13'),
    days('2024-10-08', '2024-10-13'),
    'conflicts',
    'days_differ',
  ],
];

describe('values', () => {
  test.each(VALUES)('%s', (_name, a, b, expected, reason) => {
    const stance = expected === 'same' || expected === 'compatible' ? 'corroborates' : expected;
    expect(compareValues(a, b)).toMatchObject({ stance, reason });
    expect(compareValues(a, b).strength).toBe(stance === 'corroborates' ? expected : undefined);
  });

  test('which side is the page and which the record makes no difference', () => {
    const all = [...new Map(VALUES.flatMap(([, a, b]) => [a, b]).map((one) => [JSON.stringify(one), one])).values()];
    for (const a of all) for (const b of all) expect(compareValues(a, b)).toEqual(compareValues(b, a));
  });

  test('every value agrees with itself', () => {
    for (const [, a] of VALUES)
      if (a.unit !== null && (a.low !== null || a.high !== null || a.dates))
        expect(compareValues(a, a)).toMatchObject({ stance: 'corroborates', strength: 'same' });
  });

  test.each([
    [exact(10000), exact(12000), 1.2],
    [about(3000), about(1000), 3],
    [exact(1), exact(10), 10],
  ])('two points that conflict say by how much', (a, b, ratio) => {
    expect(compareValues(a, b).ratio).toBeCloseTo(ratio);
  });

  test.each([
    ['interval', exact(15000), range(11000, 12000)],
    ['bound', exact(10000), upTo(8000)],
    ['intervals', range(8000, 10000), range(11000, 12000)],
    ['zero', exact(0), exact(8)],
  ])('there is no ratio where there are no two points or one is nothing: %s', (_name, a, b) => {
    expect(compareValues(a, b)).toMatchObject({ stance: 'conflicts' });
    expect(compareValues(a, b)).not.toHaveProperty('ratio');
  });
});

describe('magnitudes as they are read', () => {
  test.each([
    ['dozens of soldiers', 24, 99],
    ['hundreds of soldiers', 200, 999],
    ['several hundred soldiers', 200, 999],
    ['several thousand soldiers', 2000, 9999],
    ['thousands of soldiers', 2000, null],
    ['tens of thousands of soldiers', 20000, 99999],
  ])('%s', (text, low, high) => {
    expect(countsIn(text)).toMatchObject([{ low, high, qualifier: 'approx_magnitude' }]);
  });

  test.each([
    ['two units of 6,000 soldiers each', 12000],
    ['a third of the 11,000 soldiers', 3667],
  ])('"%s" is one figure, its factors none', (text, value) => {
    const derived = countsIn(text).filter((figure) => figure.derived);
    expect(derived).toMatchObject([{ low: value, high: value }]);
  });
});

const time = (behaviour: Subject['time']['behaviour'], windowDays: number): Subject => ({
  id: 'some_subject',
  label: { en: 'Some subject' },
  kind: 'count',
  time: { behaviour, windowDays, restatable: false },
});
const FIXED = time('fixed', 0);
const GROWING = time('growing', 30);
const LEVEL = time('level', 60);

const PAGE = '2025-01-15';
type TimeRow = readonly [
  name: string,
  subject: Subject,
  told: readonly [Quantity, asOf: string | readonly [string, string] | null],
  claimed: readonly [Quantity, asOf: string],
  stance: Stance,
  reason: Reason,
];

const TIMES: readonly TimeRow[] = [
  [
    'fixed: years apart, equal',
    FIXED,
    [exact(1500), '2026-02-01'],
    [exact(1500), '2024-10-18'],
    'corroborates',
    'equal',
  ],
  [
    'fixed: years apart, different',
    FIXED,
    [exact(1800), '2026-02-01'],
    [exact(1500), '2024-10-18'],
    'conflicts',
    'values_differ',
  ],
  ['fixed: page without a date', FIXED, [exact(1800), null], [exact(1500), '2024-10-18'], 'conflicts', 'values_differ'],
  ['fixed: record of the year alone', FIXED, [exact(1500), PAGE], [exact(1500), '2024'], 'corroborates', 'equal'],
  ['growing: equal on the day', GROWING, [about(300), PAGE], [about(300), PAGE], 'corroborates', 'equal'],
  [
    'growing: equal within the window',
    GROWING,
    [about(300), PAGE],
    [about(300), '2024-12-20'],
    'corroborates',
    'equal',
  ],
  ['growing: equal, long before', GROWING, [about(300), PAGE], [about(300), '2024-11-01'], 'earlier', 'different_time'],
  ['growing: equal, long after', GROWING, [about(300), PAGE], [about(300), '2025-04-30'], 'later', 'different_time'],
  ['growing: later and larger', GROWING, [about(300), PAGE], [about(600), '2025-01-20'], 'later', 'later_value'],
  ['growing: much later and larger', GROWING, [about(300), PAGE], [about(2000), '2025-09-02'], 'later', 'later_value'],
  [
    'growing: more on the day before contradicts',
    GROWING,
    [about(300), PAGE],
    [atLeast(400), '2025-01-14'],
    'conflicts',
    'beyond_bound',
  ],
  [
    'growing: earlier by days and smaller',
    GROWING,
    [about(300), PAGE],
    [about(100), '2025-01-10'],
    'earlier',
    'earlier_value',
  ],
  [
    'growing: the day before contradicts',
    GROWING,
    [about(300), PAGE],
    [about(100), '2025-01-14'],
    'conflicts',
    'values_differ',
  ],
  [
    'growing: the day after contradicts',
    GROWING,
    [about(300), PAGE],
    [about(600), '2025-01-16'],
    'conflicts',
    'values_differ',
  ],
  [
    'growing: later and above a range',
    GROWING,
    [range(100, 200), PAGE],
    [about(400), '2025-01-20'],
    'later',
    'later_value',
  ],
  [
    'growing: later and a larger bound',
    GROWING,
    [about(300), PAGE],
    [atLeast(400), '2025-01-20'],
    'later',
    'later_value',
  ],
  ['growing: two days after does not', GROWING, [about(300), PAGE], [about(600), '2025-01-17'], 'later', 'later_value'],
  [
    'growing: later and smaller',
    GROWING,
    [about(1000), PAGE],
    [about(600), '2025-04-30'],
    'incomparable',
    'different_time',
  ],
  [
    'growing: earlier and larger',
    GROWING,
    [about(100), PAGE],
    [about(300), '2025-01-10'],
    'incomparable',
    'different_time',
  ],
  [
    'growing: a month holds the day, but is not it',
    GROWING,
    [about(1000), ['2025-01-01', '2025-01-31']],
    [about(300), '2025-01-13'],
    'incomparable',
    'different_time',
  ],
  [
    'growing: a month holds the day and agrees',
    GROWING,
    [about(300), ['2025-01-01', '2025-01-31']],
    [about(300), '2025-01-13'],
    'corroborates',
    'equal',
  ],
  [
    'growing: a month before, larger since',
    GROWING,
    [about(300), ['2025-01-01', '2025-01-31']],
    [about(600), '2025-04-30'],
    'later',
    'later_value',
  ],
  ['growing: page without a date', GROWING, [about(300), null], [about(300), PAGE], 'incomparable', 'date_unknown'],
  [
    'growing: a bound that is too loose stays so',
    GROWING,
    [upTo(9000), PAGE],
    [about(300), PAGE],
    'incomparable',
    'loose_bound',
  ],
  ['level: equal on the day', LEVEL, [exact(12000), PAGE], [exact(12000), PAGE], 'corroborates', 'equal'],
  [
    'level: different within the window',
    LEVEL,
    [exact(10000), PAGE],
    [exact(12000), '2024-12-01'],
    'conflicts',
    'values_differ',
  ],
  [
    'level: different at its edge',
    LEVEL,
    [exact(10000), PAGE],
    [exact(12000), '2024-11-16'],
    'conflicts',
    'values_differ',
  ],
  [
    'level: different a day beyond',
    LEVEL,
    [exact(10000), PAGE],
    [exact(12000), '2024-11-15'],
    'earlier',
    'different_time',
  ],
  ['level: equal long before', LEVEL, [exact(12000), PAGE], [exact(12000), '2024-10-18'], 'earlier', 'different_time'],
  ['level: different long after', LEVEL, [exact(12000), PAGE], [exact(15000), '2025-04-30'], 'later', 'different_time'],
  [
    'level: a month as of which it is told',
    LEVEL,
    [exact(10000), ['2024-10-01', '2024-10-31']],
    [exact(12000), '2024-12-30'],
    'conflicts',
    'values_differ',
  ],
  ['level: a claim for a month', LEVEL, [exact(10000), PAGE], [exact(10000), '2024-11'], 'corroborates', 'equal'],
  ['level: page without a date', LEVEL, [exact(12000), null], [exact(12000), PAGE], 'incomparable', 'date_unknown'],
  ['unit goes before time', LEVEL, [unit(exact(4), 'ship'), null], [exact(4), PAGE], 'incomparable', 'different_unit'],
];

describe('time', () => {
  test.each(TIMES)('%s', (_name, subject, [quantity, asOf], [claimed, when], stance, reason) => {
    const told = { quantity, asOf: typeof asOf === 'string' ? ([asOf, asOf] as const) : asOf };
    const recorded = claim({ id: 'recorded', quantity: claimed, asOf: when });
    expect(compareClaim(told, recorded, subject)).toMatchObject({ claimId: 'recorded', stance, reason });
  });

  test.each([
    ['growing', GROWING, about(300), about(600), '2025-01-01', '2025-04-30'],
    ['level', LEVEL, exact(12000), exact(15000), '2025-01-01', '2025-04-30'],
  ] as const)('later one way round is earlier the other: %s', (_name, subject, first, second, before, after) => {
    const one = compareClaim(
      { quantity: first, asOf: [before, before] },
      claim({ id: 'b', quantity: second, asOf: after }),
      subject,
    );
    const two = compareClaim(
      { quantity: second, asOf: [after, after] },
      claim({ id: 'a', quantity: first, asOf: before }),
      subject,
    );
    expect([one.stance, two.stance]).toEqual(['later', 'earlier']);
  });

  test('a claim without a figure says nothing of a figure', () => {
    const statement = claim({ id: 'statement', quantity: null });
    expect(compareClaim({ quantity: exact(4), asOf: [PAGE, PAGE] }, statement, FIXED)).toMatchObject({
      stance: 'incomparable',
      reason: 'no_figure',
    });
  });
});

const SUMS: readonly (readonly [stances: readonly Stance[], verdict: Verdict])[] = [
  [[], 'no_record'],
  [['incomparable'], 'no_record'],
  [['corroborates'], 'agrees'],
  [['corroborates', 'corroborates', 'incomparable', 'later', 'earlier'], 'agrees'],
  [['conflicts'], 'conflicts'],
  [['conflicts', 'incomparable', 'later', 'earlier'], 'conflicts'],
  [['corroborates', 'conflicts'], 'mixed'],
  [['conflicts', 'conflicts', 'conflicts', 'corroborates', 'later'], 'mixed'],
  [['later'], 'other_time'],
  [['earlier'], 'other_time'],
  [['later', 'earlier', 'incomparable'], 'other_time'],
];

describe('what the evidence adds up to', () => {
  test.each(SUMS)('%j is %s', (stances, verdict) => {
    const evidence = stances.map((stance, at): Evidence => ({ claimId: String(at), stance, reason: 'cannot_tell' }));
    const origins = { for: ['one', 'two'], against: [], divided: [] };
    expect(verdictOf(evidence, origins, null)).toBe(verdict);
    expect(verdictOf(evidence.toReversed(), origins, null)).toBe(verdict);
  });

  test.each([
    ['a page that names nobody, and two origins', ['a', 'b'], null, 'agrees'],
    ['a page that names nobody, and one origin', ['a'], null, 'one_source'],
    ['officials without a name, who are no origin', [], null, 'one_source'],
    ['a page with an origin, and another', ['a'], 'own', 'agrees'],
    ['a page with an origin, and nobody else', [], 'own', 'one_source'],
  ] as const)('%s', (_, origins, own, verdict) => {
    const evidence: Evidence[] = [{ claimId: '1', stance: 'corroborates', strength: 'same', reason: 'equal' }];
    expect(verdictOf(evidence, { for: origins, against: [], divided: [] }, own)).toBe(verdict);
  });
});

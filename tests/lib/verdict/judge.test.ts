import { describe, expect, test } from 'vitest';
import type { Claim, DayRange, Party, Quantity, Subject } from '../../../lib/model.ts';
import { type Judged, judge } from '../../../lib/verdict/judge.ts';
import { claim, count, point } from '../../helpers/engine.ts';

const PARTIES: readonly Party[] = [
  { id: 'state', name: 'State', aliases: {} },
  { id: 'agency', name: 'Agency', speaksFor: 'state', aliases: {} },
  { id: 'spokesman', name: 'Spokesman', speaksFor: 'agency', aliases: {} },
  { id: 'staff', name: 'Staff', speaksFor: 'state', aliases: {} },
  { id: 'president', name: 'President', aliases: {} },
  { id: 'ally', name: 'Ally', aliases: {} },
  { id: 'officials', name: 'Officials', unnamed: true, aliases: {} },
];

const TOTAL: Subject = {
  id: 'total',
  label: { en: 'Total' },
  kind: 'count',
  time: { behaviour: 'level', windowDays: 60, restatable: true },
};
const AT_FRONT: Subject = { ...TOTAL, id: 'at_front', time: { behaviour: 'level', windowDays: 30, restatable: false } };

const on = (day: string): DayRange => [day, day];

function said(
  id: string,
  origin: string,
  quantity: Quantity | null,
  asOf = '2024-10-18',
  more: Partial<Claim> = {},
): Claim {
  return claim({ id, subject: 'total', quantity, speaker: origin, origin, asOf, ...more });
}

/** Judges a figure of 18 October 2024. */
function judged(
  quantity: Quantity,
  claims: readonly Claim[],
  more: Partial<Judged> = {},
  subject = TOTAL,
  own: string[] = [],
) {
  const figure: Judged = { quantity, ownDate: null, pageDate: on('2024-10-18'), origin: null, ...more };
  return judge(figure, claims, subject, PARTIES, ({ id }) => own.includes(id));
}

function stances(judgement: ReturnType<typeof judge>): Record<string, string> {
  return Object.fromEntries(judgement.evidence.map(({ claimId, stance }) => [claimId, stance]));
}

describe('agreement is counted by origin', () => {
  const record = [
    said('agency-1', 'agency', point(12000)),
    said('agency-2', 'agency', point(12000, 'about')),
    said('president-1', 'president', point(10000)),
  ];

  test('five outlets of one origin are one', () => {
    const { verdict, origins } = judged(point(12000), record);
    expect(verdict).toBe('mixed');
    expect(origins).toEqual({ for: ['agency'], against: ['president'], divided: [] });
  });

  test("the figure's own origin elsewhere is no support", () => {
    const { verdict, origins } = judged(point(12000), record, { origin: 'agency' });
    expect(verdict).toBe('mixed');
    expect(origins).toEqual({ for: [], against: ['president'], divided: [] });
  });

  test('nor is it a further voice against', () => {
    const { verdict, origins } = judged(point(8000), record, { origin: 'president' });
    expect(verdict).toBe('conflicts');
    expect(origins).toEqual({ for: [], against: ['agency'], divided: [] });
  });

  test.each([
    ['the state for its agency', 'state'],
    ['a spokesman for his agency', 'spokesman'],
  ])('who speaks for one another is one origin: %s', (_name, origin) => {
    expect(judged(point(12000), record, { origin }).origins.for).toEqual([]);
  });

  test('two agencies of one state are two', () => {
    expect(judged(point(12000), record, { origin: 'staff' }).origins.for).toEqual(['agency']);
  });

  test('a source that is divided stands on both sides and is told', () => {
    const both = [...record, said('agency-3', 'agency', point(10000, 'about'))];
    const { verdict, origins } = judged(point(10000), both);
    expect(verdict).toBe('mixed');
    expect(origins.divided).toEqual(['agency']);
    expect([...origins.for].sort()).toEqual(['agency', 'president']);
    expect(origins.against).toEqual(['agency']);
  });

  test("a divided source is told even where it is the figure's own", () => {
    const both = [...record, said('agency-3', 'agency', point(10000, 'about'))];
    const { origins } = judged(point(12000), both, { origin: 'agency' });
    expect(origins).toEqual({ for: [], against: ['president'], divided: ['agency'] });
  });

  test('unnamed officials are shown, but never a further origin', () => {
    const unnamed = [said('officials-1', 'officials', point(12000)), said('officials-2', 'officials', point(10000))];
    const judgement = judged(point(12000), unnamed.slice(0, 1));
    expect(judgement.verdict).toBe('one_source');
    expect(stances(judgement)).toEqual({ 'officials-1': 'corroborates' });
    expect(judgement.origins).toEqual({ for: [], against: [], divided: [] });
    expect(judged(point(12000), unnamed.slice(1)).origins).toEqual({ for: [], against: [], divided: [] });
  });

  test('an origin that nobody listed still counts as one', () => {
    const stranger = [said('stranger-1', 'stranger', point(12000)), said('stranger-2', 'stranger', point(12000))];
    expect(judged(point(12000), stranger).origins.for).toEqual(['stranger']);
  });

  test('later, earlier and incomparable claims stand on no side', () => {
    const others = [
      said('early', 'president', point(10000), '2024-05-01'),
      said('late', 'agency', point(15000), '2025-04-30'),
      said('loose', 'ally', count(null, 100000, 'up_to')),
      said('wordless', 'staff', null),
    ];
    const judgement = judged(point(12000), others);
    expect(stances(judgement)).toEqual({
      early: 'earlier',
      late: 'later',
      loose: 'incomparable',
      wordless: 'incomparable',
    });
    expect(judgement.verdict).toBe('other_time');
    expect(judgement.origins).toEqual({ for: [], against: [], divided: [] });
  });
});

describe('this article', () => {
  const record = [said('here', 'agency', point(12000)), said('elsewhere', 'president', point(10000))];

  test('is listed and counts for nothing', () => {
    const judgement = judged(point(12000), record, {}, TOTAL, ['here']);
    expect(judgement.verdict).toBe('conflicts');
    expect(judgement.origins).toEqual({ for: [], against: ['president'], divided: [] });
    expect(judgement.evidence).toContainEqual({ claimId: 'here', stance: 'incomparable', reason: 'this_article' });
  });

  test('alone leaves no record', () => {
    expect(judged(point(12000), record.slice(0, 1), {}, TOTAL, ['here']).verdict).toBe('no_record');
  });

  test('gives no date to a figure that it retells', () => {
    const judgement = judged(point(12000), record, { pageDate: on('2025-09-01') }, TOTAL, ['here']);
    expect(judgement.asOf).toEqual(on('2025-09-01'));
    expect(judgement.verdict).toBe('other_time');
  });
});

describe('a later page restates an early figure', () => {
  const record = [
    said('autumn-12', 'agency', point(12000), '2024-10-18'),
    said('autumn-10', 'president', point(10000), '2024-10-17'),
    said('day-60', 'ally', point(13000), '2024-12-17'),
    said('day-61', 'staff', point(14000), '2024-12-18'),
    said('spring', 'agency', point(15000), '2025-04-30'),
  ];

  test('it stands for the time of the claim that it matches, and the claims of 60 days about it', () => {
    const judgement = judged(point(12000), record, { pageDate: on('2025-06-01') });
    expect(judgement.asOf).toEqual(on('2024-10-18'));
    expect(stances(judgement)).toEqual({
      'autumn-12': 'corroborates',
      'autumn-10': 'conflicts',
      'day-60': 'conflicts',
      'day-61': 'later',
      spring: 'later',
    });
    expect(judgement.verdict).toBe('mixed');
  });

  test("one that matches the page's own time is not taken back", () => {
    const now = [...record, said('now', 'ally', point(12000), '2025-05-20')];
    const judgement = judged(point(12000), now, { pageDate: on('2025-06-01') });
    expect(judgement.asOf).toEqual(on('2025-06-01'));
    expect(stances(judgement)).toMatchObject({ now: 'corroborates', spring: 'conflicts', 'autumn-12': 'earlier' });
  });

  test('of several matches the latest', () => {
    const twice = [...record, said('winter', 'ally', point(12000, 'about'), '2025-01-22')];
    expect(judged(point(12000), twice, { pageDate: on('2025-09-01') }).asOf).toEqual(on('2025-01-22'));
  });

  test('one that matches none is a figure of another time', () => {
    const judgement = judged(point(18000), record, { pageDate: on('2025-09-01') });
    expect(judgement.verdict).toBe('other_time');
    expect(judgement.asOf).toEqual(on('2025-09-01'));
  });

  test('one that matches none conflicts with what is of its own time', () => {
    const judgement = judged(point(18000), record, { pageDate: on('2025-06-01') });
    expect(judgement.verdict).toBe('conflicts');
    expect(stances(judgement)).toMatchObject({ spring: 'conflicts', 'autumn-12': 'earlier' });
  });

  test('a claim of later days is no early figure', () => {
    const judgement = judged(point(15000), record, { pageDate: on('2024-10-20') });
    expect(judgement.asOf).toEqual(on('2024-10-20'));
    expect(judgement.verdict).toBe('conflicts');
  });

  test('a date of its own is not moved', () => {
    const judgement = judged(point(12000), record, { ownDate: on('2025-05-01'), pageDate: on('2025-06-01') });
    expect(judgement.asOf).toEqual(on('2025-05-01'));
    expect(stances(judgement)).toMatchObject({ 'autumn-12': 'earlier', spring: 'conflicts' });
    expect(judgement.verdict).toBe('conflicts');
  });

  test('elsewhere a match with an old claim is of another time', () => {
    const judgement = judged(point(12000), record, { pageDate: on('2025-09-01') }, AT_FRONT);
    expect(judgement.asOf).toEqual(on('2025-09-01'));
    expect(judgement.verdict).toBe('other_time');
  });

  test('without a day of the page nothing is compared', () => {
    const judgement = judged(point(12000), record, { pageDate: null });
    expect(judgement.verdict).toBe('no_record');
    expect(judgement.evidence.every(({ reason }) => reason === 'date_unknown')).toBe(true);
  });

  test('its own date is enough where the page has none', () => {
    const judgement = judged(point(12000), record, { ownDate: on('2024-10-18'), pageDate: null });
    expect(judgement.verdict).toBe('mixed');
  });
});

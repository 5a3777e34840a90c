import { describe, expect, test } from 'vitest';
import type { DayRange, PageFigure, Quantity, Subject } from '../../../lib/model.ts';
import { pageConflicts, pageValues } from '../../../lib/verdict/page-conflicts.ts';
import { count, point } from '../../helpers/engine.ts';

const time = (behaviour: Subject['time']['behaviour'], windowDays: number): Subject => ({
  id: 'ships',
  label: { en: 'Ships' },
  kind: 'count',
  time: { behaviour, windowDays, restatable: false },
});
const FIXED = time('fixed', 0);
const GROWING = time('growing', 30);
const LEVEL = time('level', 30);

const on = (day: string): DayRange => [day, day];
const TODAY = on('2025-01-15');
let places = 0;
function figure(quantity: Quantity, more: Partial<PageFigure> = {}): PageFigure {
  places += 1;
  return {
    ...quantity,
    block: places,
    start: 0,
    end: 6,
    surface: 'figure',
    storyId: 'fleet',
    subject: 'ships',
    asOf: TODAY,
    by: null,
    ...more,
  };
}

describe('two figures of one page that conflict', () => {
  test('say so of one another', () => {
    const [one, two] = [figure(point(12000)), figure(point(10000))];
    expect(pageConflicts(one, pageValues([one, two]), FIXED)).toEqual([two]);
    expect(pageConflicts(two, pageValues([one, two]), FIXED)).toEqual([one]);
  });

  test('each value once, however often the page tells it', () => {
    const [one, two, again] = [figure(point(12000)), figure(point(10000)), figure(point(10000))];
    expect(pageConflicts(one, pageValues([one, two, again]), FIXED)).toEqual([again]);
  });

  test.each<[string, PageFigure]>([
    ['the same value', figure(point(12000))],
    ['a range that holds it', figure(count(10000, 12000, 'range'))],
    ['a bound that is too loose', figure(count(null, 100000, 'up_to'))],
    ['another subject', figure(point(10000), { subject: 'first_ships' })],
    ['another story', figure(point(10000), { storyId: 'other' })],
    ['another unit', figure(count(10000, 10000, 'exact', 'ship'))],
  ])('are not: %s', (_name, other) => {
    const one = figure(point(12000));
    expect(pageConflicts(one, pageValues([one, other]), FIXED)).toEqual([]);
  });
});

describe('figures of one page told for different times', () => {
  test.each<[string, Subject, DayRange | null, DayRange | null, boolean]>([
    ['fixed: whenever', FIXED, TODAY, on('2024-10-18'), true],
    ['fixed: without a date', FIXED, null, on('2024-10-18'), true],
    ['growing: the same day', GROWING, TODAY, TODAY, true],
    ['growing: the month of that day', GROWING, TODAY, ['2025-01-01', '2025-01-31'], false],
    ['growing: last week', GROWING, TODAY, on('2025-01-08'), false],
    ['level: two weeks ago', LEVEL, TODAY, on('2025-01-01'), true],
    ['level: last autumn', LEVEL, TODAY, on('2024-10-18'), false],
    ['level: a page without a date', LEVEL, null, null, true],
    ['level: one dated, the other not', LEVEL, null, on('2024-10-18'), false],
  ])('%s', (_name, subject, first, second, conflict) => {
    const [one, two] = [figure(point(600), { asOf: first }), figure(point(300), { asOf: second })];
    expect(pageConflicts(one, pageValues([one, two]), subject)).toEqual(conflict ? [two] : []);
    expect(pageConflicts(two, pageValues([one, two]), subject)).toEqual(conflict ? [one] : []);
  });
});

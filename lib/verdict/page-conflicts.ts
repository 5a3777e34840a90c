import { dayGap } from '../day.ts';
import type { PageFigure, Subject } from '../model.ts';
import { isSameDay } from './compare.ts';
import { compareValues } from './value.ts';

/** How many other values a card names in its one line on the page itself. */
const MOST_CONFLICTS = 8;

/** The figures of a page, each value of a subject and time once: a page may say one thing a thousand times. */
export function distinctFigures(all: readonly PageFigure[]): PageFigure[] {
  const byValue = new Map(all.map((figure) => [valueKey(figure), figure]));
  return [...byValue.values()];
}

/**
 * Those of a page's distinct figures that contradict this one: one subject, told for the same time, each value once. The
 * first few are given: with all of them, what is told of a page would grow by the square of its figures.
 */
export function pageConflicts(figure: PageFigure, distinct: readonly PageFigure[], subject: Subject): PageFigure[] {
  const found = new Map<string, PageFigure>();
  for (const other of distinct) {
    if (found.size === MOST_CONFLICTS) break;
    if (other.subject !== figure.subject || other.storyId !== figure.storyId) continue;
    if (!isSameTime(figure, other, subject) || compareValues(figure, other).stance !== 'conflicts') continue;
    const value = JSON.stringify([other.low, other.high, other.qualifier, other.dates]);
    if (!found.has(value)) found.set(value, other);
  }
  return [...found.values()];
}

function valueKey({ storyId, subject, low, high, qualifier, unit, dates, asOf }: PageFigure): string {
  return JSON.stringify([storyId, subject, low, high, qualifier, unit, dates, asOf]);
}

function isSameTime(a: PageFigure, b: PageFigure, subject: Subject): boolean {
  if (subject.time.behaviour === 'fixed') return true;
  // without a date of the page's own both are told for its day; a dated one beside them is of a day nobody can place
  if (!a.asOf || !b.asOf) return a.asOf === b.asOf;
  if (subject.time.behaviour === 'growing') return isSameDay(a.asOf, b.asOf, subject.time.conflictDays);
  const { windowDays, conflictDays = windowDays } = subject.time;
  return dayGap(a.asOf, b.asOf) <= conflictDays;
}

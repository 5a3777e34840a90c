import { dayGap } from '../day.ts';
import type { PageFigure, Subject } from '../model.ts';
import { isSameDay } from './compare.ts';
import { compareValues } from './value.ts';

/** The figures of a page, each value of a subject and time once: a page may say one thing a thousand times. */
export function distinctFigures(all: readonly PageFigure[]): PageFigure[] {
  const byValue = new Map(all.map((figure) => [valueKey(figure), figure]));
  return [...byValue.values()];
}

/** Those of a page's distinct figures that contradict this one: one subject, told for the same time, each value once. */
export function pageConflicts(figure: PageFigure, distinct: readonly PageFigure[], subject: Subject): PageFigure[] {
  const seen = new Set<string>();
  return distinct.filter((other) => {
    if (other.subject !== figure.subject || other.storyId !== figure.storyId) return false;
    if (compareValues(figure, other).stance !== 'conflicts' || !isSameTime(figure, other, subject)) return false;
    const value = JSON.stringify([other.low, other.high, other.qualifier, other.dates]);
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

function valueKey({ storyId, subject, low, high, qualifier, unit, dates, asOf }: PageFigure): string {
  return JSON.stringify([storyId, subject, low, high, qualifier, unit, dates, asOf]);
}

function isSameTime(a: PageFigure, b: PageFigure, subject: Subject): boolean {
  if (subject.time.behaviour === 'fixed') return true;
  // without a date of the page's own both are told for its day; a dated one beside them is of a day nobody can place
  if (!a.asOf || !b.asOf) return a.asOf === b.asOf;
  if (subject.time.behaviour === 'growing') return isSameDay(a.asOf, b.asOf);
  return dayGap(a.asOf, b.asOf) <= subject.time.windowDays;
}

import { dayGap } from '../day.ts';
import type { PageFigure, Subject } from '../model.ts';
import { compareValues } from './value.ts';

/** Figures of one subject told for the same time that contradict this one on its own page, each value once. */
export function pageConflicts(figure: PageFigure, all: readonly PageFigure[], subject: Subject): PageFigure[] {
  const seen = new Set<string>();
  return all.filter((other) => {
    if (other.subject !== figure.subject || other.storyId !== figure.storyId || other === figure) return false;
    if (compareValues(figure, other).stance !== 'conflicts' || !isSameTime(figure, other, subject)) return false;
    const value = `${other.low}|${other.high}|${other.qualifier}|${other.dates ?? ''}`;
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}

function isSameTime(a: PageFigure, b: PageFigure, subject: Subject): boolean {
  if (subject.time.behaviour === 'fixed') return true;
  // without a date of the page's own both are told for its day; a dated one beside them is of a day nobody can place
  if (!a.asOf || !b.asOf) return a.asOf === b.asOf;
  const days = subject.time.behaviour === 'growing' ? 1 : subject.time.windowDays;
  return dayGap(a.asOf, b.asOf) <= days;
}

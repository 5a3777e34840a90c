import { dayGap } from '../day.ts';
import type { PageFigure, Subject } from '../model.ts';
import { isSameDay } from './compare.ts';
import { compareValues } from './value.ts';

/** How many other values a card names in its one line on the page itself. */
const MOST_CONFLICTS = 8;

/** The figures of a page by story and subject, and then by the days they are told for, each with its place among all. */
export type PageValues = ReadonlyMap<string, readonly OfOneTime[]>;

type OfOneTime = {
  readonly asOf: PageFigure['asOf'];
  readonly values: readonly { readonly figure: PageFigure; readonly at: number }[];
};

/** The figures of a page, each value of a subject and time once: a page may say one thing a thousand times. */
export function pageValues(all: readonly PageFigure[]): PageValues {
  const byValue = new Map(all.map((figure) => [valueKey(figure), figure]));
  const values = [...byValue.values()].map((figure, at) => ({ figure, at }));
  const bySubject = Map.groupBy(values, ({ figure }) => subjectKey(figure));
  return new Map(
    [...bySubject].map(([key, own]) => {
      const byTime = Map.groupBy(own, ({ figure: { asOf } }) => asOf?.join() ?? '');
      return [key, [...byTime.values()].map((some) => ({ asOf: some[0]?.figure.asOf ?? null, values: some }))];
    }),
  );
}

/**
 * Those of a page's values that contradict this one: one subject, told for the same time, each value once, as they stand. The
 * first few are given: with all of them, what is told of a page would grow by the square of its figures.
 */
export function pageConflicts(figure: PageFigure, values: PageValues, subject: Subject): PageFigure[] {
  const found = new Map<string, PageFigure>();
  const ofSameTime = (values.get(subjectKey(figure)) ?? []).filter((one) => isSameTime(figure, one, subject));
  for (const other of inOrder(ofSameTime.map((one) => one.values))) {
    if (found.size === MOST_CONFLICTS) break;
    if (compareValues(figure, other).stance !== 'conflicts') continue;
    const value = JSON.stringify([other.low, other.high, other.qualifier, other.dates]);
    if (!found.has(value)) found.set(value, other);
  }
  return [...found.values()];
}

/** The values of several times as they stand on the page. */
function* inOrder(lists: readonly OfOneTime['values'][]): Generator<PageFigure> {
  const next = lists.map(() => 0);
  for (;;) {
    let first = -1;
    let least = Number.POSITIVE_INFINITY;
    lists.forEach((list, index) => {
      const at = list[next[index] ?? 0]?.at ?? Number.POSITIVE_INFINITY;
      if (at < least) [first, least] = [index, at];
    });
    const one = lists[first]?.[next[first] ?? 0];
    if (!one) return;
    next[first] = (next[first] ?? 0) + 1;
    yield one.figure;
  }
}

function subjectKey({ storyId, subject }: PageFigure): string {
  return JSON.stringify([storyId, subject]);
}

function valueKey({ storyId, subject, low, high, qualifier, unit, dates, asOf }: PageFigure): string {
  return JSON.stringify([storyId, subject, low, high, qualifier, unit, dates, asOf]);
}

function isSameTime(a: Pick<PageFigure, 'asOf'>, b: Pick<PageFigure, 'asOf'>, subject: Subject): boolean {
  if (subject.time.behaviour === 'fixed') return true;
  // without a date of the page's own both are told for its day; a dated one beside them is of a day nobody can place
  if (!a.asOf || !b.asOf) return a.asOf === b.asOf;
  if (subject.time.behaviour === 'growing') return isSameDay(a.asOf, b.asOf, subject.time.conflictDays);
  const { windowDays, conflictDays = windowDays } = subject.time;
  return dayGap(a.asOf, b.asOf) <= conflictDays;
}

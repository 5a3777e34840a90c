import type { DayRange, Span } from '../model.ts';
import type { About } from './about.ts';
import { dateOf, sinceDate } from './time/as-of.ts';

/** For which days the sentence itself asserts a figure, `null` where it does not say, and from when on it was counted. */
export type Time = {
  readonly asOf: DayRange | null;
  readonly since: DayRange | null;
  /** The words that say either. */
  readonly words: readonly Span[];
};

export function timeIn({
  sentence,
  figure,
  pageDate,
  story,
}: Pick<About, 'sentence' | 'figure' | 'pageDate' | 'story'>): Time {
  const date = dateOf(sentence, figure, pageDate?.[1] ?? null, story.eventDay);
  const since = sinceDate(sentence, figure);
  return {
    asOf: date?.dates ?? null,
    since: since?.dates ?? null,
    words: [date, since].flatMap((one) => (one ? [{ start: one.start, end: one.end }] : [])),
  };
}

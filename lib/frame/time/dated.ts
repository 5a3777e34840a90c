import type { Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { phraseSpan } from '../phrase-span.ts';
import { dateOf } from './as-of.ts';
import { isSayingDate } from './saying-date.ts';

/** Whether a figure's own phrase says when it came about: with a date on which nobody merely told of it. */
export function isDated(sentence: Sentence, figure: Figure, today: string | null): boolean {
  const date = dateOf(sentence, figure, today);
  if (!date || isSayingDate(sentence, date)) return false;
  const { start, end } = phraseSpan(sentence, figure);
  return date.start >= start && date.end <= end;
}

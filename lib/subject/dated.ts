import type { Figure } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { gapOf } from '../text/gap.ts';
import { dateOf } from './as-of.ts';
import { phraseSpan } from './phrase-span.ts';
import { isSayingDate } from './saying-date.ts';

/** How near a verb of saying makes a date its own, a preposition between ("said in January"). */
const BY_SAYING = 8;

/** Whether a figure's own phrase says when it came about: with a date on which nobody merely told of it. */
export function isDated(sentence: Sentence, figure: Figure, today: string | null): boolean {
  const date = dateOf(sentence, figure, today);
  if (!date || isSayingDate(sentence, date)) return false;
  const { start, end } = phraseSpan(sentence, figure);
  if (date.start < start || date.end > end) return false;
  return !sentence.hits.some((hit) => hit.concept === 'say' && gapOf(hit, date) <= BY_SAYING);
}

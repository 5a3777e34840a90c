import { isSayingDate } from '../../frame/time/saying-date.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { DoubtCheck } from './doubt.ts';

/**
 * "A strike near Donetsk on 3 November": the sentence dates another event than the one that the rule tells of; "held drills
 * from 12 to 19 September before they carried …": the date is nearer to another event.
 */
export const otherDay: DoubtCheck = {
  reason: 'other_day',
  find: ({ sentence, figure, rule: { day } }) => {
    if (figure.kind === 'date') return drillOn(sentence, figure);
    if (!day) return null;
    const dates = sentence.figures.filter(({ kind, dates: range }) => kind === 'date' && range);
    if (dates.some((one) => one.dates && one.dates[0] <= day && day <= one.dates[1])) return null;
    return dates.find((one) => !isSayingDate(sentence, one)) ?? null;
  },
};

/** An exercise or a parade that the date is nearer to than to any voyage. */
function drillOn({ hits, span, boundaries }: Sentence, date: Figure): Span | null {
  const clause = clauseAround(date, span, boundaries, true);
  const near = hitsWithin(hits, clause);
  const drill = near.find(({ concept }) => concept === 'drill');
  if (!drill) return null;
  const isNearer = near.some((hit) => VOYAGE.has(hit.concept) && gapOf(hit, date) < gapOf(drill, date));
  return isNearer ? null : drill;
}

const VOYAGE: ReadonlySet<ConceptId> = new Set(['transport', 'sent', 'arrived', 'moved']);

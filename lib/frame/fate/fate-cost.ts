import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { type Sentence, textBesideAsides } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import { asideIn, contrastIn } from '../aside.ts';
import { labelOf } from '../counted/label.ts';
import { isFrontedWhole, isWhole } from '../measure/wholes.ts';

/** Costs in characters: what it takes to reach over a comma, a stronger boundary, or another figure. */
const OVER_WEAK = 25;
const OVER_STRONG = 70;
const OVER_FIGURE = 60;
const BACKWARD = 6;
/** The same in scripts whose characters are words or syllables. */
const BACKWARD_DENSE = 1;
/** Nothing reaches farther. */
export const TOO_FAR = 130;

/** Nouns whose number may stand behind an aside. */
const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'second_batch']);

/** What it takes to reach from a word to a figure. */
export function costOf(sentence: Sentence, figures: readonly Figure[], figure: Figure, hit: Hit): number {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const end = Math.max(figure.end, phrase.end);
  const start = Math.min(figure.start, phrase.start ?? figure.start);
  if (hit.start >= start && hit.end <= end) return 0;
  const [from, to] = hit.start >= end ? [end, hit.start] : [hit.end, start];
  if (isLabel(sentence, hit, figure)) return 1;
  const backward = sentence.reading.language.spaced ? BACKWARD : BACKWARD_DENSE;
  let cost = textBesideAsides(sentence, from, to).length + (hit.start < start ? backward : 0);
  const batchAside =
    BATCHES.has(hit.concept) && hit.end <= start ? asideIn(sentence, figures, { start: from, end: to }) : null;
  const aside = batchAside ?? (hit.start >= end ? contrastIn(sentence, { start: from, end: to }) : null);
  if (aside) cost -= aside.end - aside.start;
  for (const boundary of sentence.boundaries) {
    if (aside && boundary.at >= aside.start && boundary.at < aside.end) continue;
    if (boundary.at >= from && boundary.at < to) cost += boundary.strong ? OVER_STRONG : OVER_WEAK;
  }
  const isBehind = hit.start >= end;
  if (
    (isBehind || sentence.reading.language.spaced) &&
    isFrontedWhole(sentence, figures, figure) &&
    !(isBehind && isParticipleOf(sentence, figures, end, hit))
  )
    cost += sentence.reading.language.spaced ? OVER_STRONG : TOO_FAR;
  if (parts(sentence, from, to)) cost += TOO_FAR;
  if (hit.end <= start && closesItsClause(sentence, figures, hit)) cost += OVER_STRONG;
  for (const other of figures) {
    if (other === figure || other.start < from || other.end > to) continue;
    if (aside && other.start >= aside.start && other.end <= aside.end) continue;
    // "1,000 of the 11,000 soldiers were killed": the whole stands between and is no obstacle
    if (phrase.wholeAt === null || other.number.start !== phrase.wholeAt) cost += OVER_FIGURE;
    else cost -= other.end - other.start + 30;
  }
  return Math.max(1, isWhole(sentence, figures, figure) ? cost + OVER_FIGURE : cost);
}

/** "… was wounded in Kursk, *where* 10,000 are": what follows tells of the place, and of nobody told of before. */
function parts({ reading, boundaries }: Sentence, from: number, to: number): boolean {
  return boundaries.some(({ at }) => at >= from && at < to && reading.lexicon.relativePlace.at(reading.lower, at));
}

/** "100 soldiers had in Kursk been killed, some 1,000 …": the last word of a clause with people in it is told of them. */
function closesItsClause({ boundaries, reading }: Sentence, figures: readonly Figure[], hit: Hit): boolean {
  const next = boundaries.find(({ at }) => at >= hit.end);
  if (!next || reading.lower.slice(hit.end, next.at).trim() !== '') return false;
  const start = boundaries.findLast(({ at }) => at < hit.start)?.at ?? 0;
  return figures.some(
    ({ kind, unit, start: from, end }) => kind === 'count' && unit === 'person' && from >= start && end <= hit.start,
  );
}

/** "Of the 3,000 soldiers killed in Kursk, 300 …": right behind a whole, with a comma before its part, stands what befell all of it. */
function isParticipleOf({ boundaries }: Sentence, figures: readonly Figure[], end: number, hit: Hit): boolean {
  if (hit.start - end > 1) return false;
  const part = figures.find(({ start }) => start >= hit.end);
  return part !== undefined && boundaries.some(({ at }) => at >= hit.end && at < part.start);
}

/** "Wounded: 2,700", "Total losses: 4,700". */
function isLabel(sentence: Sentence, hit: Hit, figure: Figure): boolean {
  const {
    reading: { lower },
    span,
  } = sentence;
  const label = labelOf(sentence, figure);
  if (label && hit.start >= label.start && hit.end <= label.end) return true;
  return (
    hit.end <= figure.start &&
    /^\s*:\s*$/u.test(lower.slice(hit.end, figure.start)) &&
    /(?:^|[;,.:()-])\s*$/u.test(lower.slice(span.start, hit.start))
  );
}

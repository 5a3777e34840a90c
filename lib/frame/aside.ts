import type { ConceptId, Figure, Span } from '../model.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';

/** Verbs that tell of what stands before an aside, so that what follows the aside is said of something else. */
const VERBS: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'moved', 'stationed', 'trained', 'fight', 'say']);
/** A word such as Spanish "con" right before a number begins no clause. */
const LAST_WORD = 6;

/**
 * What is said between two commas of a stretch between a noun and the number told of it: "the first batch, *brought over
 * in October,* was 1,500 strong"; `null` where the noun has its own verb before, or another clause comes between.
 */
export function asideIn(sentence: Sentence, figures: readonly Figure[], { start, end }: Span): Span | null {
  const { boundaries, reading, hits } = sentence;
  const commas = boundaries.filter(({ at }) => at >= start && at < end && reading.lower.charAt(at) === ',');
  const [opening, closing] = [commas[0], commas.at(-1)];
  if (!opening || !closing || opening === closing) return null;
  const aside = { start: opening.at, end: closing.at + 1 };
  if (figures.some((one) => one.start >= aside.start && one.end <= aside.end)) return null;
  if (hitsWithin(hits, { start, end: aside.start }).some(({ concept }) => VERBS.has(concept))) return null;
  return boundaries.some(({ at }) => at >= aside.end && at < end - LAST_WORD) ? null : aside;
}

/**
 * "2,000 soldiers, *not the 600 once thought,* have died": between two commas right behind what a figure counts, a word
 * that sets another number against it; else `null`.
 */
export function contrastIn({ boundaries, reading, hits }: Sentence, { start, end }: Span): Span | null {
  const commas = boundaries.filter(({ at }) => at >= start && at < end && reading.lower.charAt(at) === ',');
  const [opening, closing] = [commas[0], commas.at(-1)];
  if (!opening || !closing || opening === closing) return null;
  if (boundaries.some(({ at, strong }) => at >= start && at < end && (strong || at < opening.at))) return null;
  if (hitsWithin(hits, { start, end: opening.at }).some(({ concept }) => VERBS.has(concept))) return null;
  const first = { start: opening.at + 1, end: opening.at + 1 + FIRST_WORDS };
  const isSetAgainst = hits.some(
    (hit) => CONTRASTS.has(hit.concept) && hit.start >= first.start && hit.start < first.end,
  );
  return isSetAgainst ? { start: opening.at, end: closing.at + 1 } : null;
}

/** How far behind the comma the word stands ("and not", "und nicht"). */
const FIRST_WORDS = 6;
const CONTRASTS: ReadonlySet<ConceptId> = new Set(['negation', 'set_against', 'set_against_aside']);

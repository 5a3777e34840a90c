import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { ELSEWHERE } from './among.ts';
import { isSaidAmong } from './said-among.ts';

/** How far behind a part its whole may begin: room for "and others, in all more than". */
const WITHIN = 12;

/**
 * The whole that follows a part of it: "six officers *were among* the 20 killed", and, where words are not set apart by
 * spaces, right behind it: "장교 6명을 비롯해 *20여 명*이 숨졌다", "将校6人を含む*20人*が死亡", "包括6名军官在内的*20多人*". What befell
 * the whole befell its part, and whose the part is says nothing of the whole. `null` where nothing says that the one is
 * among the other.
 */
export function wholeBehind(sentence: Sentence, part: Figure): Figure | null {
  const { reading, figures } = sentence;
  if (!isOfPeople(part)) return null;
  const end = Math.max(part.end, nounPhraseOf(reading, part.number).end);
  const whole = figures.find(({ kind, start }) => kind === 'count' && start >= end);
  if (!whole || !isOfPeople(whole) || sizeOf(part) >= sizeOf(whole)) return null;
  const between = { start: end, end: whole.start };
  const isSaid = reading.language.spaced
    ? isToldAmong(sentence, whole, between)
    : isCountedIn(sentence, part, whole, between);
  return isSaid ? whole : null;
}

/** Who were among the others, and what else is told in between is no part of that. */
function isToldAmong(sentence: Sentence, whole: Figure, between: Span): boolean {
  if (!isSaidAmong(sentence, whole)) return false;
  if (sentence.boundaries.some(({ at, strong }) => strong && at >= between.start && at < between.end)) return false;
  return !hitsWithin(sentence.hits, between).some(({ concept }) => ELSEWHERE.has(concept));
}

/** A word such as "and others" between the two, or one for "including" around the part. */
function isCountedIn(sentence: Sentence, part: Figure, whole: Figure, between: Span): boolean {
  if (between.end - between.start > WITHIN) return false;
  if (/[,;:()、。]/.test(sentence.reading.lower.slice(between.start, between.end))) return false;
  const isAmong = hitsWithin(sentence.hits, between).some(({ concept }) => AMONG_OTHERS.has(concept));
  return isAmong || (isIncluded(sentence, part) && isLink(sentence, whole));
}

/** "*包括*6名军官的20人": the word stands before the part, and a particle between it and its whole. */
function isIncluded({ reading, hits }: Sentence, { start }: Figure): boolean {
  if (reading.language.grammar.topic) return false;
  return hits.some(({ concept, end }) => concept === 'including' && end <= start && start - end <= 1);
}

function isLink({ reading: { lower, lexicon } }: Sentence, { start }: Figure): boolean {
  return lexicon.transparent.before(lower, start) !== null;
}

/** The part that stands right before a figure that is its whole. */
export function partBefore(sentence: Sentence, whole: Figure): Figure | null {
  const before = sentence.figures.findLast(({ kind, end }) => kind === 'count' && end <= whole.start);
  return before && wholeBehind(sentence, before)?.start === whole.start ? before : null;
}

function isOfPeople({ kind, unit }: Figure): boolean {
  return kind === 'count' && (unit === null || isPeople(unit));
}

function sizeOf({ low, high }: Figure): number {
  return high ?? low ?? 0;
}

const AMONG_OTHERS: ReadonlySet<ConceptId> = new Set(['including', 'list_end']);

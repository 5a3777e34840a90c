import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import { isPeople } from '../figure/units.ts';
import type { ConceptId, Figure, Span } from '../model.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';

/** How far behind a part its whole may begin: room for "and others, in all more than". */
const WITHIN = 12;

/**
 * The whole right behind a part of it, where words are not set apart by spaces: "장교 6명을 비롯해 *20여 명*이 숨졌다",
 * "将校6人を含む*20人*が死亡", "包括6名军官在内的*20多人*". What befell the whole befell its part, and whose the part is
 * says nothing of the whole. `null` where nothing says that the one is among the other.
 */
export function wholeBehind(sentence: Sentence, part: Figure): Figure | null {
  const { reading, figures, hits } = sentence;
  if (reading.language.spaced || !isOfPeople(part)) return null;
  const end = Math.max(part.end, nounPhraseOf(reading, part.number).end);
  const whole = figures.find(({ kind, start }) => kind === 'count' && start >= end);
  if (!whole || !isOfPeople(whole) || sizeOf(part) >= sizeOf(whole) || whole.start - end > WITHIN) return null;
  const between = { start: end, end: whole.start };
  if (/[,;:()、。]/.test(reading.lower.slice(between.start, between.end))) return null;
  const isAmong = hitsWithin(hits, between).some(({ concept }) => AMONG_OTHERS.has(concept));
  return isAmong || (isIncluded(sentence, part) && isLink(sentence, between)) ? whole : null;
}

/** "*包括*6名军官的20人": the word stands before the part, and a particle between it and its whole. */
function isIncluded({ reading, hits }: Sentence, { start }: Figure): boolean {
  if (reading.language.grammar.topic) return false;
  return hits.some(({ concept, end }) => concept === 'including' && end <= start && start - end <= 1);
}

function isLink({ reading: { lower, lexicon } }: Sentence, { end }: Span): boolean {
  return lexicon.transparent.before(lower, end) !== null;
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

import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { conceptsIn, type Sentence } from '../../reading/sentence.ts';
import { FATES } from '../fate/fates.ts';

/** A label ends with a colon right before its number, and holds no other colon. */
const LABEL = /(?:^|[:：;])([^:：;]+)[:：]\s*$/u;
/** What is longer, in UTF-16 units, is a sentence of its own. */
const LONGEST = 48;
/** Behind a labelled number stands nothing, or a note in brackets. */
const BEHIND = /^\s*(?:$|[(（;；.。])/u;

/** The label of a number that stands alone behind it ("Total losses: 4,700 (NIS)"), else `null`. */
export function labelOf({ reading, span, figures }: Sentence, figure: Figure): Span | null {
  const { lower } = reading;
  const [, label] = LABEL.exec(lower.slice(span.start, figure.start)) ?? [];
  if (label === undefined || label.trim().length > LONGEST) return null;
  const behind = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
  if (!BEHIND.test(lower.slice(behind, span.end))) return null;
  const end = lower.slice(0, figure.start).trimEnd().length - 1;
  const own = { start: end - label.length, end };
  return figures.some(({ kind, start }) => kind === 'count' && start >= own.start && start < own.end) ? null : own;
}

/** Whether a label says how many there are, all told, and of no part of them ("Strength: 11,000", but not "Strength in Kursk: 11,000"). */
export function labelsSize(sentence: Sentence, figure: Figure): boolean {
  const label = labelOf(sentence, figure);
  if (!label) return false;
  const { lower, lexicon } = sentence.reading;
  const told = conceptsIn(sentence.hits, label);
  const isSize = told.has('amount') || lexicon.headcounts.before(lower, label.end) !== null;
  const { front } = sentence.reading.roles;
  const isOfPart = (concept: ConceptId) =>
    NO_SIZE.has(concept) || front.has(concept) || (FATES.has(concept) && concept !== 'first');
  return isSize && ![...told].some(isOfPart);
}

/** Words for losses, for a unit of its own, and for those who are no longer there. */
const NO_SIZE: ReadonlySet<ConceptId> = new Set(['toll', 'formation', 'standing', 'returned']);

import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { LASTING } from './fates.ts';
import { IMPLY_PERSON } from './implied-unit.ts';
import { wholeOf } from './parts.ts';
import { phraseSpan } from './phrase-span.ts';

/**
 * Its own fate. A part of the people told of before shares theirs ("killed 20 soldiers, six of them officers"), and a
 * number that stands alone goes on with the last fate told ("4,000 casualties; earlier over 3,000").
 */
export function fateOf(sentence: Sentence, figure: Figure, fates: FateMap): ReadonlySet<ConceptId> {
  const own = fates.get(figure) ?? new Set<ConceptId>();
  const isPart = isPartOf(sentence, figure);
  // "20 killed, including six officers": what befell the whole befell its part
  const whole = own.size === 0 && !isPart ? wholeOf(sentence, figure) : null;
  if (whole) return fateOf(sentence, whole, fates);
  if (own.size > 0 || (figure.unit !== null && !isPart)) return isPart ? new Set([...own, PART]) : own;
  const near = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (!isPart && [...near].some((concept) => IMPLY_PERSON.has(concept))) return own;
  const before = sentence.figures
    .filter((other) => other.end <= figure.start && other.kind === 'count' && fates.has(other))
    .at(-1);
  const shared = new Set([...(before ? fateOf(sentence, before, fates) : own)].filter((fate) => LASTING.has(fate)));
  return isPart ? new Set([...shared, PART]) : shared;
}

type FateMap = ReadonlyMap<Figure, ReadonlySet<ConceptId>>;

/** "3,000 of whom", where the sentence has told of a number before. */
function isPartOf(sentence: Sentence, figure: Figure): boolean {
  const before = sentence.figures.some((other) => other.kind === 'count' && other.end <= figure.start);
  return before && nounPhraseOf(sentence.reading, figure.number).partOf;
}

/** Stands in the scopes of a figure that is a part of another one. */
const PART = 'part';

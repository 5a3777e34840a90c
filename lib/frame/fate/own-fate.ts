import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { conceptsIn, type Sentence } from '../../reading/sentence.ts';
import { besideOf } from '../counted/beside.ts';
import { IMPLY_PERSON } from '../counted/implied-unit.ts';
import { wholeAmong } from '../measure/among.ts';
import { wholeBehind } from '../measure/part-before-whole.ts';
import { wholeOf } from '../measure/parts.ts';
import { isWhole } from '../measure/wholes.ts';
import { phraseSpan } from '../phrase-span.ts';
import { LASTING } from './fates.ts';

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
  // "among the 20 dead were six officers"; of men as such, those told of may be some of many
  const among = own.size === 0 && !isPart ? wholeAmong(sentence, figure) : null;
  if (among) return new Set([...fateOf(sentence, among, fates), ...(figure.unit === 'person' ? [PART] : [])]);
  // "six officers were among the 20 dead", "six officers and others, 20 in all, were killed"
  const behind = own.size === 0 && !isPart ? wholeBehind(sentence, figure) : null;
  const shared = behind ? [...(fates.get(behind) ?? [])].filter((fate) => LASTING.has(fate)) : [];
  if (shared.length > 0) return new Set([...shared, ...(figure.unit === 'person' ? [PART] : [])]);
  // "not six but 17 soldiers": what is told of the one is told of the other
  const denied = sentence.figures.findLast(({ end }) => end <= figure.start);
  if (own.size === 0 && denied && besideOf(sentence, denied) === figure) return fates.get(denied) ?? own;
  const isAlone = figure.unit === null || isBareCounter(sentence, figure);
  if (hasLasting(own) || (!isAlone && !isPart)) return isPart ? new Set([...own, PART]) : own;
  // "a thousand of the 11,000 are dead"
  if (!isPart && isWhole(sentence, sentence.figures, figure)) return own;
  const near = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (!isPart && [...near].some((concept) => IMPLY_PERSON.has(concept) || TELLS_OF_LIVING.has(concept))) return own;
  const before = sentence.figures
    .filter((other) => other.end <= figure.start && other.kind === 'count' && fates.has(other))
    .at(-1);
  const last = before ? [...fateOf(sentence, before, fates)].filter((fate) => LASTING.has(fate)) : [];
  const all = new Set([...own, ...last]);
  return isPart ? new Set([...all, PART]) : all;
}

/** Whether something befell them; "rose to" or "another" alone say no more than how many. */
function hasLasting(own: ReadonlySet<ConceptId>): boolean {
  return [...own].some((fate) => fate !== 'reaching_total');
}

/** "600명이었다", "600人だった": a counter of people with no noun. */
function isBareCounter({ reading }: Sentence, { unit, number }: Figure): boolean {
  return !reading.language.spaced && unit === 'person' && nounPhraseOf(reading, number).head === null;
}

/** What the dead do not do: a number beside it goes on with nothing told of them. */
const TELLS_OF_LIVING: ReadonlySet<ConceptId> = new Set([
  'stationed',
  'moved',
  'returned',
  'deserted',
  'fight',
  'plan',
  'transport',
  'involve',
  'total',
  'first_batch',
  'worker',
]);

type FateMap = ReadonlyMap<Figure, ReadonlySet<ConceptId>>;

/** "3,000 of whom", where the sentence has told of a number before. */
function isPartOf(sentence: Sentence, figure: Figure): boolean {
  const before = sentence.figures.some((other) => other.kind === 'count' && other.end <= figure.start);
  return before && nounPhraseOf(sentence.reading, figure.number).partOf;
}

/** Stands in the scopes of a figure that is a part of another one. */
const PART = 'part';

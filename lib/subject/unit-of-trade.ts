import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import { isTrade } from '../figure/units.ts';
import type { ConceptId, Figure } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { phraseSpan } from './phrase-span.ts';
import type { Scopes } from './scopes.ts';
import { isFrontedWhole } from './wholes.ts';

/**
 * The trade of people whose own noun does not tell it: by the whole they are a part of, by what they are the sum of, or
 * by their work; else `null`.
 */
export function unitOfTrade(sentence: Sentence, figure: Figure, scopes: Scopes): string | null {
  if (figure.kind !== 'count' || (figure.unit !== null && figure.unit !== 'person')) return null;
  return unitOfWhole(sentence, figure) ?? unitOfSum(sentence, figure) ?? unitByWork(sentence, figure, scopes);
}

/** "Of the promised 6,000 sappers, 1,200 have come", "공병 6000명 가운데 1200명만". */
function unitOfWhole(sentence: Sentence, figure: Figure): string | null {
  const before = sentence.figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  if (!before || !isTrade(before.unit) || nounPhraseOf(sentence.reading, figure.number).head) return null;
  const isPart = isFrontedWhole(sentence, sentence.figures, before) || isLeft(sentence, figure, before);
  return isPart ? before.unit : null;
}

/** "He promised 1,000 sappers, but only the first 900 have arrived": no more than were told of before, and none who fight. */
function isLeft(sentence: Sentence, figure: Figure, before: Figure): boolean {
  if (figure.unit !== null || figure.low === null) return false;
  const told = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (!told.has('arrived') || ELSEWHERE.some((concept) => told.has(concept))) return false;
  const most = sentence.figures.filter(({ unit, end }) => isTrade(unit) && end <= before.end);
  return most.some(({ low }) => (low ?? 0) >= (figure.low ?? 0));
}

/** "6,000 men: 1,000 sappers and 5,000 builders". */
function unitOfSum({ figures }: Sentence, figure: Figure): string | null {
  const parts = figures.filter(({ kind, start }) => kind === 'count' && start >= figure.end);
  const [first, second] = parts;
  if (!first || !second || !isTrade(first.unit) || !isTrade(second.unit)) return null;
  return figure.low !== null && (first.low ?? 0) + (second.low ?? 0) === figure.low ? first.unit : null;
}

/** "1,000 soldiers are clearing mines", where the number's own stretch says so, and of nobody who fights. */
function unitByWork(sentence: Sentence, figure: Figure, { phrase }: Scopes): string | null {
  if (ELSEWHERE.some((concept) => phrase.has(concept))) return null;
  const told = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (told.has('mine_work')) return 'sapper';
  return told.has('building_work') ? 'builder' : null;
}

const ELSEWHERE: readonly ConceptId[] = ['fight', 'front', 'special_forces', 'first_batch', 'trained'];

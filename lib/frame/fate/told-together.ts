import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { crosses } from '../crosses.ts';
import { wholeOf } from '../measure/parts.ts';

type Fates = ReadonlyMap<Figure, Set<ConceptId>>;

/**
 * What the figures of one sentence say about one another: those "lost" beside others who were wounded are dead, and what
 * dead and wounded come to are all casualties.
 */
export function toldTogether(sentence: Sentence, fates: Fates): void {
  for (const [figure, own] of fates) {
    if (figure.kind !== 'count') continue;
    if (isLostBesideWounded(sentence, fates, figure)) {
      own.delete('loss');
      own.add('killed');
    } else if (isSumOfFates(sentence, fates, figure)) own.add('casualty');
  }
}

/** "Lost 100 men, and 1,000 more were wounded"; not "lost 3,000 men, 2,700 of them wounded". */
function isLostBesideWounded(sentence: Sentence, fates: Fates, figure: Figure): boolean {
  const own = fates.get(figure);
  if (!own?.has('loss') || has(own, ['casualty', ...DEAD, 'wounded'])) return false;
  const others = [...fates].filter(([other]) => other !== figure && other.kind === 'count');
  if (others.some(([, told]) => has(told, ['casualty', ...DEAD]))) return false;
  return others.some(([other, told]) => told.has('wounded') && !told.has('loss') && isBeside(sentence, figure, other));
}

/** Told of people besides, and not of a part of them. */
function isBeside(sentence: Sentence, figure: Figure, other: Figure): boolean {
  if (nounPhraseOf(sentence.reading, other.number).partOf || wholeOf(sentence, other) === figure) return false;
  const [from, to] = other.start >= figure.end ? [figure.end, other.start] : [other.end, figure.start];
  if (sentence.boundaries.some(({ at, strong }) => strong && at >= from && at < to)) return false;
  return !hitsWithin(sentence.hits, { start: from, end: other.start }).some(({ concept }) => concept === 'including');
}

/** "300 dead, 2,700 wounded: 3,000", by the sum itself or by a word such as "in all". */
function isSumOfFates(sentence: Sentence, fates: Fates, figure: Figure): boolean {
  const own = fates.get(figure) ?? new Set();
  if (has(own, ['casualty', ...DEAD, 'wounded', 'captured']) || figure.low === null) return false;
  const others = [...fates].filter(([other]) => other !== figure && other.kind === 'count');
  const dead = others.filter(([, told]) => has(told, DEAD) && !has(told, ['wounded', 'casualty']));
  const wounded = others.filter(([, told]) => told.has('wounded') && !has(told, [...DEAD, 'casualty']));
  return dead.some(([first]) =>
    wounded.some(
      ([second]) => (first.low ?? 0) + (second.low ?? 0) === figure.low || endsList(sentence, figure, [first, second]),
    ),
  );
}

/** A word such as "in all" stands right before a figure or behind it, and nothing but its parts before it. */
function endsList(sentence: Sentence, figure: Figure, parts: readonly Figure[]): boolean {
  const before = sentence.figures.filter(({ kind, end }) => kind === 'count' && end <= figure.start).slice(-2);
  if (before.length < 2 || !before.every((one) => parts.includes(one))) return false;
  const start = Math.max(...parts.map(({ end }) => end));
  const around = hitsWithin(sentence.hits, { start, end: sentence.span.end });
  return around.some(
    ({ concept, start: at, end }) =>
      (concept === 'list_end' && end <= figure.start && isBlank(sentence.reading.lower.slice(end, figure.start))) ||
      (concept === 'total' &&
        !crosses(sentence, end <= figure.start ? { start: end, end: figure.start } : { start: figure.end, end: at })),
  );
}

/** Whether no word stands between "and so on, " and the sum. */
function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

const DEAD: readonly ConceptId[] = ['killed', 'death'];

function has(told: ReadonlySet<ConceptId>, concepts: readonly ConceptId[]): boolean {
  return concepts.some((concept) => told.has(concept));
}

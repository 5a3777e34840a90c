import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { crosses } from '../crosses.ts';
import { namesOwn } from '../whose/names-own.ts';
import { isToldAsWhole } from './among.ts';
import { wholeOf } from './parts.ts';

/**
 * Whether the people of the story are told to be a part of these: "50,000 troops, including 10,000 North Koreans",
 * "20 soldiers, six of them North Korean officers". Then the larger number is not the story's.
 */
export function isWiderWhole(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (isTheirsAlone(sentence, figure, actors)) return false;
  if (includesActor(sentence, figure, actors)) return true;
  if (isAmong(sentence, figure, actors) || hasOwnPart(sentence, figure, actors)) return true;
  const next = sentence.figures.find((other) => other.start >= figure.end && other.kind === 'count');
  if (!next) return false;
  const part = nounPhraseOf(sentence.reading, next.number);
  const own = Math.max(figure.end, nounPhraseOf(sentence.reading, figure.number).end);
  const names = hitsWithin(sentence.hits, { start: next.number.end, end: part.end + ORIGIN_WITHIN });
  if (!names.some((hit) => actors.has(hit.concept) && !crosses(sentence, { start: part.end, end: hit.start })))
    return false;
  return (
    part.partOf || hitsWithin(sentence.hits, { start: own, end: next.start }).some((hit) => hit.concept === 'including')
  );
}

/** "North Korea has lost 3,000 soldiers, of whom Pyongyang admits 350": the story's own side, and no other, is named before. */
function isTheirsAlone(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const before = hitsWithin(sentence.hits, { start, end: figure.start });
  return before.some((hit) => actors.has(hit.concept)) && !before.some((hit) => hit.concept === 'nation');
}

/** "20 soldiers died; six North Korean officers were among them": of a part alone it is told whose they are. */
export function hasOwnPart(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (isTheirsAlone(sentence, figure, actors)) return false;
  return sentence.figures.some(
    (part) =>
      part.start >= figure.end &&
      wholeOf(sentence, part)?.start === figure.start &&
      namesOwn(sentence, part, (hit) => actors.has(hit.concept)),
  );
}

/** How far behind the noun "from North Korea" may stand. */
const ORIGIN_WITHIN = 30;
/** How far behind a noun a word such as *including* may stand. */
const INCLUDING_WITHIN = 12;

/** "50,000 soldiers, North Koreans among them": the story's people are named behind "including", without a number. */
function includesActor(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { end } = nounPhraseOf(sentence.reading, figure.number);
  const behind = hitsWithin(sentence.hits, { start: Math.max(end, figure.number.end), end: sentence.span.end });
  const including = behind.find((hit) => hit.concept === 'including');
  const actor = including && behind.find((hit) => hit.start >= including.end && actors.has(hit.concept));
  if (!including || !actor || actor.start - including.end > ORIGIN_WITHIN) return false;
  return (
    including.start - end <= INCLUDING_WITHIN &&
    !sentence.figures.some((other) => other.start >= including.end && other.end <= actor.start)
  );
}

/** "Among the 20 dead of the strike were six North Koreans": the part follows, and only it is this side's. */
export function isAmong(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (!isToldAsWhole(sentence, figure)) return false;
  const next = sentence.figures.find((other) => other.start >= figure.end && other.kind === 'count');
  if (!next) return false;
  const names = (span: Span) => hitsWithin(sentence.hits, span).filter((hit) => actors.has(hit.concept));
  const { end } = nounPhraseOf(sentence.reading, next.number);
  return (
    names({ start: sentence.span.start, end: next.start }).length === 0 &&
    names({ start: next.start, end: Math.max(next.end, end) + ORIGIN_WITHIN }).some(
      (hit) => !crosses(sentence, { start: next.end, end: hit.start }),
    )
  );
}

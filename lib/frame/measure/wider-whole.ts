import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isTeller } from '../../reading/side.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
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
  if (isOwnOnlyOfPart(sentence, figure, actors)) return true;
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

/**
 * "20 soldiers died, six of whom, the papers say, were officers of North Korea's": what a clause tells of a part alone says whose
 * those are, where nothing before it names the story's side or its force.
 */
export function isOwnOnlyOfPart(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { reading, figures, hits, span, boundaries } = sentence;
  const part = figures.find(({ kind, start }) => kind === 'count' && start >= figure.end);
  if (!part) return false;
  const noun = nounPhraseOf(reading, part.number);
  if (!noun.partOf && wholeOf(sentence, part)?.start !== figure.start) return false;
  const isOwn = ({ concept }: Hit) => actors.has(concept) || FORCE.has(concept);
  if (hitsWithin(hits, { start: span.start, end: part.start }).some(isOwn)) return false;
  const from = Math.max(part.end, noun.end);
  const next = figures.find(({ kind, start }) => kind === 'count' && start >= from);
  const strong = boundaries.find(({ at, strong: ends }) => ends && at >= from);
  const end = Math.min(next?.start ?? span.end, strong?.at ?? span.end);
  const told = hitsWithin(hits, { start: from, end });
  const isOfSoldiers = (name: Hit) => told.some((hit) => SOLDIERS.has(hit.concept) && gapOf(hit, name) <= OF_WITHIN);
  return told.some((hit) => actors.has(hit.concept) && isOfSoldiers(hit) && !tells(sentence, hit));
}

/** Whether who is named only tells: a mark parts nobody from his own verb, and where one is written behind him he stands before it. */
function tells(sentence: Sentence, name: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  if (language.grammar.topic) return [lexicon.topic, lexicon.subject].some((word) => word.at(lower, name.end) !== null);
  if (!isTeller(sentence, name)) return false;
  return sentence.hits.some((hit) => {
    if (hit.concept !== 'say' && hit.concept !== 'according') return false;
    const isBehind = hit.start >= name.end;
    if (!isBehind && !language.spaced) return false;
    return !/[,;:–—]/.test(isBehind ? lower.slice(name.end, hit.start) : lower.slice(hit.end, name.start));
  });
}

/** What the part is told to be, and how near its word whose they are is named ("officers *in the army of* North Korea"). */
const SOLDIERS: ReadonlySet<ConceptId> = new Set(['soldier', 'one_soldier', 'officer', 'special_forces', 'force']);
const OF_WITHIN = 16;

/** What the text calls this side's people where it does not name them. */
const FORCE: ReadonlySet<ConceptId> = new Set(['expedition', 'contingent_of', 'first_batch', 'second_batch']);

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

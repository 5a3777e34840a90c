import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isTrade } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import { wholeOf } from '../measure/parts.ts';
import { isFrontedWhole } from '../measure/wholes.ts';
import { phraseSpan } from '../phrase-span.ts';
import type { Scopes } from '../scopes.ts';
import { tradeOfGroups } from './trade-of-groups.ts';
import { tradeOfUnits } from './trade-of-units.ts';

/**
 * The trade of people whose own noun does not tell it: by the whole they are a part of, by what they are the sum of, or
 * by their work; else `null`.
 */
export function unitOfTrade(sentence: Sentence, figure: Figure, scopes: Scopes): string | null {
  if (figure.kind !== 'count' || (figure.unit !== null && figure.unit !== 'person')) return null;
  return (
    unitOfWhole(sentence, figure) ??
    unitOfSum(sentence, figure) ??
    unitByWork(sentence, figure, scopes) ??
    unitOfBody(sentence, figure) ??
    tradeOfGroups(sentence, figure) ??
    tradeOfUnits(sentence, figure)
  );
}

/** "Of the promised 6,000 sappers, 1,200 have come", "공병 6000명 가운데 1200명만". */
function unitOfWhole(sentence: Sentence, figure: Figure): string | null {
  const before = sentence.figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  if (!before || !isTrade(before.unit) || hasNounOfItsOwn(sentence, figure)) return null;
  const isPart =
    isFrontedWhole(sentence, sentence.figures, before) ||
    isLeft(sentence, figure, before) ||
    isSaidPart(sentence, figure, before);
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

/** "6,000 sappers, of whom 1,000 people …", "6 тисяч інженерів, перші 1200 …". */
function isSaidPart(sentence: Sentence, figure: Figure, whole: Figure): boolean {
  if ((figure.high ?? figure.low ?? 0) >= (whole.low ?? 0)) return false;
  if (wholeOf(sentence, figure) === whole || hasPartOf(sentence, whole.end, figure.start)) return true;
  return hitsWithin(sentence.hits, { start: whole.end, end: figure.number.start }).some(
    ({ concept, end }) => FIRST.has(concept) && figure.number.start - end <= 1,
  );
}

const FIRST: ReadonlySet<ConceptId> = new Set(['first', 'first_of']);

function hasPartOf({ reading: { lower, lexicon } }: Sentence, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (lexicon.partOf.at(lower, at)) return true;
  return false;
}

/** A noun that says more than "people". */
function hasNounOfItsOwn({ reading }: Sentence, { number }: Figure): boolean {
  const { head } = nounPhraseOf(reading, number);
  return head !== null && head.concept !== 'person';
}

/** "6,000 men: 1,000 sappers and 5,000 builders", or the sum behind its parts; of two or three parts. */
function unitOfSum(sentence: Sentence, figure: Figure): string | null {
  const counts = sentence.figures.filter(({ kind }) => kind === 'count');
  const at = counts.indexOf(figure);
  for (const length of [2, 3])
    for (const from of [at + 1, at - length]) {
      const parts = from < 0 ? [] : counts.slice(from, from + length);
      const sum = parts.reduce((total, { low }) => total + (low ?? Number.NaN), 0);
      const [first] = parts;
      if (first && parts.length === length && sum === figure.low && parts.every(({ unit }) => isTrade(unit)))
        return first.unit;
    }
  return null;
}

/** "The engineer regiment has 1,000 people": the trade stands next to what is made up of it. */
function unitOfBody(sentence: Sentence, figure: Figure): string | null {
  const { head } = nounPhraseOf(sentence.reading, figure.number);
  // "工兵团共有1000人": the body is no noun of those it has
  if (head && head.concept !== 'person' && !BODIES.has(head.concept)) return null;
  const { hits, span, boundaries, figures } = sentence;
  const clause = clauseAround(figure, span, boundaries, true);
  const other = figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  const before = hitsWithin(hits, { start: Math.max(clause.start, other?.end ?? 0), end: figure.start });
  const bodies = before.filter(({ concept }) => BODIES.has(concept));
  const isPartOfBody = (trade: Span) =>
    bodies.some((body) => (body.start < trade.start || body.end > trade.end) && gapOf(body, trade) <= BODY_WITHIN);
  return before.findLast((hit) => isTrade(hit.concept) && isPartOfBody(hit))?.concept ?? null;
}

/** What is made up of people of a trade, and how near its name theirs stands. */
const BODIES: ReadonlySet<ConceptId> = new Set(['formation', 'force']);
const BODY_WITHIN = 3;

/** "1,000 soldiers are clearing mines", where the number's own stretch says so, and of nobody who fights. */
function unitByWork(sentence: Sentence, figure: Figure, { phrase }: Scopes): string | null {
  // whom a toll counts does no work
  if ([...ELSEWHERE, 'killed', 'death', 'wounded'].some((concept) => phrase.has(concept))) return null;
  const told = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
  if (told.has('mine_work')) return 'sapper';
  return told.has('building_work') ? 'builder' : null;
}

const ELSEWHERE: readonly ConceptId[] = ['fight', 'front', 'special_forces', 'first_batch', 'trained'];

import { behindQualifier } from '../../figure/nouns/behind-qualifier.ts';
import { UNKNOWN_NOUN, unitOf } from '../../figure/units.ts';
import type { Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';

/**
 * "炮弹就可能超过八百万发", "포탄이라고 가정하면 1200만 발": a counter of what is fired, with no noun at it, counts what
 * was named last before it, unless another number has counted that; `null` for any other number.
 */
export function unitOfRounds(sentence: Sentence, figure: Figure): string | null {
  if (figure.kind !== 'count' || figure.unit !== UNKNOWN_NOUN || !isOfRounds(sentence, figure)) return null;
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const last = hitsWithin(sentence.hits, { start, end: figure.start }).findLast(
    ({ concept }) => unitOf(concept) !== null,
  );
  const unit = last ? unitOf(last.concept) : null;
  if (!last || unit === null || !FIRED.has(unit) || isListed(sentence, last.end)) return null;
  return sentence.figures.some((other) => other.end >= last.end && other.end <= figure.start) ? null : unit;
}

/** "炮弹和子弹八万发": what is named with something else is not all that was counted. */
function isListed({ reading: { lower, lexicon } }: Sentence, end: number): boolean {
  return lexicon.conjunctions.at(lower, skipSpaces(lower, end)) !== null;
}

function isOfRounds({ reading }: Sentence, { number }: Figure): boolean {
  const { lower, lexicon, language } = reading;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, behindQualifier(reading, number.end)));
  return counter !== null && (language.grammar.rounds ?? []).includes(lower.slice(counter.start, counter.end));
}

const FIRED: ReadonlySet<string> = new Set(['shell', 'weapon']);

import type { Figure, Span } from '../model.ts';
import { skipSpaces } from '../text/phrases.ts';
import { firstFrom, type Hit } from '../text/words.ts';
import type { Boundary } from './clauses.ts';
import type { TextReading } from './text-reading.ts';

/** The longest aside, in UTF-16 units. */
const LONGEST = 48;
/** How far behind its comma the word that tells stands. */
const TELLS_WITHIN = 12;

/**
 * The asides of a sentence that say no more than who tells it: in "there remain, *by the same agency's count,* 8,000
 * soldiers" the verb and its number stand in one clause. Each is given with the two commas about it.
 */
export function tellingAsides(
  boundaries: readonly Boundary[],
  reading: TextReading,
  hits: readonly Hit[],
  figures: readonly Figure[],
): readonly Span[] {
  return boundaries.flatMap((opening, index): Span[] => {
    const closing = boundaries[index + 1];
    if (!closing || !isComma(reading, opening) || !isComma(reading, closing)) return [];
    const inner = { start: opening.at + 1, end: closing.at };
    if (inner.end - inner.start > LONGEST || !onlyTells(reading, hits, inner) || beginsClause(reading, closing))
      return [];
    if (figures.some((one) => one.start < inner.end && one.end > inner.start)) return [];
    return [{ start: opening.at, end: closing.at + 1 }];
  });
}

function isComma({ lower }: TextReading, { at }: Boundary): boolean {
  return lower.charAt(at) === ',';
}

/** "according to Seoul": the word that tells begins it. */
function onlyTells({ lower }: TextReading, hits: readonly Hit[], { start, end }: Span): boolean {
  const first = skipSpaces(lower, start);
  for (let index = firstFrom(hits, start); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.start > first + TELLS_WITHIN) return false;
    if (hit.concept === 'according' && hit.end <= end) return true;
  }
  return false;
}

/** Behind the aside "and", "while" or the like begins a clause of its own. */
function beginsClause({ lower, lexicon }: TextReading, { at }: Boundary): boolean {
  const next = skipSpaces(lower, at + 1);
  return (lexicon.conjunctions.at(lower, next) ?? lexicon.clauseStarts.at(lower, next)) !== null;
}

import { isPeople } from '../figure/units.ts';
import type { Figure } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';

/** How far behind "including" its number may begin ("including at least six", "darunter auch sechs"). */
const WITHIN = 12;

/**
 * The figure that another one is told to be a part of ("12,000 soldiers, including 500 officers"): the last count of the
 * same kind of things before the word; `null` where it is told of no part.
 */
export function wholeOf(sentence: Sentence, part: Figure): Figure | null {
  const { lower } = sentence.reading;
  const word = sentence.hits.find((hit) => {
    const between = lower.slice(hit.end, part.start);
    return (
      hit.concept === 'including' && hit.end <= part.start && between.length <= WITHIN && !/[\d,;:()]/.test(between)
    );
  });
  if (!word) return null;
  const before = sentence.figures.filter((figure) => figure.kind === 'count' && figure.end <= word.start);
  return before.findLast(({ unit }) => unit === null || unit === part.unit || areBothPeople(unit, part.unit)) ?? null;
}

/** "90 pilots, of whom 14 died" */
function areBothPeople(whole: string, part: string | null): boolean {
  return isPeople(whole) && (part === null || isPeople(part));
}

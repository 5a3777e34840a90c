import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';

/** How far behind "including" its number may begin ("including at least six", "darunter auch sechs"). */
const WITHIN = 12;
/** How far behind its noun a part may be told to be one ("six officers *from the North were* among them"). */
const BEHIND = 32;

/**
 * The figure that another one is told to be a part of ("12,000 soldiers, including 500 officers", "20 soldiers; six
 * officers were among them"): the last count of the same kind of things before it; `null` where it is told of no part.
 */
export function wholeOf(sentence: Sentence, part: Figure): Figure | null {
  const at = includedFrom(sentence, part) ?? (isAmongThem(sentence, part) ? part.start : null);
  if (at === null) return null;
  const before = sentence.figures.filter(
    (figure) => figure.kind === 'count' && figure.end <= at && !isOfOtherGroup(sentence, figure, part, at),
  );
  return before.findLast(({ unit }) => unit === null || unit === part.unit || areBothPeople(unit, part.unit)) ?? null;
}

/** "Seoul says 1,500, but the first *group* consists of 3,000": more than the number before, of a group named in between. */
function isOfOtherGroup({ hits }: Sentence, whole: Figure, part: Figure, at: number): boolean {
  if ((part.low ?? part.high ?? 0) <= (whole.high ?? whole.low ?? 0)) return false;
  return hitsWithin(hits, { start: whole.end, end: at }).some(({ concept }) => GROUPS.has(concept));
}

const GROUPS: ReadonlySet<ConceptId> = new Set(['formation', 'batch', 'first_batch', 'second_batch']);

/** Where a word such as "including" stands right before a part. */
function includedFrom({ reading, hits }: Sentence, part: Figure): number | null {
  const word = hits.find((hit) => {
    const between = reading.lower.slice(hit.end, part.start);
    return (
      hit.concept === 'including' && hit.end <= part.start && between.length <= WITHIN && !/[\d,;:()]/.test(between)
    );
  });
  return word ? word.start : null;
}

/** "Six officers *among them*", "六名军官*也在其中*": behind a part, and before no other number, whose part it would begin. */
function isAmongThem({ reading, hits, figures }: Sentence, part: Figure): boolean {
  if (part.kind !== 'count') return false;
  const end = Math.max(part.end, nounPhraseOf(reading, part.number).end);
  const word = hitsWithin(hits, { start: end, end: end + BEHIND + WITHIN }).find(
    ({ concept, start }) => concept === 'among_them' && start - end <= BEHIND,
  );
  if (!word || /[\d,;:()]/.test(reading.lower.slice(end, word.start))) return false;
  return !figures.some(({ kind, start }) => kind === 'count' && start >= word.end && start - word.end <= WITHIN);
}

/** "90 pilots, of whom 14 died" */
function areBothPeople(whole: string, part: string | null): boolean {
  return isPeople(whole) && (part === null || isPeople(part));
}

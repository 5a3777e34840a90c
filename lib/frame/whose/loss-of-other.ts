import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { nationBehind } from '../../reading/modifiers.ts';
import { hitsBesideAsides, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';

/** Between a nation's name and what is its own, as far as this is not one word ("Ukraine's losses"). */
const POSSESSIVE = /^(?:['’]s|['’])?\s*$/u;
/** What ends a clause; a colon and a dash lead on to the number. */
const PARTS = /[,;()]/;
/** How far behind "with" or "without" a name may stand ("without the North Koreans"). */
const BEHIND_WITH = 8;

/**
 * Whether a figure is the size of losses that their noun says are another nation's: "Ukrainian losses in the battle with the
 * North Koreans were 900 killed and wounded". Whom those fought is no side of the figure.
 */
export function isLossOfOther(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { span, boundaries, reading } = sentence;
  const before = hitsBesideAsides(sentence, { start: span.start, end: figure.start });
  const noun = before.findLast(({ concept }) => concept === 'toll');
  if (!noun || PARTS.test(reading.lower.slice(noun.end, figure.start)) || !isOfOther(sentence, noun, actors))
    return false;
  const clause = clauseAround(figure, span, boundaries, false);
  const named = hitsWithin(sentence.hits, { start: noun.end, end: clause.end }).filter(({ concept }) =>
    actors.has(concept),
  );
  return named.every((name) => name.end <= figure.start && isBehindWith(sentence, name, actors));
}

function isOfOther(sentence: Sentence, noun: Hit, actors: ReadonlySet<ConceptId>): boolean {
  const { hits, reading } = sentence;
  const isOwn = (nation: Hit) =>
    hits.some((hit) => actors.has(hit.concept) && hit.start <= nation.start && hit.end >= nation.end);
  const before = hits.some(
    (hit) =>
      hit.concept === 'nation' &&
      hit.end <= noun.start &&
      POSSESSIVE.test(reading.lower.slice(hit.end, noun.start)) &&
      !isOwn(hit),
  );
  const next = skipSpaces(reading.lower, noun.end);
  const behind = nationBehind(sentence, noun.end) ?? hits.find((hit) => hit.concept === 'nation' && hit.start === next);
  return before || (behind !== undefined && !isOwn(behind));
}

/** Words of one name overlap: the first of them stands behind the word. */
function isBehindWith({ hits }: Sentence, name: Hit, actors: ReadonlySet<ConceptId>): boolean {
  const first = hits.find((hit) => actors.has(hit.concept) && hit.start <= name.start && hit.end > name.start) ?? name;
  return hits.some(({ concept, end }) => WITH.has(concept) && end <= first.start && first.start - end <= BEHIND_WITH);
}

const WITH: ReadonlySet<ConceptId> = new Set(['with', 'without']);

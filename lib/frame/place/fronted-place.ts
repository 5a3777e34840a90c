import type { ConceptId, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/** What says where somebody is. */
const whereIn = withRoles([], 'front', 'staging', 'inTheatre');

/**
 * "In Kursk, where Russia has massed 50,000 men, there are 11,000": a place that opens the clause is where those are of
 * whom it goes on to tell once the relative clause between has ended. Takes a number's own stretch and gives the
 * concepts of such a place, none where the number does not stand behind one.
 */
export function frontedPlace(sentence: Sentence, own: Span): readonly ConceptId[] {
  const { span, boundaries, figures, hits } = sentence;
  if (!boundaries.some(({ at, strong }) => at === own.start && !strong)) return [];
  const between = clauseAround({ start: own.start - 1, end: own.start }, span, boundaries, false);
  const comma = commaOfRelative(sentence, between);
  if (comma === null) return [];
  const opening = clauseAround({ start: comma - 1, end: comma }, span, boundaries, false);
  if (opening.start !== clauseAround(own, span, boundaries, true).start) return [];
  // "Of the 12,000 in Kursk, where …, 3,000": what opens it counts somebody itself
  if (figures.some((one) => one.kind === 'count' && one.start >= opening.start && one.end <= opening.end)) return [];
  const told = conceptsIn(hits, opening);
  return [...whereIn(sentence.reading.roles)].filter((place) => told.has(place));
}

/** The comma before a stretch that begins with a word which takes up what stands before it. */
function commaOfRelative({ reading }: Sentence, { start }: Span): number | null {
  const { lower, lexicon } = reading;
  const comma = lower.charAt(start) === ',' ? start : skipSpacesBack(lower, start) - 1;
  const first = skipSpaces(lower, comma + 1);
  const begins = lexicon.relativePlace.at(lower, first) ?? lexicon.relatives.at(lower, first);
  return lower.charAt(comma) === ',' && begins !== null ? comma : null;
}

import type { ConceptId, Figure } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import { firstFrom, type Hit } from '../../text/words.ts';
import type { Refiner } from '../draft.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { unitOf } from '../units.ts';

/** Gives each count the comparison class of the noun it counts. */
export const counted: Refiner = {
  name: 'counted',
  refine: (reading, figures) =>
    figures.map((figure) => (figure.kind === 'count' && figure.unit === null ? withUnit(reading, figure) : figure)),
};

function withUnit(reading: TextReading, figure: Figure): Figure {
  const { unit } = nounPhraseOf(reading, figure.number);
  if (unit === null && isLabelled(reading, figure)) return { ...figure, unit: labelUnit(reading, figure) };
  const before = unit === null && reading.language.grammar.invertedIsAbout ? nounBefore(reading, figure) : null;
  if (!before) return { ...figure, unit };
  const qualifier = figure.qualifier === 'exact' ? 'about' : figure.qualifier;
  return { ...figure, qualifier, unit: unitOf(before.concept) };
}

function isLabelled({ lower }: TextReading, figure: Figure): boolean {
  const sign = lower.charAt(skipSpacesBack(lower, figure.start) - 1);
  if (sign === ':') return true;
  // "engineers, 1,000; casualties, 6,000": an item of a list ends behind its number
  const next = lower.charAt(figure.end);
  return sign === ',' && (next === ';' || ((next === '.' || next === '') && isInList(lower, figure.start)));
}

function isInList(lower: string, from: number): boolean {
  const before = lower.slice(Math.max(0, from - LONGEST_LABEL), from);
  return before.includes(';');
}

/** "Soldiers: 1,500", "Strength: 10,000–12,000": the unit of a label, or `null`. */
function labelUnit({ lower, lexicon, hits }: TextReading, figure: Figure): string | null {
  const end = skipSpacesBack(lower, skipSpacesBack(lower, figure.start) - 1);
  if (lexicon.headcounts.before(lower, end)) return 'person';
  let longest: Hit | null = null;
  for (let index = firstFrom(hits, end) - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || hit.start < end - LONGEST_LABEL) break;
    if (hit.end === end && unitOf(hit.concept) !== null) longest = hit;
  }
  return longest && unitOf(longest.concept);
}

const LONGEST_LABEL = 40;

/** "солдат 500": people named right before their number. */
function nounBefore(reading: TextReading, figure: Figure): Hit | null {
  const end = skipSpacesBack(reading.lower, figure.start);
  for (let index = firstFrom(reading.hits, figure.start) - 1; index >= 0; index--) {
    const hit = reading.hits[index];
    if (!hit || hit.start < end - 40) return null;
    if (hit.end === end && PEOPLE.has(hit.concept)) return hit;
  }
  return null;
}

const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'person', 'special_forces']);

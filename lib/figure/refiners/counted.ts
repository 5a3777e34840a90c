import type { ConceptId, Figure } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Refiner } from '../draft.ts';
import { hitsEndingAt } from '../nouns/head.ts';
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
  if (unit !== null || !reading.language.grammar.invertedIsAbout || !arePeopleBefore(reading, figure))
    return { ...figure, unit };
  return { ...figure, qualifier: figure.qualifier === 'exact' ? 'about' : figure.qualifier, unit: 'person' };
}

function isLabelled({ lower }: TextReading, figure: Figure): boolean {
  const sign = lower.charAt(skipSpacesBack(lower, figure.start) - 1);
  if (sign === ':') return true;
  // "engineers, 1,000; casualties, 6,000": an item of a list ends behind its number
  const next = lower.charAt(figure.end);
  return sign === ',' && (next === ';' || ((next === '.' || next === '') && isInList(lower, figure.start)));
}

function isInList(lower: string, from: number): boolean {
  return lower.substring(from - LONGEST_LABEL, from).includes(';');
}

const LONGEST_LABEL = 40;

/** "Soldiers: 1,500", "Strength: 10,000–12,000": the unit of a label, or `null`. */
function labelUnit(reading: TextReading, figure: Figure): string | null {
  const { lower, lexicon } = reading;
  const end = skipSpacesBack(lower, skipSpacesBack(lower, figure.start) - 1);
  if (lexicon.headcounts.before(lower, end)) return 'person';
  const longest = hitsEndingAt(reading, end).find(({ concept }) => unitOf(concept) !== null);
  return longest ? unitOf(longest.concept) : null;
}

/** "солдат 500": people named right before their number. */
function arePeopleBefore(reading: TextReading, figure: Figure): boolean {
  const end = skipSpacesBack(reading.lower, figure.start);
  return hitsEndingAt(reading, end).some(({ concept }) => PEOPLE.has(concept));
}

const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'person', 'special_forces']);

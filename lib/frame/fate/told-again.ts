import type { ConceptId, Figure } from '../../model.ts';
import { areWithin } from '../../reading/magnitude.ts';
import { conceptsIn, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { FATES, fatesByFigure } from './fates.ts';

/**
 * "Six officers died when a missile hit the camp near Donetsk on 3 October. A channel speaks of 16 dead.": a toll that names no
 * day and no place of its own, of the magnitude of the one told right before it, is told of the same event. What that
 * sentence says of the event, but not what it tells of others; `null` for any other figure. `fates` are those of `figure`, `days`
 * the days of the events that the story tells of.
 */
export function eventToldAgain(
  sentence: Sentence,
  figure: Figure,
  fates: ReadonlySet<ConceptId>,
  previous: Sentence | null,
  days: ReadonlySet<string>,
): ReadonlySet<ConceptId> | null {
  if (!previous || figure.kind !== 'count' || !hasDied(fates)) return null;
  const places = placesIn(sentence.reading.roles);
  if (sentence.figures.some(({ kind }) => kind === 'date') || !isOn(previous, days)) return null;
  if (sentence.hits.some(({ concept }) => places.has(concept))) return null;
  const tolls = fatesByFigure(previous);
  const told = previous.figures.filter((one) => one.kind === 'count' && hasDied(tolls.get(one) ?? NONE));
  const [first] = told;
  if (!first || !told.every((one) => areWithin(sizeOf(one), sizeOf(figure), MAGNITUDE))) return null;
  return new Set([...conceptsIn(previous.hits, previous.span)].filter((concept) => !FATES.has(concept)));
}

function isOn({ figures }: Sentence, days: ReadonlySet<string>): boolean {
  return figures.some(({ dates }) => dates && [...days].some((day) => dates[0] <= day && day <= dates[1]));
}

const placesIn = withRoles([], 'front', 'staging', 'inTheatre', 'homeBorder');

function hasDied(fates: ReadonlySet<ConceptId>): boolean {
  return fates.has('killed') || fates.has('death');
}

function sizeOf({ low, high }: Figure): number {
  return low ?? high ?? 0;
}

const NONE: ReadonlySet<ConceptId> = new Set();
/** Two who tell of the dead of one event are seldom farther apart. */
const MAGNITUDE = 4;

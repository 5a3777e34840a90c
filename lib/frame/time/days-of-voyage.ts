import { dayNumber } from '../../day.ts';
import type { ConceptId, DayRange, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { Scopes } from '../scopes.ts';

/**
 * What else the sentence of a day tells of it. Who was brought on the days of a transport may be told before or behind a colon
 * ("On 8 October it began to ferry people: 1,500 commandos …"). `voyage` are the days, more than one, on which ships with people
 * aboard were under way, or on which a first batch set out, though no word for a transport stands by them.
 */
export function withVoyage(scopes: Scopes, sentence: Sentence, date: Figure): Scopes {
  if (date.kind !== 'date' || !date.dates || !isOfDays(date.dates)) return scopes;
  const clause = withoutPlacesFrom(scopes.clause, sentence, date);
  const own = conceptsIn(sentence.hits, clauseAround(date, sentence.span, sentence.boundaries, false));
  if (hasAny(own, GOODS) || hasAny(own, BEFALL)) return { ...scopes, clause };
  if (clause.has('transport') && !hasAny(clause, MOVED))
    for (const concept of MOVED) if (scopes.sentence.has(concept)) clause.add(concept);
  if (date.dates[0] !== date.dates[1] && isVoyage(own, scopes)) clause.add('voyage');
  return { ...scopes, clause };
}

/** "In mid-October" is no voyage's time to the day: as often it is when somebody told of one. */
function isOfDays([first, last]: DayRange): boolean {
  return dayNumber(last) - dayNumber(first) < MOST_DAYS;
}

const MOST_DAYS = 8;

function isVoyage(own: ReadonlySet<ConceptId>, { sentence }: Scopes): boolean {
  const hasShips = sentence.has('landing_ship') && hasAny(sentence, MOVED) && !hasAny(sentence, GOODS);
  const setsOut = hasAny(own, FIRST) && hasAny(own, MOVES);
  return hasShips || setsOut;
}

/** "Depuis la côte jusqu'à …": a word that may say since when says from where, unless a date stands by it. */
function withoutPlacesFrom(clause: ReadonlySet<ConceptId>, sentence: Sentence, date: Figure): Set<ConceptId> {
  const { span, boundaries, hits, figures, reading } = sentence;
  const kept = new Set(clause);
  if (!reading.language.spaced) return kept;
  const around: Span = clauseAround(date, span, boundaries, true);
  const isByDate = (hit: Span) => figures.some((one) => one.kind === 'date' && gapOf(one, hit) <= BY_DATE);
  if (!hitsWithin(hits, around).some((hit) => hit.concept === 'as_of' && isByDate(hit))) kept.delete('as_of');
  return kept;
}

/** Room for an article or a preposition. */
const BY_DATE = 8;
const GOODS: ReadonlySet<ConceptId> = new Set(['container', 'shell', 'weapon']);
const BEFALL: ReadonlySet<ConceptId> = new Set(['killed', 'death', 'wounded', 'casualty', 'loss', 'captured']);
const FIRST: ReadonlySet<ConceptId> = new Set(['special_forces', 'first_batch']);
const MOVED: ReadonlySet<ConceptId> = new Set([...FIRST, 'soldier']);
const MOVES: ReadonlySet<ConceptId> = new Set(['sent', 'moved', 'arrived']);

function hasAny(concepts: ReadonlySet<ConceptId>, some: ReadonlySet<ConceptId>): boolean {
  return [...some].some((concept) => concepts.has(concept));
}

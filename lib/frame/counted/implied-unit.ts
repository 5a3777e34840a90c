import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople, isTrade, UNKNOWN_NOUN, unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import type { Roles } from '../../story/roles.ts';
import { gapOf } from '../../text/gap.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { FATES } from '../fate/fates.ts';
import type { Scopes } from '../scopes.ts';
import { besideOf, changeOfForce } from './beside.ts';

/** A number that stands alone counts people where a fate or a deployment is told of it ("600 of them fatally", "12,000 sent"). */
export function impliedUnit(sentence: Sentence, figure: Figure, scopes: Scopes): string | null {
  if (figure.kind !== 'count') return figure.unit;
  const before = sentence.figures.findLast((other) => other.end <= figure.start && other.kind === 'count');
  if (before?.unit && isGivenWhole(sentence, before)) return before.unit;
  const beside = besideOf(sentence, figure);
  // "not six but 17": where neither has a noun, both count what is told of them
  if (beside && (beside.kind !== 'count' || beside.unit !== null))
    return beside.kind === 'count' && beside.unit !== UNKNOWN_NOUN ? beside.unit : null;
  const things = thingsBefore(sentence, figure, scopes);
  if (things) return things;
  const told = [...scopes.phrase].some((concept) => FATES.has(concept) || IMPLY_PERSON.has(concept));
  if (told || isLeftSomewhere(figure, scopes, sentence.reading.roles)) return 'person';
  if (before?.unit && !NO_SUBJECT.has(before.unit)) return before.unit;
  const people = scopes.phrase.has('total') ? scopes.sentence : scopes.phrase;
  if ([...people].some((concept) => unitOf(concept) === 'person')) return 'person';
  return changeOfForce(sentence, figure) ? 'person' : null;
}

/** "Of 6,000 engineers, only 1,000 have come": the clause begins with the whole. */
function isGivenWhole(sentence: Sentence, { start, unit }: Figure): boolean {
  const { reading, span, boundaries } = sentence;
  if (unit === null || NO_SUBJECT.has(unit)) return false;
  const of = reading.lexicon.partitive.before(reading.lower, skipSpacesBack(reading.lower, start));
  const clause = clauseAround({ start, end: start }, span, boundaries, false);
  return of !== null && skipSpaces(reading.lower, clause.start) === of.start;
}

/**
 * "6,000 sappers … Of those, only 900 have come", "6,000 sappers … The first 900 have come": a part of the last number of
 * the sentence before counts what that did; the first of soldiers have come at another time as often.
 */
export function unitOfPart(sentence: Sentence, figure: Figure, before: Sentence | null): string | null {
  if (!before || figure.kind !== 'count' || (figure.unit !== null && figure.unit !== 'person')) return null;
  if (sentence.figures.find(({ kind }) => kind === 'count') !== figure) return null;
  if (nounPhraseOf(sentence.reading, figure.number).head) return null;
  const last = before.figures.findLast(({ kind }) => kind === 'count')?.unit ?? null;
  const isPart = hasPartOf(sentence.reading, sentence.span) || (isTrade(last) && isFirst(sentence, figure));
  return isPart && last && !NO_SUBJECT.has(last) ? last : null;
}

/** "The first 900": the word stands right before its number. */
function isFirst({ hits, reading }: Sentence, { start }: Figure): boolean {
  const end = skipSpacesBack(reading.lower, start);
  return hits.some((hit) => hit.concept === 'first_of' && skipSpacesBack(reading.lower, hit.end) === end);
}

/** "Sent 20,000 containers … Another 3,000 followed": more of the things counted before are no people, and not all of them either. */
export function unitOfFurther(sentence: Sentence, figure: Figure, before: Sentence | null): string | null {
  if (!before || figure.kind !== 'count' || figure.unit !== null) return null;
  const last = before.figures.findLast(({ kind }) => kind === 'count')?.unit ?? '';
  const isFurther = sentence.hits.some((hit) => hit.concept === 'additional' && gapOf(hit, figure) <= 1);
  const hasPeople = sentence.hits.some(({ concept }) => isPeople(unitOf(concept)));
  return THINGS.has(last) && isFurther && !hasPeople ? UNKNOWN_NOUN : null;
}

function hasPartOf({ lower, lexicon }: TextReading, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (lexicon.partOf.at(lower, at)) return true;
  return false;
}

/**
 * "Ships shells to Russia, some 6 million in all", "포탄을 … 모두 650만을 보냈다": what was sent may be things, where a noun of
 * theirs stands before the number, none of people does, and the number sums up or stands in the same clause ("after the
 * shells it sent 12,000").
 */
function thingsBefore(sentence: Sentence, figure: Figure, { phrase }: Scopes): string | null {
  if ([...phrase].some((concept) => FATES.has(concept) || unitOf(concept) === 'person')) return null;
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const units = hitsWithin(sentence.hits, { start, end: figure.start })
    .map(({ concept }) => unitOf(concept))
    .filter((unit) => unit !== null);
  const isTakenUp = [...phrase].some((concept) => SUMS_UP.has(concept) || THINGS.has(unitOf(concept) ?? ''));
  const last = isTakenUp ? units.findLast((unit) => THINGS.has(unit)) : null;
  return last && !units.some(isPeople) ? last : null;
}

export const THINGS: ReadonlySet<string> = new Set(['container', 'shell', 'weapon']);
const SUMS_UP: ReadonlySet<ConceptId> = new Set(['total', 'refers_back']);

/** "In Kursk there remain 8,000": people are told to be in a place of the story. */
function isLeftSomewhere({ high, low }: Figure, { phrase, sentence }: Scopes, roles: Roles): boolean {
  return (
    (high ?? low ?? 0) >= LEAST &&
    phrase.has('stationed') &&
    [...phrase].some((concept) => roles.front.has(concept) || roles.inTheatre.has(concept)) &&
    [...sentence].some((concept) => unitOf(concept) === 'person')
  );
}

/** Smaller numbers are days, villages and ages as often. */
const LEAST = 100;

/** Units that a bare number does not go on with ("four brigades, 12,000 in all"). */
const NO_SUBJECT: ReadonlySet<string> = new Set(['other', 'formation']);
/** What is told of people only. */
export const IMPLY_PERSON: ReadonlySet<ConceptId> = new Set([
  'sent',
  'arrived',
  'trained',
  'special_forces',
  'soldier',
]);

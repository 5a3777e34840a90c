import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople, UNKNOWN_NOUN, unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { type Hit, isLetter } from '../../text/words.ts';

/** A number between two commas behind the noun that it counts, and what the clause about the aside tells of it. */
export type Apposition = { readonly unit: string; readonly told: ReadonlySet<ConceptId> };

/**
 * "The sappers, some 1,200 of them, have arrived", "The commandos, 1,500 people in all, have arrived": what a number alone,
 * or of people only, counts in an aside; `null` where the aside says more than how many, or where no noun of people in the
 * plural stands before it.
 */
export function appositionOf(sentence: Sentence, figure: Figure): Apposition | null {
  const { reading, span, boundaries, figures } = sentence;
  if (figure.kind !== 'count' || (figure.high ?? figure.low ?? 0) < LEAST || !reading.language.spaced) return null;
  if (!isBare(sentence, figure)) return null;
  const aside = clauseAround(figure, span, boundaries, false);
  if (aside.start === span.start || aside.end >= span.end - 1) return null;
  const nounEnd = nounPhraseOf(reading, figure.number).end;
  const told = hitsWithin(sentence.hits, aside);
  const isByTeller = ({ start, end }: Span) => told.some((one) => isParty(one) && one.start <= start && one.end >= end);
  const isTelling = (hit: Hit) => hit.start >= figure.end && (TELLS.has(hit.concept) || isByTeller(hit));
  if (told.some((hit) => hit.end !== nounEnd && !EMPTY.has(hit.concept) && !isTelling(hit))) return null;
  const before = clauseAround({ start: aside.start - 1, end: aside.start }, span, boundaries, false);
  const noun = hitsWithin(sentence.hits, before).find(
    ({ concept, end }) => isPeople(unitOf(concept)) && endsAt(sentence, end, aside.start),
  );
  if (!noun || isOfNation(sentence, { start: noun.start, end: aside.start })) return null;
  if (figures.some(({ kind, start, end }) => kind === 'count' && start >= before.start && end <= noun.start))
    return null;
  const behind = clauseAround({ start: aside.end + 1, end: aside.end + 1 }, span, boundaries, false);
  return {
    unit: unitOf(noun.concept) ?? 'person',
    told: conceptsIn(sentence.hits, { start: before.start, end: behind.end }),
  };
}

/** Whether its noun, if it has any, says no more of those counted than that they are people. */
function isBare({ reading, hits }: Sentence, { unit, number }: Figure): boolean {
  const { head } = nounPhraseOf(reading, number);
  if (!head) return unit === null || unit === UNKNOWN_NOUN;
  return unit === 'person' && hits.some(({ concept, end }) => concept === 'person' && end === head.end);
}

/** "Ten thousand *according to the NIS*": who gives the number. */
function isParty({ concept }: { readonly concept: ConceptId }): boolean {
  return concept.startsWith('party:');
}

/** Smaller numbers are ages as often. */
const LEAST = 100;
/** Words that tell no more than how many. */
const EMPTY: ReadonlySet<ConceptId> = new Set([
  'anaphor',
  'refers_back',
  'amount',
  'total',
  'civil',
  'adjective',
  'including',
  'anybody',
]);
/** Behind the number, that somebody gives it ("ten thousand *according to* the NIS"). */
const TELLS: ReadonlySet<ConceptId> = new Set(['according', 'say', 'estimate']);
const modifiersIn = withRoles(['adjective', 'nation'], 'actor');
/** A space between the name of a nation and its noun. */
const BEFORE = 1;

/** Whether nothing but modifiers stands between a noun and the comma ("les sapeurs *nord-coréens*,"). */
function endsAt({ hits, reading }: Sentence, from: number, comma: number): boolean {
  const between: Span = { start: from, end: comma };
  const ofModifiers = modifiersIn(reading.roles);
  const modifiers = hitsWithin(hits, between).filter(
    ({ concept }) => ofModifiers.has(concept) || isPeople(unitOf(concept)),
  );
  for (let at = from; at < comma; at++)
    if (isLetter(reading.lower, at) && !modifiers.some(({ start, end }) => at >= start && at < end)) return false;
  return true;
}

/** "The *Russian* soldiers", "les soldats *russes*": another nation's name right before the noun or behind it. */
function isOfNation({ hits, reading: { roles } }: Sentence, noun: Span): boolean {
  const near = hits.filter(({ start, end }) => end >= noun.start - BEFORE && start < noun.end);
  const actors = near.filter(({ concept }) => roles.actor.has(concept));
  return near.some(
    (hit) => hit.concept === 'nation' && !actors.some(({ start, end }) => start <= hit.start && end >= hit.end),
  );
}

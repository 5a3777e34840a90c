import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople, unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { areWithin } from '../../reading/magnitude.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { withRoles } from '../../story/roles.ts';
import { FATES } from '../fate/fates.ts';
import { phraseSpan } from '../phrase-span.ts';
import { estimatedForce } from './estimated-force.ts';

/** What a number without a noun counts by a verb that only counts, and what is told of those it counts. */
export type Recount = { readonly unit: string; readonly told: ReadonlySet<ConceptId> };

/**
 * "They number 11,000 in Kursk, he said of the North Korean soldiers", "12,000 are there; the Americans see only 10,000":
 * a verb that says no more than how many there are takes those it counts from its sentence; else `null`.
 */
export function recountOf(sentence: Sentence, figure: Figure): Recount | null {
  const { reading, span, boundaries } = sentence;
  if (figure.kind !== 'count' || (figure.high ?? figure.low ?? 0) < LEAST) return null;
  if (nounPhraseOf(reading, figure.number).head) return null;
  if (isCorrected(sentence, figure)) return recountedFrom(sentence, figure);
  if (!reading.language.spaced) return null;
  const summed = behindColon(sentence, figure) ?? numberOfPutAt(sentence, figure);
  if (summed) return summed;
  const force = estimatedForce(sentence, figure);
  if (force) return { unit: 'person', told: force };
  const clause = clauseAround(figure, span, boundaries, false);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  const verb = before.findLast(({ concept }) => concept === 'there_are' || concept === 'recount');
  if (!verb || figure.start - verb.end > WITHIN) return null;
  return verb.concept === 'recount' ? recountedFrom(sentence, figure) : countedBy(sentence, figure, before);
}

/**
 * "Not the 12,000 that Seoul speaks of: *in reality* there are 5,000", "两倍于首尔所公布的1.2万人": what sets a number right, or says whose
 * number the other one is. Where words are written together, who says it stands before its number ("首尔*所说的*一万二千人").
 */
function isCorrected({ reading, hits, span, boundaries }: Sentence, figure: Figure): boolean {
  const clause = clauseAround(figure, span, boundaries, false);
  if (hitsWithin(hits, { start: clause.start, end: figure.start }).some(({ concept }) => concept === 'in_fact'))
    return true;
  if (reading.language.spaced) return false;
  const of = reading.lexicon.transparent.before(reading.lower, figure.start);
  const verb = of && hits.findLast(({ concept, end }) => concept === 'say' && end <= of.start && of.start - end <= 1);
  return (
    !!verb &&
    hits.some(({ concept, end }) => concept.startsWith('party:') && end <= verb.start && verb.start - end <= 2)
  );
}

/** Smaller numbers are ages and ranks as often. */
const LEAST = 100;
/** How far before its number the verb stands ("see only some"). */
const WITHIN = 20;
/** A count of the same people is of the same magnitude. */
const MAGNITUDE = 5;

/** "North Korean reinforcements came slowly: 3,000 by March": the number of those whom the clause before it names. */
function behindColon(sentence: Sentence, figure: Figure): Recount | null {
  const { reading, hits, span, boundaries, figures } = sentence;
  const colon = boundaries.findLast(({ at }) => at < figure.start && reading.lower.charAt(at) === ':');
  if (!colon || figure.start - colon.at > BEHIND_COLON) return null;
  const before = clauseAround({ start: colon.at - 1, end: colon.at }, span, boundaries, true);
  if (figures.some(({ kind, start, end }) => kind === 'count' && start >= before.start && end <= before.end))
    return null;
  const told = hitsWithin(hits, before);
  const nouns = told.filter(({ concept }) => concept === 'soldier');
  if (nouns.length === 0 || nouns.some((noun) => isOfNation(sentence, noun))) return null;
  if (!told.some(({ concept }) => reading.roles.actor.has(concept))) return null;
  const isTold = (concept: ConceptId) => !FATES.has(concept) || concept === 'additional';
  return { unit: 'person', told: new Set(told.map(({ concept }) => concept).filter(isTold)) };
}

/** A space, and a word such as "some" that is no part of the number. */
const BEHIND_COLON = 8;

/**
 * "The number of North Koreans in Russia has doubled: Seoul puts it at 3,000": what a clause begins to tell the number of, an
 * estimate without a noun behind its colon goes on with.
 */
function numberOfPutAt(sentence: Sentence, figure: Figure): Recount | null {
  const { reading, hits, span, boundaries, figures } = sentence;
  const colon = boundaries.findLast(({ at }) => at < figure.start && COLON.test(reading.lower.charAt(at)));
  if (!colon) return null;
  const own = hitsWithin(hits, clauseAround(figure, span, boundaries, false));
  if (!own.some(({ concept }) => ESTIMATES.has(concept)) || own.some(isCounted)) return null;
  // "Moscow estimates that 700,000 are fighting": others, with a verb of their own
  const behind = hitsWithin(hits, { start: figure.end, end: clauseAround(figure, span, boundaries, false).end });
  if (behind.some(({ concept }) => OWN_VERBS.has(concept))) return null;
  if (figures.some((one) => one !== figure && one.kind === 'count' && one.end <= figure.start)) return null;
  const told = hitsWithin(hits, clauseAround({ start: colon.at - 1, end: colon.at }, span, boundaries, true));
  const people = told.filter(isCounted);
  if (!told.some(({ concept }) => concept === 'number_of')) return null;
  if (!told.some(({ concept }) => reading.roles.actor.has(concept))) return null;
  // whose dead or wounded they are, is no number of soldiers
  if (people.length === 0 || people.some((noun) => isOfNation(sentence, noun))) return null;
  if (told.some(({ concept }) => FATES.has(concept) && !GROWING.has(concept))) return null;
  return { unit: 'person', told: withoutFates(new Set(told.map(({ concept }) => concept))) };
}

const COLON = /[:;]/u;
const ESTIMATES: ReadonlySet<ConceptId> = new Set(['estimate', 'puts_at', 'recount']);
const OWN_VERBS: ReadonlySet<ConceptId> = new Set([
  'fight',
  'sent',
  'arrived',
  'moved',
  'stationed',
  'trained',
  'plan',
]);
const GROWING: ReadonlySet<ConceptId> = new Set(['additional', 'reaching_total']);

/** A noun of people. */
function isCounted({ concept }: { readonly concept: ConceptId }): boolean {
  return unitOf(concept) === 'person';
}

/** The people of the number told before. */
function recountedFrom(sentence: Sentence, figure: Figure): Recount | null {
  const before = sentence.figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  if (!before?.unit || !isPeople(before.unit)) return null;
  const [one, other] = [before.low ?? before.high ?? 0, figure.low ?? figure.high ?? 0];
  if (!areWithin(one, other, MAGNITUDE)) return null;
  return { unit: before.unit, told: withoutFates(conceptsIn(sentence.hits, phraseSpan(sentence, before))) };
}

/** The people that the sentence names elsewhere, where the verb has no other nation for its subject. */
function countedBy(sentence: Sentence, figure: Figure, before: ReturnType<typeof hitsWithin>): Recount | null {
  const { hits, span, reading } = sentence;
  if (before.some((hit) => hit.concept === 'nation' && !isPlace(sentence, hit))) return null;
  const nouns = hitsWithin(hits, span).filter(({ concept }) => unitOf(concept) === 'person' && !FATES.has(concept));
  if (nouns.length === 0 || nouns.some((noun) => isOfNation(sentence, noun))) return null;
  const own = conceptsIn(hits, phraseSpan(sentence, figure));
  const places = placesIn(reading.roles);
  const isPlaced = [...places].some((place) => own.has(place));
  const told = withoutFates(conceptsIn(hits, span));
  return { unit: 'person', told: isPlaced ? new Set([...told].filter((one) => !places.has(one))) : told };
}

/** "The *Russian* soldiers", "soldats *russes*". */
function isOfNation({ hits, reading: { roles } }: Sentence, { start, end }: Span): boolean {
  const beside = hits.filter((hit) => (hit.end <= start && start - hit.end <= 1) || hit.start - end === 1);
  return beside.some(({ concept }) => concept === 'nation') && !beside.some(({ concept }) => roles.actor.has(concept));
}

const placesIn = withRoles(['stationed'], 'front', 'staging', 'inTheatre');

/** What befell people, each word gives to one number. */
function withoutFates(told: ReadonlySet<ConceptId>): ReadonlySet<ConceptId> {
  return new Set([...told].filter((concept) => !FATES.has(concept)));
}

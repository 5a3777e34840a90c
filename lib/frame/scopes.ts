import type { ConceptId, Figure, Span } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../reading/sentence.ts';
import { withRoles } from '../story/roles.ts';
import { FATES, LASTING } from './fate/fates.ts';
import { isAddedTo } from './measure/added-to.ts';
import { comesOnTop } from './measure/on-top.ts';
import { wholeOf } from './measure/parts.ts';
import { isStrengthOfSent } from './measure/strength-of-sent.ts';
import { isFrontedWhole, isWhole } from './measure/wholes.ts';
import { phraseSpan } from './phrase-span.ts';
import { frontedPlace } from './place/fronted-place.ts';

/** The concepts near a figure; `fates` are those that `fatesByFigure` gave it, `storyFates` the kinds of fate that are the story’s own. */
export function scopesOf(
  sentence: Sentence,
  figure: Figure,
  fates: ReadonlySet<ConceptId>,
  storyFates: ReadonlySet<ConceptId> = NONE,
): Scopes {
  const own = phraseSpan(sentence, figure);
  // what a clause tells of a part ("a few of the 10,000 are on their way to the front") it does not tell of the whole
  const clause = isWhole(sentence, sentence.figures, figure)
    ? own
    : clauseAround(figure, sentence.span, sentence.boundaries, true);
  const all = isWhole(sentence, sentence.figures, figure) || isFrontedWhole(sentence, sentence.figures, figure);
  // no word says so, but its place in the sentence
  const found = [...(comesOnTop(sentence, figure) ? ['additional'] : []), ...(all ? ['whole'] : [])];
  const dayFates = figure.kind === 'date' ? fatesOfDay(sentence, figure, clause) : NONE;
  const withFates = (concepts: Set<ConceptId>) =>
    new Set(
      [...concepts]
        .filter((concept) => !FATES.has(concept) && (figure.kind === 'date' || !storyFates.has(concept)))
        .concat([...fates], [...dayFates], found),
    );
  const near = conceptsIn(sentence.hits, own);
  // "will join the 12,000": the others are the addition
  const isBase = isAddedTo(sentence, figure);
  if (isStrengthOfSent(sentence, figure)) near.add('sent');
  const whole = wholeOf(sentence, figure);
  const places = [...placesIn(sentence.reading.roles), STATIONED];
  // a part without a place of its own is where its whole is
  const shared =
    whole && !places.some((place) => near.has(place)) ? conceptsIn(sentence.hits, phraseSpan(sentence, whole)) : null;
  for (const place of places) if (shared?.has(place)) near.add(place);
  if (figure.kind === 'count' && !places.some((place) => place !== STATIONED && near.has(place)))
    for (const place of frontedPlace(sentence, own)) near.add(place);
  const around = withFates(conceptsIn(sentence.hits, clause));
  return {
    phrase: isBase ? without(withFates(near), ON_TOP) : withFates(near),
    clause: isBase ? without(around, REINFORCED) : around,
    sentence: conceptsIn(sentence.hits, sentence.span),
  };
}

function without(concepts: ReadonlySet<ConceptId>, others: ReadonlySet<ConceptId>): ReadonlySet<ConceptId> {
  return new Set([...concepts].filter((concept) => !others.has(concept)));
}

const ON_TOP: ReadonlySet<ConceptId> = new Set(['additional', 'second_batch', 'second']);
/** What is done to those who were there before, who are no reinforcement for that. */
const REINFORCED: ReadonlySet<ConceptId> = new Set(['reinforce']);
const NONE: ReadonlySet<ConceptId> = new Set();

/**
 * On which day something befell anybody, a day's own stretch says ("on 3 October six officers died"), or the one about it
 * where it stands between commas; which batch it brought, its clause ("The first batch, 1,500 men, sailed on 8 October").
 */
function fatesOfDay({ hits, span, boundaries }: Sentence, day: Figure, clause: Span): Set<ConceptId> {
  const own = clauseAround(day, span, boundaries, false);
  const isAlone = hitsWithin(hits, own).every(({ start, end }) => start >= day.start && end <= day.end);
  const around = isAlone ? clauseAround({ start: own.start - 1, end: own.end + 1 }, span, boundaries, false) : own;
  const told = [...conceptsIn(hits, around)].filter((concept) => FATES.has(concept));
  const batches = [...conceptsIn(hits, clause)].filter((concept) => concept === 'first_batch');
  return new Set([...told, ...batches]);
}

/** The concepts about one figure, from close by to the whole sentence. */
export type Scopes = {
  readonly phrase: ReadonlySet<ConceptId>;
  readonly clause: ReadonlySet<ConceptId>;
  readonly sentence: ReadonlySet<ConceptId>;
  /** Some of them are the sentence's before. */
  readonly inherited?: true;
};

/** Where people are; `wholeOf` lends them to a part ("50,000 near Kursk, 10,000 North Koreans among them"). */
const placesIn = withRoles([], 'front', 'staging', 'inTheatre');
const STATIONED: ConceptId = 'stationed';

/**
 * A number that its own sentence says nothing of counts what the sentence before spoke of ("… the size of the batch. It
 * is 1,500.").  What befell those spoken of goes on only where nothing else is told ("It was 12,000 strong when it left"), and not to a
 * whole ("Of the 11,000, 4,000 are dead").
 */
export function withTopic(
  scopes: Scopes,
  figure: Figure,
  before: Topic | null,
  isWhole: boolean,
  actors: ReadonlySet<ConceptId>,
): Scopes {
  if (!before) return scopes;
  if (figure.kind === 'date') return withMoved(scopes, figure, before);
  if (figure.kind !== 'count') return scopes;
  const { roles } = before.sentence.reading;
  const isTold = hasAny(scopes.phrase, FATES);
  const goesOn = isTold || isWhole || hasAny(scopes.clause, toldIn(roles)) ? NONE : LASTING;
  // "the total of those in the country": all of it, wherever the ones told of before are
  const isAll =
    hasAny(scopes.sentence, roles.inTheatre) &&
    hasAny(scopes.clause, ALL) &&
    !hasAny(scopes.sentence, partsNamedIn(roles));
  // "11,000 are in Kursk": not how many were sent in all
  const isPlaced = hasAny(scopes.phrase, roles.front);
  // "by the 23rd, 3,000 had arrived": all of those who had, not only the kind of whom the text told before
  const isTally = before.isBeyond || hasAny(scopes.clause, TALLIES) || hasAny(scopes.phrase, roles.inTheatre);
  const isWide = isAll || scopes.sentence.has('everywhere');
  const topic = before.sentence.hits
    .map((hit) => hit.concept)
    .filter((concept) => !FATES.has(concept) || goesOn.has(concept))
    .filter((concept) => !isWide || !partsIn(roles).has(concept))
    .map((concept) => (isTally && ofFirstIn(roles).has(concept) ? 'soldier' : concept))
    .filter((concept) => !isPlaced || !elsewhereIn(roles).has(concept))
    .filter((concept) => !before.isBeyond || actors.has(concept) || ofForceIn(roles).has(concept));
  return {
    // what is counted all over a country is all that is there
    phrase: new Set([...scopes.phrase, ...topic, ...(isWide ? ['total'] : [])]),
    clause: scopes.clause,
    // the page goes on speaking of this side, whether or not the sentence that it goes on from names it
    sentence: new Set([...scopes.sentence, ...topic, ...(before.isBeyond ? roles.actor : [])]),
    inherited: true,
  };
}

/** The sentence that a figure goes on from, whether that stands in another paragraph, and what is answered. */
export type Topic = {
  readonly sentence: Sentence;
  readonly isBeyond: boolean;
  /** The question, of how many, that its sentence answers. */
  readonly asked: Sentence | null;
};

/** "The transfer ran from 8 to 13 March": the days of a move are of those whom the sentence before has moved. */
function withMoved(scopes: Scopes, { dates }: Figure, { sentence, isBeyond }: Topic): Scopes {
  if (isBeyond || !dates || dates[0] === dates[1] || !scopes.clause.has('transport')) return scopes;
  const { roles } = sentence.reading;
  if (hasAny(scopes.sentence, partsIn(roles))) return scopes;
  const moved = sentence.hits.map(({ concept }) => concept).filter((concept) => ofForceIn(roles).has(concept));
  return { ...scopes, clause: new Set([...scopes.clause, ...moved]), inherited: true };
}

/** What is told of a force wherever it is. */
const elsewhereIn = withRoles(['sent'], 'inTheatre');

/** How many have come by a day. */
const TALLIES: ReadonlySet<ConceptId> = new Set(['arrived', 'so_far']);
/** What the first of them were, and how and where they came. */
const ofFirstIn = withRoles(['special_forces', 'transport', 'ship', 'landing_ship'], 'staging');

/** A word for all of those counted. */
const ALL: ReadonlySet<ConceptId> = new Set(['total', 'reaching_total']);
/** Where a sentence itself places a part of them. */
const partsNamedIn = withRoles(['front'], 'front', 'staging');

/** The parts of a country that a number for the whole of it is not of. */
const partsIn = withRoles(['front', 'stationed'], 'front', 'staging');

/** Beyond its paragraph a sentence says who is spoken of, but not where they were when, nor what befell them. */
const ofForceIn = withRoles(['soldier', 'special_forces', 'force', 'person', 'expedition', 'sent'], 'theatre');

function hasAny(concepts: ReadonlySet<ConceptId>, some: ReadonlySet<ConceptId>): boolean {
  return [...concepts].some((concept) => some.has(concept));
}

/** What a force does, or is there for: a number of which this is told goes on with no fate. */
export const toldIn = withRoles(['sent', 'arrived', 'trained', 'plan', 'stationed', 'moved'], 'front');

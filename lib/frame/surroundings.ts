import { UNKNOWN_NOUN } from '../figure/units.ts';
import type { ConceptId, Figure, Story } from '../model.ts';
import { conceptsIn, type Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { patternsOf } from '../story/patterns.ts';
import { appositionOf } from './counted/apposition.ts';
import { besideOf, changeOfForce, formationOf } from './counted/beside.ts';
import { givenAgain } from './counted/given-again.ts';
import { impliedUnit, unitOfFurther, unitOfPart } from './counted/implied-unit.ts';
import { labelOf } from './counted/label.ts';
import { recountOf } from './counted/recount.ts';
import { comparedTo } from './counted/set-against.ts';
import { unitByNextFate, unitByOwnFate } from './counted/unit-by-fate.ts';
import { unitOfCounter } from './counted/unit-of-counter.ts';
import { unitOfForce, unitOfThingsGiven } from './counted/unit-of-given.ts';
import { unitOfRounds } from './counted/unit-of-rounds.ts';
import { unitOfEscort, unitOfShips } from './counted/unit-of-ships.ts';
import { unitOfTrade } from './counted/unit-of-trade.ts';
import { FATES, fatesByFigure } from './fate/fates.ts';
import { fateOf } from './fate/own-fate.ts';
import { eventToldAgain } from './fate/told-again.ts';
import { withGiven, withLent } from './lent.ts';
import { phraseSpan } from './phrase-span.ts';
import { type Scopes, scopesOf, type Topic } from './scopes.ts';
import { seasonOfBatch } from './time/batch-of-season.ts';
import { withVoyage } from './time/days-of-voyage.ts';

/** A figure, its unit known also where only its surroundings tell it, and what stands about it. */
export type Surroundings = { readonly figure: Figure; readonly scopes: Scopes };

/** What the rules of a story get to see of each figure of a sentence. */
export function surroundingsOf(
  sentence: Sentence,
  topic: Topic | null,
  previous: Sentence | null,
  story: Story,
): Surroundings[] {
  const own = ownFates(story);
  const days = eventDays(story);
  const fates = fatesByFigure(sentence, own);
  return sentence.figures.map((figure) => {
    const fate = fateOf(sentence, figure, fates);
    const event = eventToldAgain(sentence, figure, fate, previous, days);
    const near = withEvent(
      withLabel(withBeside(scopesOf(sentence, figure, fate, own), sentence, figure), sentence, figure),
      event,
    );
    const given = givenAgain(sentence, figure, previous, actorsOf(story));
    const scopes = given
      ? withGiven(near, given.told)
      : figure.unit === null
        ? withLent(near, sentence, figure, topic, actorsOf(story))
        : near;
    const unit =
      unitByNextFate(sentence, figure, story) ??
      appositionOf(sentence, figure)?.unit ??
      unitOfThingsGiven(sentence, figure, previous) ??
      unitOfPart(sentence, figure, topic?.sentence ?? null) ??
      unitOfPart(sentence, figure, previous) ??
      unitOfFurther(sentence, figure, topic?.sentence ?? null) ??
      unitOfTrade(sentence, figure, scopes) ??
      comparedTo(sentence, figure)?.unit ??
      given?.unit ??
      unitOfRounds(sentence, figure) ??
      unitOfShips(sentence, figure) ??
      unitOfEscort(sentence, figure) ??
      unitOfCounter(sentence, figure) ??
      figure.unit ??
      impliedUnit(sentence, figure, scopes) ??
      unitByOwnFate(sentence, figure, story, fate) ??
      recountOf(sentence, figure)?.unit ??
      unitOfForce(sentence, figure, topic);
    return { figure: { ...figure, unit }, scopes: withVoyage(withSeason(scopes, sentence, figure), sentence, figure) };
  });
}

/** "Strength in Kursk (Kyiv): 11,000": a label says where, whatever stands in brackets behind it. */
function withLabel(scopes: Scopes, sentence: Sentence, figure: Figure): Scopes {
  const label = figure.kind === 'count' ? labelOf(sentence, figure) : null;
  if (!label) return scopes;
  const { front } = sentence.reading.roles;
  const places = [...conceptsIn(sentence.hits, label)].filter((concept) => front.has(concept));
  return places.length > 0 ? { ...scopes, phrase: new Set([...scopes.phrase, ...places]) } : scopes;
}

/** A toll told again is one of the event that the sentence before told of. */
function withEvent(scopes: Scopes, event: ReadonlySet<ConceptId> | null): Scopes {
  return event ? { ...scopes, sentence: new Set([...scopes.sentence, ...event]) } : scopes;
}

/** `of_season`: a first batch that is told to a month or a season. */
function withSeason(scopes: Scopes, sentence: Sentence, figure: Figure): Scopes {
  const isOfBatch = [...scopes.phrase].some((concept) => BATCHES.has(concept));
  if (!isOfBatch || !seasonOfBatch(sentence, figure)) return scopes;
  return { ...scopes, phrase: new Set([...scopes.phrase, 'of_season']) };
}

const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'first', 'first_of']);

/** "Not 3,000 but 10,000 soldiers": what is told of the one is told of the other. */
function withBeside(scopes: Scopes, sentence: Sentence, figure: Figure): Scopes {
  if (figure.kind !== 'count') return scopes;
  const told = withoutFates(appositionOf(sentence, figure)?.told);
  if (figure.unit === 'person') {
    const other = changeOfForce(sentence, figure) ?? formationOf(sentence, figure);
    return withTold(told, withConceptsOf(other, scopes, sentence, figure));
  }
  if (figure.unit !== null && figure.unit !== UNKNOWN_NOUN) return scopes;
  const beside = figure.unit === null ? (besideOf(sentence, figure) ?? changeOfForce(sentence, figure)) : null;
  const compared = comparedTo(sentence, figure);
  if (compared) {
    // "up from" is told of the first number, and the number behind it is no total
    const own = [...scopes.phrase].filter((concept) => concept !== 'reaching_total');
    const lent = withoutFates(conceptsIn(sentence.hits, phraseSpan(sentence, compared))) ?? [];
    return { ...scopes, phrase: new Set([...own, ...lent]) };
  }
  if (beside && beside !== figure) return withConceptsOf(beside, scopes, sentence, figure);
  return withTold(told, scopes);
}

function withTold(told: ReadonlySet<ConceptId> | null, scopes: Scopes): Scopes {
  return told ? { ...scopes, phrase: new Set([...scopes.phrase, ...told]) } : scopes;
}

/** What the stretch of another figure tells is told of this one as well. */
function withConceptsOf(other: Figure | null, scopes: Scopes, sentence: Sentence, figure: Figure): Scopes {
  if (!other || other === figure) return scopes;
  return { ...scopes, phrase: new Set([...scopes.phrase, ...conceptsIn(sentence.hits, phraseSpan(sentence, other))]) };
}

/** What befell people, each word gives to one number. */
function withoutFates(told: ReadonlySet<ConceptId> | undefined): ReadonlySet<ConceptId> | null {
  return told ? new Set([...told].filter((concept) => !FATES.has(concept))) : null;
}

const daysOf = new WeakMap<Story, ReadonlySet<string>>();

/** The days of the events of which a story's patterns tell. */
function eventDays(story: Story): ReadonlySet<string> {
  const known = daysOf.get(story) ?? new Set(patternsOf(story).flatMap(({ day }) => day ?? []));
  daysOf.set(story, known);
  return known;
}

const made = new WeakMap<Story, ReadonlySet<ConceptId>>();

function ownFates(story: Story): ReadonlySet<ConceptId> {
  const known = made.get(story) ?? new Set(story.fates);
  made.set(story, known);
  return known;
}

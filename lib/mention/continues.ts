import type { ConceptId, Figure, Span, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isTeller } from '../reading/side.ts';
import { actorsOf } from '../story/actors.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import { skipSpaces } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';
import { FORCES, foreignForces } from './forces.ts';
import { hasTopicOf, isOnOtherSide, TOLL } from './others.ts';

/**
 * Whether a sentence goes on counting what the one before it spoke of. It names no other side and no other topic, and
 * says by a word that it goes on: a pronoun, a word for an amount ("Seoul's estimate is 1,100"), or a fate that one of
 * the story's parties tells of. Where it counts a class of things that is the story's own, nothing more is asked.
 */
export function continues(sentence: Sentence, story: Story): boolean {
  const counts = sentence.figures.filter((figure) => figure.kind === 'count' && figure.unit !== 'other');
  if (counts.length === 0 || hasTopicOf(sentence, story) || isOnOtherSide(sentence, story)) return false;
  if (counts.some(({ unit }) => unit !== null && unit !== 'person' && countedBy(story).has(unit))) return true;
  const says = sentence.hits.some(({ concept }) => TOLL.has(concept) || SIZE.has(concept));
  if (!counts.some((figure) => isPeople(figure) && (says || !isSmall(figure)))) return false;
  if (sentence.hits.some(({ concept }) => GOES_ON.has(concept)) || beginsWithWhole(sentence)) return true;
  if (
    isShort(sentence) &&
    counts.some(({ unit }) => unit === null) &&
    sentence.hits.some(({ concept }) => MOVES.has(concept))
  )
    return !hasUnknownName(sentence);
  return sentence.hits.some(({ concept }) => TOLL.has(concept)) && isToldByParty(sentence) && !hasUnknownName(sentence);
}

/**
 * Whether a sentence is nothing but a count that the one behind it speaks of, which has no such number itself: a toll
 * ("300 dead, 2,700 wounded."), or things of the story's own classes ("A thousand sappers, five thousand builders.").
 */
export function leadsIn(sentence: Sentence, next: Sentence, story: Story): boolean {
  const { span, figures } = sentence;
  const rest = span.end - span.start - figures.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    figures.length > 0 &&
    rest <= figures.length * MOST_BESIDE &&
    !sentence.hits.some(isName) &&
    foreignForces(next).size === 0 &&
    (isTollFor(sentence, next) || isOfForce(sentence, next)
      ? !hasTopicOf(sentence, story)
      : isCountFor(sentence, next, story))
  );
}

function isTollFor({ figures, hits }: Sentence, next: Sentence): boolean {
  return (
    figures.every(isPeople) &&
    hits.some(({ concept }) => TOLL.has(concept)) &&
    !next.figures.some(isPeople) &&
    next.hits.some(({ concept }) => TOLL.has(concept) || GOES_ON.has(concept))
  );
}

/** Things of the story's own classes: the next sentence says who brought them, or names the story's side first. */
function isCountFor(sentence: Sentence, next: Sentence, story: Story): boolean {
  const { figures, hits } = sentence;
  const isOwn = ({ kind, unit }: Figure) =>
    kind === 'count' && unit !== null && unit !== 'person' && countedBy(story).has(unit);
  if (!figures.every(isOwn)) return false;
  const units: ReadonlySet<string | null> = new Set(figures.map(({ unit }) => unit));
  const things = hits.filter(({ concept }) => units.has(concept));
  const beside = hits.filter((hit) => !things.some((thing) => gapOf(hit, thing) === 0));
  if (next.figures.some(({ unit }) => units.has(unit)) || hasTopicOf({ ...sentence, hits: beside }, story))
    return false;
  const brought = next.hits.filter(({ concept }) => BROUGHT.has(concept));
  const again = next.hits.filter(({ concept }) => units.has(concept) || VESSELS.has(concept));
  if (brought.some((hit) => again.some((one) => gapOf(hit, one) > 0))) return true;
  const [first] = next.hits.filter(
    (hit) => hit.concept === 'nation' || hit.concept === 'nation_of' || actorsOf(story).has(hit.concept),
  );
  return first !== undefined && actorsOf(story).has(first.concept);
}

/** Soldiers on board, whose crossing or sending the next sentence tells of without a number. */
function isOfForce(sentence: Sentence, next: Sentence): boolean {
  const isForce = ({ concept }: Hit) => FORCES.has(concept);
  return (
    !next.figures.some(isPeople) &&
    sentence.hits.some(({ concept }) => CARRIES.has(concept)) &&
    sentence.figures.some(({ unit, low, high }) => unit === 'person' && (high ?? low ?? 0) >= LEAST_ALONE) &&
    sentence.hits.some(isForce) &&
    next.hits.some(isForce) &&
    next.hits.some(({ concept }) => CARRIES.has(concept))
  );
}

/** What is told of soldiers who are brought somewhere. */
const CARRIES: ReadonlySet<ConceptId> = new Set(['sent', 'transport', 'arrived', 'moved']);

/** A sentence so short, in UTF-16 units, has its topic from the one before. */
const SHORT = 60;

export function isShort({ span }: Sentence): boolean {
  return span.end - span.start <= SHORT;
}

/** Words beside the numbers of a bare count, in characters a number. */
const MOST_BESIDE = 30;

/** Words for how many there are, and who says so. */
export const SIZE: ReadonlySet<ConceptId> = new Set(['amount', 'estimate']);
/** Words by which a sentence goes on from the one before. */
const GOES_ON: ReadonlySet<ConceptId> = new Set(['refers_back', ...SIZE]);
/** What is done with things that are brought, and what some of them are called together. */
const BROUGHT: ReadonlySet<ConceptId> = new Set(['sent', 'transport', 'moved', 'arrived']);
const VESSELS: ReadonlySet<ConceptId> = new Set(['ship', 'landing_ship', 'escort_ship']);
/** What a force does: a short sentence of it needs no other word ("Due by December: 10,000."). */
export const MOVES: ReadonlySet<ConceptId> = new Set([
  'sent',
  'arrived',
  'plan',
  'moved',
  'reaching_total',
  'additional',
]);

/** "Of the 11,000, 4,000 are dead": a number that its reader knows. */
function beginsWithWhole({ reading, span, figures }: Sentence): boolean {
  const of = reading.lexicon.partitive.at(reading.lower, span.start);
  const [first] = figures;
  return of !== null && first?.kind === 'count' && skipSpaces(reading.lower, of.end) === first.start;
}

/** A small number alone is an age or a rank as often as people ("Their commander is 58."). */
function isSmall({ unit, high, low }: Figure): boolean {
  return unit === null && (high ?? low ?? 0) < LEAST_ALONE;
}

export const LEAST_ALONE = 100;

export function isPeople({ kind, unit }: Figure): boolean {
  return kind === 'count' && (unit === null || unit === 'person' || unit === 'other_group');
}

const counted = new WeakMap<Story, ReadonlySet<string>>();

/** The classes of things that a story counts. */
export function countedBy(story: Story): ReadonlySet<string> {
  const known = counted.get(story) ?? new Set(story.reading.flatMap(({ units }) => units));
  counted.set(story, known);
  return known;
}

/** One of the story's parties says it. */
export function isToldByParty(sentence: Sentence): boolean {
  return sentence.hits.some((hit) => hit.concept.startsWith('party:') && isTeller(sentence, hit));
}

const NAME = /\p{Lu}\p{Ll}+/gu;

/** A name that is none of the story's ("in Odesa"), where capitals tell names: the toll may be some other place's. */
export function hasUnknownName({ reading, span, hits, figures }: Sentence): boolean {
  if (!reading.language.spaced) return false;
  if (reading.language.grammar.capitalNouns) return true;
  const text = reading.folded.slice(span.start, span.end);
  return [...text.matchAll(NAME)].some(({ index, 0: name }) => {
    const word: Span = { start: span.start + index, end: span.start + index + name.length };
    const isKnown = (one: Span) => one.start < word.end && word.start < one.end;
    return index > 0 && !hits.some(isKnown) && !figures.some(isKnown);
  });
}

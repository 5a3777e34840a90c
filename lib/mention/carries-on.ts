import type { ConceptId, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isPlace, isTeller } from '../reading/side.ts';
import { gapOf } from '../text/gap.ts';
import type { Hit } from '../text/words.ts';
import { continues, countedBy, hasUnknownName, isPeople, LEAST_ALONE } from './continues.ts';
import { isOnOtherSide, ofTellers, othersIn, TOLL, turnsToTopic } from './others.ts';

/**
 * Whether a sentence goes on with what the paragraphs before it were on, in a text that is about the story ("Some 300 are
 * dead", "A further 3,000 came in spring"). Where the title or a heading over it names the story (`isNamedAbove`), it need
 * not say so by a word of its own, as long as it names no other side, topic or place.
 */
export function carriesOn(sentence: Sentence, story: Story, isNamedAbove: boolean): boolean {
  return continues(sentence, story) || (isNamedAbove && countsUnderTitle(sentence, story));
}

/**
 * Counts people or things of the story's own classes, of which nothing says that they are somebody else's; or tells when
 * those set out who went by ship.
 */
function countsUnderTitle(sentence: Sentence, story: Story): boolean {
  const { figures, hits, reading } = sentence;
  if (isOfOthers(sentence, story)) return false;
  const has = (concepts: ReadonlySet<ConceptId>) => hits.some(({ concept }) => concepts.has(concept));
  const isToll = has(TOLL);
  // the dead of a place that nobody named before are that place's
  if (isToll && !reading.language.grammar.capitalNouns && hasUnknownName(sentence) && !has(TELLS)) return false;
  if (isToll && isInPlace(sentence, story)) return false;
  return (
    figures.some(
      ({ kind, unit }) => kind === 'count' && unit !== null && unit !== 'person' && countedBy(story).has(unit),
    ) ||
    (figures.some(({ kind }) => kind === 'date') && has(SETS_OUT)) ||
    countsCrowd(sentence) ||
    (isToll && figures.some((one) => isPeople(one) && one.unit !== 'other_group'))
  );
}

/**
 * Whether a paragraph behind another side's people, or behind another topic, may come back to the story under a title that
 * names it: with soldiers it may; the dead of whom nobody says whose they are may be the others'.
 */
export function comesBack({ hits }: Sentence): boolean {
  return !hits.some(({ concept }) => TOLL.has(concept));
}

const SETS_OUT: ReadonlySet<ConceptId> = new Set(['transport', 'sent']);

/** Who tells may have any name. */
const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'according', 'estimate', 'confirm']);

/** "Twelve people were hurt in Kyiv": a place that is not the front has dead of its own; prisoners may be held anywhere. */
function isInPlace(sentence: Sentence, story: Story): boolean {
  const isOfPrisoners = sentence.hits.some(({ concept }) => concept === 'captured');
  return !isOfPrisoners && elsewhere(sentence, story).some((name) => isPlace(sentence, name));
}

/** Names of who does not only tell, and of places that are not the front: the dead of Kyiv are Kyiv's. */
function elsewhere(sentence: Sentence, story: Story): Hit[] {
  const { front } = sentence.reading.roles;
  const places = sentence.hits.filter(({ concept }) => front.has(concept));
  const isWithin = (hit: Hit) => places.some(({ start, end }) => start <= hit.start && end >= hit.end);
  // an agency is no place, wherever its name stands ("dead: 300 (NIS)")
  const isOfTeller = ofTellers(sentence, story);
  return othersIn(sentence, story).filter((hit) => !isTeller(sentence, hit) && !isWithin(hit) && !isOfTeller(hit));
}

function countsCrowd(sentence: Sentence): boolean {
  return sentence.figures.some(
    (one) => isPeople(one) && one.unit !== 'other_group' && isCrowd(one) && !isAnybody(sentence, one),
  );
}

/**
 * Of another side, another topic, or a formation: how many "the corps" has is none of how many were sent, but those who make
 * up "four brigades" are.
 */
function isOfOthers(sentence: Sentence, story: Story): boolean {
  const counted = sentence.figures.filter(({ unit }) => unit === 'formation');
  const isCounted = (hit: Hit) => counted.some((figure) => gapOf(figure, hit) <= 1);
  return (
    sentence.hits.some((hit) => hit.concept === 'formation' && !isCounted(hit)) ||
    turnsToTopic(sentence, story) ||
    isOnOtherSide(sentence, story)
  );
}

/** "10,000 people took the ferry": of soldiers one says so only where somebody else is set beside them. */
function isAnybody({ hits }: Sentence, figure: Figure): boolean {
  const isMore = hits.some(({ concept }) => concept === 'refers_back' || concept === 'additional');
  return !isMore && hits.some((hit) => hit.concept === 'anybody' && gapOf(hit, figure) <= 1);
}

/** Fewer are as often the witnesses, patients or officers of whom a report goes on to tell. */
function isCrowd({ low, high, unit }: Figure): boolean {
  return (high ?? low ?? 0) >= (unit === null ? LEAST_ALONE : LEAST_CROWD);
}

const LEAST_CROWD = 10;

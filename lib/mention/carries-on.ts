import type { ConceptId, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isTeller } from '../reading/side.ts';
import { gapOf } from '../text/gap.ts';
import type { Hit } from '../text/words.ts';
import { continues, hasUnknownName, isPeople, isToldByParty, LEAST_ALONE, MOVES } from './continues.ts';
import { FORCES } from './forces.ts';
import { endsFocus, othersIn, TOLL } from './others.ts';

/** A longer sentence names what it speaks of. */
const LONGEST = 140;

/**
 * Whether a sentence goes on with what the paragraphs before it were on, in a text that is about the story: it counts
 * people and says what befell or moved them, and names no other side, topic or place ("Some 300 are dead", "A further
 * 3,000 came in spring"). Where the title or a heading over it names the story (`isNamedAbove`), it may be longer, and need
 * not say what happened to them.
 */
export function carriesOn(sentence: Sentence, story: Story, isNamedAbove: boolean): boolean {
  if (continues(sentence, story) || (isNamedAbove && countsOn(sentence, story))) return true;
  const { span, hits, reading } = sentence;
  if (span.end - span.start > LONGEST || !countsCrowd(sentence) || isOfOthers(sentence, story)) return false;
  const isMove = hits.some(({ concept }) => MOVES.has(concept));
  // where capitals tell no names, the dead may be anybody's
  const isToll = hits.some(({ concept }) => TOLL.has(concept));
  const { spaced, grammar } = reading.language;
  if (isToll ? !spaced || grammar.capitalNouns : !isMove) return false;
  return !isElsewhere(sentence, story, isToll) && (grammar.capitalNouns || !hasUnknownName(sentence));
}

/**
 * Counts people, of whom nobody else is named than who tells of them and where they are; or tells when and from where those
 * set out who went by ship.
 */
function countsOn(sentence: Sentence, story: Story): boolean {
  const { figures, hits } = sentence;
  if (isOfOthers(sentence, story)) return false;
  // where nations and their armies are written as one word ("俄軍"), who only tells is not told from who acts
  if (!sentence.reading.language.spaced || isElsewhere(sentence, story, true)) return false;
  const has = (concepts: ReadonlySet<ConceptId>) => hits.some(({ concept }) => concepts.has(concept));
  if (figures.some(({ kind }) => kind === 'date') && has(SETS_OUT) && has(HARBOURS)) return true;
  if (!countsCrowd(sentence) || (hasUnknownName(sentence) && !has(TELLS))) return false;
  return has(FORCES) || has(TOLL) || has(MOVES) || has(PRONOUNS);
}

/**
 * Whether a sentence comes back to the story behind another side's people, in a text whose title or heading names it: one of
 * the story's parties tells of soldiers, or they are where the story's are. The dead may be the other side's.
 */
export function comesBack(sentence: Sentence, story: Story): boolean {
  const has = (concepts: ReadonlySet<ConceptId>) => sentence.hits.some(({ concept }) => concepts.has(concept));
  return !has(TOLL) && (isToldByParty(sentence) || has(PLACES)) && countsOn(sentence, story);
}

const SETS_OUT: ReadonlySet<ConceptId> = new Set(['transport', 'sent']);
const HARBOURS: ReadonlySet<ConceptId> = new Set(['departure_place', 'far_east', 'landing_ship']);
const PLACES: ReadonlySet<ConceptId> = new Set(['front_place', 'far_east', 'in_theatre']);
const PRONOUNS: ReadonlySet<ConceptId> = new Set(['refers_back']);

/** Who tells may have any name. */
const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'according', 'estimate', 'confirm']);

/** Somebody is named who does not only tell, or a place: soldiers are sent to a country of the story, the dead of Kyiv are Kyiv's. */
function isElsewhere(sentence: Sentence, story: Story, isToll: boolean): boolean {
  const places = sentence.hits.filter(({ concept }) => concept === (isToll ? 'front_place' : 'theatre'));
  const isWithin = (hit: Hit) => places.some(({ start, end }) => start <= hit.start && end >= hit.end);
  return othersIn(sentence, story).some((hit) => !isTeller(sentence, hit) && !isWithin(hit));
}

function countsCrowd(sentence: Sentence): boolean {
  return sentence.figures.some(
    (one) => isPeople(one) && one.unit !== 'other_group' && isCrowd(one) && !isAnybody(sentence, one),
  );
}

/** Of another side, another topic, or a formation: how many "the corps" has is none of how many were sent. */
function isOfOthers(sentence: Sentence, story: Story): boolean {
  return sentence.hits.some(({ concept }) => concept === 'formation') || endsFocus(sentence, story);
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

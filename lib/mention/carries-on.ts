import type { Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isTeller } from '../reading/side.ts';
import type { Hit } from '../text/words.ts';
import { continues, hasUnknownName, isPeople, LEAST_ALONE, MOVES } from './continues.ts';
import { endsFocus, othersIn, TOLL } from './others.ts';

/** A longer sentence names what it speaks of. */
const LONGEST = 140;

/**
 * Whether a sentence goes on with what the paragraphs before it were on, in a text that is about the story: it counts
 * people and says what befell or moved them, and names no other side, topic or place ("Some 300 are dead", "A further
 * 3,000 came in spring").
 */
export function carriesOn(sentence: Sentence, story: Story): boolean {
  if (continues(sentence, story)) return true;
  const { span, figures, hits, reading } = sentence;
  const counts = figures.filter((one) => one.kind === 'count' && isPeople(one) && one.unit !== 'other_group');
  // "the corps has 46,000": how many a formation has is none of how many were sent
  if (hits.some(({ concept }) => concept === 'formation')) return false;
  if (!counts.some(isCrowd) || span.end - span.start > LONGEST || endsFocus(sentence, story)) return false;
  const isMove = hits.some(({ concept }) => MOVES.has(concept));
  // where capitals tell no names, the dead may be anybody's
  const isToll = hits.some(({ concept }) => TOLL.has(concept));
  const { spaced, grammar } = reading.language;
  if (isToll ? !spaced || grammar.capitalNouns : !isMove) return false;
  return !isElsewhere(sentence, story, isToll) && (grammar.capitalNouns || !hasUnknownName(sentence));
}

/** Somebody is named who does not only tell, or a place: soldiers are sent to a country of the story, the dead of Kyiv are Kyiv's. */
function isElsewhere(sentence: Sentence, story: Story, isToll: boolean): boolean {
  const places = sentence.hits.filter(({ concept }) => concept === (isToll ? 'front_place' : 'theatre'));
  const isWithin = (hit: Hit) => places.some(({ start, end }) => start <= hit.start && end >= hit.end);
  return othersIn(sentence, story).some((hit) => !isTeller(sentence, hit) && !isWithin(hit));
}

/** Fewer are as often the witnesses, patients or officers of whom a report goes on to tell. */
function isCrowd({ low, high, unit }: Figure): boolean {
  return (high ?? low ?? 0) >= (unit === null ? LEAST_ALONE : LEAST_CROWD);
}

const LEAST_CROWD = 10;

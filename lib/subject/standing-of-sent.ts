import type { ConceptId } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';
import { crosses } from './crosses.ts';

/**
 * A sentence without words for the strength of an army where they are told of those who were sent: "派遣した*総兵力*",
 * "*численность войск*, отправленных в Россию".
 */
export function withoutStandingOfSent(sentence: Sentence): Sentence {
  const { hits, reading } = sentence;
  const sent = hits.filter(({ concept }) => AWAY.has(concept));
  const isBefore = !reading.language.spaced || reading.language.grammar.topic !== undefined;
  const isOfSent = (word: Hit) =>
    sent.some((one) =>
      isBefore
        ? one.end <= word.start &&
          word.start - one.end <= BEFORE &&
          !crosses(sentence, { start: one.end, end: word.start })
        : one.start >= word.end && one.start - word.end <= BEHIND,
    );
  // an army that stands is never the one that was sent
  const isArmy = (hit: Hit) =>
    hits.some(({ concept, start, end }) => concept === 'standing_army' && start >= hit.start && end <= hit.end);
  const isDropped = (hit: Hit) => hit.concept === 'standing' && !isArmy(hit) && isOfSent(hit);
  return hits.some(isDropped) ? { ...sentence, hits: hits.filter((hit) => !isDropped(hit)) } : sentence;
}

const AWAY: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'stationed', 'in_theatre']);
/** Room for a place and who they are ("派往俄罗斯的特种部队总兵力"). */
const BEFORE = 12;
/** Room for a comma, and for who they are where a noun follows ("численность войск КНДР, отправленных"). */
const BEHIND = 12;

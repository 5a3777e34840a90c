import type { Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import type { Hit } from '../../text/words.ts';
import { crosses } from '../crosses.ts';

/**
 * A sentence without words for the strength of an army where they are told of those who were sent: "派遣した*総兵力*",
 * "*численность войск*, отправленных в Россию", "派遣四个旅，*总兵力*约1万人".
 */
export function withoutStandingOfSent(sentence: Sentence): Sentence {
  const { hits, reading } = sentence;
  const away = awayIn(reading.roles);
  const sent = hits.filter(({ concept }) => away.has(concept));
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
  const isDropped = (hit: Hit) =>
    hit.concept === 'standing' && !isArmy(hit) && (isOfSent(hit) || (isBefore && isOfFormations(sentence, hit)));
  return hits.some(isDropped) ? { ...sentence, hits: hits.filter((hit) => !isDropped(hit)) } : sentence;
}

/** The strength told right behind a number of formations that are sent: "派遣*四个旅*，总兵力", "*4個旅団*、総兵力1万人を派遣". */
function isOfFormations(sentence: Sentence, word: Hit): boolean {
  const { hits, figures } = sentence;
  const formations = figures.findLast(({ unit, end }) => unit === 'formation' && end <= word.start);
  if (!formations || word.start - formations.end > BEFORE) return false;
  if (!hits.some(({ concept, end }) => concept === 'formation' && end <= word.start && word.start - end <= COMMA))
    return false;
  const goesTo = (from: number, to: number) =>
    !crosses(sentence, { start: from, end: to }) &&
    !hits.some(({ concept, start, end }) => concept === 'possess' && start >= from && end <= to);
  return hits.some(
    ({ concept, start, end }) =>
      concept === 'sent' &&
      (end <= formations.start ? goesTo(end, formations.start) : start >= word.end && goesTo(word.end, start)),
  );
}

const awayIn = withRoles(['sent', 'arrived', 'stationed'], 'inTheatre');
/** Room for a place and who they are ("派往俄罗斯的特种部队总兵力"). */
const BEFORE = 12;
/** A comma, with a space. */
const COMMA = 2;
/** Room for a comma, and for who they are where a noun follows ("численность войск КНДР, отправленных"). */
const BEHIND = 12;

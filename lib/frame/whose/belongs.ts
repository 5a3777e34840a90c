import { behindQualifier } from '../../figure/nouns/behind-qualifier.ts';
import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround, partsHeadline } from '../../reading/clauses.ts';
import { isDestination } from '../../reading/destination.ts';
import { nationBehind } from '../../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { isOnShips } from '../../reading/voyage.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { type Hit, isHangul } from '../../text/words.ts';
import { hasOtherBareTopic } from '../beyond-comma.ts';
import { modifiersOf } from '../counted/modifiers-before.ts';
import { crosses } from '../crosses.ts';
import { hasOwnPart, isAmong, isOwnOnlyOfPart, isWiderWhole } from '../measure/wider-whole.ts';
import { isLossOfOther } from './loss-of-other.ts';
import { otherActs } from './other-acts.ts';
import { ownedByOther } from './owned-by-other.ts';

/**
 * Whether the people a figure counts are someone else's than the story's actor: "28,500 US troops", "Russia had lost
 * 600,000 soldiers". `actors` are the story's concepts for its own people; `spokesmen`, where only the page makes the
 * sentence one on the story, those who do nothing but tell. Where there are no `actors`, nobody is a foreigner.
 */
export function isForeign(
  sentence: Sentence,
  figure: Figure,
  actors: ReadonlySet<ConceptId>,
  spokesmen: ReadonlySet<ConceptId> | null,
): boolean {
  if (actors.size === 0) return false;
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const inPhrase = hitsWithin(sentence.hits, {
    start: phrase.start ?? figure.number.end,
    end: Math.max(phrase.end, figure.number.end),
  });
  // where the page says whose they are, those whom ships carry are no people of whose ships these are
  const isCarried = spokesmen !== null && isOnShips(sentence);
  if (!sentence.reading.language.spaced) {
    inPhrase.push(...modifiersOf(sentence, phrase.start ?? figure.start));
    inPhrase.push(
      ...namedBehind(sentence, Math.max(phrase.end, figure.end)).filter(
        (hit) => hit.concept === 'nation' || actors.has(hit.concept),
      ),
    );
    return (
      !inPhrase.some((hit) => actors.has(hit.concept)) &&
      (inPhrase.some((hit) => hit.concept === 'nation' && !isDestination(sentence, hit)) ||
        isAmong(sentence, figure, actors) ||
        hasOwnPart(sentence, figure, actors) ||
        isOwnOnlyOfPart(sentence, figure, actors) ||
        hasOtherBareTopic(sentence, clauseAround(figure, sentence.span, sentence.boundaries, false).start, actors) ||
        (!isCarried && ownedByOther(sentence, figure, actors)) ||
        (spokesmen !== null && !isCarried && otherActs(sentence, figure, actors, spokesmen)))
    );
  }
  if (inPhrase.some((hit) => actors.has(hit.concept))) return false;
  if (inPhrase.some((hit) => hit.concept === 'nation')) return true;
  if (isLossOfOther(sentence, figure, actors)) return true;
  if (isWiderWhole(sentence, figure, actors) || (!phrase.head && countsOthersBefore(sentence, figure, actors)))
    return true;
  if (phrase.head?.concept === 'portrait' && showsOthers(sentence, phrase.end, actors)) return true;
  const named = phrase.head && nationBehind(sentence, phrase.end);
  // "les deux captifs de Kiev": a captor holds them
  if (named && phrase.head?.concept === 'captured' && isCaptor(sentence, phrase.end, named)) return false;
  if (named) return !sentence.hits.some((hit) => actors.has(hit.concept) && isNext(named, hit));
  // "Ukraine lost 300 soldiers to North Korean troops": who is named behind is the other side
  const isOthers = !isCarried && ownedByOther(sentence, figure, actors);
  if (
    isOthers &&
    hitsWithin(sentence.hits, sentence.span).some((hit) => hit.concept === 'loss' && hit.end <= figure.start)
  )
    return true;
  const behind = hitsWithin(sentence.hits, { start: phrase.end, end: sentence.span.end })
    .filter((hit) => actors.has(hit.concept) && !crosses(sentence, { start: phrase.end, end: hit.start }))
    .filter((hit) => !isOthers || hit.start - phrase.end <= OTHERS_WITHIN || !isPlace(sentence, hit));
  if (behind.length > 0) return false;
  return isOthers || (spokesmen !== null && !isCarried && otherActs(sentence, figure, actors, spokesmen));
}

/** "300 portraits of Ukrainian soldiers": whoever is named first behind them is shown. */
function showsOthers({ hits, span }: Sentence, start: number, actors: ReadonlySet<ConceptId>): boolean {
  const behind = hitsWithin(hits, { start, end: span.end });
  const first = behind.find(({ concept }) => concept === 'nation' || actors.has(concept));
  return first !== undefined && !behind.some((hit) => actors.has(hit.concept) && hit.start === first.start);
}

/** "российских военных там 60 тысяч": the noun of a number without one stands before it, another nation's name right before that. */
function countsOthersBefore(sentence: Sentence, { start }: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { hits, span, boundaries, reading } = sentence;
  const clause = clauseAround({ start, end: start }, span, boundaries, false);
  const noun = hitsWithin(hits, { start: clause.start, end: start }).findLast(({ concept }) => PEOPLE.has(concept));
  if (!noun || actors.has(noun.concept)) return false;
  // "Южнокорейские военные называют 1100": they only give it
  if (hits.some(({ concept, start: from, end }) => concept === 'puts_at' && from >= noun.end && end <= start))
    return false;
  return hits.some(
    ({ concept, end, start: from }) =>
      concept === 'nation' &&
      reading.lower.slice(end, noun.start).trim() === '' &&
      end <= noun.start &&
      !hits.some((own) => actors.has(own.concept) && own.start <= from && own.end >= end),
  );
}

const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'person', 'officer']);

/** How far behind its noun a place may stand that names people whom somebody else has: "500,000 soldiers along the border with the North". */
const OTHERS_WITHIN = 16;
/** "soldats russes et nord-coréens": how far behind one nation the other stands. */
const SECOND_WITHIN = 6;

/** A small word sets the name apart from the noun: "prisonniers *de* Kiev" are not "prisonniers russes". */
function isCaptor({ reading: { lower } }: Sentence, end: number, { start }: Hit): boolean {
  return /\p{L}/u.test(lower.slice(end, start));
}

function isNext(nation: Hit, actor: Hit): boolean {
  return actor.start >= nation.end && actor.start - nation.end <= SECOND_WITHIN;
}

/** "717名俄军", "60万人を超えるロシア兵": names right behind a number with its counter that go on with a noun; behind "ロシアに" stands a verb. */
function namedBehind({ reading, hits }: Sentence, end: number): Hit[] {
  const { lower, lexicon } = reading;
  const stop = behindQualifier(reading, end);
  const start = skipSpaces(lower, stop);
  // "派兵1万2000人 韩国国情院证实": behind the gap of a headline somebody else begins
  if (isHangul(lower, start) || partsHeadline(lower, stop)) return [];
  const isActor = (at: number) => lexicon.topic.at(lower, at) !== null || lexicon.subject.at(lower, at) !== null;
  return hits.filter(
    (hit) => hit.start === start && (isActor(hit.end) || lexicon.functionWords.at(lower, hit.end) === null),
  );
}

import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import { unitOf } from '../figure/units.ts';
import type { ConceptId, Figure, Span } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { isDestination } from '../reading/destination.ts';
import { nationBehind } from '../reading/modifiers.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';
import { skipSpacesBack } from '../text/phrases.ts';
import type { Hit } from '../text/words.ts';

/** How far behind a nation's name its verb may stand ("Russia itself had lost"). */
const VERB_WITHIN = 12;
/** How far behind the noun "from North Korea" may stand. */
const ORIGIN_WITHIN = 30;
/** How far behind a number its people may be named ("zwei im Januar 2025 gefangene nordkoreanische Soldaten"). */
const NAMED_WITHIN = 48;
/** "soldats russes et nord-coréens": how far behind one nation the other stands. */
const SECOND_WITHIN = 6;
/** How far behind a whole its part may be told. */
const PART_WITHIN = 80;
/** How near a word such as *including* stands to a name. */
const INCLUDED_WITHIN = 4;
/** How near a nation's name a verb of saying stands that it is the subject of. */
const TELLS_WITHIN = 50;

/**
 * Whether the people a figure counts are someone else's than the story's actor: "28,500 US troops", "Russia had lost
 * 600,000 soldiers". `actors` are the story's concepts for its own people.
 */
export function isForeign(
  sentence: Sentence,
  figure: Figure,
  actors: ReadonlySet<ConceptId>,
  byContext = false,
): boolean {
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const inPhrase = hitsWithin(sentence.hits, {
    start: phrase.start ?? figure.number.end,
    end: Math.max(phrase.end, figure.number.end),
  });
  if (!sentence.reading.language.spaced) {
    inPhrase.push(...modifiersOf(sentence, phrase.start ?? figure.start));
    return (
      !inPhrase.some((hit) => actors.has(hit.concept)) &&
      (inPhrase.some((hit) => hit.concept === 'nation' && !isDestination(sentence, hit)) ||
        ownedByOther(sentence, figure, actors) ||
        (byContext && otherActs(sentence, figure, actors)))
    );
  }
  if (inPhrase.some((hit) => actors.has(hit.concept))) return false;
  if (inPhrase.some((hit) => hit.concept === 'nation')) return true;
  if (isWiderWhole(sentence, figure, actors)) return true;
  const named = phrase.head && nationBehind(sentence, phrase.end);
  if (named) return !sentence.hits.some((hit) => actors.has(hit.concept) && isNext(named, hit));
  const behind = hitsWithin(sentence.hits, { start: phrase.end, end: phrase.end + NAMED_WITHIN });
  if (behind.some((hit) => actors.has(hit.concept) && !crosses(sentence, { start: phrase.end, end: hit.start })))
    return false;
  return ownedByOther(sentence, figure, actors) || (byContext && otherActs(sentence, figure, actors));
}

function isNext(nation: Hit, actor: Hit): boolean {
  return actor.start >= nation.end && actor.start - nation.end <= SECOND_WITHIN;
}

/**
 * Whether the people of the story are told to be a part of these: "50,000 troops, including 10,000 North Koreans",
 * "20 soldiers, six of them North Korean officers". Then the larger number is not the story's.
 */
function isWiderWhole(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (includesActor(sentence, figure, actors)) return true;
  const next = sentence.figures.find((other) => other.start >= figure.end && other.kind === 'count');
  if (!next || next.start - figure.end > PART_WITHIN) return false;
  const part = nounPhraseOf(sentence.reading, next.number);
  const own = Math.max(figure.end, nounPhraseOf(sentence.reading, figure.number).end);
  const names = hitsWithin(sentence.hits, { start: next.number.end, end: part.end + ORIGIN_WITHIN });
  if (!names.some((hit) => actors.has(hit.concept) && !crosses(sentence, { start: part.end, end: hit.start })))
    return false;
  return (
    part.partOf || hitsWithin(sentence.hits, { start: own, end: next.start }).some((hit) => hit.concept === 'including')
  );
}

/** "50,000 soldiers, North Koreans among them": the story's people are named behind "including", without a number. */
function includesActor(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { end } = nounPhraseOf(sentence.reading, figure.number);
  const behind = hitsWithin(sentence.hits, { start: Math.max(end, figure.number.end), end: end + PART_WITHIN });
  const including = behind.find((hit) => hit.concept === 'including');
  const actor = including && behind.find((hit) => hit.start >= including.end && actors.has(hit.concept));
  if (!including || !actor || actor.start - including.end > ORIGIN_WITHIN) return false;
  return (
    including.start - end <= VERB_WITHIN &&
    !sentence.figures.some((other) => other.start >= including.end && other.end <= actor.start)
  );
}

/**
 * In a sentence that only the page makes part of the story, another nation that does something there has its own people
 * in mind ("South Korea began a drill with 11,000 troops"), unless it only tells ("Washington says 3,000 have arrived")
 * or is where things happen ("to Russia").
 */
function otherActs(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (sentence.hits.some((hit) => actors.has(hit.concept))) return false;
  const tells = sentence.hits.filter((hit) => hit.concept === 'say' || hit.concept === 'according');
  return sentence.hits.some((hit) => {
    if (hit.concept !== 'nation' || hit.start > figure.start) return false;
    if (tells.some((say) => isTellerOf(sentence, hit, say))) return false;
    return !isPlace(sentence, hit);
  });
}

/** A verb of saying is the nearest nation's: in "Russia lost 900,000 men by British estimates" Britain tells, not Russia. */
function isTellerOf(sentence: Sentence, nation: Hit, say: Hit): boolean {
  const distance = gapOf(nation, say);
  const isNearer = (other: Hit) => other.concept === 'nation' && other !== nation && gapOf(other, say) < distance;
  return distance <= TELLS_WITHIN && !sentence.hits.some(isNearer);
}

function gapOf(a: Span, b: Span): number {
  return a.end <= b.start ? b.start - a.end : Math.max(0, a.start - b.end);
}

/** "in Russia", "to Ukraine": a small word stands before the name, or the name is not what the sentence is about. */
function isPlace(sentence: Sentence, nation: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  if (language.grammar.topic) return lexicon.topic.at(lower, nation.end) === null;
  if (!language.spaced) return lexicon.functionWords.at(lower, nation.end) === null;
  const before =
    lower
      .slice(Math.max(sentence.span.start, nation.start - 12), nation.start)
      .trim()
      .split(' ')
      .at(-1) ?? '';
  const { beforeActors } = language.grammar;
  if (before === 'and' || beforeActors?.includes(before)) return false;
  return before !== '' && lexicon.functionWords.at(before, 0)?.end === before.length;
}

/** "우크라이나 특수부대 병력 500명", "ロシアの兵士": nouns and the nation that stand right before a noun, linked by nothing but a particle. */
function modifiersOf(sentence: Sentence, start: number): Hit[] {
  const { lower, lexicon } = sentence.reading;
  const found: Hit[] = [];
  for (let at = start; ; ) {
    const end = skipSpacesBack(lower, at);
    const link = lexicon.transparent.before(lower, end);
    const next = endingAt(sentence, end, at) ?? (link && endingAt(sentence, skipSpacesBack(lower, link.start), at));
    if (!next) return found;
    const all = sentence.hits.filter((hit) => hit.end === next.end && hit.start >= next.start);
    found.push(...all);
    const isNoun = all.some((hit) => unitOf(hit.concept) !== null) && !all.some((hit) => hit.concept === 'sent');
    if (!isNoun || all.some((hit) => hit.concept === 'nation')) return found;
    at = next.start;
  }
}

/** The longest hit that ends at `end`. */
function endingAt(sentence: Sentence, end: number, before: number): Hit | null {
  return sentence.hits.reduce<Hit | null>(
    (best, hit) => (hit.end !== end || hit.start >= before || (best && best.start <= hit.start) ? best : hit),
    null,
  );
}

/** "북한군을 포함해 5만 명", "包括朝鲜士兵在内的5万名": named as a part of someone else's. */
function isIncluded(sentence: Sentence, name: Hit): boolean {
  return sentence.hits.some(
    (hit) =>
      hit.concept === 'including' &&
      (isWithin(hit.start - name.end, INCLUDED_WITHIN) || isWithin(name.start - hit.end, INCLUDED_WITHIN)),
  );
}

function isWithin(gap: number, most: number): boolean {
  return gap >= 0 && gap <= most;
}

function ownedByOther(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (sentence.reading.language.grammar.topic) return ownedByTopic(sentence, figure, actors);
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  if (before.some((hit) => actors.has(hit.concept) && !isIncluded(sentence, hit))) return false;
  // "потери РФ составили 850 тысяч"
  const isLoss = (hit: Hit) => hit.concept === 'casualty' || hit.concept === 'loss';
  if (before.some((hit) => isLoss(hit) && nationBehind(sentence, hit.end))) return true;
  return before.some((hit) => NATIONS.has(hit.concept) && before.some((verb) => isVerbOf(sentence, verb, hit)));
}

/** Where verbs come last: "ロシアは60万人の兵士を失った". */
function ownedByTopic(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { lower, lexicon } = sentence.reading;
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  const acts = (hit: Hit) => lexicon.topic.at(lower, hit.end) !== null || lexicon.subject.at(lower, hit.end) !== null;
  if (before.some((hit) => actors.has(hit.concept) && acts(hit))) return false;
  const behind = hitsWithin(sentence.hits, { start: figure.number.end, end: clause.end });
  return (
    behind.some((hit) => hit.concept === 'owns') &&
    before.some((hit) => hit.concept === 'nation' && lexicon.topic.at(lower, hit.end) !== null)
  );
}

/** A nation as a modifier or by its name, and as it stands behind what is its own. */
const NATIONS: ReadonlySet<ConceptId> = new Set(['nation', 'nation_of']);

/** The verb follows the nation's name with nothing but small words between: "Western officials had" is not the West's. */
function isVerbOf(sentence: Sentence, verb: Hit, nation: Hit): boolean {
  if (verb.concept !== 'owns' || verb.start < nation.end || verb.start - nation.end > VERB_WITHIN) return false;
  const { lower, lexicon } = sentence.reading;
  const between = lower.slice(nation.end, verb.start).split(' ').filter(Boolean);
  return between.every((word) => lexicon.functionWords.at(word, 0)?.end === word.length);
}

function crosses(sentence: Sentence, span: Span): boolean {
  return sentence.boundaries.some((boundary) => boundary.at >= span.start && boundary.at < span.end);
}

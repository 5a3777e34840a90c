import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { nationBehind } from '../../reading/modifiers.ts';
import { hitsBesideAsides, hitsWithin, type Sentence, textBesideAsides } from '../../reading/sentence.ts';
import { isTeller, isWholePlace } from '../../reading/side.ts';
import { hasSpokenOf } from '../../reading/spoken-of.ts';
import { skipSpacesBack } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';

/** Whether another nation is told to have or lose the people that a figure counts ("Russia had lost 600,000 soldiers"). */
export function ownedByOther(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  if (isOwnSide(sentence, figure) && actsBefore(sentence, figure, actors)) return true;
  if (sentence.reading.language.grammar.topic) return ownedByTopic(sentence, figure, actors);
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const before = hitsBesideAsides(sentence, { start: clause.start, end: figure.start });
  if (before.some((hit) => actors.has(hit.concept) && !isIncluded(sentence, hit))) return false;
  // "потери РФ составили 850 тысяч"
  const isLoss = (hit: Hit) => hit.concept === 'casualty' || hit.concept === 'loss';
  if (before.some((hit) => isLoss(hit) && nationBehind(sentence, hit.end))) return true;
  const nations = before.filter((hit) => NATIONS.has(hit.concept) && !isWholePlace(sentence, hit));
  const isHaving = (verb: Hit, nation: Hit) =>
    isVerbOf(sentence, verb, nation) && !hasSpokenOf(sentence, nation, figure);
  if (nations.some((hit) => before.some((verb) => isHaving(verb, hit)))) return true;
  return isOfNationBefore(sentence, clause.start, before, actors);
}

/** "Russia, aided by North Korean soldiers, has lost 700,000 men": the verb behind an aside is that of the name before it. */
function isOfNationBefore(
  { reading, span, hits }: Sentence,
  start: number,
  before: readonly Hit[],
  actors: ReadonlySet<ConceptId>,
): boolean {
  if (reading.lower.charAt(start) !== ',' || before.some((hit) => hit.concept === 'nation')) return false;
  if (!before.some((hit) => hit.concept === 'owns' && hit.start - start <= VERB_WITHIN)) return false;
  const names = hitsWithin(hits, { start: span.start, end: start }).filter(
    (hit) =>
      (hit.concept === 'nation' || actors.has(hit.concept)) && reading.lower.charAt(hit.end) === ',' && hit.end < start,
  );
  const last = names.at(-1);
  return last !== undefined && !names.some((hit) => actors.has(hit.concept) && hit.end === last.end);
}

/** "40,000 of its own soldiers": a word by the noun says that they are the people of whoever acts. */
function isOwnSide({ reading }: Sentence, { number }: Figure): boolean {
  const { lower, lexicon } = reading;
  const phrase = nounPhraseOf(reading, number);
  const start = Math.min(number.start, phrase.start ?? number.start);
  if (lexicon.ownSide.before(lower, skipSpacesBack(lower, start))) return true;
  for (let at = start; at <= phrase.end + 1; at++) if (lexicon.ownSide.at(lower, at)) return true;
  return false;
}

/** Whether another nation is named before a figure in its clause, and this side, as what acts, is not. */
function actsBefore(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  const own = before.find((hit) => actors.has(hit.concept));
  const other = before.find((hit) => hit.concept === 'nation');
  return other !== undefined && (!own || other.start < own.start);
}

/** How far behind a nation's name its verb may stand ("Russia itself had lost"). */
const VERB_WITHIN = 12;
/** How near a word such as *including* stands to a name. */
const INCLUDED_WITHIN = 4;

/** Where verbs come last: "ロシアは60万人の兵士を失った". */
function ownedByTopic(sentence: Sentence, figure: Figure, actors: ReadonlySet<ConceptId>): boolean {
  const { lower, lexicon } = sentence.reading;
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  const acts = (hit: Hit) => lexicon.topic.at(lower, hit.end) !== null || lexicon.subject.at(lower, hit.end) !== null;
  const names = before.filter((hit) => (actors.has(hit.concept) || hit.concept === 'nation') && acts(hit));
  const last = names.findLast((hit) => actors.has(hit.concept) || !isTeller(sentence, hit));
  // who is named last is who has them, whoever acts in a clause before
  if (!last || names.some((hit) => actors.has(hit.concept) && hit.end === last.end)) return false;
  const behind = hitsWithin(sentence.hits, { start: figure.number.end, end: clause.end });
  return behind.some(({ concept }) => HAVES.has(concept)) && lexicon.topic.at(lower, last.end) !== null;
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

/** A nation as a modifier or by its name, and as it stands behind what is its own. */
const NATIONS: ReadonlySet<ConceptId> = new Set(['nation', 'nation_of']);

/** The verb follows the nation's name with nothing but small words between: "Western officials had" is not the West's. */
function isVerbOf(sentence: Sentence, verb: Hit, nation: Hit): boolean {
  if (!isOwning(sentence, verb) || verb.start < nation.end) return false;
  const { lexicon } = sentence.reading;
  const text = textBesideAsides(sentence, nation.end, verb.start);
  if (text.length > VERB_WITHIN) return false;
  const between = text.split(' ').filter(Boolean);
  return between.every((word) => lexicon.functionWords.at(word, 0)?.end === word.length);
}

/** What tells of a nation's own people: it has, loses or raises them, or its force grows and shrinks. */
const HAVES: ReadonlySet<ConceptId> = new Set(['owns', 'rising', 'there_are']);

/** "The Russians *number* 700,000" tells of Russians, "Séoul *en comptait* 600" of others. */
function isOwning({ hits }: Sentence, { concept, start, end }: Hit): boolean {
  if (!HAVES.has(concept)) return false;
  const shortest = concept === 'there_are' ? 0 : end - start + 1;
  return !hits.some(
    (hit) => hit.concept === 'recount' && hit.start <= start && hit.end >= end && hit.end - hit.start >= shortest,
  );
}

import type { ConceptId } from '../model.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import type { Hit } from '../text/words.ts';
import { clauseAround } from './clauses.ts';
import type { Lexicon } from './lexicon.ts';
import { hitsWithin, type Sentence } from './sentence.ts';

/** Whether who is named does something, and is more than a place or the one who tells or estimates. */
export function acts(sentence: Sentence, name: Hit): boolean {
  return (
    !tellsInClause(sentence, name) &&
    !isPlace(sentence, name) &&
    !estimates(sentence, name) &&
    !givesNumber(sentence, name)
  );
}

/** How far before its verb the name of who gives a number stands, and how far behind it the number. */
const GIVES_WITHIN = 40;
const NUMBER_WITHIN = 30;

/** "Seoul's military sticks to 1,100": nothing is done but to give a number. */
function givesNumber({ hits, figures, reading }: Sentence, name: Hit): boolean {
  return hits.some(
    (verb) =>
      verb.concept === 'puts_at' &&
      verb.start >= name.end &&
      verb.start - name.end <= GIVES_WITHIN &&
      figures.some(
        ({ kind, unit, start }) =>
          kind === 'count' &&
          // with a noun of its own the number is of whom it names
          (unit === null || !reading.language.spaced) &&
          start >= verb.end &&
          start - verb.end <= NUMBER_WITHIN,
      ),
  );
}

/** How near the name of who estimates stands to the word for it ("Seoul's own estimate", "les calculs de Séoul"). */
const ESTIMATE_WITHIN = 14;

/** "Südkoreas Armee zählt 500.000 Mann": what stands between is what is counted, unless it owns the estimate. */
function estimates(sentence: Sentence, name: Hit): boolean {
  return sentence.hits.some((hit) => {
    if (hit.concept !== 'estimate' || gapOf(hit, name) > ESTIMATE_WITHIN || isToldOf(sentence, name, hit)) return false;
    const between = hitsWithin(sentence.hits, { start: name.end, end: hit.start });
    const force = between.findLast(({ concept }) => FORCE.has(concept));
    return !force || OWNS.test(sentence.reading.lower.slice(force.end, hit.start));
  });
}

/** Words for soldiers and their bodies. */
export const FORCE: ReadonlySet<ConceptId> = new Set(['soldier', 'force']);
/** Between the owner of an estimate and its word. */
export const OWNS = /^(?:'s? |の|의 |的)/u;

/** Whether a nation only tells ("Washington says 3,000 have arrived"). */
export function isTeller(sentence: Sentence, nation: Hit): boolean {
  return sentence.hits.some(
    (hit) => (hit.concept === 'say' || hit.concept === 'according') && isTellerOf(sentence, nation, hit),
  );
}

function tellsInClause(sentence: Sentence, name: Hit): boolean {
  const { span, boundaries, reading } = sentence;
  const clause = reading.language.grammar.topic ? span : clauseAround(name, span, boundaries, false);
  return sentence.hits.some(
    (hit) =>
      (hit.concept === 'say' || hit.concept === 'according') &&
      // "d'après" holds a word that elsewhere begins a clause
      hit.end > clause.start &&
      hit.start < clause.end &&
      isTellerOf(sentence, name, hit),
  );
}

/** How near a nation's name a verb of saying stands that it is the subject of. */
const TELLS_WITHIN = 50;

/** A verb of saying is the nearest nation's: in "Russia lost 900,000 men by British estimates" Britain tells, not Russia. */
function isTellerOf(sentence: Sentence, nation: Hit, say: Hit): boolean {
  const distance = gapOf(nation, say);
  const isNearer = (other: Hit) => other.concept === 'nation' && other !== nation && gapOf(other, say) < distance;
  return distance <= TELLS_WITHIN && !sentence.hits.some(isNearer) && !isToldOf(sentence, nation, say);
}

/** "英国防部估计俄军的伤亡": where verbs stand behind who tells, a name behind the verb is told of if another stands right before it. */
function isToldOf({ hits, reading: { language } }: Sentence, { start }: Hit, say: Hit): boolean {
  if (language.grammar.topic || say.concept === 'according' || start < say.end) return false;
  const within = language.spaced ? 1 : OFFICE;
  return hits.some((other) => isName(other) && other.end <= say.start && say.start - other.end <= within);
}

/** Signs for a ministry or an agency behind its country's name ("英*国防部*估计"). */
const OFFICE = 3;

/** "in Russia", "to Ukraine": a small word stands before the name, or the name is not what the sentence is about. */
export function isPlace(sentence: Sentence, nation: Hit): boolean {
  if (isWholePlace(sentence, nation) || isInNameOfPlace(sentence, nation)) return true;
  const { lower, lexicon, language } = sentence.reading;
  if (language.grammar.topic) return isMarkedPlace(lower, lexicon, nation.end);
  // "俄军": an army is no place
  if (!language.spaced && ARMY.test(lower.slice(nation.start, nation.end))) return isBehindPlaceWord(sentence, nation);
  if (!language.spaced)
    return isBehindPlaceWord(sentence, nation) || lexicon.functionWords.at(lower, nation.end) === null;
  const before =
    lower
      .slice(Math.max(sentence.span.start, nation.start - 12), nation.start)
      .trim()
      .split(' ')
      .at(-1) ?? '';
  const { beforeActors, relativePlace } = language.grammar;
  // "where Moscow has 50,000": who acts there
  if (beforeActors?.includes(before) || relativePlace?.includes(before)) return false;
  return before !== '' && lexicon.functionWords.at(before, 0)?.end === before.length;
}

const ARMY = /[军軍兵]$/u;
const ARMY_NEXT = /[군軍]/u;
/** "러시아군에", "ロシア軍に": to or in an army. */
const INTO = /[에にへ로]/u;

/** Where particles mark who acts: a name without one is a place, an army only where it is gone to. */
function isMarkedPlace(lower: string, lexicon: Lexicon, end: number): boolean {
  return ARMY_NEXT.test(lower.charAt(end)) ? INTO.test(lower.charAt(end + 1)) : lexicon.topic.at(lower, end) === null;
}

/** A space and an article, or a word for the country. */
const WHOLE_WITHIN = 6;

/** "In eastern Russia": the name is part of one for where the story's people are brought. */
function isInNameOfPlace({ hits, reading: { roles } }: Sentence, { start, end }: Hit): boolean {
  const isPlaceName = ({ concept }: Hit) => roles.staging.has(concept) || roles.inTheatre.has(concept);
  return hits.some((hit) => isPlaceName(hit) && hit.start < start && hit.end >= end);
}

/** "In ganz Russland", "Russia as a whole": a country by all of its land. */
export function isWholePlace({ hits }: Sentence, nation: Hit): boolean {
  return hits.some((hit) => hit.concept === 'everywhere' && gapOf(hit, nation) <= WHOLE_WITHIN);
}

/** "向俄罗斯": where words are written together, a small word right before a name makes a place of it. */
export function isBehindPlaceWord({ reading: { lower, language } }: Sentence, { start }: Hit): boolean {
  return language.grammar.beforePlaces?.some((word) => lower.startsWith(word, start - word.length)) ?? false;
}

import { behindQualifier } from '../../figure/nouns/behind-qualifier.ts';
import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { FATES } from '../fates.ts';
import { phraseSpan } from '../phrase-span.ts';
import type { DoubtCheck } from './doubt.ts';

/** "… admits only 350": a number without a noun or a fate of its own counts what stands before it, perhaps. */
export const noNoun: DoubtCheck = {
  reason: 'no_noun',
  find: ({ sentence, figure, story, rule }) => {
    if (figure.kind !== 'count' || figure.derived) return null;
    const { reading } = sentence;
    if (nounPhraseOf(reading, figure.number).head) return null;
    const behind = skipSpaces(reading.lower, behindQualifier(reading, figure.number.end));
    const isCounted = reading.lexicon.counters.at(reading.lower, behind) !== null;
    if (isCounted && !(rule.phrase ?? []).some((group) => group.some((concept) => FATES.has(concept)))) return null;
    // a fate that another number lends says no more
    const own = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
    const isTold = (concept: ConceptId) =>
      (FATES.has(concept) && !PLACES_IN_ROW.has(concept)) || story.fates?.includes(concept);
    if ([...own].some(isTold)) return null;
    if (own.has('total') && (own.has('sent') || own.has('plan'))) return null;
    return !hasNounBehind(sentence, figure, behind) || null;
  },
};

/** "The first 2,600 will go": what number in a row they are says nothing of what they are. */
const PLACES_IN_ROW: ReadonlySet<ConceptId> = new Set(['first', 'first_of', 'second', 'each_day', 'reaching_total']);

/** "26 тысяч отправленных в Россию солдат": a participle with all that goes with it stands before the noun. */
function hasNounBehind(sentence: Sentence, figure: Figure, from: number): boolean {
  const { end } = phraseSpan(sentence, figure);
  return hitsWithin(sentence.hits, { start: from, end: Math.min(end, from + NOUN_WITHIN) }).some(
    ({ concept }) => unitOf(concept) === figure.unit,
  );
}

/** How long such a participle may be. */
const NOUN_WITHIN = 40;

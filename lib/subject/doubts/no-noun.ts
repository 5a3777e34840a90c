import { behindQualifier } from '../../figure/nouns/behind-qualifier.ts';
import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId } from '../../model.ts';
import { conceptsIn } from '../../reading/sentence.ts';
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
    return (
      ![...own].some(
        (concept) => (FATES.has(concept) && !PLACES_IN_ROW.has(concept)) || story.fates?.includes(concept),
      ) || null
    );
  },
};

/** "The first 2,600 will go": what number in a row they are says nothing of what they are. */
const PLACES_IN_ROW: ReadonlySet<ConceptId> = new Set(['first', 'first_of', 'second', 'each_day', 'reaching_total']);

import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/** "Sent uniforms for 12,000 soldiers", "兵士1万2000人分の制服": what goes somewhere is for them, and not they. */
export const supplies: DoubtCheck = {
  reason: 'other_cargo',
  find: ({ sentence, figure }) => {
    const { hits, reading, span, boundaries } = sentence;
    if (figure.unit !== 'person') return null;
    const { lower, language } = reading;
    if (language.grammar.topic) {
      const end = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
      return (
        hits.find(
          ({ concept, start }) => concept === 'for_whom' && (start === end || start === skipSpaces(lower, end)),
        ) ?? null
      );
    }
    const word = hits.find(({ concept, end }) => concept === 'for_whom' && end === skipSpacesBack(lower, figure.start));
    if (!word) return null;
    // "pays for 12,000 soldiers" is about them
    const { start } = clauseAround(figure, span, boundaries, false);
    return hitsWithin(hits, { start, end: word.start }).some(({ concept }) => GOES.has(concept)) ? word : null;
  },
};

/** What is done with goods. */
const GOES: ReadonlySet<ConceptId> = new Set(['sent', 'arrived', 'moved', 'transport']);

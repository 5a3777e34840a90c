import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/** "Uniforms for 12,000 soldiers", "兵士1万2000人分の制服": what goes somewhere is for them, and not they. */
export const supplies: DoubtCheck = {
  reason: 'other_cargo',
  find: ({ sentence: { hits, reading }, figure }) => {
    if (figure.unit !== 'person') return null;
    const { lower, language } = reading;
    const start = skipSpacesBack(lower, figure.start);
    const end = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
    const isBeside = language.grammar.topic
      ? (at: number) => at === end || at === skipSpaces(lower, end)
      : (_: number, stop: number) => stop === start;
    return hits.find((hit) => hit.concept === 'for_whom' && isBeside(hit.start, hit.end)) ?? null;
  },
};

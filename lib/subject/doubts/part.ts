import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { wholeOf } from '../parts.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** "3,000 of whom", "including 500": a part of what was told before. */
export const part: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure, scopes, rule }) => {
    if (asksFor(rule, 'part')) return null;
    if (scopes.phrase.has('part')) return true;
    const { partOf, wholeAt } = nounPhraseOf(sentence.reading, figure.number);
    return partOf || wholeAt !== null || wholeOf(sentence, figure) !== null || null;
  },
};

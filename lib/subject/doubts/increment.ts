import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "Another 3,000": what came on top of others. */
export const increment: DoubtCheck = {
  reason: 'increment',
  find: ({ sentence, figure, rule, scopes }) =>
    figure.kind === 'count' && scopes.phrase.has('additional') && !asksFor(rule, 'additional')
      ? ownWord(sentence, figure, 'additional')
      : null,
};

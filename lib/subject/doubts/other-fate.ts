import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "Eighteen soldiers deserted": what befell them makes another group of them. */
export const otherFate: DoubtCheck = {
  reason: 'other_fate',
  find: ({ sentence, figure, rule }) => (asksFor(rule, 'deserted') ? null : ownWord(sentence, figure, 'deserted')),
};

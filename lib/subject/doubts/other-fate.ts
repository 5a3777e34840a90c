import type { Figure, Span, SubjectRule } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isGeneric } from '../../story/known-concepts.ts';
import type { DoubtCheck } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "Eighteen soldiers deserted", "brought home: 2,000 wounded": what befell them makes another group of them. */
export const otherFate: DoubtCheck = {
  reason: 'other_fate',
  find: ({ sentence, figure, rule }) => {
    if (figure.unit !== 'person' || asksFor(rule, 'deserted')) return null;
    const told =
      ownWord(sentence, figure, 'deserted') ??
      ownWord(sentence, figure, 'exchanged') ??
      ownWord(sentence, figure, 'returned', sentence.span);
    return told && !isParted(sentence, figure, told) && !isAskedFor(sentence, rule, told) ? told : null;
  },
};

/** "120 people are still missing", where a story has a word of its own for that: it is what its rule asks for. */
function isAskedFor({ hits }: Sentence, rule: SubjectRule, word: Span): boolean {
  return hits.some(
    ({ concept, start, end }) => start < word.end && word.start < end && !isGeneric(concept) && asksFor(rule, concept),
  );
}

/** Whether another count stands between a figure and a word: then the word is the other one's. */
function isParted({ figures }: Sentence, figure: Figure, word: Span): boolean {
  const [from, to] = word.start < figure.start ? [word.end, figure.start] : [figure.end, word.start];
  return figures.some((one) => one.kind === 'count' && one.start >= from && one.end <= to);
}

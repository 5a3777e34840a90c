import type { Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';
import { isPresupposed } from './presupposed.ts';

/** "Did 10,000 soldiers go?", "whether 10,000 went", "asked about 10,000": nobody asserts it. */
export const asked: DoubtCheck = {
  reason: 'asked',
  find: (weighed) => {
    const { sentence, figure } = weighed;
    const { lower, language } = sentence.reading;
    // a question mark behind the figure, though the sentence goes on behind a quote
    if (/[?？]/u.test(lower.slice(figure.end, sentence.span.end))) return true;
    const ends = language.grammar.questionEnds ?? [];
    const text = lower.slice(sentence.span.start, sentence.span.end).replace(/[\s.。!！"'”’」』)]+$/u, '');
    if (ends.some((end) => text.endsWith(end))) return true;
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const word =
      toldQuestion(sentence, { start: figure.end, end: clause.end }) ??
      ownWord(sentence, figure, 'if', clause) ??
      ownWord(sentence, figure, 'asked_about', clause) ??
      isItSo(sentence, figure);
    return word && !isPresupposed(weighed, word) ? word : null;
  },
};

/** "Is it true that 10,000 went", "a-t-il envoyé 10 000": a question that begins before the figure. */
function isItSo(sentence: Sentence, figure: Figure): Span | null {
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  return ownWord(sentence, figure, 'is_it_so', { start, end: figure.start });
}

/** Where a question ends within a stretch, in languages that mark its end. */
function toldQuestion({ reading }: Sentence, { start, end }: Span): Span | null {
  const behind = reading.lower.slice(start, end);
  for (const word of reading.language.grammar.questionsTold ?? []) {
    const at = behind.indexOf(word);
    if (at >= 0) return { start: start + at, end: start + at + word.length };
  }
  return null;
}

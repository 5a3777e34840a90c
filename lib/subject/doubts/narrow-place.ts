import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "60 killed near Makhnovka", "40 killed in one village": those of one place, where all of them are counted. */
export const narrowPlace: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure, rule, story }) => {
    if (figure.unit !== 'person') return null;
    const time = story.subjects.find(({ id }) => id === rule.subject)?.time;
    if (time?.behaviour !== 'growing') return null;
    const { end } = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
    const before = sentence.figures.findLast((one) => one.kind !== 'date' && one.end <= figure.start);
    const clause = { start: Math.max(start, before?.end ?? start), end };
    return ownWord(sentence, figure, 'locality', clause) ?? nearSomewhere(sentence, clause);
  },
};

/** A word such as "near" before a name that no list has. */
function nearSomewhere({ reading, hits }: Sentence, { start, end }: Span): Span | null {
  const { lower, text, lexicon } = reading;
  for (let at = start; at < end; at++) {
    const near = isLetter(lower, at) && !isLetter(lower, at - 1) ? lexicon.vicinity.at(lower, at) : null;
    if (!near) continue;
    const name = skipSpaces(lower, near.end);
    const isName = name < end && /\p{Lu}/u.test(text.charAt(name)) && !hits.some((hit) => hit.start === name);
    if (isName) return { start: at, end: name };
  }
  return null;
}

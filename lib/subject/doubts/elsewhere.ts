import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { ownWord } from './own-words.ts';

/** "18,600 soldiers to Syria", "in Afghanistan": another country, where no place of the story stands nearer. */
export const elsewhere: DoubtCheck = {
  reason: 'elsewhere',
  find: ({ sentence, figure }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const country = ownWord(sentence, figure, 'country', clause);
    if (!country || !isWhere(sentence, country)) return null;
    const own = ownWord(sentence, figure, 'theatre', clause);
    return own && gapOf(own, figure) <= gapOf(country, figure) ? null : country;
  },
};

/** Whether a country is where something is or goes, and not one that acts. */
function isWhere(sentence: Sentence, country: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  if (language.spaced && !language.grammar.topic) return isPlace(sentence, country);
  return (lexicon.topic.at(lower, country.end) ?? lexicon.subject.at(lower, country.end)) === null;
}

import type { Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace } from '../../reading/side.ts';
import { gapOf } from '../../text/gap.ts';
import { isName } from '../../text/is-name.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';
import { nearest, ownWord } from './own-words.ts';

/** "18,600 soldiers to Syria", "in Afghanistan": another country, where no place of the story stands nearer. */
export const elsewhere: DoubtCheck = {
  reason: 'elsewhere',
  find: ({ sentence, figure }) => {
    const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
    const border = borderOf(sentence, clause) ?? homeBorder(sentence, clause);
    if (border) return border;
    const country = ownWord(sentence, figure, 'country', clause);
    if (!country || !isWhere(sentence, country)) return null;
    const { theatre } = sentence.reading.roles;
    const own = nearest(sentence, figure, (hit) => theatre.has(hit.concept), clause);
    return own && gapOf(own, figure) <= gapOf(country, figure) ? null : country;
  },
};

/** "To the border with South Korea": one of a country that the story does not place anything in. */
function borderOf(sentence: Sentence, clause: Span): Hit | null {
  const { roles } = sentence.reading;
  const within = hitsWithin(sentence.hits, clause);
  const isNear = (border: Hit) => (hit: Hit) =>
    sentence.reading.language.spaced && !sentence.reading.language.grammar.topic
      ? hit.start >= border.end && hit.start - border.end <= BORDER
      : gapOf(hit, border) <= 1;
  return (
    within.find((border) => {
      if (border.concept !== 'border') return false;
      const named = within.filter(isNear(border));
      return (
        named.some(isName) &&
        !within.some((hit) => roles.theatre.has(hit.concept) && named.some((name) => isSame(name, hit)))
      );
    }) ?? null
  );
}

/** A story's word for a country may be shorter than the language's own ("우크라" in "우크라이나"). */
function isSame(name: Hit, place: Hit): boolean {
  return place.start < name.end && place.end > name.start;
}

/** "To its southern border": one that needs no name, where none of the story's places stands beside it. */
function homeBorder(sentence: Sentence, clause: Span): Hit | null {
  const { roles } = sentence.reading;
  const within = hitsWithin(sentence.hits, clause);
  const isPlaced = (border: Hit) =>
    within.some((hit) => roles.theatre.has(hit.concept) && gapOf(hit, border) <= BORDER);
  return within.find((border) => roles.homeBorder.has(border.concept) && !isPlaced(border)) ?? null;
}

/** Room for an article between a border and the country beyond it. */
const BORDER = 5;

/** Whether a country is where something is or goes, and not one that acts. */
function isWhere(sentence: Sentence, country: Hit): boolean {
  const { lower, lexicon, language } = sentence.reading;
  if (language.spaced && !language.grammar.topic) return isPlace(sentence, country);
  return (lexicon.topic.at(lower, country.end) ?? lexicon.subject.at(lower, country.end)) === null;
}

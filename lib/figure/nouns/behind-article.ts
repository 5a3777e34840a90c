import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';

/** How many small words may stand between the verb and its number ("son *ya unos* siete"). */
const WORDS_BETWEEN = 2;

/**
 * "Fueron siete *los* barcos": where a verb that only counts stands before a number, the article behind it begins the
 * noun that is counted. Where that article ends, or `behind` where there is none; `behind` is where the number's noun is looked for.
 */
export function behindArticle(reading: TextReading, number: Span, behind: number): number {
  const { lower, lexicon } = reading;
  const article = lexicon.countedArticles.at(lower, skipSpaces(lower, behind));
  return article && isBehindCountingVerb(reading, number.start) ? article.end : behind;
}

function isBehindCountingVerb({ lower, lexicon }: TextReading, start: number): boolean {
  let at = skipSpacesBack(lower, start);
  for (let words = 0; words <= WORDS_BETWEEN; words++) {
    if (lexicon.countingVerbs.before(lower, at)) return true;
    const small =
      lexicon.qualifiersBefore.before(lower, at) ??
      lexicon.qualifierFillers.before(lower, at) ??
      lexicon.functionWords.before(lower, at);
    if (!small) return false;
    at = skipSpacesBack(lower, small.start);
  }
  return false;
}

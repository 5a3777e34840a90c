import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isTrade } from '../../figure/units.ts';
import type { ConceptId, Figure } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';

/**
 * "5,000 men *of its military construction units*", "тысяча бойцов *сапёрных частей*": the trade of the units that people
 * are told to be from, right behind their noun; `null` where another word stands between, or "and" or "with".
 */
export function tradeOfUnits(sentence: Sentence, figure: Figure): string | null {
  const { reading, hits } = sentence;
  const { head, end } = nounPhraseOf(reading, figure.number);
  if (!reading.language.spaced || reading.language.grammar.topic || !head || !ANYBODY.has(head.concept)) return null;
  const between = betweenIn(reading.roles);
  for (let at = skipSpaces(reading.lower, end); ; ) {
    const here = hits.filter(({ start }) => start === at);
    const trade = here.find(({ concept }) => isTrade(concept));
    if (trade) return trade.concept;
    const next = smallWordAt(sentence, at, here) ?? longest(here.filter(({ concept }) => between.has(concept)));
    if (next === null) return null;
    at = skipSpaces(reading.lower, next);
  }
}

/** Nouns that say no more than people, or soldiers. */
const ANYBODY: ReadonlySet<ConceptId> = new Set(['person', 'soldier']);
/** What may stand between: whose units they are, and that they are units. */
const betweenIn = withRoles(['adjective', 'force', 'formation'], 'actor');

/** Where "of", "from" or an article ends that stands at an offset. */
function smallWordAt({ reading: { lower, lexicon } }: Sentence, at: number, here: readonly Hit[]): number | null {
  const of = lexicon.partitive.at(lower, at) ?? lexicon.definite.at(lower, at);
  if (of) return of.end;
  if (lexicon.conjunctions.at(lower, at) || here.some(({ concept }) => concept === 'with')) return null;
  return lexicon.functionWords.at(lower, at)?.end ?? null;
}

function longest(hits: readonly Hit[]): number | null {
  return hits.length === 0 ? null : Math.max(...hits.map(({ end }) => end));
}

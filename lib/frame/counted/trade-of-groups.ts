import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isTrade } from '../../figure/units.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';

/** How far behind groups the number of their people may begin: room for "with a total strength of more than". */
const WITHIN = 40;
/** How near their noun the trade of groups stands where it is no part of it ("군사*건설* 2개 여단"). */
const BESIDE = 3;

/**
 * "Two construction brigades, *5,000 people* in all", "две строительные бригады численностью *5000 человек*": the trade of the
 * groups told of right before, whose strength the number is; `null` where an "and" or other people stand between.
 */
export function tradeOfGroups(sentence: Sentence, figure: Figure): string | null {
  const { reading, figures, hits } = sentence;
  const groups = figures.findLast(({ kind, end }) => kind === 'count' && end <= figure.start);
  if (groups?.unit !== 'formation' || (groups.high ?? groups.low ?? 0) >= (figure.low ?? 0)) return null;
  const { head } = nounPhraseOf(reading, figure.number);
  if (head && !ANYBODY.has(head.concept)) return null;
  const noun = nounPhraseOf(reading, groups.number);
  const around = { start: Math.min(groups.start, noun.start ?? groups.start), end: Math.max(groups.end, noun.end) };
  const trades = hits.filter((hit) => isTrade(hit.concept) && gapOf(hit, around) <= BESIDE && hit.end <= figure.start);
  const trade = trades.at(-1);
  if (!trade) return null;
  const between = { start: Math.max(around.end, trade.end), end: figure.start };
  return isStrengthOf(sentence, between) ? trade.concept : null;
}

/** Nothing between but what sums up. */
function isStrengthOf({ reading: { lower, lexicon }, hits }: Sentence, { start, end }: Span): boolean {
  if (end - start > WITHIN || /[.;:]/.test(lower.slice(start, end))) return false;
  for (let at = start; at < end; at++) if (lexicon.conjunctions.at(lower, at)) return false;
  return !hitsWithin(hits, { start, end }).some(({ concept }) => OTHERS.has(concept));
}

/** Nouns that say no more than people, or soldiers. */
const ANYBODY: ReadonlySet<ConceptId> = new Set(['person', 'soldier', 'one_soldier']);
/** Words for other people, or for more of them. */
const OTHERS: ReadonlySet<ConceptId> = new Set([
  'soldier',
  'special_forces',
  'additional',
  'besides',
  'joint',
  'officer',
]);

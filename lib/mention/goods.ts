import type { Span, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { countedBy } from './continues.ts';
import { namesAnother } from './names-another.ts';
import { holdsWith } from './rules.ts';

const LEAST_OF_NAME = 4;

/**
 * Whether a sentence counts goods that the one before tells the sender and the receiver of ("The North arms Russia ever
 * more. Some 28,000 containers have crossed"): all but the goods stands in the first, and nobody else is named in the
 * second.
 */
export function countsGoodsOf(sentence: Sentence, before: Sentence, story: Story): boolean {
  const goods = sentence.figures.flatMap(({ kind, unit }) =>
    kind === 'count' && unit !== null && unit !== 'person' && countedBy(story).has(unit) ? [unit] : [],
  );
  if (goods.length === 0 || sentence.hits.some(({ concept }) => concept === 'each_day')) return false;
  return (
    !namesAnother(sentence, before, story) &&
    !beginsWithUnknown(sentence) &&
    holdsWith(before, sentence, story, new Set(goods))
  );
}

/** A first word in no table may be a name ("Rheinmetall makes 700,000 shells"). */
function beginsWithUnknown({ reading: { lower, lexicon, language }, span, hits, figures }: Sentence): boolean {
  const [word = ''] = /^\p{L}+/u.exec(lower.slice(span.start, span.end)) ?? [];
  if (!language.spaced || word.length < LEAST_OF_NAME) return false;
  const isWithin = ({ start, end }: Span) => start <= span.start && end > span.start;
  const tables = [lexicon.functionWords, lexicon.transparent, lexicon.qualifiersBefore, lexicon.qualifierFillers];
  return !hits.some(isWithin) && !figures.some(isWithin) && !tables.some((table) => table.at(lower, span.start));
}

import type { Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { gapOf } from '../text/gap.ts';
import { isPeople, LEAST_ALONE, MOVES } from './continues.ts';
import { namesAnother } from './names-another.ts';
import { hasTopicOf, othersIn, TOLL } from './others.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 160;

/**
 * Whether a sentence tells of more of the people whom the one before counts ("25.000 weitere", "another 3,000"), with
 * no other noun for them and nobody else named but who tells it.
 */
export function tellsOfFurther(sentence: Sentence, before: Sentence, story: Story): boolean {
  const { figures, hits, span } = sentence;
  if (span.end - span.start > LONGEST || hits.some(({ concept }) => TOLL.has(concept))) return false;
  return (
    figures.some((figure) => isFurther(sentence, figure)) &&
    before.figures.some((figure) => figure.unit === 'person' && isPeople(figure)) &&
    !hasTopicOf(sentence, story) &&
    !namesAnother(sentence, before, story) &&
    saysWho(sentence, story)
  );
}

function isFurther({ hits }: Sentence, { kind, unit, low, high, start, end }: Figure): boolean {
  if (kind !== 'count' || unit !== null || (high ?? low ?? 0) < LEAST_ALONE) return false;
  return hits.some((hit) => hit.concept === 'additional' && gapOf(hit, { start, end }) <= 1);
}

/** Where capitals tell no names, somebody known tells it, or it is of a move. */
function saysWho(sentence: Sentence, story: Story): boolean {
  if (!sentence.reading.language.grammar.capitalNouns) return true;
  const isMove = sentence.hits.some(({ concept }) => concept !== 'additional' && MOVES.has(concept));
  return isMove || othersIn(sentence, story).length > 0;
}

import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/**
 * "Silence on casualties ends: nine soldiers were killed", "伤亡情况：约300名士兵阵亡": whether a word for losses of any
 * kind only heads, before a colon, what the figure's own clause tells by a kind of its own. `fates` are the sentence's
 * words for what befell anybody, none within another.
 */
export function headsFates(sentence: Sentence, figure: Figure, hit: Hit, fates: readonly Hit[]): boolean {
  if (!ANY_LOSS.has(hit.concept) || hit.end > figure.start) return false;
  const between = sentence.reading.lower.slice(hit.end, figure.start);
  if (!/[:：]/.test(between)) return false;
  const own = clauseAround(figure, sentence.span, sentence.boundaries, false);
  return fates.some(({ concept, start, end }) => OF_ONE_KIND.has(concept) && start >= own.start && end <= own.end);
}

const ANY_LOSS: ReadonlySet<ConceptId> = new Set(['casualty', 'loss']);
const OF_ONE_KIND: ReadonlySet<ConceptId> = new Set(['killed', 'death', 'wounded', 'captured']);

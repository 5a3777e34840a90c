import type { ConceptId, Figure, Span } from '../model.ts';
import { hitsWithin, type Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';
import { phraseSpan } from './phrase-span.ts';

/** How far from a word of addition the one that counts it in may stand: room for a noun and a particle. */
const WITHIN = 8;

/**
 * Whether a figure is said to count in what came later ("追加分を含めて1万4000人", "추가 파병을 포함하면 1만5000명",
 * "连同增派部队约1.5万人"): it is the sum, and no addition. Where words are not set apart by spaces, or verbs come last.
 */
export function countsInAddition(sentence: Sentence, figure: Figure): boolean {
  const { language } = sentence.reading;
  if (figure.kind !== 'count' || (language.spaced && !language.grammar.topic)) return false;
  const { start } = phraseSpan(sentence, figure);
  const before = hitsWithin(sentence.hits, { start, end: figure.start });
  const added = before.filter(({ concept }) => ADDITIONS.has(concept));
  return added.length > 0 && added.every((one) => before.some((hit) => countsIn(sentence, hit, one)));
}

/** The verb stands behind what it counts in where it comes last, and before it elsewhere; no number between, and no topic. */
function countsIn({ reading, figures }: Sentence, { concept, start, end }: Hit, addition: Span): boolean {
  if (concept !== 'including') return false;
  const { lower, lexicon, language } = reading;
  const [from, to] = language.grammar.topic ? [addition.end, start] : [end, addition.start];
  if (to < from || to - from > WITHIN) return false;
  // "増派した兵士は工兵を含めて": the sappers are counted in, not those sent later
  for (let at = from; at < to; at++) if (lexicon.topic.at(lower, at)) return false;
  return !figures.some((one) => one.kind === 'count' && one.start >= from && one.end <= to);
}

const ADDITIONS: ReadonlySet<ConceptId> = new Set(['additional', 'second_batch', 'second']);

import type { Span } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';

/** Whether a clause or phrase ends within a stretch. */
export function crosses(sentence: Sentence, span: Span): boolean {
  return sentence.boundaries.some((boundary) => boundary.at >= span.start && boundary.at < span.end);
}

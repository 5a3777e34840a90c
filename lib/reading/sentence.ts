import type { ConceptId, Figure, Span } from '../model.ts';
import { firstHitAt, type Hit } from '../text/words.ts';
import { type Boundary, boundariesOf } from './clauses.ts';
import type { TextReading } from './text-reading.ts';

/** One sentence of a block with all that was read in it. */
export type Sentence = {
  readonly reading: TextReading;
  readonly span: Span;
  readonly hits: readonly Hit[];
  readonly figures: readonly Figure[];
  readonly boundaries: readonly Boundary[];
};

/** Puts the figures and concepts of a text into its sentences. */
export function sentenceOf(reading: TextReading, span: Span, figures: readonly Figure[]): Sentence {
  return {
    reading,
    span,
    hits: hitsWithin(reading.hits, span),
    figures: figures.filter((figure) => figure.number.start >= span.start && figure.number.end <= span.end),
    boundaries: boundariesOf(reading.lower, span, reading.lexicon),
  };
}

/** The concepts found wholly within a span. */
export function conceptsIn(hits: readonly Hit[], span: Span): Set<ConceptId> {
  return new Set(hitsWithin(hits, span).map((hit) => hit.concept));
}

/** The hits that lie wholly within a span; `hits` by start. */
export function hitsWithin(hits: readonly Hit[], span: Span): Hit[] {
  const found: Hit[] = [];
  for (let index = firstHitAt(hits, span.start); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.start >= span.end) break;
    if (hit.end <= span.end) found.push(hit);
  }
  return found;
}

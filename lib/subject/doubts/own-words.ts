import { phraseSpan } from '../../frame/phrase-span.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';

/** The nearest word of a concept within the figure's own phrase, or within `around`; `fits` leaves some of them out. */
export function ownWord(
  sentence: Sentence,
  figure: Figure,
  concept: ConceptId,
  around: Span = phraseSpan(sentence, figure),
  fits: (hit: Hit) => boolean = () => true,
): Hit | null {
  return nearest(sentence, figure, (hit) => hit.concept === concept && fits(hit), around);
}

/** The nearest of some words within a stretch. */
export function nearest(sentence: Sentence, figure: Figure, is: (hit: Hit) => boolean, around: Span): Hit | null {
  const hits = hitsWithin(sentence.hits, around).filter((hit) => !isWithin(hit, figure) && is(hit));
  return hits.sort((a, b) => gapOf(a, figure) - gapOf(b, figure))[0] ?? null;
}

/** "not more than 10,000": a word of the figure itself says nothing about it. */
function isWithin(hit: Span, figure: Span): boolean {
  return hit.start >= figure.start && hit.end <= figure.end;
}

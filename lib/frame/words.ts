import type { ConceptId, Span } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { gapOf } from '../text/gap.ts';
import type { Hit } from '../text/words.ts';
import type { Scopes } from './scopes.ts';

/** How far from its figure a word stands; `inherited`: in the text before its sentence. */
export type Where = 'phrase' | 'clause' | 'sentence' | 'inherited';

/** A word about a figure: what it means, the narrowest place it stands in, and its nearest stretch of the sentence. */
export type Word = { readonly concept: ConceptId; readonly where: Where; readonly span: Span | null };

/** What stands about a figure, in no order; what its place in the sentence tells alone has no word. */
export function wordsAbout({ hits }: Sentence, figure: Span, scopes: Scopes): Word[] {
  const nearest = new Map<ConceptId, Hit>();
  for (const hit of hits) {
    const known = nearest.get(hit.concept);
    if (!known || gapOf(hit, figure) < gapOf(known, figure)) nearest.set(hit.concept, hit);
  }
  const concepts = new Set([...scopes.phrase, ...scopes.clause, ...scopes.sentence]);
  return [...concepts].flatMap((concept): Word[] => {
    const hit = nearest.get(concept);
    const where = scopes.phrase.has(concept) ? 'phrase' : scopes.clause.has(concept) ? 'clause' : 'sentence';
    if (hit) return [{ concept, where, span: { start: hit.start, end: hit.end } }];
    return [{ concept, where: scopes.inherited ? 'inherited' : where, span: null }];
  });
}

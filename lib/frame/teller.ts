import type { Attribution } from '../model.ts';
import type { About } from './about.ts';
import { attributionOf } from './teller/attribution.ts';

/** Who is said to have told it; `null` where nobody is named for sure. */
export function tellerIn({
  sentence,
  figure,
  story,
  previous,
}: Pick<About, 'sentence' | 'figure' | 'story' | 'previous'>): Attribution | null {
  return attributionOf(sentence, figure, story, previous);
}

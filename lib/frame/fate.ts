import type { ConceptId } from '../model.ts';
import type { About } from './about.ts';
import type { Word } from './words.ts';

/** What befell those who are counted; each word of it belongs to one number of its sentence. */
export function fateIn({ words, story }: About): readonly Word[] {
  return words.filter(
    ({ concept, where }) => (BEFALLS.has(concept) || story.fates?.includes(concept)) && where !== 'sentence',
  );
}

const BEFALLS: ReadonlySet<ConceptId> = new Set([
  'killed',
  'death',
  'wounded',
  'casualty',
  'loss',
  'captured',
  'deserted',
]);

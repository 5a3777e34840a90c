import { nounPhraseOf } from '../figure/nouns/noun-phrase.ts';
import type { ConceptId } from '../model.ts';
import type { About } from './about.ts';
import type { Word } from './words.ts';

/** What is counted: its comparison class, and the noun that says so, `null` where none stands beside the number. */
export type Counted = {
  readonly unit: string | null;
  readonly noun: ConceptId | null;
  readonly words: readonly Word[];
};

export function countedIn({ sentence, figure, words }: About): Counted {
  const head = nounPhraseOf(sentence.reading, figure.number).head;
  return { unit: figure.unit, noun: head?.concept ?? null, words: words.filter(({ concept }) => KINDS.has(concept)) };
}

/** Kinds of people and things that a number may be of, where no noun of its own says so. */
const KINDS: ReadonlySet<ConceptId> = new Set([
  'soldier',
  'special_forces',
  'officer',
  'force',
  'person',
  'worker',
  'engineer',
  'sapper',
  'builder',
  'formation',
  'ship',
  'landing_ship',
  'escort_ship',
  'container',
  'shell',
  'weapon',
  'portrait',
]);

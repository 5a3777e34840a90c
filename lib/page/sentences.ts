import type { Mention, TextBlock } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Section } from './sections.ts';

/** Where a block stands on its page. */
export type BlockPlace = {
  /** How many blocks stand before it. */
  readonly index: number;
  readonly section: Section;
  /** It stands behind the last full sentence of the article. */
  readonly isTail: boolean;
  /** The table it is a cell of, and whether heads stand over it. */
  readonly cell: { readonly table: number; readonly isHeaded: boolean } | null;
};

/** A sentence and where it stands. */
export type PlacedSentence = BlockPlace & {
  readonly block: number;
  readonly role: TextBlock['role'];
  readonly sentence: Sentence;
};

/** A sentence that speaks of a story. */
export type SentenceMention = {
  readonly block: number;
  readonly sentence: Sentence;
  readonly by: Mention['by'];
  /** What a sentence that follows on the story, or a short one ("It is 1,500."), goes on from. */
  readonly before: Sentence | null;
  /** The sentence before it in its block, whatever that is on: who a pronoun stands for. */
  readonly previous: Sentence | null;
  /** What it goes on from stands beyond its paragraph: no figure of it is certain. */
  readonly isBeyond: boolean;
  /** The question of how many, right before it, that it answers. */
  readonly asked: Sentence | null;
  /** What stands over it, the nearest first: the sentences before it in its block, then the heading of its section. */
  readonly above: readonly Sentence[];
};

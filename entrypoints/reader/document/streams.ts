import { type BlockText, type Breaks, createBlockText, type Piece } from './block-text.ts';
import { isOtherLanguage } from './part-language.ts';
import type { Box, Place } from './place.ts';

/** A block that has no number yet. */
export type Draft = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly box: Box;
  /** The language of all its text, where that is not the page's. */
  readonly language: string | null;
  /** All of it is a link to another page. */
  readonly isLink: boolean;
  readonly passedOver: WeakSet<Node>;
};

/**
 * Text that is read in one go, block by block. What is taken out of the flow of a text is a stream of its own, whose
 * blocks wait until the one around it has come to its end.
 */
export type Stream = {
  readonly text: BlockText;
  /** Nodes that were passed over while reading: text below them is part of no block of this stream. */
  readonly passedOver: WeakSet<Node>;
  /** `data` is the text of `node`. */
  add(node: Text, data: string, place: Place, breaks: Breaks): void;
  /** Blocks that come behind the one that is being read. */
  wait(blocks: readonly Draft[]): void;
  /** Ends a block. `isWhole`: it is kept. */
  flush(place: Place, isWhole: boolean): void;
  readonly blocks: readonly Draft[];
};

/** So much of a text that is a link makes it one: what is left are signs and spaces. */
const MOSTLY = 0.9;

export function createStream(page: string | null): Stream {
  const text = createBlockText();
  const passedOver = new WeakSet<Node>();
  const blocks: Draft[] = [];
  let waiting: Draft[] = [];
  let linked = 0;
  /** `null` where parts of the block are in several languages. */
  let language: { readonly tag: string | null } | null | undefined;

  return {
    text,
    passedOver,
    blocks,
    add(node, data, place, breaks) {
      const before = text.length();
      text.add(node, data, breaks, place.isRaised);
      const added = text.length() - before;
      if (added === 0) return;
      if (place.isLink) linked += added;
      if (language === undefined) language = { tag: place.language };
      else if (language && language.tag !== place.language) language = null;
    },
    wait(more) {
      waiting = waiting.length === 0 ? [...more] : [...waiting, ...more];
    },
    flush(place, isWhole) {
      // most elements that begin or end have no text right before them
      const taken = text.length() === 0 ? text.drop() : text.take();
      if (taken && isWhole) {
        const tag = language ? language.tag : place.language;
        const isLink = linked >= MOSTLY * taken.text.length;
        blocks.push({
          ...taken,
          box: place.box,
          language: isOtherLanguage(tag, page) ? tag : null,
          isLink,
          passedOver,
        });
      }
      for (const block of waiting) blocks.push(block);
      waiting = [];
      linked = 0;
      language = undefined;
    },
  };
}

import type { ReadBlock } from './document/index.ts';

/** What changes in its digits alone, as a clock or a counter does: so often in vain, then asked about this rarely. */
const TRIES = 3;
const ASK_AGAIN_MS = 60_000;
/** Clocks are short. */
const LONGEST = 300;

export type Ticks = {
  /** Whether a block is one more tick of what was asked about in vain. */
  isTick(block: ReadBlock): boolean;
  /** Nothing was found in a block that was asked about. */
  inVain(block: ReadBlock): void;
};

/**
 * Keeps a page that never rests from asking all the time. A block counts as a tick of the one that stood in the same
 * element before it while only its digits differ.
 */
export function createTicks(now: () => number = () => performance.now()): Ticks {
  const vain = new WeakMap<Element, { words: string; tries: number; at: number }>();
  return {
    isTick({ container, text }) {
      const last = vain.get(container);
      return last?.words === wordsOf(text) && last.tries >= TRIES && now() - last.at < ASK_AGAIN_MS;
    },
    inVain({ container, text }) {
      const words = wordsOf(text);
      if (text.length > LONGEST) return;
      const last = vain.get(container);
      vain.set(container, { words, tries: last?.words === words ? last.tries + 1 : 1, at: now() });
    },
  };
}

function wordsOf(text: string): string {
  return text.slice(0, LONGEST + 1).replace(/\p{N}+/gu, '0');
}

import Fuse from 'fuse.js';
import type { TextDoc } from './segment.ts';

/** How alike a word and a part of a text must be for Fuse.js: 0 the same, 1 anything. */
const THRESHOLD = 0.2;
/** Fuse.js's own limit for one pattern. */
const LONGEST_WORD = 32;

/**
 * How well each text holds words that the index did not know, by Fuse.js: one number a text, 0 for not at all, 1 for every
 * word as it is. It finds what the vocabulary cannot give: a word inside a compound, or the likeliest of several near ones.
 */
export function likeness(docs: readonly TextDoc[], words: readonly string[]): number[] {
  const found = docs.map(() => 0);
  if (words.length === 0 || docs.length === 0) return found;
  // one text each: two fields would take twice as long and say no more
  const texts = docs.map(({ title, statement }) => `${title} ${statement}`);
  const fuse = new Fuse(texts, {
    ignoreLocation: true,
    ignoreFieldNorm: true,
    includeScore: true,
    shouldSort: false,
    threshold: THRESHOLD,
  });
  for (const word of words) {
    for (const { refIndex, score } of fuse.search(word.slice(0, LONGEST_WORD))) {
      found[refIndex] = (found[refIndex] ?? 0) + (1 - (score ?? 1)) / words.length;
    }
  }
  return found;
}

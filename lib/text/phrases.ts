import { ofOne, ofPair, type Phrase, type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { isLetter } from './words.ts';

/** A phrase found at, or right before, an offset. */
export type Found<V> = { readonly start: number; readonly end: number; readonly value: V };

/** Look-up of literal phrases at a place of lower-cased folded text. */
export type PhraseTable<V> = {
  /** The longest phrase that begins at `at`. */
  readonly at: (lower: string, at: number) => Found<V> | null;
  /** The longest phrase that ends at `end`. */
  readonly before: (lower: string, end: number) => Found<V> | null;
};

/** `whole`: whether phrases, or which of them, end and begin at word boundaries, as in scripts with spaces. */
export function phraseTable<V>(
  entries: Iterable<readonly [string, V]>,
  whole: boolean | ((phrase: string) => boolean),
): PhraseTable<V> {
  const isWhole = typeof whole === 'boolean' ? () => whole : whole;
  const all = Array.from(entries, ([phrase, value]): Phrase<V> => {
    const lower = phrase.toLowerCase();
    return { phrase: lower, value, whole: isWhole(lower) };
  }).sort((a, b) => b.phrase.length - a.phrase.length);
  if (all.length === 0) return { at: () => null, before: () => null };
  // each way is made when it is first gone
  let byStart: PhraseIndex<V> | null = null;
  let byEnd: PhraseIndex<V> | null = null;
  return {
    at(lower, at) {
      byStart ??= phraseIndex(all, (phrase) => [phrase.charCodeAt(0), phrase.charCodeAt(1)]);
      const first = lower.charCodeAt(at);
      return (
        beginning(ofPair(byStart, first, lower.charCodeAt(at + 1)), lower, at) ??
        beginning(ofOne(byStart, first), lower, at)
      );
    },
    before(lower, end) {
      byEnd ??= phraseIndex(all, (phrase) => [
        phrase.charCodeAt(phrase.length - 1),
        phrase.charCodeAt(phrase.length - 2),
      ]);
      const last = lower.charCodeAt(end - 1);
      return (
        ending(ofPair(byEnd, last, lower.charCodeAt(end - 2)), lower, end) ?? ending(ofOne(byEnd, last), lower, end)
      );
    },
  };
}

function beginning<V>(some: readonly Phrase<V>[] | null, lower: string, at: number): Found<V> | null {
  if (some === null) return null;
  for (const one of some)
    if (stands(one, lower, at)) return { start: at, end: at + one.phrase.length, value: one.value };
  return null;
}

function ending<V>(some: readonly Phrase<V>[] | null, lower: string, end: number): Found<V> | null {
  if (some === null) return null;
  for (const one of some) {
    const start = end - one.phrase.length;
    if (start >= 0 && stands(one, lower, start)) return { start, end, value: one.value };
  }
  return null;
}

function stands({ phrase, whole }: Phrase<unknown>, lower: string, start: number): boolean {
  if (!lower.startsWith(phrase, start)) return false;
  return !whole || (!joined(lower, start) && !joined(lower, start + phrase.length));
}

/** Whether the characters on both sides of an offset belong to one word; digits and letters part company. */
function joined(text: string, at: number): boolean {
  if (!isLetter(text, at - 1) || !isLetter(text, at)) return false;
  return isDigit(text, at - 1) === isDigit(text, at);
}

/** Whether an ASCII digit stands at an offset. */
export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** The next offset that is not a space. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return at;
}

/** The end of what stands before `from`, spaces left out. */
export function skipSpacesBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charAt(at - 1) === ' ') at--;
  return at;
}

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
  const byFirst = new Map<string, [string, V][]>();
  const byLast = new Map<string, [string, V][]>();
  for (const [phrase, value] of entries) {
    const lower = phrase.toLowerCase();
    put(byFirst, lower.charAt(0), [lower, value]);
    put(byLast, lower.charAt(lower.length - 1), [lower, value]);
  }
  for (const list of [...byFirst.values(), ...byLast.values()]) list.sort((a, b) => b[0].length - a[0].length);
  const isWhole = typeof whole === 'boolean' ? () => whole : whole;
  const bounded = (phrase: string, lower: string, start: number, end: number) =>
    !isWhole(phrase) || (!joined(lower, start) && !joined(lower, end));
  return {
    at(lower, at) {
      for (const [phrase, value] of byFirst.get(lower.charAt(at)) ?? []) {
        if (lower.startsWith(phrase, at) && bounded(phrase, lower, at, at + phrase.length)) {
          return { start: at, end: at + phrase.length, value };
        }
      }
      return null;
    },
    before(lower, end) {
      for (const [phrase, value] of byLast.get(lower.charAt(end - 1)) ?? []) {
        const start = end - phrase.length;
        if (start >= 0 && lower.startsWith(phrase, start) && bounded(phrase, lower, start, end)) {
          return { start, end, value };
        }
      }
      return null;
    },
  };
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

function put<V>(map: Map<string, [string, V][]>, key: string, entry: [string, V]): void {
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
}

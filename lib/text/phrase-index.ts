/** A phrase in lower case; `whole`: it begins and ends at word boundaries. */
export type Phrase<V> = { readonly phrase: string; readonly value: V; readonly whole: boolean };

/**
 * Phrases by the pair of signs that they begin, or end, with, and those of one sign by that. Two pairs may share a list: who
 * asks compares the whole phrase anyway. The longest of a list stands first.
 */
export type PhraseIndex<V> = {
  readonly pairs: readonly List<V>[];
  readonly ones: readonly List<V>[];
};

type List<V> = readonly Phrase<V>[] | null;

/** `phrases`: longest first; `pair` gives the sign at the end that is asked for, and the one next to it. */
export function phraseIndex<V>(
  phrases: readonly Phrase<V>[],
  pair: (phrase: string) => readonly [number, number],
): PhraseIndex<V> {
  const size = 2 ** Math.ceil(Math.log2(2 * phrases.length));
  const listsOf = (some: readonly Phrase<V>[], hash: (sign: number, next: number) => number): List<V>[] => {
    const groups = Map.groupBy(some, ({ phrase }) => hash(...pair(phrase)) & (size - 1));
    return Array.from({ length: size }, (_, at) => groups.get(at) ?? null);
  };
  return {
    pairs: listsOf(
      phrases.filter(({ phrase }) => phrase.length > 1),
      hashOf,
    ),
    ones: listsOf(
      phrases.filter(({ phrase }) => phrase.length === 1),
      (sign) => sign,
    ),
  };
}

/** The phrases that two signs may begin or end. */
export function ofPair<V>({ pairs }: PhraseIndex<V>, sign: number, next: number): List<V> {
  return pairs[hashOf(sign, next) & (pairs.length - 1)] ?? null;
}

/** The phrases that one sign may be. */
export function ofOne<V>({ ones }: PhraseIndex<V>, sign: number): List<V> {
  return ones[sign & (ones.length - 1)] ?? null;
}

function hashOf(sign: number, next: number): number {
  return sign * 31 + next;
}

import type { Lists } from './language-files.ts';

/** Words or texts of a file, as lists by name. */
export type Held = { readonly code: string; readonly lists: Lists };

/** Shorter lists may be the same in two languages by chance; of the ten, no list of so many words is. */
const LONG_LIST = 10;

/**
 * A sentence on the file at `path` where it shares more than `most` of its words (of the smaller file's) with that of one
 * of the languages in `earlier`. Of two files that are the same, one is told.
 */
export function checkCopied(path: string, own: Held, earlier: readonly Held[], most: number): string[] {
  const [nearest] = earlier
    .map(({ code, lists }) => ({ code, share: shareOf(wordsOf(own.lists), wordsOf(lists)) }))
    .sort((a, b) => b.share - a.share);
  if (!nearest || nearest.share <= most) return [];
  const share = `${Math.round(100 * nearest.share)} %`;
  return [
    `${path} shares ${share} of its words with that of ${nearest.code}: one is a copy, put its own language’s in their place.`,
  ];
}

/** A sentence on the file at `path` where a long list of it has nothing that the same list of a language in `earlier` has not. */
export function checkLists(path: string, own: Held, earlier: readonly Held[]): string[] {
  return earlier.flatMap(({ code, lists }) => {
    const same = [...own.lists].filter(([list, words]) => isLongCopy(words, lists.get(list))).map(([list]) => list);
    if (same.length === 0) return [];
    return [
      `${path} has nothing but words of that of ${code} for ${enumerate(same)}: one is a copy, put its own language’s in their place.`,
    ];
  });
}

/** The first few of a long enumeration, and how many more there are. */
export function enumerate(names: readonly string[]): string {
  const more = names.length - 5;
  return more > 0 ? `${names.slice(0, 5).join(', ')} and ${more} more` : names.join(', ');
}

export function wordsOf(lists: Lists): ReadonlySet<string> {
  return new Set([...lists.values()].flatMap((words) => [...words]));
}

function isLongCopy(words: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  return others !== undefined && words.size >= LONG_LIST && [...words].every((word) => others.has(word));
}

function shareOf(own: ReadonlySet<string>, theirs: ReadonlySet<string>): number {
  const least = Math.min(own.size, theirs.size);
  return least === 0 ? 0 : [...own].filter((word) => theirs.has(word)).length / least;
}

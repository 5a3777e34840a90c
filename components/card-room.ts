/** More words than these are not read in seconds: what does not fit stands in the full record. */
const MOST_WORDS = 60;

/** How many words a card's first level has left beside `texts`. */
export function roomBeside(texts: readonly string[]): number {
  return MOST_WORDS - texts.reduce((sum, text) => sum + wordsIn(text), 0);
}

/** Whatever stands between spaces and has a letter or a digit. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The first items, in their order, that `room` words are enough for; `least` of them are taken in any case. */
export function fitting<T>(
  items: readonly T[],
  room: number,
  least: number,
  textsOf: (item: T) => readonly string[],
): T[] {
  let left = room;
  return items.filter((item, i) => {
    const words = textsOf(item).reduce((sum, text) => sum + wordsIn(text), 0);
    if (i >= least && words > left) return false;
    left -= words;
    return true;
  });
}

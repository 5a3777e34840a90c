/** The index of the first item that is past something, as all behind it are; their number where none is. */
export function firstIndex<T>(items: readonly T[], isPast: (item: T) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isPast(items[middle] as T)) to = middle;
    else from = middle + 1;
  }
  return from;
}

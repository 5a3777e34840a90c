import type { Pause } from './pause.ts';

type Compare = (a: string, b: string) => number;

const RUN = 1024;
const SLICE = 4096;

/** Sorts many texts with room to breathe in between: short runs at a time, then two and two of them merged. */
export async function sortTexts(texts: readonly string[], compare: Compare, pause: Pause): Promise<string[]> {
  let sorted: string[] = [];
  for (let at = 0; at < texts.length; at += RUN) {
    for (const text of texts.slice(at, at + RUN).sort(compare)) sorted.push(text);
    await pause();
  }
  for (let run = RUN; run < sorted.length; run *= 2) {
    const merged: string[] = [];
    for (let start = 0; start < sorted.length; start += 2 * run) {
      const middle = Math.min(start + run, sorted.length);
      const end = Math.min(start + 2 * run, sorted.length);
      for (let left = start, right = middle; left < middle || right < end; ) {
        const [a, b] = [sorted[left] ?? '', sorted[right] ?? ''];
        const takeLeft = right >= end || (left < middle && compare(a, b) <= 0);
        merged.push(takeLeft ? a : b);
        if (takeLeft) left += 1;
        else right += 1;
        if (merged.length % SLICE === 0) await pause();
      }
    }
    sorted = merged;
  }
  return sorted;
}

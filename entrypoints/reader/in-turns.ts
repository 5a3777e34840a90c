/** How long the page may wait for one slice, in milliseconds: a part of a frame, on a slow machine too. */
const SLICE_MS = 4;

type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** Work that stops every now and then, and what comes of it. */
export type Steps<T> = Generator<void, T>;

/**
 * Does work so much of it at a time that the page does not notice. `undefined` where `signal` aborts before it is done.
 * `onSlice` is told how long each slice took.
 */
export async function inTurns<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  onSlice: (ms: number) => void = () => undefined,
): Promise<T | undefined> {
  while (!signal.aborted) {
    const begun = performance.now();
    let now = begun;
    do {
      const { done, value } = steps.next();
      now = performance.now();
      if (done) {
        onSlice(now - begun);
        return value;
      }
    } while (now - begun < SLICE_MS);
    onSlice(now - begun);
    await turnOfOthers();
  }
  return undefined;
}

/** Does all of it now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What waits has its turn: keys, drawing, the page's own scripts. */
function turnOfOthers(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

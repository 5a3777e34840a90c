/** How long the page may wait for one slice, in milliseconds: little enough on a machine four times as slow. */
const SLICE_MS = 4;

/** Runs something once the page had its turn. */
export type Next = (run: () => void) => void;

/**
 * Does work that stops every now and then, so much of it at a time that the page does not notice, until it is done or
 * `signal` aborts; `done` gets what it gives.
 */
export function inSlices<T>(
  steps: Generator<void, T>,
  next: Next,
  signal: AbortSignal,
  done: (result: T) => void,
): void {
  const slice = () => {
    if (signal.aborted) return;
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    next(slice);
  };
  slice();
}

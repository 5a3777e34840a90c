/** Work that can stop between its steps, and what comes of it. */
export type Steps<T> = Generator<void, T, void>;

/** How long work runs on before what waits has its turn. */
export type Slicing = {
  /** Milliseconds, from any point in time. */
  readonly now: () => number;
  readonly pause: () => Promise<void>;
  /** Milliseconds after which a slice ends with the step that it is at. */
  readonly longest: number;
};

/** All steps without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The steps in slices, with a pause behind each. Rejects where a step throws. */
export async function inSlices<T>(steps: Steps<T>, { now, pause, longest }: Slicing): Promise<T> {
  let end = now() + longest;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (now() < end) continue;
    await pause();
    end = now() + longest;
  }
}

/** What a function makes of each item, with a step behind each, as `flatMap` gives it. */
export function* flatMapSteps<T, U>(
  items: readonly T[],
  make: (item: T, index: number) => readonly U[] | Steps<readonly U[]>,
): Steps<U[]> {
  const made: U[] = [];
  for (const [index, item] of items.entries()) {
    const some = make(item, index);
    for (const one of 'next' in some ? yield* some : some) made.push(one);
    yield;
  }
  return made;
}

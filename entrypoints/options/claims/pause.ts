/** Lets the page draw and answer keys where work has gone on for long enough; `null` where it has not. */
export type Pause = () => Promise<void> | null;

/** Work of so long in one go is not noticed; a frame lasts 16.7 ms. */
const BUDGET_MS = 10;

/** A pause that is due after every `budget` milliseconds of work. */
export function createPause(budget = BUDGET_MS, now: () => number = () => performance.now()): Pause {
  let since = now();
  return () => {
    if (now() - since < budget) return null;
    return breathe().then(() => {
      since = now();
    });
  };
}

/** For work that is to be done in one go. */
export const NO_PAUSE: Pause = () => null;

type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/** `scheduler.yield` comes back before other tasks in line; a timer, where it is missing, after them. */
function breathe(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

import { nextTurn } from '../../../lib/next-turn.ts';

/** Lets the page draw and answer keys where work has gone on for long enough; `null` where it has not. */
export type Pause = () => Promise<void> | null;

/** Work of so long in one go is not noticed; a frame lasts 16.7 ms. */
const BUDGET_MS = 10;

/** A pause that is due after every `budget` milliseconds of work. */
export function createPause(budget = BUDGET_MS, now: () => number = () => performance.now()): Pause {
  let since = now();
  return () => {
    if (now() - since < budget) return null;
    return nextTurn().then(() => {
      since = now();
    });
  };
}

/** For work that is to be done in one go. */
export const NO_PAUSE: Pause = () => null;

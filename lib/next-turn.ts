type Scheduling = { readonly scheduler?: { readonly yield?: () => Promise<void> } };

/**
 * Lets what waits have its turn in the midst of long work: messages, keys, drawing. `scheduler.yield` comes back before other
 * tasks in line, also in a tab that is out of sight, where the timer that stands in for it is held back to one a second.
 */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}

export type Readiness = {
  /** Runs the task at the first call and keeps its outcome; a failed run is tried again at the next call. */
  readonly ready: () => Promise<void>;
  /** After this the next call runs the task again, when an earlier run is over. */
  readonly renew: () => void;
};

/** Runs `task` once for all who wait for it, until it has worked. */
export function onceItWorks(task: () => Promise<void>): Readiness {
  let running: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const run = () => {
    const started = last.then(task);
    last = started.catch(() => {
      if (running === started) running = null;
    });
    return started;
  };
  return {
    ready: () => {
      running ??= run();
      return running;
    },
    renew: () => {
      running = null;
    },
  };
}

/** Tells when nobody waits for an answer, for work that would keep them waiting. */
export type Quiet = {
  /** Gives `answering` back; until it is settled, it is not quiet. */
  readonly during: <T>(answering: Promise<T>) => Promise<T>;
  /** Resolves as soon as nobody waits. */
  readonly come: () => Promise<void>;
};

export function createQuiet(): Quiet {
  const waiting = new Set<Promise<unknown>>();
  return {
    async during(answering) {
      waiting.add(answering);
      try {
        return await answering;
      } finally {
        waiting.delete(answering);
      }
    },
    async come() {
      while (waiting.size > 0) await Promise.allSettled(waiting);
    },
  };
}

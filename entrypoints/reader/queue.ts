/** Tasks one after the other, so that two readings of one page never mix. The first error ends it. */
export type Queue = { add(task: () => Promise<void>): void };

export function createQueue(onError: (error: unknown) => void, signal: AbortSignal): Queue {
  let last: Promise<void> = Promise.resolve();
  let isOver = false;
  return {
    add(task) {
      last = last.then(async () => {
        if (isOver || signal.aborted) return;
        try {
          await task();
        } catch (error) {
          isOver = true;
          onError(error);
        }
      });
    },
  };
}

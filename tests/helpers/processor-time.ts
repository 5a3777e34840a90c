/** Less than this, in milliseconds, cannot be compared: the garbage of one round is collected in another. */
const LEAST_MS = 5;

/**
 * Milliseconds of processor time that this process spends on `work`: the least of several rounds, the first of which warms
 * up. What else runs on the machine does not count, so two of them can be compared on a busy one.
 */
export async function processorTime(work: () => unknown, rounds = 2): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}

/** What `prepare` makes of a size is worked on, once with a quarter of it: how many times as much work the whole is. */
export async function growth<T>(
  size: number,
  prepare: (size: number) => T,
  work: (made: T) => unknown,
): Promise<number> {
  const [part, whole] = [prepare(size / 4), prepare(size)];
  const [little, much] = [await processorTime(() => work(part)), await processorTime(() => work(whole))];
  return much / Math.max(little, LEAST_MS);
}

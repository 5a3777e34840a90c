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

/** Rounds at least and at most, and how many times the work may have grown for no more of them to be needed. */
const ROUNDS = 2;
const MOST_ROUNDS = 10;
const FOUR_TIMES = 5;

/**
 * What `prepare` makes of a size is worked on, and so is what it makes of a quarter of it: how many times as much work the
 * whole is, by the least of several rounds each. On a busy machine more rounds are made, as each can only be too long; work
 * that grows with the square stays at sixteen in all of them.
 */
export async function growth<T>(
  size: number,
  prepare: (size: number) => T,
  work: (made: T) => unknown,
): Promise<number> {
  const [part, whole] = [prepare(size / 4), prepare(size)];
  let [little, much] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => much / Math.max(little, LEAST_MS);
  for (let round = 0; round < ROUNDS || (round < MOST_ROUNDS && ratio() >= FOUR_TIMES); round += 1) {
    little = Math.min(little, await processorTime(() => work(part), 1));
    much = Math.min(much, await processorTime(() => work(whole), 1));
  }
  return ratio();
}

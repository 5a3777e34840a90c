import { PATIENCE_MS } from '../helpers/patience.ts';

/** Ten times the patience with one condition: a step has several, and an import of 20,000 claims is one. */
const LONGEST_MS = 10 * PATIENCE_MS;

/** What a step comes to; an error that names it where it comes to nothing, since a run that hangs tells nothing. */
export async function within<T>(step: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${step} came to no end in ${LONGEST_MS / 60_000} minutes.`)),
      LONGEST_MS,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { Page } from 'playwright-core';
import { PATIENCE_MS } from '../helpers/patience.ts';

/** How long one condition of a page may take to come true: an import of 20,000 claims is one. */
export const CONDITION_MS = 5 * PATIENCE_MS;
/** A step has several, and Playwright says which of them did not come true. */
const STEP_MS = 2 * CONDITION_MS;

/** What a step comes to; where that is nothing or a failure, an error that names it, since a run that hangs tells nothing. */
export async function within<T>(step: string, work: Promise<T>, page?: Page): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it came to no end in ${STEP_MS / 60_000} minutes.`)), STEP_MS);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${step} failed: ${why}${page ? `\n${await shownOn(page)}` : ''}`);
  } finally {
    clearTimeout(timer);
  }
}

/** What a page shows, fields and alerts included, as text. */
export async function shownOn(page: Page): Promise<string> {
  const shown = page.locator('body').ariaSnapshot({ timeout: PATIENCE_MS });
  return `The page shows:\n${await shown.catch(() => 'nothing that can be read')}`;
}

import type { Page } from 'playwright-core';
import type { Chance } from '../bench/random.ts';
import type { Operation } from './operations.ts';
import { shownOn, within } from './within.ts';

/** Ways to end: the background alone, the page as a user closes it, or all of the extension's process as it crashes. */
const WAYS = ['background', 'close', 'crash'] as const;
export type Way = (typeof WAYS)[number];

export type Ended = {
  readonly way: Way;
  /** Whether the operation was at work when the end came. */
  readonly isCut: boolean;
  /** Whether the page said that it is done. */
  readonly isDone: boolean;
  /** What the page said instead, where it went on. */
  readonly failure: string | null;
};

/** How many turns of the page an operation is taken to last at first; measured from then on. */
const FIRST_TURNS = 20;

/**
 * Lets an operation go, and ends it after a number of the page's turns that is drawn from those that it takes: a busy machine
 * makes both longer.
 */
export function createEnding(chance: Chance) {
  const turnsOf = new Map<string, number>();
  return async (kind: string, operation: Operation, page: Page, endBackground: () => Promise<void>): Promise<Ended> => {
    const way = chance.pick(WAYS);
    const { weight = 1 } = operation;
    const known = (turnsOf.get(kind) ?? FIRST_TURNS) * weight;
    const most = chance.below(Math.ceil(known * 1.1) + 1);
    let isOver = false;
    const going = operation.go(page).then(
      () => null,
      (error: unknown) => String(error).split('\n')[0] ?? '',
    );
    void going.then(() => {
      isOver = true;
    });
    let turns = 0;
    for (; turns < most && !isOver; turns++)
      await within('A turn of the page', page.evaluate('0')).catch(() => undefined);
    const isCut = !isOver;
    // one that was cut may have been about to end, or far from it
    turnsOf.set(kind, (isCut ? known * 1.5 : Math.max(2, (known + turns) / 2)) / weight);

    const ends = way === 'background' ? endBackground() : end(page, way);
    await within(`Ending by ${way}`, ends);
    const failure = await within(`What goes on after an end by ${way}`, going, page);
    const isTold = way === 'background' && failure !== null && !isOfBackground(failure);
    return { way, isCut, isDone: failure === null, failure: isTold ? `${failure} ${await shownOn(page)}` : null };
  };
}

async function end(page: Page, way: Exclude<Way, 'background'>): Promise<void> {
  if (way === 'crash') {
    const gone = page.waitForEvent('crash');
    const devtools = await page.context().newCDPSession(page);
    devtools.send('Page.crash').catch(() => undefined);
    await gone;
  }
  await page.close();
}

/** Whether a message failed because the background that it was for is gone. */
function isOfBackground(failure: string): boolean {
  return /did not answer|message port closed|message channel closed/.test(failure);
}

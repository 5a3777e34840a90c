import type { CDPSession, Page } from 'playwright-core';
import { type Launched, launchWithExtension } from '../../../scripts/lib/launch-with-extension.ts';
import type { Spread } from '../spread.ts';
import { type Cost, traced } from './trace.ts';

/** What each part of the measurement is given. */
export type Bench = {
  readonly browser: string;
  /** Folders of the built extension, and for those of contenders. */
  readonly extension: string;
  readonly folder: string;
  readonly origin: string;
  readonly say: (line: string) => void;
};

export type Visit = {
  readonly path: string;
  /** So many times as slow as this machine. */
  readonly throttle: number;
  /** Whether what is measured is done. */
  readonly isDone: (page: Page) => Promise<unknown>;
};

/** Long enough for what comes behind, such as the gate's timer and the browser's own idle work. */
const SETTLE_MS = 700;
/** Where something takes longer it is given up and told as such. */
const LONGEST_MS = 120_000;

export function launch({ browser }: Bench, extension: string): Promise<Launched> {
  return launchWithExtension({ browser, extension, headless: true });
}

/** What one visit costs the page's main thread, from the load of the page until all is done. */
export async function visitCost(launched: Launched, { origin }: Bench, visit: Visit): Promise<Cost> {
  const page = await launched.context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  const session = await launched.context.newCDPSession(page);
  await throttle(session, visit.throttle);
  const cost = await traced(session, async () => {
    await page.goto(`${origin}${visit.path}`);
    await visit.isDone(page);
    await wait(SETTLE_MS * visit.throttle);
  });
  await page.close();
  return cost;
}

export function throttle(session: CDPSession, rate: number): Promise<unknown> {
  return session.send('Emulation.setCPUThrottlingRate', { rate });
}

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

export function told({ median, least, most }: Spread): string {
  return `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
}

import type { Page } from 'playwright-core';
import { type Bench, wait } from './bench.ts';
import { createCosts, type Measured, tellTable } from './measured.ts';
import { launchContenders } from './reader-contenders.ts';
import { traced } from './trace.ts';

const SIZES = [1000, 100_000];
const ROUNDS = Number(process.env.ROUNDS ?? 5);
const TIMES = 5;
/** Longer than the reader waits for a page to come to rest. */
const BETWEEN_MS = 2000;

/** What one more paragraph costs at the end of a page that is marked already: so many of them in one trace. */
export async function measureAppend(bench: Bench): Promise<readonly Measured[]> {
  const contenders = await launchContenders(bench, ['empty', 'reader']);
  const costs = createCosts();
  for (let round = 0; round < ROUNDS; round++)
    for (const words of SIZES)
      for (const { name, launched, isDone } of contenders) {
        const page = await launched.context.newPage();
        await page.goto(`${bench.origin}/${words}/story`);
        await isDone(page);
        const session = await launched.context.newCDPSession(page);
        const cost = await traced(session, async () => {
          for (let time = 0; time < TIMES; time++) await append(page, time);
        });
        const { scripts, longest, thread } = cost;
        costs.add({ name, words, throttle: 1 }, { scripts: scripts / TIMES, longest, thread: thread / TIMES });
        await page.close();
      }
  for (const { launched } of contenders) await launched.close();
  const measured = costs.measured();
  tellTable(bench, measured);
  return measured;
}

async function append(page: Page, time: number): Promise<void> {
  await page.evaluate((text) => {
    const p = document.createElement('p');
    p.append(text);
    document.querySelector('article')?.append(p);
  }, `Seoul said that 1${time}000 North Korean troops were in Russia.`);
  await wait(BETWEEN_MS);
}

import type { Launched } from '../../../scripts/lib/launch-with-extension.ts';
import { type Bench, wait } from './bench.ts';
import { launchContenders } from './reader-contenders.ts';
import { traced } from './trace.ts';

const MINUTE_MS = 60_000;
/** Long enough for all marks. */
const SETTLE_MS = 10_000;
const PAGES = ['plain', 'story'];
const WORDS = 10_000;

type Rest = { readonly name: string; readonly page: string; readonly scriptsMs: number; readonly heapMB: number };

/** What a page that nobody touches costs: scripts in a minute, and the memory of all scripts in it, garbage taken out. */
export async function measureRest(bench: Bench): Promise<readonly Rest[]> {
  const contenders = await launchContenders(bench, ['empty', 'extension']);
  // one page at a time: a browser is traced as a whole
  const found = await Promise.all(
    contenders.map(async ({ name, launched }) => {
      const own: Rest[] = [];
      for (const path of PAGES) own.push({ name, page: path, ...(await restOf(bench, launched, path)) });
      return own;
    }),
  );
  for (const { launched } of contenders) await launched.close();
  bench.say('\n| | page | scripts in a minute, ms | heap, MB |\n| --- | --- | ---: | ---: |');
  for (const { name, page, scriptsMs, heapMB } of found.flat())
    bench.say(`| ${name} | ${page} | ${scriptsMs.toFixed(1)} | ${heapMB.toFixed(2)} |`);
  return found.flat();
}

async function restOf(
  { origin }: Bench,
  { context }: Launched,
  path: string,
): Promise<Pick<Rest, 'scriptsMs' | 'heapMB'>> {
  const page = await context.newPage();
  await page.goto(`${origin}/${WORDS}/${path}`);
  await wait(SETTLE_MS);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const { scripts } = await traced(session, () => wait(MINUTE_MS));
  await page.close();
  return { scriptsMs: scripts, heapMB: heap / 1e6 };
}

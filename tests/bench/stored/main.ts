#!/usr/bin/env node
/**
 * `npm run bench:stored [-- SIZE …]`, some two minutes: in a real Chromium, the first look-up of a page that has just been loaded, which has
 * nothing in memory: what a background meets that the browser had ended.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { serveFolder } from '../../../scripts/lib/serve-folder.ts';
import { makeClaims } from '../claims.ts';
import { makeQueries } from '../queries.ts';
import type { StoredBench } from './page.ts';

const SIZES = [1000, 10_000, 100_000];
const LOOK_UPS = 15;
const IMPORTED = 10_000;

type Measured = {
  readonly claims: number;
  readonly writeMs: number;
  readonly indexMs: number;
  readonly median: number;
  readonly slowest: number;
  readonly found: number;
  readonly afterImportMs: number;
  readonly importFound: boolean;
};

async function measure(browser: Browser, origin: string, claims: number): Promise<Measured> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bench = async <A, T>(call: (bench: StoredBench, args: A) => Promise<T>, args: A): Promise<T> => {
    await page.goto(`${origin}/index.html`);
    await page.waitForFunction(() => 'bench' in globalThis);
    return page.evaluate<T>(`(${call})(globalThis.bench, ${JSON.stringify(args)})`);
  };
  const filled = await bench((bench, count) => bench.fill(count), claims);
  const lookUps: { ms: number; found: boolean }[] = [];
  // made out here, so that the page has nothing to do or to collect but the look-up
  for (const query of makeQueries(makeClaims(claims), LOOK_UPS, 'typos')) {
    lookUps.push(await bench((bench, query) => bench.lookUp(query), query));
  }
  const imported = await bench((bench, [from, count]) => bench.importMore(from, count), [claims, IMPORTED] as const);
  await context.close();
  const times = lookUps.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    claims,
    writeMs: filled.write,
    indexMs: filled.index,
    median: times[LOOK_UPS >> 1] ?? 0,
    slowest: times[LOOK_UPS - 1] ?? 0,
    found: lookUps.filter(({ found }) => found).length,
    afterImportMs: imported.lookUp,
    importFound: imported.found,
  };
}

const folder = join(CACHE, 'bench-stored');
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    outDir: folder,
    emptyOutDir: true,
    lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: 'page' },
  },
});
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="page.js"></script>');

const executablePath = await ensureBrowser((line) => process.stdout.write(`${line}\n`));
const site = await serveFolder(folder);
const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
const sizes = process.argv.slice(2).map(Number);
const measured: Measured[] = [];
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const one = await measure(browser, site.origin, size);
  measured.push(one);
  process.stdout.write(
    `${size.toLocaleString('en')} claims: written ${one.writeMs.toFixed(0)} ms, indexed ${one.indexMs.toFixed(0)} ms; first look-up ` +
      `after the start: median ${one.median.toFixed(1)} ms, slowest ${one.slowest.toFixed(1)} ms, ${one.found} of ${LOOK_UPS} found; ` +
      `right after an import of ${IMPORTED.toLocaleString('en')}: ${one.afterImportMs.toFixed(0)} ms, ${one.importFound ? 'found' : 'NOT FOUND'}\n`,
  );
}
await browser.close();
await site.close();
const [least, most] = [measured[0], measured.at(-1)];
if (least && most) process.stdout.write(`Largest beside smallest: ${(most.median / least.median).toFixed(1)} times\n`);
writeFileSync(join(CACHE, 'bench-stored.json'), `${JSON.stringify(measured, null, 2)}\n`);

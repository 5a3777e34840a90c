#!/usr/bin/env node
/**
 * `npm run bench:page [-- gate]`, some ten minutes each: what the extension costs a page in a real Chromium, beside what
 * else could do the same. Prints tables and writes `bench-page.json` in the cache folder; `docs/bench/page.md` tells what they mean.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { serve } from '../../../scripts/lib/serve-folder.ts';
import type { Bench } from './bench.ts';
import { makePage } from './make-page.ts';
import { PARTS } from './parts.ts';

const wanted = process.argv.slice(2);
const folder = join(CACHE, 'bench-page');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

/** `/1000/story` and `/1000/plain`. */
const site = await serve(async (path) => {
  const [, words, story] = path.split('/');
  return words && Number(words) > 0
    ? { type: 'text/html; charset=utf-8', body: makePage({ words: Number(words), story: story === 'story' }) }
    : null;
});
const bench: Bench = {
  browser: await ensureBrowser((line) => process.stdout.write(`${line}\n`)),
  extension: await buildExtension('chrome'),
  folder,
  origin: site.origin,
  say: (line) => process.stdout.write(`${line}\n`),
};
const results: Record<string, unknown> = {};
for (const [name, run] of Object.entries(PARTS)) {
  if (wanted.length === 0 || wanted.includes(name)) results[name] = await run(bench);
}
await site.close();
writeFileSync(join(CACHE, 'bench-page.json'), `${JSON.stringify(results, null, 2)}\n`);

#!/usr/bin/env node
/**
 * `npm run bench:cold [-- CLAIMS …]`, some two minutes: in a real Chromium with the extension, how long an article's check
 * takes that a background answers first, as the browser had ended it before, beside the same one asked again; from an
 * extension page's message to its answer. With the claims that come with the extension alone, and with more beside them.
 * The sizes take turns, a browser each. A build in another folder (`EXTENSION`) can be measured in its place.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import { launchWithExtension } from '../../../scripts/lib/launch-with-extension.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { storedClaims } from '../revived/claims.ts';
import { openRevived } from '../revived/revived.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { articleOf } from './article.ts';

const MORE_CLAIMS = [0, 100_000];
const ARTICLES = [50, 1000, 10_000].map((words) => ({ words, check: articleOf(words) }));
const ROUNDS = Number(process.env.ROUNDS ?? 7);
/** The first answers of a background are not warm yet: its code is compiled as it runs. */
const WARMING = 3;
const WARM = 3;

type Measured = { readonly claims: number; readonly words: number; readonly cold: Spread; readonly warm: Spread };

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = ({ median, least, most }: Spread) => `${median.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`;

const browser = await ensureBrowser(say);
const extension = process.env.EXTENSION ?? (await buildExtension('chrome'));

async function prepare(claims: number) {
  const launched = await launchWithExtension({ browser, extension, headless: true });
  const revived = await openRevived(launched);
  if (claims > 0) await revived.fill(storedClaims(claims, 'spread'));
  const [first] = ARTICLES;
  if (first) await revived.afterChange(first.check);
  return { claims, launched, revived, took: ARTICLES.map(() => ({ cold: [] as number[], warm: [] as number[] })) };
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : MORE_CLAIMS;
const prepared: Awaited<ReturnType<typeof prepare>>[] = [];
const measured: Measured[] = [];
try {
  for (const size of sizes) prepared.push(await prepare(size));
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, { check }] of ARTICLES.entries())
      for (const { revived, took } of prepared) {
        took[at]?.cold.push(await revived.firstAnswer(check));
        for (let asked = 0; asked < WARMING; asked++) await revived.answer(check);
        for (let asked = 0; asked < WARM; asked++) took[at]?.warm.push(await revived.answer(check));
      }
  for (const { claims, took } of prepared)
    for (const [at, { words }] of ARTICLES.entries()) {
      const [cold, warm] = [spreadOf(took[at]?.cold ?? []), spreadOf(took[at]?.warm ?? [])];
      measured.push({ claims, words, cold, warm });
      const times = (cold.median / warm.median).toFixed(2);
      const more = claims > 0 ? `${claims.toLocaleString('en')} further claims` : 'bundled claims';
      say(`${more}, ${words.toLocaleString('en')} words: cold ${told(cold)}, warm ${told(warm)}, ${times} times`);
    }
} finally {
  await Promise.all(prepared.map(({ launched }) => launched.close()));
}
writeFileSync(join(CACHE, 'bench-cold.json'), `${JSON.stringify(measured, null, 2)}\n`);

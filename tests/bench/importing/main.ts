#!/usr/bin/env node
/**
 * `npm run bench:importing [-- CLAIMS]`, some minutes: in a real Chromium with the extension, page checks and look-ups from an
 * extension page, first at rest, then while another page imports CLAIMS claims (100,000 unless said) from a file: once with
 * pauses between them, and once without end. Prints the medians, the 95th percentiles and their ratio; both share the
 * processors, so a machine of two cores shows more than the store alone would.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { buildExtension } from '../../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import { launchWithExtension } from '../../../scripts/lib/launch-with-extension.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { putClaims } from '../../e2e/helpers/manager.ts';
import { saidOf } from '../../e2e/helpers/store.ts';
import { storedClaims, story } from '../revived/claims.ts';
import { type Asked, checks, lookUps } from '../revived/questions.ts';

/** What is on record before the import. */
const HELD = 10_000;
const AT_REST = 40;

type Messenger = { readonly runtime: { readonly sendMessage: (message: unknown) => Promise<unknown> } };
declare const chrome: Messenger;

/** Between two rounds of questions, as readers leave them; with none, there is no end of questions. */
const PAUSES_MS = [700, 0];

const many = Number(process.argv[2] ?? 100_000);
const say = (line: string) => process.stdout.write(`${line}\n`);

const browser = await ensureBrowser(say);
const launched = await launchWithExtension({ browser, extension: await buildExtension('chrome'), headless: true });
const folder = await mkdtemp(join(CACHE, 'importing-'));
try {
  await bench();
} finally {
  await launched.close();
  await rm(folder, { recursive: true });
}

async function bench() {
  const { context, id } = launched;
  const asker = await context.newPage();
  await asker.goto(`chrome-extension://${id}/popup.html`);
  await putClaims(asker, storedClaims(HELD, 'spread'));
  const questions = { check: checks(), 'look-up': lookUps(HELD) };
  const kinds = ['check', 'look-up'] as const;
  const ask = async (at: number, into: Times) => {
    for (const kind of kinds)
      into[kind].push(await answerTime(asker, questions[kind][at % questions[kind].length] as Asked));
  };
  for (const [nth, pause] of PAUSES_MS.entries()) {
    const [rest, during] = [noTimes(), noTimes()];
    // the first answers wait for the index
    for (let at = 0; at < 2; at++) await ask(at, noTimes());
    for (let at = 0; at < AT_REST; at++) {
      await ask(at, rest);
      await setTimeout(pause);
    }
    const page = await context.newPage();
    await startImport(page, `${nth}-`);
    const start = performance.now();
    let isDone = false;
    const done = page
      .getByText('claims were imported from')
      .first()
      .waitFor({ timeout: 1_200_000 })
      .finally(() => {
        isDone = true;
      });
    for (let at = 0; !isDone; at++) {
      await ask(at, during);
      await setTimeout(pause * (0.5 + Math.random()));
    }
    await done;
    await page.close();
    say(`${many.toLocaleString('en')} claims imported in ${seconds(start)} s; ${pause} ms between questions`);
    for (const kind of kinds) {
      const [before, meanwhile] = [spread(rest[kind]), spread(during[kind])];
      say(
        `${kind}: at rest median ${ms(before.median)} (95 %: ${ms(before.most)}), during the import ${ms(meanwhile.median)} ` +
          `(95 %: ${ms(meanwhile.most)}), ${during[kind].length} asked; ratio of medians ${(meanwhile.median / before.median).toFixed(2)}`,
      );
    }
  }
}

type Times = { readonly check: number[]; readonly 'look-up': number[] };

function noTimes(): Times {
  return { check: [], 'look-up': [] };
}

async function answerTime(page: Page, asked: Asked): Promise<number> {
  return page.evaluate(async (message) => {
    const start = performance.now();
    const answer = (await chrome.runtime.sendMessage(message)) as { readonly ok: boolean };
    if (!answer.ok) throw new Error('No answer.');
    return performance.now() - start;
  }, asked);
}

/** Tries the file out and starts its import. */
async function startImport(page: Page, prefix: string): Promise<void> {
  const claims = storedClaims(many, 'spread').map((claim) => ({ ...saidOf(claim), id: `${prefix}${claim.id}` }));
  const set = { format: 'crossfigure-claims', schema: 2, title: 'Bench', version: 1, stories: [story], claims };
  const file = join(folder, 'claims.json');
  await writeFile(file, JSON.stringify(set));
  await page.goto(`chrome-extension://${launched.id}/options.html#/transfer`);
  await page.getByLabel('File to import').setInputFiles(file);
  // they say what those on record say
  await page.getByLabel('Import these all the same').check({ timeout: 600_000 });
  const start = page.getByRole('button', { name: /^Import [\d,]+ claims$/ });
  await start.click();
}

function spread(times: readonly number[]) {
  const rising = times.toSorted((a, b) => a - b);
  return { median: rising[rising.length >> 1] ?? 0, most: rising[Math.floor(rising.length * 0.95)] ?? 0 };
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(0);
}

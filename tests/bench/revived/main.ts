#!/usr/bin/env node
/**
 * `npm run bench:revived [-- SIZE …]`, some ten minutes: in a real Chromium with the extension, look-ups and a page's check
 * of which each is the first that its background answers, as the browser had ended it before; from an extension page's
 * message to its answer. With the claims spread over the story's subjects, and with all of them on one. The sizes take
 * turns, a browser each, so that whatever else the machine does meets all of them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../../scripts/lib/ensure-browser.ts';
import { launchWithExtension } from '../../../scripts/lib/launch-with-extension.ts';
import { CACHE } from '../../../scripts/lib/root.ts';
import { type Spread, spreadOf } from '../spread.ts';
import { type Layout, storedClaims } from './claims.ts';
import { type Asked, checks, lookUps } from './questions.ts';
import { openRevived } from './revived.ts';

const SIZES = [1000, 10_000, 100_000];
const LAYOUTS: readonly Layout[] = ['spread', 'one subject'];

/** A number that may be of any subject: answering waits for what is made of each. */
const ANYTHING: Asked = { type: 'lookUp', query: { text: '12,345', page: null } };

type Measured = {
  readonly layout: Layout;
  readonly claims: number;
  /** From the message that the store changed to the first answer, which waits for all that is made of the claims. */
  readonly readyMs: number;
  readonly lookUp: Spread;
  readonly check: Spread;
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const told = ({ median, least, most }: Spread) =>
  `median ${median.toFixed(0)} ms (${least.toFixed(0)} to ${most.toFixed(0)})`;

const browser = await ensureBrowser(say);
const extension = await buildExtension('chrome');

async function prepare(layout: Layout, claims: number) {
  const launched = await launchWithExtension({ browser, extension, headless: true });
  const revived = await openRevived(launched);
  await revived.fill(storedClaims(claims, layout));
  const questions = { lookUp: lookUps(claims), check: checks() };
  const readyMs = await revived.afterChange(ANYTHING);
  await revived.firstAnswer(ANYTHING);
  return { claims, launched, revived, questions, readyMs, took: { lookUp: [] as number[], check: [] as number[] } };
}

async function measure(layout: Layout, sizes: readonly number[]): Promise<Measured[]> {
  const prepared: Awaited<ReturnType<typeof prepare>>[] = [];
  try {
    for (const size of sizes) prepared.push(await prepare(layout, size));
    for (const what of ['lookUp', 'check'] as const) {
      const rounds = prepared[0]?.questions[what].length ?? 0;
      for (let round = 0; round < rounds; round++)
        for (const { revived, questions, took } of prepared)
          took[what].push(await revived.firstAnswer(questions[what][round] as Asked));
    }
  } finally {
    await Promise.all(prepared.map(({ launched }) => launched.close()));
  }
  return prepared.map(({ claims, readyMs, took }) => ({
    layout,
    claims,
    readyMs,
    lookUp: spreadOf(took.lookUp),
    check: spreadOf(took.check),
  }));
}

const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : SIZES;
const measured: Measured[] = [];
for (const layout of LAYOUTS) {
  const own = await measure(layout, sizes);
  for (const { claims, lookUp, check, readyMs } of own)
    say(
      `${claims.toLocaleString('en')} claims, ${layout}: look-up ${told(lookUp)}; page check ${told(check)}; ` +
        `ready ${(readyMs / 1000).toFixed(1)} s after they were written`,
    );
  const [least, most] = [own[0], own.at(-1)];
  if (least && most) {
    const times = (what: 'lookUp' | 'check') => (most[what].median / least[what].median).toFixed(2);
    say(`${layout}, largest beside smallest: look-up ${times('lookUp')} times, page check ${times('check')} times`);
  }
  measured.push(...own);
}
writeFileSync(join(CACHE, 'bench-revived.json'), `${JSON.stringify(measured, null, 2)}\n`);

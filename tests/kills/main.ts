#!/usr/bin/env node
/**
 * `npm run kills [-- OPERATIONS [SEED]]`, some 20 minutes for the 200 that are done unless said: in a real Chromium with the
 * extension, operations of every kind in a random order, in each of which the background or the options page is ended at a
 * random moment. Prints what the store was found to be after each, a count by kind, and whatever was neither as before nor as
 * after; ends with an error where there is any. Every fifth import has 20,000 claims.
 */
import { buildExtension } from '../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../scripts/lib/ensure-browser.ts';
import { launchWithExtension } from '../../scripts/lib/launch-with-extension.ts';
import { chanceOf } from '../bench/random.ts';
import { KINDS, type Outcome, runKills } from './run.ts';

const [operations = 200, seed = 1] = process.argv.slice(2).map(Number);
const say = (line: string) => process.stdout.write(`${line}\n`);

/** What begins a store anew is done half as often as the rest, so that stores have time to become full. */
const DRAWN = [...KINDS, ...KINDS.filter((kind) => kind !== 'seed' && kind !== 'migration')];

const chance = chanceOf(seed);
const launched = await launchWithExtension({
  browser: await ensureBrowser(say),
  extension: await buildExtension('chrome'),
  headless: true,
});
try {
  const outcomes = await runKills({
    ...{ launched, seed, say },
    kinds: Array.from({ length: operations }, () => chance.pick(DRAWN)),
    importOf: (nth) => (nth % 5 === 1 ? 20_000 : 200 + chance.below(1_800)),
  });
  report(outcomes);
} finally {
  await launched.close();
}

function report(outcomes: readonly Outcome[]): void {
  say('kind: operations, cut in the midst, found as before, as after, neither');
  for (const kind of KINDS) {
    const own = outcomes.filter((one) => one.kind === kind);
    const count = (is: (one: Outcome) => boolean) => own.filter(is).length;
    const found = (what: Outcome['found']) => count((one) => one.found === what);
    const cut = count(({ isCut }) => isCut);
    say(`${kind}: ${own.length}, ${cut}, ${found('before')}, ${found('after')}, ${found('neither')}`);
  }
  const wrong = outcomes.filter(({ deviations }) => deviations.length > 0);
  say(`${outcomes.length} operations with seed ${seed}, ${wrong.length} with deviations`);
  if (wrong.length > 0) process.exitCode = 1;
}

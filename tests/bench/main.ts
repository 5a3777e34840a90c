#!/usr/bin/env node
/**
 * `npm run bench [-- SIZE …]`, some ten minutes: the project's search beside MiniSearch and Fuse.js, on made-up claims. Prints a table and
 * writes the figures to `bench.json` in the cache folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { CACHE } from '../../scripts/lib/root.ts';
import { makeClaims } from './claims.ts';
import { ENGINES } from './engines.ts';
import { type Measured, measure } from './measure.ts';
import { headLine, notes, tableLine } from './table.ts';

const SIZES = [1000, 10_000, 100_000];

const sizes = process.argv.slice(2).map(Number);
const measured: Measured[] = [];
process.stdout.write(`${headLine()}\n`);
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const claims = makeClaims(size);
  for (const engine of ENGINES) {
    const one = measure(engine, claims);
    measured.push(one);
    process.stdout.write(`${tableLine(one)}\n`);
  }
}
process.stdout.write(`\n${notes(measured).join('\n')}\n`);
mkdirSync(CACHE, { recursive: true });
const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
writeFileSync(
  join(CACHE, 'bench.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, measured }, null, 2)}\n`,
);

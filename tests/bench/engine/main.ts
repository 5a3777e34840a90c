#!/usr/bin/env node
/**
 * `npm run bench:engine [-- --against FOLDER] [--only speed|growth|tasks|where]`: how fast pages on a story are read, how that
 * grows with their length, the longest task of a long one, and where the time goes; beside the engine of another source tree
 * where one is named. `docs/bench/engine.md` tells what came out.
 */
import { parseArgs } from 'node:util';
import { medianOf } from './median-of.ts';
import { LANGUAGES_READ, SHAPES, storyPage } from './texts.ts';
import { type Tree, treesOf } from './trees.ts';
import { whereOf } from './where.ts';

const ROUNDS = 5;
const PAGE = 60_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** 100,000 words of English. */
const LONG_PAGE = 620_000;

const { values } = parseArgs({
  options: { against: { type: 'string' }, only: { type: 'string' }, rounds: { type: 'string' } },
});
const trees = await treesOf(values.against);
const rounds = Number(values.rounds ?? ROUNDS);

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  speed() {
    for (const lang of LANGUAGES_READ) {
      const blocks = storyPage(lang, PAGE);
      const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
      const times = interleaved((tree) => tree.whole(blocks, lang));
      row(lang, times, (ms) => `${Math.round(length / ms).toLocaleString('en')}k chars/s`);
    }
  },
  growth() {
    for (const [shape, make] of Object.entries(SHAPES)) {
      for (const size of SIZES) {
        const blocks = make(size);
        const times = interleaved((tree) => tree.whole(blocks, 'en'), size < 1_000_000 ? rounds : 1);
        row(`${shape}, ${size.toLocaleString('en')}`, times, (ms) => `${((ms * 1_000_000) / size).toFixed(0)} ms/M`);
      }
    }
  },
  async tasks() {
    for (const [shape, make] of Object.entries(SHAPES)) {
      const blocks = make(LONG_PAGE);
      for (const tree of trees) {
        const times = await tree.tasks(blocks, 'en');
        const all = times.reduce((sum, ms) => sum + ms, 0);
        const longest = Math.max(...times);
        console.log(
          `${shape}: ${tree.name} ${all.toFixed(0)} ms in ${times.length} tasks, the longest ${longest.toFixed(0)} ms`,
        );
      }
    }
  },
  async where() {
    for (const lang of ['en', 'zh']) {
      const blocks = storyPage(lang, PAGE);
      const [tree] = trees;
      if (!tree) return;
      const { rooms, functions } = await whereOf(() => {
        for (let turn = 0; turn < rounds; turn++) tree.whole(blocks, lang);
      });
      console.log(`${lang}, by room: ${rooms.slice(0, 12).map(told).join(', ')}`);
      for (const one of functions.slice(0, 30)) console.log(`  ${told(one)}`);
    }
  },
};

for (const [name, run] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  console.log(`\n${name}`);
  await run();
}

/** The median times of each tree, which take turns so that what else the machine does falls on all of them. */
function interleaved(run: (tree: Tree) => number, turns = rounds): number[] {
  const times: number[][] = trees.map(() => []);
  for (const tree of trees) run(tree);
  for (let turn = 0; turn < turns; turn++) for (const [at, tree] of trees.entries()) times[at]?.push(run(tree));
  return times.map(medianOf);
}

function row(name: string, times: readonly number[], shown: (ms: number) => string): void {
  const [ours = 0, others] = times;
  const ratio = others === undefined ? '' : `  ${(others / ours).toFixed(2)} × as fast`;
  console.log(`${name.padEnd(28)} ${times.map((ms) => shown(ms).padStart(18)).join('')}${ratio}`);
}

function told({ name, share }: { readonly name: string; readonly share: number }): string {
  return `${name} ${(share * 100).toFixed(1)} %`;
}

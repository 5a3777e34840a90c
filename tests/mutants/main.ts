import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';
import { ROOT } from '../../scripts/lib/root.ts';
import { chanceOf } from '../bench/random.ts';
import { listFiles } from '../helpers/source-tree.ts';
import { type Mutant, mutantsOf } from './candidates.ts';
import { copyTree, nearestTests, type Tree } from './tree.ts';

/** What is tried: where a wrong value, a lost write or a message that should have been refused would do the most harm. */
const FOLDERS = ['lib/verdict', 'lib/figure', 'lib/claims', 'lib/follow', 'entrypoints/background/handlers'];
/** A mutant may loop without end: it is given so many times as long as the unbroken code took, and a minute. */
const PATIENCE = 5;
/** The longest that unbroken code may take. */
const MOST_MS = 1_200_000;

/** What the unbroken code takes for a selection of tests, in milliseconds. */
const unbroken = new Map<string, Promise<number>>();

type Tried = { readonly path: string; readonly text: string; readonly mutant: Mutant; readonly killed: boolean };

const { values: options } = parseArgs({
  options: {
    each: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', multiple: true, default: FOLDERS },
    jobs: { type: 'string', default: String(availableParallelism()) },
  },
});

/** `npm run mutants`: breaks the code in so many places of each folder, one at a time, and tells which no test notices. */
async function main(): Promise<void> {
  const trees = Array.from({ length: Number(options.jobs) }, copyTree);
  try {
    for (const folder of options.folder) {
      const left = sample(folder);
      const tried: Tried[] = [];
      await Promise.all(
        trees.map(async (tree) => {
          for (let next = left.shift(); next; next = left.shift()) {
            const killed = await isKilled(tree, next);
            tried.push({ ...next, killed });
            if (!killed) console.log(told(next));
          }
        }),
      );
      const killed = tried.filter((one) => one.killed).length;
      const share = Math.round((100 * killed) / Math.max(1, tried.length));
      console.log(`${folder}: ${killed} of ${tried.length} killed, ${share} %\n`);
    }
  } finally {
    for (const tree of trees) tree.remove();
  }
}

function filesOf(folder: string): string[] {
  return [...listFiles(ROOT, folder), `${folder}.ts`].filter((path) => /\.tsx?$/.test(path) && read(path) !== null);
}

function sample(folder: string): Omit<Tried, 'killed'>[] {
  const all = filesOf(folder).flatMap((path) => {
    const text = read(path) ?? '';
    return mutantsOf(parseSync(path, text).program, text).map((mutant) => ({ path, text, mutant }));
  });
  const chance = chanceOf(Number(options.seed));
  const chosen: typeof all = [];
  while (chosen.length < Number(options.each) && all.length > 0)
    chosen.push(...all.splice(chance.below(all.length), 1));
  return chosen;
}

/** First the tests beside it, which are quick and mostly enough, then all that it has to do with. */
async function isKilled(tree: Tree, { path, text, mutant }: Omit<Tried, 'killed'>): Promise<boolean> {
  for (const tests of [[nearestTests(path)], ['related', path]]) {
    const key = tests.join(' ');
    const asItIs = unbroken.get(key) ?? timeUnbroken(tree, tests);
    unbroken.set(key, asItIs);
    const mostMs = PATIENCE * (await asItIs) + 60_000;
    tree.write(path, text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end));
    const passes = await tree.passes(tests, mostMs);
    tree.write(path, text);
    if (!passes) return true;
  }
  return false;
}

/** Tests that fail anyway would seem to notice everything. */
async function timeUnbroken(tree: Tree, tests: readonly string[]): Promise<number> {
  const start = performance.now();
  if (await tree.passes(tests, MOST_MS)) return performance.now() - start;
  throw new Error(`These tests fail as it is, so mend them first: vitest --project unit ${tests.join(' ')}`);
}

function told({ path, text, mutant }: Omit<Tried, 'killed'>): string {
  const before = text.slice(0, mutant.start);
  const line = before.split('\n').length;
  const from = before.lastIndexOf('\n') + 1;
  const [whole = ''] = text.slice(from).split('\n');
  return `survived ${path}:${line} (${mutant.kind}): ${whole.trim()}`;
}

function read(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

await main();

import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';
import { ROOT } from '../../scripts/lib/root.ts';
import { chanceOf } from '../bench/random.ts';
import { listFiles, readSources } from '../helpers/source-tree.ts';
import { type Mutant, mutantsOf } from './candidates.ts';
import { relatedTests } from './related-tests.ts';
import { copyTree, type Tree } from './tree.ts';

/** What is tried: where a wrong value, a lost write or a message that should have been refused would do the most harm. */
const FOLDERS = ['lib/verdict', 'lib/figure', 'lib/claims', 'lib/follow', 'entrypoints/background/handlers'];
/** So many test files are tried for a mutant, the nearest ones: what only a distant test notices deserves one nearby. */
const MOST_TESTS = 12;

const sources = readSources(ROOT);
/** Test files that have passed with unbroken code. Tests that fail anyway would seem to notice everything. */
const sound = new Set<string>();
/** Test files that noticed a mutant, the last one first: likely to notice the next one of the same folder. */
const noticed: string[] = [];

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
            console.log(`${killed ? 'killed' : 'survived'} ${told(next)}`);
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

async function isKilled(tree: Tree, { path, text, mutant }: Omit<Tried, 'killed'>): Promise<boolean> {
  const tests = testsFor(path);
  if (tests.length === 0) return false;
  tree.write(path, text.slice(0, mutant.start) + mutant.to + text.slice(mutant.end));
  const failing = await tree.failing(tests);
  tree.write(path, text);
  if (failing === null) return false;
  await makeSure(tree, failing);
  noticed.unshift(failing);
  return true;
}

function testsFor(path: string): string[] {
  const tests = relatedTests(sources, path).slice(0, MOST_TESTS);
  return [...new Set([...noticed.filter((test) => tests.includes(test)), ...tests])];
}

async function makeSure(tree: Tree, test: string): Promise<void> {
  if (sound.has(test)) return;
  if ((await tree.failing([test])) !== null) throw new Error(`${test} fails as it is, so mend it first.`);
  sound.add(test);
}

function told({ path, text, mutant }: Omit<Tried, 'killed'>): string {
  const before = text.slice(0, mutant.start);
  const line = before.split('\n').length;
  const from = before.lastIndexOf('\n') + 1;
  const [whole = ''] = text.slice(from).split('\n');
  return `${path}:${line} (${mutant.kind}): ${whole.trim()}`;
}

function read(path: string): string | null {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return null;
  }
}

await main();

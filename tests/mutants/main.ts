import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseSync } from 'vite';
import { ROOT } from '../../scripts/lib/root.ts';
import { chanceOf } from '../bench/random.ts';
import { listFiles, readSources } from '../helpers/source-tree.ts';
import { type Mutant, mutantsOf } from './candidates.ts';
import { relatedTests } from './related-tests.ts';
import { switched } from './switched.ts';
import { copyTree, type Line, type Tree } from './tree.ts';

/** What is tried: where a wrong value, a lost write or a message that should have been refused would do the most harm. */
const FOLDERS = ['lib/verdict', 'lib/figure', 'lib/claims', 'lib/follow', 'entrypoints/background/handlers'];
/** So many test files are tried for a file, the nearest ones: what only a distant test notices deserves one nearby. */
const MOST_TESTS = 12;

const sources = readSources(ROOT);

type Tried = { readonly id: number; readonly path: string; readonly text: string; readonly mutant: Mutant };

const { values: options } = parseArgs({
  options: {
    each: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    folder: { type: 'string', multiple: true, default: FOLDERS },
  },
});

/** `npm run mutants`: breaks the code in so many places of each folder, one at a time, and tells which no test notices. */
async function main(): Promise<void> {
  const tree = copyTree();
  try {
    for (const folder of options.folder) {
      const tried = sample(folder);
      const lines = await tryAll(tree, tried);
      for (const one of tried) console.log(told(one, lines));
      const killed = tried.filter(({ id }) => isKilled(id, lines)).length;
      const share = Math.round((100 * killed) / Math.max(1, tried.length));
      console.log(`${folder}: ${killed} of ${tried.length} killed, ${share} %\n`);
    }
  } finally {
    tree.remove();
  }
}

function sample(folder: string): Tried[] {
  const files = [...listFiles(ROOT, folder), `${folder}.ts`].filter((path) => /\.tsx?$/.test(path));
  const all = files.flatMap((path) => {
    const text = read(path);
    return mutantsOf(parseSync(path, text).program, text).map((mutant) => ({ path, text, mutant }));
  });
  const chance = chanceOf(Number(options.seed));
  const chosen: Tried[] = [];
  while (chosen.length < Number(options.each) && all.length > 0)
    for (const one of all.splice(chance.below(all.length), 1)) chosen.push({ ...one, id: chosen.length + 1 });
  return chosen;
}

/** All mutants of a folder lie in the copy at once, each off, and one run of the tests tries them. */
async function tryAll(tree: Tree, tried: readonly Tried[]): Promise<Line[]> {
  const texts = new Map(tried.map(({ path, text }) => [path, text]));
  for (const [path, text] of texts) {
    const mutants = tried.filter((one) => one.path === path).map(({ id, mutant }) => ({ ...mutant, id }));
    tree.write(path, switched(text, mutants));
  }
  const lines = await tryInTurn(tree, tried);
  for (const { id, path } of tried)
    if (!isKilled(id, lines) && lines.some((line) => line.id === id && line.did === 'atImport'))
      lines.push(...(await tryAlone(tree, id, path)));
  for (const [path, text] of texts) tree.write(path, text);
  return lines;
}

/** A mutant with which a test never ends is killed, and left out of another run. */
async function tryInTurn(tree: Tree, tried: readonly Tried[]): Promise<Line[]> {
  const each = tried.map(({ path }) => testsOf(path));
  // The nearest test of every file first: most mutants are settled before the slow tests.
  const tests = [
    ...new Set(Array.from({ length: MOST_TESTS }, (_, at) => each.flatMap((own) => own.slice(at, at + 1))).flat()),
  ];
  const lines: Line[] = [];
  for (let isEndless = true; isEndless; ) {
    const settled = tried.map(({ id }) => id).filter((id) => isKilled(id, lines));
    const outcome = await tree.run(tests, { count: tried.length, settled });
    lines.push(...outcome.lines);
    isEndless = outcome.isEndless;
    const last = outcome.lines.findLast(({ did }) => did === 'trying' || did === 'begun');
    if (isEndless && last?.did !== 'trying')
      throw new Error(`This test does not come to an end as it is: ${last?.test ?? 'the first one'}`);
    if (isEndless && last) lines.push({ ...last, did: 'killed' });
  }
  const broken = lines.find(({ did }) => did === 'broken');
  if (broken) throw new Error(`This test fails as it is, so mend it first: ${broken.test}`);
  if (lines.length === 0) throw new Error('No test ran.');
  for (const { did, test } of lines) if (did === 'unrepeatable') console.log(`cannot be run twice: ${test}`);
  return lines;
}

/** What is used while modules are imported cannot be switched on for one test. Where no test even starts, the mutant keeps them from it. */
async function tryAlone(tree: Tree, id: number, path: string): Promise<Line[]> {
  const { lines, isEndless } = await tree.run(testsOf(path), { alone: id });
  const isStuck = isEndless || lines.length === 0;
  return isStuck ? [{ did: 'killed', id, test: 'what imports it' }] : [...lines];
}

function testsOf(path: string): string[] {
  return relatedTests(sources, path).slice(0, MOST_TESTS);
}

function isKilled(id: number, lines: readonly Line[]): boolean {
  return lines.some((line) => line.did === 'killed' && line.id === id);
}

function told({ id, path, text, mutant }: Tried, lines: readonly Line[]): string {
  const own = lines.filter((line) => line.id === id);
  const before = text.slice(0, mutant.start);
  const from = before.lastIndexOf('\n') + 1;
  const [whole = ''] = text.slice(from).split('\n');
  const place = `${path}:${before.split('\n').length} (${mutant.kind}): ${whole.trim()}`;
  const killer = own.find(({ did }) => did === 'killed');
  if (killer) return `killed   ${place}\n           by ${killer.test}`;
  return own.length > 0 ? `survived ${place}` : `survived ${place}\n           as no test reaches it`;
}

function read(path: string): string {
  try {
    return readFileSync(join(ROOT, path), 'utf8');
  } catch {
    return '';
  }
}

await main();

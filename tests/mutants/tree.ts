import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.ts';

/** How long a test in the copy waits for a condition: a mutant often makes one that never comes true. In milliseconds. */
const PATIENCE_MS = 10_000;
/** A run that writes nothing for so long is in a loop without end. Longer than the longest test may take, in milliseconds. */
const SILENCE_MS = 180_000;

/** What a run tells while it goes on, so that an endless loop is told as well. `id` is 0 where it is about a test alone. */
export type Line = {
  readonly did: 'begun' | 'reached' | 'atImport' | 'trying' | 'killed' | 'broken' | 'unrepeatable';
  readonly id: number;
  readonly test: string;
};

/** A copy of the project in which files can be broken without touching the project itself. */
export type Tree = {
  readonly write: (path: string, text: string) => void;
  /** Runs these test files with the mutants that were written. */
  readonly run: (tests: readonly string[], how: How) => Promise<Outcome>;
  readonly remove: () => void;
};
/** All of so many mutants in turn, but for those that are settled; or one alone, which is on from the first import. */
export type How = { readonly count: number; readonly settled: readonly number[] } | { readonly alone: number };
export type Outcome = { readonly lines: readonly Line[]; readonly isEndless: boolean };

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'crossfigure-mutants-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const patience = 'tests/helpers/patience.ts';
  const unhurried = readFileSync(join(ROOT, patience), 'utf8');
  write(patience, unhurried.replace(/PATIENCE_MS = [\d_]+/, `PATIENCE_MS = ${PATIENCE_MS}`));
  return {
    write,
    run: (tests, how) => run(folder, tests, how),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function run(folder: string, tests: readonly string[], how: How): Promise<Outcome> {
  const log = join(folder, 'mutants.jsonl');
  writeFileSync(log, '');
  const program = join(folder, 'tests/mutants/run-tests.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, folder, ...tests], {
    cwd: folder,
    stdio: process.env.MUTANTS_SHOW ? 'inherit' : 'ignore',
    detached: true,
    env: { ...process.env, MUTANTS_LOG: log, ...settings(how) },
  });
  let isEndless = false;
  const watch = setInterval(() => {
    isEndless = Date.now() - statSync(log).mtimeMs > SILENCE_MS;
    if (isEndless) end(child);
  }, 5_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      clearInterval(watch);
      const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean);
      resolve({ lines: lines.map((line) => JSON.parse(line)), isEndless });
    });
  });
}

function settings(how: How): NodeJS.ProcessEnv {
  if ('alone' in how) return { MUTANTS_ALONE: String(how.alone) };
  return { MUTANTS_COUNT: String(how.count), MUTANTS_SETTLED: JSON.stringify(how.settled) };
}

/** Ends a process with those that it started. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

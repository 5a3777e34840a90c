import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/lib/root.ts';

/** How long a test in the copy waits for a condition: a mutant often makes one that never comes true. In milliseconds. */
const PATIENCE_MS = 15_000;
/** A run that finishes no test for so long is in a loop without end. Longer than the longest test may take, in milliseconds. */
const SILENCE_MS = 120_000;

/** A copy of the project in which files can be broken without touching the project itself. */
export type Tree = {
  readonly write: (path: string, text: string) => void;
  /** Runs these test files in their order. Resolves with the one in which a test failed (or that never ended), or `null` if all pass. */
  readonly failing: (tests: readonly string[]) => Promise<string | null>;
  readonly remove: () => void;
};

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'crossfigure-mutants-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const patience = join(folder, 'tests/helpers/patience.ts');
  writeFileSync(
    patience,
    readFileSync(patience, 'utf8').replace(/PATIENCE_MS = [\d_]+/, `PATIENCE_MS = ${PATIENCE_MS}`),
  );
  return {
    write: (path, text) => writeFileSync(join(folder, path), text),
    failing: (tests) => failing(folder, tests),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function failing(folder: string, tests: readonly string[]): Promise<string | null> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(ROOT, 'tests/mutants/run-tests.ts'), folder, ...tests],
    { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'], detached: true },
  );
  let running = tests[0] ?? null;
  const silence = setTimeout(end, SILENCE_MS, child);
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    silence.refresh();
    if (line.startsWith('start ')) running = line.slice('start '.length);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(silence);
      resolve(code === 0 ? null : running);
    });
  });
}

/** Ends a process with those that it started. */
function end({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

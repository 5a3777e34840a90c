import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.ts';
import { run } from '../../scripts/lib/run.ts';

/** A copy of the project in which files can be broken without touching the project itself. */
export type Tree = {
  readonly write: (path: string, text: string) => void;
  /** Whether the tests pass: `vitest` with these arguments. What takes longer than `mostMs` does not. */
  readonly passes: (args: readonly string[], mostMs: number) => Promise<boolean>;
  readonly remove: () => void;
};

export function copyTree(): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'crossfigure-mutants-'));
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) cpSync(join(ROOT, file), join(folder, file), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return {
    write: (path, text) => writeFileSync(join(folder, path), text),
    passes: async (args, mostMs) => {
      const limits = [
        '--run',
        '--project=unit',
        '--bail=1',
        '--passWithNoTests',
        '--maxWorkers=1',
        '--no-isolate',
        '--reporter=dot',
        `--root=${folder}`,
      ];
      const { code } = await run('timeout', [`${Math.ceil(mostMs / 1000)}`, 'vitest', ...args, ...limits]);
      return code === 0;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The tests that lie where a file's own tests do: `tests/lib/verdict` for `lib/verdict/judge.ts`. */
export function nearestTests(path: string): string {
  return join('tests', dirname(path).split('/').slice(0, 2).join('/')).replace('entrypoints/background', 'entrypoints');
}

import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { ROOT } from './root.ts';

type Options = {
  readonly env?: NodeJS.ProcessEnv;
  /** Pass the output through as it comes instead of keeping it. */
  readonly show?: boolean;
};

/**
 * Runs a command from the root of the project, its own tools first on the path and nothing on its standard input.
 * @returns its exit code (a command that cannot be started counts as 127) and what it printed, unless that was shown.
 */
export function run(
  command: string,
  args: readonly string[],
  { env = process.env, show = false }: Options = {},
): Promise<{ code: number; output: string }> {
  const path = [join(ROOT, 'node_modules', '.bin'), env.PATH].join(delimiter);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...env, PATH: path },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      // Windows keeps tools as .cmd files, which only its shell can start.
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

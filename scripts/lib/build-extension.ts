import { join } from 'node:path';
import { ROOT } from './root.ts';
import { run } from './run.ts';

/** Builds the extension and returns the folder that holds it; a failed build is an error that carries what it printed. */
export async function buildExtension(browser: 'chrome' | 'firefox'): Promise<string> {
  const { code, output } = await run('wxt', ['build', '-b', browser]);
  if (code !== 0) throw new Error(`The ${browser} build failed:\n${output}`);
  return join(ROOT, '.output', `${browser}-mv3`);
}

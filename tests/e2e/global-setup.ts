import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../scripts/lib/ensure-browser.ts';
import { findFirefox } from '../../scripts/lib/find-browser.ts';
import { CACHE } from '../../scripts/lib/root.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
    /** A Firefox to test in; `null` where there is none. */
    firefox: string | null;
    extension: string;
    /** The build for Firefox. */
    firefoxExtension: string;
  }
}

/**
 * Builds the extension once for all files, so that they never prove an old build, and sets copies aside, so that a build
 * during the run does not change what they prove.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await ensureBrowser(console.log));
  project.provide('firefox', findFirefox());
  await mkdir(CACHE, { recursive: true });
  const copies = await mkdtemp(join(CACHE, 'build-'));
  for (const [name, target] of [
    ['extension', 'chrome'],
    ['firefoxExtension', 'firefox'],
  ] as const) {
    const copy = join(copies, target);
    await cp(await buildExtension(target), copy, { recursive: true });
    project.provide(name, copy);
  }
  return () => rm(copies, { recursive: true, force: true });
}

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
  }
}

/**
 * Builds the extension once for all files, so that they never prove an old build, and sets a copy aside, so that a build
 * during the run does not change what they prove.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('browser', await ensureBrowser(console.log));
  project.provide('firefox', findFirefox());
  await mkdir(CACHE, { recursive: true });
  const copy = await mkdtemp(join(CACHE, 'build-'));
  await cp(await buildExtension('chrome'), copy, { recursive: true });
  project.provide('extension', copy);
  return () => rm(copy, { recursive: true, force: true });
}

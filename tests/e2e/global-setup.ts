import type { TestProject } from 'vitest/node';
import { buildExtension } from '../../scripts/lib/build-extension.ts';
import { ensureBrowser } from '../../scripts/lib/ensure-browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: string;
    extension: string;
  }
}

/** Builds the extension once for all files, so that they never prove an old build. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser(console.log));
  project.provide('extension', await buildExtension('chrome'));
}

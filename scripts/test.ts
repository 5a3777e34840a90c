import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildExtension } from './lib/build-extension.ts';
import { ensureBrowser } from './lib/ensure-browser.ts';
import { ensureFirefox } from './lib/ensure-firefox.ts';
import { CACHE, ROOT } from './lib/root.ts';
import { run } from './lib/run.ts';
import { slowestFiles } from './lib/slowest-files.ts';
import { type Counts, countTests, NOTHING, plus } from './lib/test-counts.ts';

const FIREFOX_BUILD = join(ROOT, '.output', 'firefox-mv3');
const REPORT = join(CACHE, 'vitest.json');

/** `npm test`: every check there is, one after the other; a failure does not hide the ones after it. */
async function test(): Promise<Counts> {
  const browser = await ensureBrowser(console.log);
  const firefox = await ensureFirefox(console.log);
  const checks = [
    await check('Lint and format', tool('biome', 'check', '--error-on-warnings', '.')),
    await check('Types', tool('tsc')),
    await check('Build for Chrome', () => buildExtension('chrome')),
    await check('Build for Firefox', () => buildExtension('firefox')),
    await check('Firefox add-on rules', tool('web-ext', 'lint', '--warnings-as-errors', '--source-dir', FIREFOX_BUILD)),
  ];
  return plus(...checks, await vitest({ CHROMIUM_BIN: browser, FIREFOX_BIN: firefox ?? undefined }));
}

/** One check that passes or fails as a whole; what it printed is shown only where it fails. */
async function check(name: string, work: () => Promise<unknown>): Promise<Counts> {
  try {
    await work();
    console.log(`✓ ${name}`);
    return { ...NOTHING, passed: 1 };
  } catch (error) {
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : error}`);
    return { ...NOTHING, failed: 1 };
  }
}

function tool(command: string, ...args: string[]): () => Promise<void> {
  return async () => {
    const { code, output } = await run(command, args);
    if (code !== 0) throw new Error(output);
  };
}

async function vitest(browsers: NodeJS.ProcessEnv): Promise<Counts> {
  await mkdir(CACHE, { recursive: true });
  await rm(REPORT, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  const { code } = await run('vitest', args, { env: { ...process.env, ...browsers }, show: true });
  const report = await readFile(REPORT, 'utf8').catch(() => null);
  console.log(['The slowest files:', ...slowestFiles(report, ROOT)].join('\n'));
  return countTests(report, code);
}

const { passed, failed, skipped } = await test().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return { ...NOTHING, failed: 1 };
});
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;

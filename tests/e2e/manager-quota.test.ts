import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { type Launched, launchWithExtension } from '../../scripts/lib/launch-with-extension.ts';
import { CACHE } from '../../scripts/lib/root.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { storedClaims } from './helpers/store.ts';

const [MODEL] = bundled.claims;
let folder: string;
let browser: Launched;
let page: Page;

/** The extension as built, but without the permission that lifts the browser's limit. */
beforeAll(async () => {
  folder = await mkdtemp(join(CACHE, 'limited-'));
  await cp(inject('extension'), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { permissions: string[] } = JSON.parse(await readFile(file, 'utf8'));
  expect(manifest.permissions).toContain('unlimitedStorage');
  const permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  await writeFile(file, JSON.stringify({ ...manifest, permissions }));
  browser = await launchWithExtension({ browser: inject('browser'), extension: folder, headless: true });
  page = await browser.context.newPage();
  await page.goto(`chrome-extension://${browser.id}/options.html#/transfer`);
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/**
 * Waits until the browser heeds the limit: it goes by an answer of its own from up to half a minute ago. A database of the
 * test's own asks.
 */
const isFull = () =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const opened = indexedDB.open('probe');
        opened.onupgradeneeded = () => opened.result.createObjectStore('bytes');
        opened.onerror = () => resolve(true);
        opened.onsuccess = () => {
          const write = opened.result.transaction('bytes', 'readwrite');
          write.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(50_000)), 0);
          const end = (full: boolean) => () => {
            opened.result.close();
            resolve(full);
          };
          write.oncomplete = end(false);
          write.onabort = end(true);
        };
      }),
  );

/** Gives the extension so many bytes, as a full disk would; `null` gives it the browser's own limit again. */
async function allow(quotaSize: number | null) {
  const devtools = await browser.context.newCDPSession(page);
  const origin = `chrome-extension://${browser.id}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize !== null && { quotaSize }) });
}

async function importMany(many: number) {
  const claims = Array.from({ length: many }, (_, at) => ({
    ...MODEL,
    id: `heavy-${at}`,
    statement: `Somebody counted ${30_000 + at} soldiers. ${'So it is said. '.repeat(25)}`,
    quantity: { kind: 'count', low: 30_000 + at, high: 30_000 + at, qualifier: 'exact', unit: 'person' },
  }));
  const buffer = Buffer.from(JSON.stringify({ ...bundled, claims }));
  await page.getByLabel('File to import').setInputFiles({ name: 'heavy.json', mimeType: '', buffer });
  await page.getByRole('button', { name: /^Import [\d,]+ claims$/ }).click();
}

test.each([
  ['a few, in one go', 400],
  ['many, prepared first', 2_000],
])('no room for what is imported (%s): a clear sentence, and nothing is lost', async (_what, many) => {
  const before = await storedClaims(page);
  expect(before.length).toBe(bundled.claims.length);
  await allow(1_000);
  await expect.poll(isFull, { timeout: 2 * PATIENCE_MS, interval: 500 }).toBe(true);
  await importMany(many);
  await page.getByText('The browser has no disk space left for this. Nothing was changed').waitFor();
  expect(await storedClaims(page)).toEqual(before);
  await allow(null);
});

test('with room again the same import works', async () => {
  await importMany(600);
  await page.getByText('600 claims were imported').waitFor();
  expect((await storedClaims(page)).length).toBe(bundled.claims.length + 600);
});

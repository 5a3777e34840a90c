import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { runPublishSet } from '../../scripts/publish-set/run.ts';
import { startServer } from '../lib/follow/server.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { storedClaims } from './helpers/store.ts';

const session = useSession();
const folder = mkdtempSync(join(tmpdir(), 'crossfigure-followed-'));
let server: Awaited<ReturnType<typeof startServer>>;
let page: Page;

beforeAll(async () => {
  server = await startServer((path, response) => {
    try {
      response.end(readFileSync(join(folder, path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  page = await openManager(session, '#/subscriptions');
});
afterAll(async () => {
  await server.close().catch(() => undefined);
  rmSync(folder, { recursive: true });
});

const SET = bundled;
const claims = (ids: readonly number[], over: Partial<Claim> = {}): Claim[] =>
  ids.map((id) => ({ ...(SET.claims[0] as Claim), id: `news-${id}`, ...over }));

async function publish(list: readonly Claim[]) {
  const file = join(folder, 'export.json');
  writeFileSync(file, JSON.stringify({ ...SET, claims: list }));
  const quiet = { write: () => true };
  const code = await runPublishSet([file, '--out', folder, '--title', 'News desk'], { stdout: quiet, stderr: quiet });
  expect(code).toBe(0);
}

/** The followed set's claims as they lie in the store. */
const stored = async () => (await storedClaims(page)).filter(({ id }) => id.startsWith('news-'));
const ids = async () => (await stored()).map(({ id }) => id).sort();
const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

test('a set is followed only after consent, and taken in only after it was shown', async () => {
  await publish(claims([1, 2, 3, 4, 5, 6]));
  await page.getByLabel('Address of a set').fill(`${server.origin}/index.json`);
  await page.keyboard.press('Enter');
  await dialog().getByText('No cookie, no name').waitFor();
  expect(server.asked).toEqual([]);
  await button('Ask the server').click();
  await dialog().getByText('Adds 6 claims').waitFor();
  expect(await ids()).toEqual([]);
  await button('Apply').click();
  await said('“News desk” is up to date.');
  expect(await ids()).toHaveLength(6);
  expect(server.asked.every(({ headers }) => headers.cookie === undefined && headers.referer === undefined)).toBe(true);
  await page.reload();
  await page.getByRole('heading', { name: 'News desk' }).waitFor();
});

test('an update is shown before it is done, and leaves what the user edited', async () => {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onsuccess = () => {
          const write = opened.result.transaction(['claims'], 'readwrite');
          const held = write.objectStore('claims').get('news-1');
          held.onsuccess = () => {
            write
              .objectStore('claims')
              .put({ ...held.result, tags: ['mine'], edited: true, version: held.result.version + 1000 });
          };
          write.oncomplete = () => {
            opened.result.close();
            resolve();
          };
          write.onerror = () => reject(write.error);
        };
      }),
  );
  await publish([...claims([1, 3, 4, 5, 7]), ...claims([2], { tags: ['corrected'] })]);
  await button('Update now').click();
  for (const text of ['Adds 1 claim', 'Changes 1 claim', 'Removes 1 claim', 'stays as you left it'])
    await dialog().getByText(text).waitFor();
  await button('Apply').click();
  await said('Version 2');
  expect(await ids()).toEqual(['news-1', 'news-2', 'news-3', 'news-4', 'news-5', 'news-7']);
  const tags = Object.fromEntries((await stored()).map((claim) => [claim.id, claim.tags]));
  expect([tags['news-1'], tags['news-2']]).toEqual([['mine'], ['corrected']]);
});

test('going back undoes the update, which is then not offered again', async () => {
  await button('Go back to the previous version').click();
  await said('back to how it was before its last update');
  expect(await ids()).toEqual(['news-1', 'news-2', 'news-3', 'news-4', 'news-5', 'news-6']);
  await said('Version 1');
  await button('Update now').click();
  await said('“News desk” has not changed.');
  expect(await dialog().count()).toBe(0);
});

test('a file that was tampered with is refused, and nothing changes', async () => {
  await publish(claims([1, 2, 3, 4, 5, 6, 8]));
  const newest = readdirSync(folder).find((name) => name.startsWith('claims-3-')) ?? '';
  const whole = readFileSync(join(folder, newest), 'utf8');
  writeFileSync(join(folder, newest), whole.replace('news-8', 'news-9'));
  const before = await stored();
  await button('Update now').click();
  await said('The file is not the one that its index describes');
  expect(await stored()).toEqual(before);
  writeFileSync(join(folder, newest), whole);
});

test('a set that has shrunk to nothing asks before it removes', async () => {
  await publish([]);
  await button('Update now').click();
  await dialog().getByText('Much of the set is gone').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await ids()).toHaveLength(6);
});

test('a server that is away changes nothing', async () => {
  const before = await stored();
  await server.close();
  await button('Update now').click();
  await said('The server did not answer');
  expect(await stored()).toEqual(before);
});

test('left: its claims go, what the user edited stays as the user’s own', async () => {
  await button('Stop following').click();
  await button('Stop following and remove its claims').click();
  await said('is no longer followed');
  expect((await stored()).map(({ id, owner }) => [id, owner])).toEqual([['news-1', 'user']]);
  await page.reload();
  await said('You follow no set. Crossfigure makes no requests at all.');
});

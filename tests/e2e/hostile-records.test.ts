import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { readMarks } from '../../scripts/lib/marks.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { endBackground } from './helpers/end-background.ts';
import { openManager, waitForCount } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { storedClaims, storedRows } from './helpers/store.ts';

const session = useSession();

const ARTICLE = '/story.html';

/** Puts records into tables of the store as a broken disk or another tool would: past the extension, in any form. */
function putRaw(page: Page, records: readonly { readonly table: string; readonly record: unknown }[]): Promise<void> {
  return page.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const write = opened.result.transaction([...new Set(all.map(({ table }) => table))], 'readwrite');
          for (const { table, record } of all) write.objectStore(table).put(record);
          write.onerror = () => reject(write.error);
          write.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    records,
  );
}

/** A page of the extension that opens no store of its own. */
async function outside(): Promise<Page> {
  const page = await session.browser.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(`chrome-extension://${session.browser.id}/icon/16.png`);
  return page;
}

test('records of every table are broken and the background ended: pages are marked, and what was set aside is told', async () => {
  const before = (await readMarks(await session.openMarked(ARTICLE))).map(({ text }) => text);
  expect(before.length).toBeGreaterThan(0);
  const page = await outside();
  const claims = await storedClaims(page);
  const [story] = await storedRows(page, 'stories');
  const [entry] = await storedRows(page, 'history');
  await putRaw(page, [
    { table: 'claims', record: { ...claims[0], statement: { html: '<b>no</b>' } } },
    { table: 'claims', record: { id: 'not-a-claim', constructor: 1 } },
    { table: 'stories', record: { id: story?.id, title: 'What?' } },
    { table: 'history', record: { ...entry, at: 'never', rows: 7 } },
    { table: 'gone', record: { key: 'claim/x', claim: { id: 'x' } } },
    { table: 'search', record: { key: 'state', format: 2, segments: 'none' } },
    { table: 'meta', record: { key: 'current', value: 1 } },
    { table: 'meta', record: { key: 'stamp', value: 'NaN' } },
    { table: 'meta', record: { key: 'revision', value: null } },
  ]);
  await endBackground(session);

  const after = (await readMarks(await session.openMarked(ARTICLE))).map(({ text }) => text);
  expect(after).toEqual(before);
  await expect.poll(async () => (await storedClaims(page)).length).toBe(claims.length);

  const manager = await openManager(session, '#/history');
  onTestFinished(() => manager.close());
  await manager.locator('main li').first().waitFor();
  await manager.goto(`chrome-extension://${session.browser.id}/options.html#/claims`);
  await waitForCount(manager, `${claims.length} claims`);
  await manager.goto(`chrome-extension://${session.browser.id}/options.html#/history?part=bin`);
  await manager.locator('main h1').first().waitFor();
  await manager.goto(`chrome-extension://${session.browser.id}/options.html#/care`);
  await manager.getByText(/5 stored records could not be used/).waitFor({ timeout: PATIENCE_MS });
  await manager.getByText(/"statement" must be text, not Object/).waitFor();

  // by keyboard alone
  const exporting = manager.getByRole('button', { name: /^Export Claim “not-a-claim”/ });
  await exporting.focus();
  const downloading = manager.waitForEvent('download');
  await manager.keyboard.press('Enter');
  const file = JSON.parse(await textOf(await downloading));
  expect(file.setAside).toMatchObject([
    { type: 'claim', key: 'not-a-claim', value: { id: 'not-a-claim', constructor: 1 } },
  ]);
  await manager.getByRole('button', { name: /^Delete Claim “not-a-claim”/ }).focus();
  await manager.keyboard.press('Enter');
  await manager
    .getByRole('dialog')
    .getByText(/1 record is deleted for good/)
    .waitFor();
  await manager.keyboard.press('Tab');
  while (!(await manager.locator('dialog .mg-danger:focus').count())) await manager.keyboard.press('Tab');
  await manager.keyboard.press('Enter');
  await manager.getByText(/4 stored records could not be used/).waitFor({ timeout: PATIENCE_MS });
  expect((await storedRows(page, 'setAside')).map(({ key }) => key)).not.toContain('not-a-claim');
}, 300_000);

test('the database is deleted under the running background: it is filled again, and pages and tables with it', async () => {
  const article = await session.openMarked(ARTICLE);
  const before = (await readMarks(article)).map(({ text }) => text);
  const manager = await openManager(session);
  onTestFinished(() => manager.close());
  const page = await outside();
  const claims = await storedClaims(page);
  await waitForCount(manager, `${claims.length} claims`);
  const said: string[] = [];
  await manager.exposeFunction('noteSaid', (text: string) => said.push(text));
  await manager.evaluate(`new MutationObserver(() => noteSaid(document.querySelector('main').textContent))
    .observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true })`);

  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleted = indexedDB.deleteDatabase('crossfigure');
        deleted.onsuccess = () => resolve();
        deleted.onerror = () => reject(deleted.error);
      }),
  );
  await expect.poll(async () => (await storedClaims(page)).length, { timeout: PATIENCE_MS }).toBe(claims.length);
  await waitForCount(manager, `${claims.length} claims`);
  expect(said.filter((text) => text.includes('There are no claims yet'))).toEqual([]);
  const again = await session.openMarked(ARTICLE);
  expect((await readMarks(again)).map(({ text }) => text)).toEqual(before);
  await expect.poll(async () => (await readMarks(article)).map(({ text }) => text)).toEqual(before);
}, 300_000);

async function textOf(download: { createReadStream: () => Promise<NodeJS.ReadableStream> }): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

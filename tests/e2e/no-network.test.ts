import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { VIEWS } from '../../entrypoints/options/views.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { waitForMarks } from '../../scripts/lib/marks.ts';
import { runPublishSet } from '../../scripts/publish-set/run.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { startServer } from '../lib/follow/server.ts';
import { type Catcher, catchConnections } from './helpers/catch-connections.ts';
import { openManager } from './helpers/manager.ts';
import { clickMenu, lookUpTyped, select } from './helpers/panel.ts';
import { clickMark, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';
import { type Told, watchRequests } from './helpers/watch-requests.ts';

let catcher: Catcher;
let told: readonly Told[];
/** The pages that were visited, in order. */
const opened: string[] = [];

const session = useSession(async () => {
  catcher = await catchConnections();
  return catcher.args;
});
beforeAll(async () => {
  ({ told } = await watchRequests(session.browser.context));
});
afterAll(() => catcher?.close());

const STORIES = ['/story.html', '/demo', '/dark.html', '/dialog.html', '/story.html'];
const OTHERS = ['/ferry.html', '/other-story.html', '/late.html', '/unrelated/500', '/unrelated/5000'];

/**
 * Chromium asks its makers for updates, accounts and what to offer in forms, and every site for its icon, with or without
 * an extension. What goes to them is left to the browser's own tools, which tell of no request of the browser itself.
 */
const isBrowsersOwn = (url: string) =>
  url.endsWith('/favicon.ico') || /(^|\.)(google|googleapis)\.com$/.test(new URL(url).hostname);
/** Everything else that left the browser. */
const left = () => catcher.caught.map(({ url }) => url).filter((url) => !isBrowsersOwn(url));
/** What pages and workers asked for, without what is read from the extension's package. */
const toldToLeave = () =>
  told.map(({ url }) => url).filter((url) => /^(https?|wss?|ftp):/.test(url) && !url.endsWith('/favicon.ico'));

async function visit(path: string) {
  const page = await session.open(path);
  opened.push(page.url());
  return page;
}

test('installed, read with, looked up in and edited: nothing is asked for but the pages themselves', async () => {
  for (const path of [...STORIES, ...OTHERS, ...STORIES, ...OTHERS]) {
    const page = await visit(path);
    if (STORIES.includes(path)) expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  }
  const page = await visit('/story.html');
  expect(await waitForMarks(page, PATIENCE_MS)).toBe(true);
  await clickMark(page, { text: /1,500/ });
  await readCard(session, page);
  await select(page, '#second');
  const panel = await clickMenu(session, page, {});
  await panel.getByRole('heading', { name: /10,000/ }).waitFor();
  await lookUpTyped(panel, 'North Korea sent 12,000 troops to Russia.');
  await panel.getByRole('heading', { name: /12,000/ }).waitFor();

  const own = await openManager(session);
  for (const { name } of VIEWS) {
    await own.goto(own.url().replace(/#.*/, `#/${name}`));
    await own.locator('main h1').first().waitFor();
  }
  await own.goto(own.url().replace(/#.*/, `#/claim/${bundled.claims[0]?.id}`));
  await own.locator('[name="tags"]').fill('checked,');
  await own.locator('.fm-buttons').getByRole('button', { name: /^Save/ }).click();
  await own.getByText('The claim is saved').first().waitFor();
  for (const path of ['popup.html', 'welcome.html']) {
    await own.goto(`chrome-extension://${session.browser.id}/${path}`);
    await own.locator('h1, [role=switch]').first().waitFor();
  }
  expect(left()).toEqual(opened);
  expect(opened).toEqual(expect.arrayContaining(toldToLeave()));
  expect(told.some(({ by, url }) => by === 'page' && url.startsWith('chrome-extension:'))).toBe(true);
  await Promise.all([own.close(), panel.close()]);
});

test('with a set that is followed: its index and its file, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossfigure-set-'));
  const server = await startServer((path, response) => {
    response.end(readFileSync(join(folder, path)));
  });
  const file = join(folder, 'export.json');
  const claims = bundled.claims.slice(0, 3).map((claim, at) => ({ ...claim, id: `news-${at}` }));
  writeFileSync(file, JSON.stringify({ ...bundled, claims }));
  const quiet = { write: () => true };
  await runPublishSet([file, '--out', folder, '--title', 'News desk'], { stdout: quiet, stderr: quiet });
  const before = left().length;
  const manager = await openManager(session, '#/subscriptions');
  await manager.getByLabel('Address of a set').fill(`${server.origin}/index.json`);
  await manager.keyboard.press('Enter');
  await manager.getByRole('button', { name: 'Ask the server' }).click();
  await manager.getByRole('dialog').getByText('Adds 3 claims').waitFor();
  await manager.getByRole('button', { name: 'Apply' }).click();
  await manager.getByText('“News desk” is up to date.').first().waitFor();
  await visit('/demo');
  await manager.reload();
  await manager.getByRole('heading', { name: 'News desk' }).waitFor();

  const asked = left()
    .slice(before)
    .filter((url) => url !== opened.at(-1));
  expect(new Set(asked)).toEqual(
    new Set([`${server.origin}/index.json`, expect.stringMatching(/\/claims-1-\w+\.json$/)]),
  );
  expect(server.asked.map(({ path }) => path)).toEqual(asked.map((url) => new URL(url).pathname));
  await manager.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test('the control: what is asked for on purpose, by page, background and site, is seen in both ways', async () => {
  const own = await openManager(session);
  const site = await session.open('/late.html');
  const ask = (name: string) => `fetch('https://${name}.example/secret').catch(() => null)`;
  await own.evaluate(ask('page'));
  await session.browser.worker.evaluate(ask('background'));
  await site.evaluate(ask('site'));
  for (const name of ['page', 'background', 'site']) {
    await expect.poll(left).toContain(`https://${name}.example:443`);
    await expect.poll(toldToLeave).toContain(`https://${name}.example/secret`);
  }
  expect(told.find(({ url }) => url.includes('background.example'))?.by).toBe('service_worker');
  await own.close();
});

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../lib/messages.ts';
import { evaluateInExtension } from '../../scripts/lib/extension-world.ts';
import { readMarks } from '../../scripts/lib/marks.ts';
import { OF_READERS, REQUESTS } from '../helpers/requests.ts';
import { endBackground } from './helpers/end-background.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { storedRows, writeRows } from './helpers/store.ts';

/**
 * What somebody can do who has taken over a page's process, and with it the content scripts in it: everything here is done
 * in the extension's world of a page.
 */
const session = useSession();
let own: Page;

beforeEach(async () => {
  own = await openManager(session, '#/settings');
});
afterEach(() => own.close());

const inPage = <T>(page: Page, expression: string) => evaluateInExtension<T>(page, session.browser.id, expression);
const localOf = (page: Page) => inPage<Record<string, unknown>>(page, 'chrome.storage.local.get(null)');

const PASSAGE = { exact: 'a secret word', prefix: '', suffix: '', url: 'https://secret.example/a' };
const FOLLOWED = {
  ...{ id: 'secret-set', address: 'https://sets.secret.example/index.json', title: 'Secret set', version: 1, size: 1 },
  ...{ published: null, sha256: null, heldBack: null, followedAt: '2025-01-01T00:00:00Z', checkedAt: null },
  ...{ updatedAt: null, entry: null, before: null, problem: null },
};

test('of all that is kept, a page’s own world finds the gate’s state and nothing else', async () => {
  const page = await session.openMarked('/story.html');
  const [claim] = await storedRows(own, 'claims');
  const passage = { claimId: String(claim?.id), ...PASSAGE };
  await writeRows(own, 'passages', [passage]);
  await writeRows(own, 'followed', [FOLLOWED]);
  await own.evaluate("chrome.storage.session.set({ lookups: [{ query: { text: 'secret' } }] })");

  const local = await localOf(page);
  expect(Object.keys(local)).toEqual(['gate']);
  expect(Object.keys(local.gate ?? {}).sort()).toEqual(['display', 'marking', 'sitesOff', 'stories']);
  for (const text of ['secret', String(claim?.statement), passage.claimId])
    expect(JSON.stringify(local)).not.toContain(text);
  expect(await inPage(page, 'indexedDB.databases().then((all) => all.map(({ name }) => name))')).toEqual([]);
  // the extension's own page finds them
  expect(await storedRows(own, 'passages')).toEqual([passage]);
});

test('what was looked up in this session is out of its reach', async () => {
  const page = await session.openMarked('/story.html');
  const refused = (what: string) => inPage<string>(page, `${what}.then(() => 'done', (error) => String(error))`);
  expect(await refused('chrome.storage.session.get(null)')).toMatch(/not allowed/);
  expect(await refused('chrome.storage.session.set({ lookups: [] })')).toMatch(/not allowed/);
  expect(await own.evaluate('chrome.storage.session.get(null).then(Object.keys)')).toEqual(expect.any(Array));
});

test.each([
  ['a state that switches all off', '{ gate: { marking: false, sitesOff: [], stories: [], display: {} } }'],
  ['a state that opens everywhere', "{ gate: { marking: true, sitesOff: [], stories: [[['the']]] } }"],
  [
    'nonsense',
    "{ gate: 'x', settings: { marking: false }, followedSets: [1], 'passage:own-1': 7, junk: 'y'.repeat(1e6) }",
  ],
])('%s written there is mended, and stops nothing', async (_, items) => {
  const page = await session.openMarked('/story.html');
  const [before, marks] = [await localOf(page), (await readMarks(page)).length];
  await inPage(page, `chrome.storage.local.set(${items})`);
  await expect.poll(() => localOf(page)).toEqual(before);
  await expect.poll(async () => (await readMarks(page)).length).toBe(marks);
  await session.openMarked('/story.html');
  expect(await own.evaluate("chrome.runtime.sendMessage({ type: 'settings' })")).toMatchObject({
    value: { marking: true },
  });
});

test('a state that is removed is there again, also where no background was running', async () => {
  const page = await session.openMarked('/story.html');
  const before = await localOf(page);
  await endBackground(session);
  await inPage(page, 'chrome.storage.local.clear()');
  await expect.poll(() => localOf(page)).toEqual(before);
});

test('of all that can be asked, it is answered what a reader asks', async () => {
  const page = await session.openMarked('/story.html');
  const settings = await storedRows(own, 'settings');
  for (const request of Object.values(REQUESTS)) {
    const answer = await inPage<Result<unknown>>(page, `chrome.runtime.sendMessage(${JSON.stringify(request)})`);
    const { ok } = answer;
    if (OF_READERS.has(request.type)) expect([request.type, ok]).toEqual([request.type, true]);
    else expect([request.type, answer]).toEqual([request.type, expect.objectContaining({ code: 'bad_message' })]);
  }
  // what was asked to be hidden is kept beside them, of that page alone
  const isKept = ({ key }: { key?: unknown }) => key !== 'putAway';
  const now = await storedRows(own, 'settings');
  expect(now.filter(isKept)).toEqual(settings.filter(isKept));
  const pages = JSON.stringify(now.filter((row) => !isKept(row))).match(/"page":"[^"]*"/g);
  expect(pages).toEqual([expect.stringMatching(/"127\.0\.0\.1:\d+\/story\.html/)]);
  // the extension's own page is answered
  const asked = `chrome.runtime.sendMessage(${JSON.stringify(REQUESTS.lookUp)})`;
  expect(await own.evaluate(asked)).toMatchObject({ ok: true });
});

test('what an earlier version kept there is taken over when the background next starts, and removed', async () => {
  await own.evaluate(
    `new Promise((resolve) => {
      const opened = indexedDB.open('crossfigure');
      opened.onsuccess = () => {
        const write = opened.result.transaction('meta', 'readwrite');
        write.objectStore('meta').delete('localTakenOver');
        write.oncomplete = () => { opened.result.close(); resolve(); };
      };
    })`,
  );
  const earlier = {
    settings: { marking: true, sitesOff: ['old.example'] },
    followedSets: [FOLLOWED],
    'passage:own-2': PASSAGE,
  };
  await own.evaluate(`chrome.storage.local.set(${JSON.stringify(earlier)})`);
  for (const table of ['settings', 'followed', 'passages']) await writeRows(own, table, [], { clear: true });
  await endBackground(session);
  const page = await session.openMarked('/story.html');
  await expect.poll(async () => Object.keys(await localOf(page))).toEqual(['gate']);
  expect(await localOf(page)).toMatchObject({ gate: { sitesOff: ['old.example'] } });
  expect(await storedRows(own, 'passages')).toMatchObject([{ ...PASSAGE, claimId: 'own-2' }]);
  expect(await storedRows(own, 'followed')).toMatchObject([FOLLOWED]);
});

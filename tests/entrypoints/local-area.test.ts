import { expect, test, vi } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { takeOver } from '../../lib/claims/take-over.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { freshDisk } from '../helpers/claim-store.ts';
import { packaged } from '../helpers/packaged.ts';
import { pageWords } from '../helpers/page-words.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

/** A background on a store that has taken over what an earlier version kept in `browser`. */
async function started(browser = fakeBrowser(), disk = freshDisk()) {
  const db = disk.open();
  await takeOver(db, async () => Object.fromEntries(browser.local));
  startBackground(browser, { db, bundled: packaged(BUNDLED), languages: [], core: {} as never, log: () => undefined });
  await expect.poll(() => browser.local.has(GATE_KEY)).toBe(true);
  return { browser, db, disk };
}

const isMended = (browser: { readonly local: ReadonlyMap<string, unknown> }, wanted: unknown) =>
  expect.poll(() => Object.fromEntries(browser.local)).toEqual({ [GATE_KEY]: wanted });

test('what an earlier version kept there is removed once it is in the store', async () => {
  const browser = fakeBrowser();
  browser.local.set('settings', { marking: false, sitesOff: ['a.example'] });
  browser.local.set('passage:a', { exact: 'x', prefix: '', suffix: '', url: 'https://news.example/a' });
  await started(browser);
  await expect.poll(() => [...browser.local.keys()]).toEqual([GATE_KEY]);
  expect(browser.local.get(GATE_KEY)).toMatchObject({ marking: false, sitesOff: ['a.example'] });
});

test('it stays there as long as it is not in the store', async () => {
  const browser = fakeBrowser();
  browser.local.set('settings', { marking: false, sitesOff: ['a.example'] });
  const db = freshDisk().open();
  startBackground(browser, { db, bundled: packaged(BUNDLED), languages: [], core: {} as never, log: () => undefined });
  await expect.poll(() => browser.local.has(GATE_KEY)).toBe(true);
  expect(browser.local.has('settings')).toBe(true);
});

test.each([
  ['other settings', { marking: false, sitesOff: [], stories: [[['x']]] }],
  ['no state at all', 'open'],
  ['more than there should be', { extra: 1 }],
])('%s that a page wrote there are mended', async (_, garbage) => {
  const { browser } = await started();
  const wanted = browser.local.get(GATE_KEY);
  const value = typeof garbage === 'object' && 'extra' in garbage ? { ...(wanted as object), ...garbage } : garbage;
  await browser.storage.local.set({ [GATE_KEY]: value, settings: { marking: false }, 'passage:x': 1 });
  await isMended(browser, wanted);
  expect(await browser.send({ type: 'settings' }, fromPopup)).toMatchObject({ value: { marking: true } });
});

test('a state that a page removed, or wrote while no background ran, is there again', async () => {
  const { browser, disk } = await started();
  const wanted = browser.local.get(GATE_KEY);
  await browser.storage.local.remove([GATE_KEY]);
  await isMended(browser, wanted);
  browser.local.set(GATE_KEY, { marking: false });
  browser.local.set('junk', 1);
  await started(browser, disk);
  await isMended(browser, wanted);
});

test('a reader’s first check has the state looked at', async () => {
  const { browser } = await started();
  const wanted = browser.local.get(GATE_KEY);
  browser.local.set(GATE_KEY, {});
  await browser.send({ type: 'check', page: pageWords(), blocks: [], context: null }, fromPage);
  await isMended(browser, wanted);
});

test('the background’s own writes lead to no further ones', async () => {
  const { browser } = await started();
  const set = vi.spyOn(browser.storage.local, 'set');
  await browser.send({ type: 'setMarking', on: false }, fromPopup);
  await browser.send({ type: 'setMarking', on: true }, fromPopup);
  await browser.storage.local.set({ [GATE_KEY]: 'x' });
  await expect.poll(() => browser.local.get(GATE_KEY)).toMatchObject({ marking: true });
  expect(set.mock.calls.length).toBe(4);
});

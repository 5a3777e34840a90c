import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { findingsOfTab } from '../../lib/findings-of-tab.ts';
import { freshDb, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const FRAME = { ...fromPage, url: 'https://other.example/a', frameId: 4, documentId: 'd4' };
const WRITTEN = { ...fromPage, url: 'about:srcdoc', origin: 'null', frameId: 5 };

function started() {
  const browser = fakeBrowser();
  const core = { check: async () => ({}), lookUp: async () => ({}), capture: {} } as never;
  startBackground(browser, {
    db: freshDb(),
    bundled: packaged([makeSet(1, [])]),
    languages: [],
    core,
    log: () => undefined,
  });
  const ask = async (type: string, sender: object, more: object = {}) =>
    ((await browser.send({ type, ...more }, sender)) as { value?: unknown }).value;
  const badge = () => browser.did.findLast((deed) => deed.startsWith('badge'));
  return { ...browser, browser, ask, badge };
}

test('a frame asks for the switches of the page around it', async () => {
  const { ask, browser } = started();
  await ask('setSite', fromPopup, { host: 'other.example', on: false });
  expect([await ask('isOn', FRAME), await ask('open', FRAME), await ask('isOn', WRITTEN)]).toEqual([true, true, true]);
  await ask('setSite', fromPopup, { host: 'news.example', on: false });
  expect([await ask('isOn', FRAME), await ask('isOn', WRITTEN)]).toEqual([false, false]);
  browser.did.length = 0;
  expect(await ask('open', FRAME)).toBe(false);
  expect(browser.did.filter((deed) => deed.startsWith('script'))).toEqual([]);
});

test('a frame is marked where its page is, for this once, whatever is set', async () => {
  const { ask, browser } = started();
  await ask('setMarking', fromPopup, { on: false });
  expect([await ask('isOn', FRAME), await ask('open', FRAME)]).toEqual([false, false]);
  browser.tabs.sendMessage = (async (tabId: number, { type }: { type: string }, { frameId }: { frameId: number }) =>
    tabId === 7 && frameId === 0 && type === 'isMarkedOnce') as never;
  expect([await ask('isOn', FRAME), await ask('open', FRAME)]).toEqual([true, true]);
});

test('in a private window the page’s switch there holds in its frames', async () => {
  const { ask } = started();
  const inPrivate = { ...FRAME, tab: { ...FRAME.tab, incognito: true } };
  await ask('setSite', fromPopup, { host: 'news.example', on: false, private: true });
  expect([await ask('isOn', inPrivate), await ask('isOn', FRAME)]).toEqual([false, true]);
});

test('the badge counts all frames; one that goes takes its own along, once the tab is elsewhere nothing is counted', async () => {
  const { ask, badge, browser } = started();
  await Promise.all([ask('count', fromPage, { figures: 2 }), ask('count', FRAME, { figures: 3 })]);
  expect(badge()).toBe("badge 7: '5'");
  expect(await ask('frames', fromPopup, { tabId: 7 })).toEqual([0, 4]);
  await ask('gone', { ...FRAME, documentId: 'older' });
  expect(await ask('frames', fromPopup, { tabId: 7 })).toEqual([0, 4]);
  // nobody answers: the page itself is on its way out, and nothing is written onto the next one
  await ask('gone', FRAME);
  expect(badge()).toBe("badge 7: '5'");
  await ask('count', FRAME, { figures: 3 });
  browser.tabs.sendMessage = (async () => false) as never;
  await ask('gone', FRAME);
  expect(badge()).toBe("badge 7: '2'");

  await ask('count', FRAME, { figures: 3 });
  browser.navigate(7);
  browser.did.length = 0;
  await ask('gone', FRAME);
  expect(badge()).toBeUndefined();
  expect(await ask('frames', fromPopup, { tabId: 7 })).toEqual([]);
});

test('what a page wrote into a frame may be asked about in web pages alone', async () => {
  const { browser } = started();
  const inOwnPage = { ...WRITTEN, tab: { id: 7, url: 'chrome-extension://own/options.html' } };
  for (const sender of [inOwnPage, { ...WRITTEN, tab: { id: 7 } }, { ...WRITTEN, frameId: 0 }]) {
    expect(await browser.send({ type: 'open' }, sender)).toMatchObject({ ok: false, code: 'bad_message' });
  }
});

test('the panel’s list tells of which frame each finding is, whatever the frame says', async () => {
  const told = (id: string) => ({
    findings: [{ block: 1, start: 0, end: 5, frame: 99 }],
    claims: [{ id: 'same' }, { id }],
    stories: [{ id: 's', title: 'S', subjects: { [id]: id }, parties: [{ id }] }],
  });
  const found = await findingsOfTab([0, 4, 6], async (frame) => (frame === 6 ? undefined : told(`of-${frame}`)));
  expect(found?.findings.map(({ frame }) => frame)).toEqual([0, 4]);
  expect(found?.claims.map(({ id }) => id)).toEqual(['same', 'of-0', 'of-4']);
  expect(found?.stories).toMatchObject([
    { subjects: { 'of-0': 'of-0', 'of-4': 'of-4' }, parties: [{ id: 'of-0' }, { id: 'of-4' }] },
  ]);
  expect(await findingsOfTab([6], async () => undefined)).toBeNull();
});

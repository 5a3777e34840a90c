import { expect, test, vi } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import type { LookupOutcome, ReadSelection } from '../../lib/messages.ts';
import type { LookupQuery } from '../../lib/model.ts';
import type { AskedLookup } from '../../lib/recent-lookups.ts';
import { freshDb, makeClaim, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { fakeBrowser } from './fake-browser.ts';

const TAB = { id: 7, windowId: 3, url: 'https://news.example/a#top', title: 'A title', incognito: false };
const PAGE = { url: 'https://news.example/a', title: 'A', publisher: 'News', published: '2024-10-18', language: 'en' };
const SELECTED: ReadSelection = {
  text: 'twelve ships',
  prefix: 'it saw ',
  suffix: ' at sea',
  page: {
    ...{ url: PAGE.url, address: TAB.url, base: TAB.url, title: 'A title', language: 'en' },
    metas: [
      ['og:title', 'A'],
      ['og:site_name', 'News'],
    ],
    ...{ jsonLd: ['{"@type":"Article","datePublished":"2024-10-18"}'], times: [] },
  },
  focused: true,
};
const NOTHING: LookupOutcome = { ok: false, reason: 'empty' };

type Overrides = Parameters<typeof fakeBrowser>[0];

function started(overrides: Overrides = {}, lookUp: (query: LookupQuery) => LookupOutcome = () => NOTHING) {
  const browser = fakeBrowser(overrides);
  const logged: string[] = [];
  startBackground(browser, {
    db: freshDb(),
    bundled: packaged([makeSet(1, [makeClaim({ id: 'a' })])]),
    languages: [{ code: 'en', spaced: true, words: {} }],
    core: {
      check: async () => {
        throw new Error('not asked for here');
      },
      lookUp: async (query) => lookUp(query),
      capture: { lookUp, draftClaim, toClaim, likelyDuplicates },
    },
    log: (text) => logged.push(text),
  });
  const kept = () => (browser.session.get('lookups') ?? []) as AskedLookup[];
  const firstKept = async () => {
    await expect.poll(kept).not.toEqual([]);
    return kept()[0];
  };
  return { browser, logged, kept, firstKept };
}

/** Frames and what is selected in each; `null` is a page that lets no script in. */
function frames(results: readonly (ReadSelection | null | 'unreadable')[] | null): Overrides {
  return {
    scripting: {
      insertCSS: async () => undefined,
      executeScript: async () => {
        if (!results) throw new Error('Cannot access a chrome:// URL');
        return results.map((result, frameId) => ({ frameId, result }));
      },
    },
  } as unknown as Overrides;
}

test('the menu offers itself on selected text once installed', async () => {
  const { browser } = started();
  browser.install();
  await expect.poll(() => browser.did).toContain('menu: [menu_look_up]');
});

test('the panel opens in the very course of the click, before anything is awaited', () => {
  const { browser } = started(frames([SELECTED]));
  browser.clickMenu({ selectionText: 'twelve ships' }, TAB);
  expect(browser.did).toContain('panel in window 3');
});

test('what is selected comes with its page and what stands around it', async () => {
  const { browser, firstKept } = started(frames([SELECTED]));
  browser.clickMenu({ selectionText: 'twelve  ships' }, TAB);
  expect(await firstKept()).toMatchObject({
    query: { text: 'twelve ships', page: PAGE },
    selection: { prefix: 'it saw ', suffix: ' at sea' },
    unreadable: false,
    windowId: 3,
    private: false,
  });
});

test('of several frames the one clicked in counts, then the one with the focus', async () => {
  const other = { ...SELECTED, text: 'an old one', focused: false };
  const clicked = started(frames([SELECTED, null, other]));
  clicked.browser.clickMenu({ frameId: 2 }, TAB);
  expect((await clicked.firstKept())?.query.text).toBe('an old one');
  const pressed = started(frames([other, null, SELECTED]));
  pressed.browser.press('look-up', TAB);
  expect((await pressed.firstKept())?.query.text).toBe('twelve ships');
});

test('in a PDF that lets no script in, the menu’s own text is looked up, with what the tab tells', async () => {
  const { browser, firstKept } = started(frames(null));
  browser.clickMenu({ selectionText: 'twelve ships' }, { ...TAB, url: 'https://news.example/report.pdf#page=2' });
  expect(await firstKept()).toMatchObject({
    query: {
      text: 'twelve ships',
      page: { url: 'https://news.example/report.pdf', title: 'A title', published: null },
    },
    selection: null,
    unreadable: true,
  });
});

test('a PDF’s viewer that is no tab of a window still gets the panel', async () => {
  const { browser, firstKept } = started(frames(null));
  browser.clickMenu({ selectionText: 'twelve ships' }, { id: -1, windowId: -1 });
  expect(await firstKept()).toMatchObject({ query: { text: 'twelve ships', page: null }, windowId: -2 });
  expect(browser.did).toContain('panel in window -2');
});

test('a script enters without finding a selection: the menu’s text', async () => {
  const { browser, firstKept } = started(frames([null]));
  browser.clickMenu({ selectionText: 'twelve ships' }, TAB);
  expect((await firstKept())?.query.text).toBe('twelve ships');
});

test('the command on a PDF, where a script gets beside the viewer only: the page cannot be read', async () => {
  const pdf = started(frames(['unreadable']));
  pdf.browser.press('look-up', TAB);
  expect(await pdf.firstKept()).toMatchObject({ query: { text: '' }, unreadable: true });
  const beside = started(frames([SELECTED, 'unreadable']));
  beside.browser.press('look-up', TAB);
  expect(await beside.firstKept()).toMatchObject({ query: { text: 'twelve ships' }, unreadable: false });
});

test('the browser’s own pages tell no address', async () => {
  const { browser, firstKept } = started(frames(null));
  browser.clickMenu({ selectionText: 'twelve ships' }, { ...TAB, url: 'chrome://version' });
  expect((await firstKept())?.query.page).toBeNull();
});

test('the command where no script may run says that the page cannot be read', async () => {
  const { browser, firstKept } = started(frames(null));
  browser.press('look-up', TAB);
  expect(await firstKept()).toMatchObject({ query: { text: '' }, unreadable: true });
});

test.each([
  ['refuses', { sidePanel: { open: () => Promise.reject(new Error('no gesture')) } }],
  ['has none', { sidePanel: undefined }],
])('where the browser %s a side panel, the panel comes as a tab that follows the page', async (_, sidePanel) => {
  const { browser } = started({ ...frames([SELECTED]), ...sidePanel } as unknown as Overrides);
  browser.clickMenu({}, TAB);
  await expect.poll(() => browser.did).toContain('tab /sidepanel.html?tab=7');
});

test('Firefox’s sidebar opens in the course of the click', () => {
  const open = vi.fn(async () => undefined);
  const { browser } = started({
    ...frames([SELECTED]),
    sidePanel: undefined,
    sidebarAction: { open },
  } as unknown as Overrides);
  browser.press('look-up', TAB);
  expect(open).toHaveBeenCalledOnce();
});

test.each([
  ['serves where it is open already', true, []],
  ['does not where it is closed: a tab comes', false, ['tab /sidepanel.html?tab=7']],
])('Firefox’s sidebar, which a page’s click may not open, %s', async (_, isOpen, did) => {
  const open = () => Promise.reject(new Error('may only be called from a user input handler'));
  const asked = vi.fn(async () => isOpen);
  const { browser } = started({ sidePanel: undefined, sidebarAction: { open, isOpen: asked } } as unknown as Overrides);
  const place = { block: 4, start: 10, end: 16 };
  await browser.send({ type: 'openPanel', place }, { id: 'own', url: TAB.url, tab: TAB, frameId: 0 });
  expect(asked).toHaveBeenCalledWith({ windowId: TAB.windowId });
  expect(browser.did).toEqual(did);
  expect(browser.session.get('panelPlace')).toMatchObject({ place });
});

test('“Side panel” keeps the place and opens at once', async () => {
  const { browser } = started();
  const place = { block: 4, start: 10, end: 16 };
  const answer = browser.send({ type: 'openPanel', place }, { id: 'own', url: TAB.url, tab: TAB, frameId: 0 });
  expect(browser.did).toEqual(['panel in window 3']);
  expect(await answer).toEqual({ ok: true, value: null });
  expect(browser.session.get('panelPlace')).toMatchObject({ tabId: 7, windowId: 3, place });
});

test('the address bar offers claims as plain text, and opens where it is told', async () => {
  const claim = makeClaim({ id: 'a', statement: 'Twelve <b>ships</b> & a tug' });
  const result = {
    claimId: 'a',
    group: 'words',
    evidence: { claimId: 'a', stance: 'incomparable', reason: 'no_figure' },
    shared: [],
    score: 1,
  } as const;
  const reading = {
    language: null,
    storyId: null,
    figures: [],
    figure: null,
    subject: null,
    by: null,
    asOf: null,
    verdict: null,
  };
  const { browser, firstKept } = started({}, () => ({
    ok: true,
    value: { reading, results: [result, result], claims: [claim] },
    omitted: 0,
  }));
  const [offered, ...more] = await browser.typeInAddressBar('ships');
  expect(more).toEqual([]);
  expect(offered?.content).toBe(claim.statement);
  expect(offered?.description).not.toMatch(/[<>&]/);

  browser.enterInAddressBar('twelve ships', 'currentTab');
  await expect.poll(() => browser.did).toContain('tab 7 to /sidepanel.html');
  expect(await firstKept()).toMatchObject({ query: { text: 'twelve ships', page: null } });
  browser.enterInAddressBar('twelve ships', 'newBackgroundTab');
  await expect.poll(() => browser.did).toContain('tab /sidepanel.html in the background');
});

test('what was asked in a private window is forgotten with it', async () => {
  const { browser, kept } = started(frames([SELECTED]));
  browser.clickMenu({}, TAB);
  await expect.poll(kept).toHaveLength(1);
  browser.clickMenu({}, { ...TAB, windowId: 9, incognito: true });
  await expect.poll(kept).toHaveLength(2);
  browser.closeWindow(9);
  await expect.poll(() => kept().map((asked) => asked.private)).toEqual([false]);
  browser.closeWindow(3);
  await browser.send({ type: 'settings' }, { id: 'own', url: 'chrome-extension://own/popup.html' });
  expect(kept()).toHaveLength(1);
});

test('an enormous selection is kept cut, and the same text asked twice is one look-up', async () => {
  const { browser, kept } = started(frames(null));
  browser.clickMenu({ selectionText: 'x'.repeat(1_000_000) }, TAB);
  await expect.poll(() => kept()[0]?.query.text.length).toBe(100_000);
  browser.clickMenu({ selectionText: 'ships' }, TAB);
  await expect.poll(kept).toHaveLength(2);
  browser.clickMenu({ selectionText: 'x'.repeat(1_000_000) }, TAB);
  await expect.poll(() => kept().map(({ query }) => query.text.length)).toEqual([100_000, 5]);
});

test('where the browser keeps the extension from a page, the menu’s own text is looked up, and no script waits there', async () => {
  const executeScript = vi.fn(() => new Promise<never>(() => undefined));
  const { browser, firstKept } = started({ scripting: { executeScript } } as unknown as Overrides);
  Object.assign(browser.tabs, { get: async () => ({ id: 7 }) });
  browser.clickMenu({ selectionText: 'twelve ships' }, TAB);
  expect(await firstKept()).toMatchObject({ query: { text: 'twelve ships' }, unreadable: true });
  expect(executeScript).not.toHaveBeenCalled();
});

test('a failure is logged by the error’s name, never with a text', async () => {
  const { browser, logged } = started({
    ...frames([SELECTED]),
    storage: {
      local: { get: async () => ({}), set: async () => undefined },
      onChanged: { addListener: () => undefined },
      session: {
        get: async () => ({}),
        set: async () => {
          throw new RangeError('twelve ships is too much');
        },
      },
    },
  } as unknown as Overrides);
  browser.clickMenu({}, TAB);
  await expect.poll(() => logged).toContain('look-up: RangeError');
  expect(logged.join()).not.toContain('ships');
});

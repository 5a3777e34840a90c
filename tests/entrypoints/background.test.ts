import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import type { ClaimSource } from '../../lib/claim-source.ts';
import { openDb } from '../../lib/claims/db.ts';
import { isCurrent, readState } from '../../lib/claims/index-state.ts';
import { tidyStore } from '../../lib/claims/tidy.ts';
import { lookUp, lookUpFrom } from '../../lib/lookup.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import type { Claim, PageCheck } from '../../lib/model.ts';
import { NO_CONTEXT } from '../../lib/page/context.ts';
import { atWork, freshDisk } from '../helpers/claim-store.ts';
import { freshDb, kept, makeClaim, makeSet, makeStory } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { pageWords } from '../helpers/page-words.ts';
import { type FakeBrowser, fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const SET = makeSet(1, [makeClaim({ id: 'a' }), makeClaim({ id: 'b', subject: 'crews' })]);
const LANGUAGES = [{ code: 'en', spaced: true, words: {} }];
const WORDS = { url: 'https://news.example/a', title: 'A', language: 'en' };
const PAGE = { ...WORDS, publisher: 'news.example', published: null };
const CHECK = {
  type: 'check',
  page: pageWords(WORDS),
  blocks: [{ id: 0, role: 'text', text: 'Twelve ships.' }],
  context: null,
};

const FOUND: PageCheck = {
  language: 'en',
  mentions: [{ start: 0, end: 13, block: 0, storyId: 'fleet', by: 'named' }],
  findings: [],
  claims: [],
  context: { ...NO_CONTEXT, language: 'en', stories: ['fleet'] },
};

function started({
  check = async (_input: unknown, _stories: unknown, _source: ClaimSource): Promise<PageCheck> => FOUND,
  browser = fakeBrowser(),
  db = freshDb(),
  bundled = [SET],
} = {}) {
  const logged: string[] = [];
  startBackground(browser, {
    db,
    bundled: packaged(bundled),
    languages: LANGUAGES,
    core: { check, lookUp: lookUpFrom, capture: { lookUp, draftClaim, toClaim, likelyDuplicates } },
    log: (text) => logged.push(text),
  });
  return { browser, db, logged };
}

/** Waits until open pages were told of the first seeding. */
async function seedingTold(browser: FakeBrowser): Promise<void> {
  await expect.poll(() => browser.did).toContain('claimsChanged to 8');
  await expect.poll(() => browser.session.get('toldRevision')).toEqual(expect.any(Number));
}

test('registers what wakes it before anything else runs', () => {
  const { browser } = started();
  expect(() => browser.install()).not.toThrow();
  browser.press('open-next');
  expect(browser.send({ type: 'settings' }, fromPopup)).toBeInstanceOf(Promise);
});

test('on installation seeds the store and tells the gate the stories’ terms', async () => {
  const { browser, db } = started();
  browser.install();
  await expect.poll(() => browser.local.has(GATE_KEY)).toBe(true);
  expect(browser.local.get(GATE_KEY)).toEqual({
    marking: true,
    sitesOff: [],
    stories: [{ groups: [['old harbour', 'port*'], ['ship*']], rules: [[0, 1]] }],
    display: { opens: 'hover', unmarked: ['statement'], theme: 'system', language: 'system' },
  });
  expect(await db.claims.count()).toBe(2);
});

test('large changes are told of every check and look-up while it is being answered', async () => {
  const held: string[] = [];
  const request = async (name: string, _options: unknown, hold: () => Promise<unknown>) => {
    held.push(name);
    await hold();
    held.pop();
  };
  const locks = { query: async () => ({}), request } as unknown as LockManager;
  const duringCheck: string[] = [];
  const check = async () => {
    duringCheck.push(...held);
    return FOUND;
  };
  const { browser } = started({ db: freshDb(locks), check });
  await browser.send(CHECK, fromPage);
  expect(duringCheck).toHaveLength(1);
  await expect.poll(() => held).toEqual([]);
  const looked = browser.send({ type: 'lookUp', query: { text: 'Twelve ships.', page: null } }, fromPopup);
  await expect.poll(() => held).toEqual(duringCheck);
  await looked;
  await expect.poll(() => held).toEqual([]);
});

test('open brings the reader into the very frame that asks', async () => {
  const { browser } = started();
  expect(await browser.send({ type: 'open' }, { ...fromPage, frameId: 3 })).toEqual({ ok: true, value: true });
  expect(browser.did).toContain('script /reader.js into 7/3');
});

test('style puts the stylesheet into the very frame that asks', async () => {
  const { browser } = started();
  expect(await browser.send({ type: 'style' }, { ...fromPage, frameId: 3 })).toEqual({ ok: true, value: null });
  expect(browser.did).toContain('style into 7/3');
});

test('check asks the engine with the stored claims at hand, without an installation event before', async () => {
  const given: Claim[] = [];
  const check = vi.fn(async (_input: unknown, _stories: unknown, source: ClaimSource) => {
    given.push(...(await source.bySubject({ storyId: 'fleet', subject: 'crews', near: null })).claims);
    return FOUND;
  });
  const { browser } = started({ check });
  const answer = await browser.send(CHECK, fromPage);
  const stories = [expect.objectContaining(makeStory())];
  expect(check).toHaveBeenCalledWith({ page: PAGE, blocks: CHECK.blocks, context: null }, stories, expect.anything());
  expect(given).toEqual([makeClaim({ id: 'b', subject: 'crews' })]);
  expect(answer).toMatchObject({ ok: true, value: { findings: [], claims: [], stories: [] } });
});

test('count shows on the badge of its tab, and nothing for nothing', async () => {
  const { browser } = started();
  await browser.send({ type: 'count', figures: 4 }, fromPage);
  await browser.send({ type: 'count', figures: 0 }, fromPage);
  await browser.send({ type: 'count', figures: 1_200 }, fromPage);
  const badges = browser.did.filter((deed) => deed.startsWith('badge'));
  expect(badges).toEqual(["badge 7: '4'", "badge 7: ''", "badge 7: '999+'"]);
});

test('the keyboard command reaches the active tab', async () => {
  const { browser } = started();
  browser.press('another');
  browser.press('open-next');
  const told = () => browser.did.filter((deed) => !deed.startsWith('claimsChanged'));
  await expect.poll(told).toEqual(['openNext to 7']);
});

test('after a write elsewhere the gate is mirrored anew and every page is told', async () => {
  const disk = freshDisk();
  const { browser } = started({ db: disk.open() });
  await browser.send(CHECK, fromPage);
  await expect.poll(() => browser.did).toContain('claimsChanged to 8');
  const other = disk.open();
  await other.stories.put({ ...makeStory({ id: 'second' }), ...kept() });
  await atWork(other).putClaim(makeClaim({ id: 'new' }));
  browser.did.length = 0;
  expect(await browser.send({ type: 'storeChanged' }, fromPopup)).toEqual({ ok: true, value: null });
  expect(browser.did).toEqual(['claimsChanged to 7', 'claimsChanged to 8']);
  expect(browser.local.get(GATE_KEY)).toMatchObject({ stories: [expect.anything(), expect.anything()] });
});

test('a page that was closed between its write and telling of it is told of when the background next starts', async () => {
  const disk = freshDisk();
  const browser = fakeBrowser();
  await started({ browser, db: disk.open() }).browser.send(CHECK, fromPage);
  await seedingTold(browser);
  await atWork(disk.open()).putClaim(makeClaim({ id: 'new' }));
  browser.did.length = 0;
  started({ browser, db: disk.open() });
  await expect.poll(() => browser.did).toEqual(['claimsChanged to 7', 'claimsChanged to 8']);
});

test('a background that starts anew with nothing written since tells nobody anything', async () => {
  const disk = freshDisk();
  const browser = fakeBrowser();
  await started({ browser, db: disk.open() }).browser.send(CHECK, fromPage);
  await seedingTold(browser);
  browser.did.length = 0;
  await started({ browser, db: disk.open() }).browser.send(CHECK, fromPage);
  await browser.send({ type: 'count', figures: 1 }, fromPage);
  expect(browser.did).toEqual(["badge 7: '1'"]);
});

test('what wakes the background with a write is told once', async () => {
  const disk = freshDisk();
  const browser = fakeBrowser();
  await started({ browser, db: disk.open() }).browser.send(CHECK, fromPage);
  await seedingTold(browser);
  await atWork(disk.open()).putClaim(makeClaim({ id: 'new' }));
  const before = browser.session.get('toldRevision');
  browser.did.length = 0;
  await started({ browser, db: disk.open() }).browser.send({ type: 'storeChanged' }, fromPopup);
  await browser.send(CHECK, fromPage);
  await expect.poll(() => browser.session.get('toldRevision')).not.toBe(before);
  expect(browser.did).toEqual(['claimsChanged to 7', 'claimsChanged to 8']);
});

test('an upgrade tells open pages to ask again', async () => {
  const db = freshDb();
  started({ db }).browser.install();
  const { browser } = started({ db, bundled: [makeSet(2, [...SET.claims, makeClaim({ id: 'c' })])] });
  browser.install();
  await expect.poll(() => browser.did).toContain('claimsChanged to 7');
});

test('after a write elsewhere the index takes it in, though nobody looks anything up', async () => {
  const disk = freshDisk();
  const db = disk.open();
  const { browser } = started({ db });
  await browser.send(CHECK, fromPage);
  await atWork(disk.open()).putClaim(makeClaim({ id: 'new' }));
  await browser.send({ type: 'storeChanged' }, fromPopup);
  const isIndexed = async () => {
    const state = await readState(db);
    return state !== null && (await isCurrent(db, state));
  };
  await expect.poll(isIndexed).toBe(true);
});

test('a page’s check that the store fails is “storage”, not “cannot tell”', async () => {
  const { browser, db } = started({
    check: async (_input, _stories, source) => {
      await source.byWords({ storyId: 'fleet', text: 'ships', most: 3 });
      return FOUND;
    },
  });
  await browser.send({ type: 'settings' }, fromPopup);
  await expect.poll(() => browser.local.has(GATE_KEY)).toBe(true);
  vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('', 'UnknownError'));
  expect(await browser.send(CHECK, fromPage)).toMatchObject({ ok: false, code: 'storage' });
});

test('the gate’s state is not written again where nothing changed', async () => {
  const browser = fakeBrowser();
  const set = vi.spyOn(browser.storage.local, 'set');
  const db = freshDb();
  await started({ browser, db }).browser.send(CHECK, fromPage);
  await started({ browser, db }).browser.send(CHECK, fromPage);
  expect(set).toHaveBeenCalledTimes(1);
});

test.each([
  ['no object', 'open'],
  ['an unknown type', { type: 'format-disk' }],
  ['a name of the prototype', { type: 'constructor' }],
  ['a missing field', { type: 'count' }],
  ['a field of the wrong kind', { type: 'count', figures: '7' }],
  ['a negative count', { type: 'count', figures: -1 }],
  ['a block without text', { ...CHECK, blocks: [{ id: 0, role: 'text' }] }],
  ['a context of another shape', { ...CHECK, context: { stories: 'all' } }],
  ['more figures than a page can have', { type: 'count', figures: 1e9 }],
  ['a place that ends before it starts', { type: 'openPanel', place: { block: 0, start: 5, end: 2 } }],
  ['a place of no whole numbers', { type: 'openPanel', place: { block: 0.5, start: 0, end: 2 } }],
  ['what was asked once, and is no more', { type: 'record', storyId: 'fleet', subject: 'ships' }],
])('refuses %s', async (_, message) => {
  const { browser } = started();
  expect(await browser.send(message, fromPage)).toMatchObject({ ok: false, code: 'bad_message' });
});

test('refuses open from where there is no page', async () => {
  const { browser } = started();
  expect(await browser.send({ type: 'open' }, fromPopup)).toMatchObject({ ok: false, code: 'bad_message' });
});

test('an engine that throws is “cannot tell”, and no page text reaches the log', async () => {
  const { browser, logged } = started({
    check: async () => {
      throw new RangeError('Twelve ships.');
    },
  });
  const answer = await browser.send(CHECK, fromPage);
  expect(answer).toMatchObject({ ok: false, code: 'cannot_tell' });
  expect(JSON.stringify(answer)).not.toContain('Twelve');
  expect(logged).toEqual(['check: cannot_tell (RangeError)']);
});

test('a store that cannot be read is “storage”, and is tried again', async () => {
  const db = freshDb();
  const failing = vi.spyOn(db, 'transaction').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
  const { browser, logged } = started({ db });
  expect(await browser.send(CHECK, fromPage)).toMatchObject({ ok: false, code: 'storage' });
  expect(logged).toEqual(['store not ready: QuotaExceededError', 'check: storage (QuotaExceededError)']);
  failing.mockRestore();
  expect(await browser.send(CHECK, fromPage)).toMatchObject({ ok: true });
});

test('a page that may not be scripted is a failure as a value', async () => {
  const browser = fakeBrowser();
  vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('Cannot access contents of the page.'));
  started({ browser });
  expect(await browser.send({ type: 'open' }, fromPage)).toMatchObject({ ok: false, code: 'cannot_tell' });
});

test('switching a site off and on reaches settings and gate', async () => {
  const { browser } = started();
  const off = await browser.send({ type: 'setSite', host: 'news.example', on: false }, fromPopup);
  expect(off).toMatchObject({ ok: true, value: { marking: true, sitesOff: ['news.example'] } });
  expect(browser.local.get(GATE_KEY)).toMatchObject({ sitesOff: ['news.example'] });
  await browser.send({ type: 'setSite', host: 'news.example', on: false }, fromPopup);
  const on = await browser.send({ type: 'setSite', host: 'news.example', on: true }, fromPopup);
  expect(on).toMatchObject({ ok: true, value: { marking: true, sitesOff: [] } });
  expect(browser.local.get(GATE_KEY)).toMatchObject({ sitesOff: [] });
});

test('two switches at once do not undo each other', async () => {
  const { browser } = started();
  await Promise.all([
    browser.send({ type: 'setSite', host: 'a.example', on: false }, fromPopup),
    browser.send({ type: 'setSite', host: 'b.example', on: false }, fromPopup),
    browser.send({ type: 'setMarking', on: false }, fromPopup),
  ]);
  expect(await browser.send({ type: 'settings' }, fromPopup)).toMatchObject({
    ok: true,
    value: { marking: false, sitesOff: ['a.example', 'b.example'] },
  });
});

test('switching does not take the stories’ terms away from the gate, also right after waking', async () => {
  const { browser } = started();
  await browser.send({ type: 'setMarking', on: false }, fromPopup);
  expect(browser.local.get(GATE_KEY)).toMatchObject({ marking: false, stories: [expect.anything()] });
});

test('a site can be switched off though claims and stories cannot be read', async () => {
  const db = freshDb();
  const { transaction } = db;
  vi.spyOn(db, 'transaction').mockImplementation(((mode: 'rw', tables: unknown, ...rest: never[]) =>
    tables === db.settings
      ? Reflect.apply(transaction, db, [mode, tables, ...rest])
      : Promise.reject(new DOMException('', 'UnknownError'))) as never);
  vi.spyOn(db.meta, 'get').mockRejectedValue(new DOMException('', 'UnknownError'));
  const browser = fakeBrowser();
  browser.local.set(GATE_KEY, { marking: true, sitesOff: [], stories: [{ groups: [['port']], rules: [[0]] }] });
  started({ browser, db });
  expect(await browser.send({ type: 'setSite', host: 'a.example', on: false }, fromPopup)).toMatchObject({ ok: true });
  expect(browser.local.get(GATE_KEY)).toMatchObject({
    marking: true,
    sitesOff: ['a.example'],
    stories: [{ groups: [['port']], rules: [[0]] }],
  });
});

test('settings that cannot be read count as never set', async () => {
  const { browser, db } = started();
  await db.settings.put({ key: 'settings', value: { marking: 'perhaps' } });
  expect(await browser.send({ type: 'settings' }, fromPopup)).toEqual({
    ok: true,
    value: {
      marking: true,
      sitesOff: [],
      opens: 'hover',
      unmarked: ['statement'],
      theme: 'system',
      language: 'system',
    },
  });
});

test('the status of a tab follows what its page turned out to be', async () => {
  let found = FOUND;
  const { browser } = started({ check: async () => found });
  const status = async (tabId = 7) => (await browser.send({ type: 'status', tabId }, fromPopup)) as { value: unknown };
  const base = {
    host: 'news.example',
    access: 'granted',
    once: false,
    marking: true,
    siteOn: true,
    pageOn: true,
    figures: 0,
  };
  expect(await status()).toEqual({ ok: true, value: { ...base, page: 'unread' } });

  await browser.send({ type: 'open' }, fromPage);
  await browser.send(CHECK, fromPage);
  await browser.send({ type: 'count', figures: 3 }, fromPage);
  expect((await status()).value).toEqual({ ...base, page: 'story', figures: 3 });

  browser.navigate(7);
  expect((await status()).value).toEqual({ ...base, page: 'unread' });

  found = {
    ...FOUND,
    language: null,
    mentions: [],
    context: NO_CONTEXT,
  };
  await browser.send({ type: 'open' }, fromPage);
  await browser.send(CHECK, fromPage);
  expect((await status()).value).toEqual({ ...base, page: 'unknown_language' });

  await browser.send({ type: 'setSite', host: 'news.example', on: false }, fromPopup);
  expect((await status()).value).toMatchObject({ siteOn: false });
  expect((await status(8)).value).toMatchObject({ host: null });
});

test('of a page that was read and has nothing of any story, the status says so', async () => {
  const context = { ...NO_CONTEXT, language: 'en' };
  const { browser } = started({ check: async () => ({ ...FOUND, mentions: [], context }) });
  await browser.send({ type: 'open' }, fromPage);
  await browser.send(CHECK, fromPage);
  expect(await browser.send({ type: 'status', tabId: 7 }, fromPopup)).toMatchObject({ value: { page: 'no_story' } });
});

test('a finding in a later part of a page makes it a page of the story, though the story is not named there again', async () => {
  const finding = { type: 'mention', start: 0, end: 6, block: 0, storyId: 'fleet', evidence: [] };
  const { browser } = started({ check: async () => ({ ...FOUND, mentions: [], findings: [finding as never] }) });
  await browser.send({ type: 'open' }, fromPage);
  await browser.send(CHECK, fromPage);
  expect(await browser.send({ type: 'status', tabId: 7 }, fromPopup)).toMatchObject({ value: { page: 'story' } });
});

test('an own page that lies in no tab has its text checked, and nothing is remembered of any tab', async () => {
  const { browser } = started();
  expect(await browser.send(CHECK, fromPopup)).toMatchObject({ ok: true });
  expect([...browser.session.keys()].filter((key) => key.startsWith('page:'))).toEqual([]);
});

test('whoever does not want to wait hears at once that claims are still being taken in', async () => {
  const db = freshDb();
  const { transaction } = db;
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  vi.spyOn(db, 'transaction').mockImplementation((async (...given: unknown[]) => {
    await isReleased;
    return Reflect.apply(transaction, db, given);
  }) as never);
  const { browser } = started({ db });
  expect(await browser.send({ type: 'prepare', wait: false }, fromPopup)).toEqual({ ok: true, value: false });
  release();
  expect(await browser.send({ type: 'prepare', wait: true }, fromPopup)).toEqual({ ok: true, value: true });
  expect(await browser.send({ type: 'prepare', wait: false }, fromPopup)).toEqual({ ok: true, value: true });
});

test('a store that is deleted while it runs is filled again, and pages ask again', async () => {
  const indexedDB = new IDBFactory();
  const db = openDb({ indexedDB, IDBKeyRange });
  const { browser } = started({ db });
  expect(await browser.send({ type: 'prepare', wait: true }, fromPopup)).toEqual({ ok: true, value: true });
  await atWork(db).putClaim(makeClaim({ id: 'mine' }));
  browser.did.length = 0;
  indexedDB.deleteDatabase('crossfigure');
  await expect.poll(async () => (await atWork(db).allClaims()).map(({ id }) => id)).toEqual(['a', 'b']);
  await expect.poll(() => browser.did).toContain('claimsChanged to 7');
});

test('a bundled claim that is broken in the store is set aside and taken in again', async () => {
  const { browser, db } = started();
  await browser.send({ type: 'prepare', wait: true }, fromPopup);
  await db.claims.put({ ...makeClaim({ id: 'a' }), ...kept({ owner: 'bundled' }), statement: null } as never);
  expect((await atWork(db).allClaims()).map(({ id }) => id)).toEqual(['b']);
  await expect.poll(async () => (await atWork(db).allClaims()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await db.setAside.count()).toBe(1);
});

test('where the store cannot be opened that is the answer, and it is tried again at the next request', async () => {
  const indexedDB = new IDBFactory();
  const open = indexedDB.open.bind(indexedDB);
  let isFull = true;
  indexedDB.open = (...given) => {
    if (isFull) throw new DOMException('Internal error opening backing store', 'UnknownError');
    return open(...given);
  };
  const { browser } = started({ db: openDb({ indexedDB, IDBKeyRange }) });
  expect(await browser.send({ type: 'prepare', wait: true }, fromPopup)).toMatchObject({ ok: false, code: 'storage' });
  isFull = false;
  await expect.poll(() => browser.send({ type: 'prepare', wait: true }, fromPopup)).toEqual({ ok: true, value: true });
});

test('at the start of the browser every record is looked at', async () => {
  const db = freshDb();
  await db.claims.put({ id: 'x' } as never);
  await db.historyRows.put({ token: 1, nth: 0, ids: [], items: [1] } as never);
  await tidyStore(db, new Date());
  expect((await db.setAside.toArray()).map(({ type, key }) => [type, key])).toEqual([
    ['claim', 'x'],
    ['entry', '[1,0]'],
  ]);
});

test('a tab that is closed while it is read is a failure to whoever asks, and throws nothing', async () => {
  const { browser, logged } = started();
  const gone = async (): Promise<never> => {
    throw new TypeError('No tab with id: 7.');
  };
  Object.assign(browser.action, { setTitle: gone, setBadgeText: gone });
  Object.assign(browser.tabs, { get: gone, sendMessage: gone });
  const requests = [{ type: 'open' }, { type: 'count', figures: 2 }];
  for (const request of requests) expect(await browser.send(request, fromPage)).toMatchObject({ ok: false });
  for (const type of ['status', 'markPage']) {
    expect(await browser.send({ type, tabId: 7 }, fromPopup)).toMatchObject({ ok: false });
  }
  browser.press('open-next');
  expect(await browser.send({ type: 'settings' }, fromPopup)).toMatchObject({ ok: true });
  expect(logged.join()).not.toContain('No tab');
});

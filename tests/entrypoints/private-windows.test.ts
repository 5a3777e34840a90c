import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import { checkPageFrom } from '../../lib/check.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { lookUp, lookUpFrom } from '../../lib/lookup.ts';
import type { ClaimFields } from '../../lib/messages.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { freshDb } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { pageWords } from '../helpers/page-words.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const HOST = 'secret.example';
const URL = `https://${HOST}/diary`;
const TITLE = 'A private diary of troops';
const TEXT = 'North Korea has sent around 12,000 troops to Russia, a hushed voice said.';
const PAGE = { url: URL, title: TITLE, publisher: HOST, published: '2024-10-18', language: 'en' };
const CAPTURED = { text: TEXT, prefix: 'before ', suffix: ' behind', page: PAGE };
const TAB = { id: 9, windowId: 4, url: URL, title: TITLE, incognito: true };
const fromPrivate = { ...fromPage, url: URL, tab: TAB };
const QUANTITY = { kind: 'count', low: 1, high: 1, qualifier: 'exact', unit: null };
const FIELDS: ClaimFields = {
  storyId: 'north-korea-russia',
  subject: 'troops_total',
  statement: 'The NIS says that North Korea has sent around 12,000 troops to Russia.',
  figure: 'around 12,000',
  position: '',
  speaker: 'nis',
  origin: 'nis',
  publisher: 'Somebody',
  title: 'Something',
  url: '',
  published: '2024-10-18',
  wire: '',
  asOf: '2024-10-18',
  quote: '',
};

function started() {
  const browser = fakeBrowser();
  const tabs = { ...browser.tabs, query: async () => [{ id: 7 }, TAB], get: async () => TAB };
  Object.assign(browser, { tabs });
  const db = freshDb();
  const logged: string[] = [];
  startBackground(browser, {
    db,
    bundled: packaged(BUNDLED),
    languages: LANGUAGES,
    core: { check: checkPageFrom, lookUp: lookUpFrom, capture: { lookUp, draftClaim, toClaim, likelyDuplicates } },
    log: (text) => logged.push(text),
  });
  /** All that is written to the disk, and the log. */
  const disk = async () => {
    const tables = await Promise.all(db.tables.map((table) => table.toArray()));
    return JSON.stringify([tables, [...browser.local], logged]);
  };
  return { browser, db, disk };
}

test('reading, hiding, looking up and capturing in a private window leave nothing of the page on the disk', async () => {
  const { browser, disk } = started();
  const ask = (message: object, sender: unknown) => browser.send(message, sender) as Promise<{ ok: boolean }>;
  const query = { text: TEXT, page: PAGE };
  const asked = [
    ask({ type: 'open' }, fromPrivate),
    ask(
      {
        type: 'check',
        page: pageWords({ url: URL, title: TITLE }),
        blocks: [{ id: 0, role: 'text', text: TEXT }],
        context: null,
      },
      fromPrivate,
    ),
    ask({ type: 'count', figures: 1 }, fromPrivate),
    ask({ type: 'openPanel', place: { block: 0, start: 0, end: 5 } }, fromPrivate),
    ask({ type: 'status', tabId: 9 }, fromPopup),
    ask({ type: 'lookUp', query }, fromPopup),
    ask({ type: 'draftClaim', captured: CAPTURED, query }, fromPopup),
    ask({ type: 'reviewClaim', fields: FIELDS, captured: CAPTURED }, fromPopup),
    ask({ type: 'setSite', host: HOST, on: false, private: true }, fromPopup),
    ask({ type: 'setPage', tabId: 9, on: false }, fromPopup),
    ask({ type: 'hide', storyId: 'a', subject: 'hushed', quantity: QUANTITY }, fromPrivate),
  ];
  for (const answer of await Promise.all(asked)) expect(answer).toMatchObject({ ok: true });
  browser.clickMenu({ selectionText: TEXT }, TAB);
  await expect.poll(() => JSON.stringify([...browser.session])).toContain('hushed');
  const saving = { type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: true };
  expect(await ask(saving, fromPopup)).toMatchObject({ ok: true, value: { saved: { statement: FIELDS.statement } } });
  const written = await disk();
  expect(written).toContain(FIELDS.statement);
  for (const trace of [HOST, TITLE, 'hushed']) expect(written).not.toContain(trace);
});

test('what a private window left in memory goes with it', async () => {
  const { browser } = started();
  Object.assign(browser.windows ?? {}, { getAll: async () => [{ incognito: false }] });
  await browser.send({ type: 'setSite', host: HOST, on: false, private: true }, fromPopup);
  await browser.send({ type: 'setPage', tabId: 9, on: false }, fromPopup);
  await browser.send({ type: 'check', page: PAGE, blocks: [], context: null }, fromPrivate);
  browser.clickMenu({ selectionText: TEXT }, TAB);
  const memory = () => JSON.stringify([...browser.session]);
  await expect.poll(memory).toContain('hushed');
  browser.closeWindow(TAB.windowId);
  await expect.poll(() => [HOST, 'hushed'].filter((trace) => memory().includes(trace))).toEqual([]);
});

test('in another window the passage is kept beside the claim', async () => {
  const { browser, disk } = started();
  const saving = { type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false };
  expect(await browser.send(saving, fromPopup)).toMatchObject({ ok: true });
  expect(await disk()).toContain('hushed');
});

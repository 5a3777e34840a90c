import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { freshDb } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { type FakeBrowser, fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const PRIVATE = { id: 9, url: 'https://news.example/a', incognito: true };
const fromPrivate = { ...fromPage, tab: PRIVATE };

function started(): FakeBrowser {
  const browser = fakeBrowser();
  const tabs = { ...browser.tabs, query: async () => [{ id: 7 }, PRIVATE], get: async () => PRIVATE };
  Object.assign(browser, { tabs });
  startBackground(browser, {
    db: freshDb(),
    bundled: packaged(BUNDLED),
    languages: [],
    core: {} as never,
    log: () => undefined,
  });
  return browser;
}

test('a change of settings leaves the others as they are and reaches what pages read', async () => {
  const browser = started();
  await browser.send({ type: 'setSite', host: 'a.example', on: false }, fromPopup);
  const change = { theme: 'dark', unmarked: ['mixed'], opens: 'click', language: 'en' };
  const answer = await browser.send({ type: 'changeSettings', change }, fromPopup);
  expect(answer).toEqual({ ok: true, value: { marking: true, sitesOff: ['a.example'], ...change } });
  expect(browser.local.get(GATE_KEY)).toMatchObject({ sitesOff: ['a.example'], display: change });
});

test.each([{ theme: 'pink' }, { language: 'xx' }, { unmarked: ['truth'] }, { sitesOff: [''] }, { opens: null }])(
  '%j is no change',
  async (change) => {
    expect(await started().send({ type: 'changeSettings', change }, fromPopup)).toMatchObject({ code: 'bad_message' });
  },
);

test('a page may not change settings', async () => {
  const browser = started();
  const asked = { type: 'changeSettings', change: { marking: false } };
  expect(await browser.send(asked, fromPage)).toMatchObject({ ok: false, code: 'bad_message' });
  expect(await browser.send({ type: 'backup' }, fromPage)).toMatchObject({ ok: false, code: 'bad_message' });
});

test('a site switched off in a private window is stored nowhere, and its pages there are left alone', async () => {
  const browser = started();
  const setSite = { type: 'setSite', host: 'news.example', private: true };
  await browser.send({ ...setSite, on: false }, fromPopup);
  expect(JSON.stringify([...browser.local])).not.toContain('news.example');
  expect(await browser.send({ type: 'settings' }, fromPopup)).toMatchObject({ value: { sitesOff: [] } });
  expect(browser.did).toContain('privateSite to 9');
  expect(browser.did).not.toContain('privateSite to 7');
  expect(await browser.send({ type: 'status', tabId: 9 }, fromPopup)).toMatchObject({ value: { siteOn: false } });
  await browser.send({ type: 'open' }, fromPrivate);
  expect(browser.did.join()).not.toContain('script /reader.js into 9');
  await browser.send({ type: 'open' }, fromPage);
  expect(browser.did.join()).toContain('script /reader.js into 7');
  await browser.send({ ...setSite, on: true }, fromPopup);
  expect(browser.did.join()).toContain('script /reader.js into 9');
});

test('a site that is switched off everywhere can be switched on from a private window', async () => {
  const browser = started();
  await browser.send({ type: 'setSite', host: 'news.example', on: false }, fromPopup);
  await browser.send({ type: 'setSite', host: 'other.example', on: false }, fromPopup);
  const setSite = { type: 'setSite', host: 'news.example', private: true };
  expect(await browser.send({ ...setSite, on: false }, fromPopup)).toMatchObject({
    value: { sitesOff: ['news.example', 'other.example'] },
  });
  expect(await browser.send({ ...setSite, on: true }, fromPopup)).toMatchObject({
    value: { sitesOff: ['other.example'] },
  });
  expect(browser.local.get(GATE_KEY)).toMatchObject({ sitesOff: ['other.example'] });
});

test('the welcome page opens once installed, and after no update', () => {
  const browser = started();
  browser.install('update');
  browser.install('chrome_update');
  expect(browser.did.join()).not.toContain('welcome');
  browser.install();
  expect(browser.did).toContain('tab /welcome.html');
});

test('the popup hears how many changes are in no file', async () => {
  const browser = started();
  expect(await browser.send({ type: 'backup' }, fromPopup)).toEqual({ ok: true, value: { changes: 0, due: false } });
});

test('a card is sent the words of one language, in the user’s region', async () => {
  expect(await started().send({ type: 'card' }, fromPage)).toEqual({
    ok: true,
    value: { locale: 'en-GB', texts: { path: '/messages/card/en.json' } },
  });
});

import { expect, test } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import type { Request } from '../../lib/messages.ts';
import { NO_CONTEXT } from '../../lib/page/context.ts';
import { freshDb, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { FIELDS, OF_READERS, REQUESTS } from '../helpers/requests.ts';
import { fakeBrowser, fromPage, fromPopup, OWN_ID, OWN_PAGES } from './fake-browser.ts';

const READERS = Object.values(REQUESTS).filter(({ type }) => OF_READERS.has(type));
const OTHERS = Object.values(REQUESTS).filter(({ type }) => !OF_READERS.has(type));

const OWN_PAGE = `${OWN_PAGES}options.html`;
const OWN_ORIGIN = OWN_PAGES.replace(/\/$/, '');

/** Own pages, as Chrome and Firefox tell of them. */
const FRIENDS = {
  'the toolbar popup': fromPopup,
  'an own page in a tab': { ...fromPopup, url: OWN_PAGE, origin: OWN_ORIGIN, tab: { id: 9 }, frameId: 0 },
  'an own page in Firefox': { ...fromPopup, origin: OWN_ORIGIN, envType: 'addon_child' },
};

/** Content scripts, as Chrome and Firefox tell of them. */
const READER_SENDERS = {
  'a content script': { ...fromPage, origin: 'https://news.example' },
  'a content script in a frame': { ...fromPage, url: 'https://frame.example/', frameId: 4 },
  'a content script in Firefox': { ...fromPage, envType: 'content_child' },
};

/** Who may ask nothing at all. */
const STRANGERS = {
  'another extension': { ...fromPopup, id: 'foreign' },
  'another extension’s page that calls itself ours': { ...FRIENDS['an own page in a tab'], id: 'foreign' },
  'a sender without an id': { url: OWN_PAGE },
  'a sender without an address': { id: OWN_ID, tab: { id: 7 }, frameId: 0 },
  'an address that is none': { ...fromPage, url: 'nowhere' },
  'a page whose address begins like ours': { ...fromPage, url: `https://x.example/${OWN_PAGE}`, tab: undefined },
  'an extension with a longer id': { ...fromPopup, url: OWN_ORIGIN.concat('er/popup.html') },
  'an own page that a web page embeds': { ...FRIENDS['an own page in a tab'], tab: { id: 7 }, frameId: 3 },
  'an own address from another origin': { ...fromPopup, origin: 'https://news.example' },
  'a web address from the own origin': { ...fromPage, origin: OWN_ORIGIN },
  'a content script that calls itself an own page': { ...fromPopup, envType: 'content_child', tab: { id: 7 } },
  'a web page that calls itself an extension’s': { ...fromPage, envType: 'addon_child' },
  'a content script in no tab': { id: OWN_ID, url: 'https://news.example/a', frameId: 0 },
  'a content script in no frame': { id: OWN_ID, url: 'https://news.example/a', tab: { id: 7 } },
  'a file': { ...fromPage, url: 'file:///home/me/page.html' },
};

function started() {
  const browser = fakeBrowser();
  const core = {
    check: async () => ({
      ...{ language: 'en', mentions: [], findings: [], claims: [] },
      context: { ...NO_CONTEXT, language: 'en' },
    }),
    lookUp: async () => ({ ok: false, reason: 'empty' }),
    capture: { draftClaim: () => FIELDS, likelyDuplicates: () => [], toClaim: () => ({ ok: false, problems: [] }) },
  };
  startBackground(browser, {
    db: freshDb(),
    bundled: packaged([makeSet(1, [])]),
    languages: [],
    core: core as never,
    log: () => undefined,
  });
  return browser;
}

const REFUSED = { ok: false, code: 'bad_message' };
const table = (senders: object, requests: readonly Request[]) =>
  Object.entries(senders).flatMap(([who, sender]) => requests.map((request) => [request.type, who, sender] as const));

test.each(table(STRANGERS, [...READERS, ...OTHERS]))('%s is refused from %s', async (type, _, sender) => {
  const browser = started();
  expect(await browser.send(REQUESTS[type], sender)).toMatchObject(REFUSED);
  expect(browser.did.filter((deed) => !deed.startsWith('claimsChanged'))).toEqual([]);
});

test.each(table(READER_SENDERS, OTHERS))('%s is refused from %s', async (type, _, sender) => {
  expect(await started().send(REQUESTS[type], sender)).toMatchObject(REFUSED);
});

test.each(table(READER_SENDERS, READERS))('%s is answered from %s', async (type, _, sender) => {
  expect(await started().send(REQUESTS[type], sender)).toMatchObject({ ok: true });
});

test.each(table(FRIENDS, OTHERS))('%s is not refused from %s', async (type, _, sender) => {
  expect(await started().send(REQUESTS[type], sender)).not.toMatchObject(REFUSED);
});

test.each([
  ['open', 'script /reader.js into 7/4'],
  ['style', 'style into 7/4'],
  ['card', 'script /card.js into 7/4'],
  ['count', "badge 7: '1'"],
] as const)('%s is done to the tab and the frame that ask, whatever else they name', async (type, deed) => {
  const browser = started();
  await browser.send({ ...REQUESTS[type], tabId: 8, frameId: 0 }, READER_SENDERS['a content script in a frame']);
  expect(browser.did).toContain(deed);
});

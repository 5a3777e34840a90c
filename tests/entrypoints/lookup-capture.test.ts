import { expect, test, vi } from 'vitest';
import { startBackground } from '../../entrypoints/background/start.ts';
import { draftClaim, likelyDuplicates, toClaim } from '../../lib/capture.ts';
import type { Answer, Captured, ClaimFields, LookupOutcome, Request } from '../../lib/messages.ts';
import type { Claim, LookupQuery, Quantity } from '../../lib/model.ts';
import { atWork } from '../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet } from '../helpers/claims.ts';
import { packaged } from '../helpers/packaged.ts';
import { fakeBrowser, fromPage, fromPopup } from './fake-browser.ts';

const SHIPS: Quantity = { kind: 'count', low: 14, high: 14, qualifier: 'about', unit: null };
const CAPTURED: Captured = {
  text: 'about 14 ships',
  prefix: 'it saw ',
  suffix: ' at sea',
  page: { url: 'https://news.example/a', title: 'Ships', publisher: 'News', published: '2024-10-18', language: 'en' },
};
const FIELDS: ClaimFields = {
  storyId: 'fleet',
  subject: 'ships',
  statement: 'The port office counts about 14 ships.',
  figure: 'about 14',
  position: '',
  speaker: 'port_office',
  origin: 'port_office',
  publisher: 'News',
  title: 'Ships',
  url: 'https://news.example/a',
  published: '2024-10-18',
  wire: '',
  asOf: '2024-10-18',
  quote: '',
};

/** Reads "about 14" wherever there is a 14, and no figure elsewhere. */
function reading({ text, subject, storyId }: LookupQuery): LookupOutcome {
  const figures = text.includes('14') ? [{ ...SHIPS, start: 0, end: 8, surface: 'about 14', subject: 'ships' }] : [];
  const value = {
    reading: {
      language: 'en',
      storyId: storyId ?? 'fleet',
      figures,
      figure: figures.length > 0 ? 0 : null,
      subject: subject ?? 'ships',
      by: null,
      asOf: null,
      verdict: null,
    },
    results: [],
    claims: [],
  };
  return { ok: true, value, omitted: 0 };
}

function started(claims: readonly Claim[] = [makeClaim({ id: 'a' })]) {
  const browser = fakeBrowser();
  const db = freshDb();
  startBackground(browser, {
    db,
    bundled: packaged([makeSet(1, claims)]),
    languages: [{ code: 'en', spaced: true, words: {} }],
    core: {
      check: async () => {
        throw new Error('not asked for here');
      },
      lookUp: async (query) => reading(query),
      capture: { lookUp: reading, draftClaim, toClaim, likelyDuplicates },
    },
    log: () => undefined,
  });
  const send = <T extends 'draftClaim' | 'reviewClaim' | 'saveClaim'>(request: Extract<Request, { type: T }>) =>
    browser.send(request, fromPopup) as Promise<Extract<Answer<T>, { ok: true }>>;
  const { allClaims, removeClaim } = atWork(db);
  return { browser, db, send, stored: allClaims, remove: removeClaim };
}

test.each([
  { type: 'lookUp', query: { text: 'x', page: null } },
  { type: 'draftClaim', captured: CAPTURED, query: { text: 'x', page: null } },
  { type: 'reviewClaim', fields: FIELDS, captured: CAPTURED },
  { type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false },
])('$type is for the extension’s own pages alone', async (request) => {
  const { browser, stored } = started();
  expect(await browser.send(request, fromPage)).toMatchObject({ ok: false, code: 'bad_message' });
  expect((await stored()).length).toBeLessThan(2);
});

test('look-ups are made in all claims, whatever their status', async () => {
  const withdrawn = makeClaim({ id: 'w', status: 'withdrawn' });
  const { browser, stored } = started([makeClaim({ id: 'a' }), withdrawn]);
  const answer = await browser.send({ type: 'lookUp', query: { text: 'x', page: null } }, fromPopup);
  expect(answer).toMatchObject({ ok: true, value: { stories: [{ id: 'fleet', title: 'The fleet' }] } });
  expect((await stored()).map(({ status }) => status).sort()).toEqual(['active', 'withdrawn']);
});

test('a form is filled in from the text, its page, and what the user corrected', async () => {
  const { send } = started();
  const query = { text: CAPTURED.text, page: CAPTURED.page, storyId: 'fleet', subject: 'ships' };
  const { value } = await send({ type: 'draftClaim', captured: CAPTURED, query });
  expect(value.fields).toMatchObject({
    storyId: 'fleet',
    subject: 'ships',
    figure: 'about 14',
    publisher: 'News',
    title: 'Ships',
    url: 'https://news.example/a',
    published: '2024-10-18',
  });
  expect(value.stories).toMatchObject([{ id: 'fleet' }]);
});

test('a figure counts what claims on its subject count, where that is not said', async () => {
  const { send } = started();
  const { value } = await send({ type: 'reviewClaim', fields: FIELDS, captured: CAPTURED });
  expect(value).toMatchObject({ quantity: { low: 14, qualifier: 'about', unit: 'ship' }, problems: [] });
});

test('a figure that is not understood is a problem of its field, and nothing is saved', async () => {
  const { browser, send, stored } = started();
  await browser.send({ type: 'settings' }, fromPopup);
  await send({ type: 'reviewClaim', fields: FIELDS, captured: CAPTURED });
  browser.did.splice(0);
  const fields = { ...FIELDS, figure: 'a few' };
  const { value } = await send({ type: 'saveClaim', fields, captured: CAPTURED, private: false });
  expect(value.saved).toBeNull();
  expect(value.review.problems).toEqual([{ field: 'figure', reason: 'unread', subs: [] }]);
  expect(await stored()).toHaveLength(1);
  expect(browser.did).toEqual([]);
});

test('a likely duplicate is told and does not keep the claim from being saved', async () => {
  const twin = makeClaim({ id: 'a', quantity: { ...SHIPS, unit: 'ship' } });
  const { send, stored } = started([twin]);
  const { value } = await send({ type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false });
  expect(value.review.duplicates).toMatchObject([{ claim: { id: 'a' }, by: ['origin'] }]);
  expect(value.saved).not.toBeNull();
  expect(await stored()).toHaveLength(2);
});

test('a saved claim is told to all pages, and its passage stays beside it on this machine', async () => {
  const { browser, db, send, stored } = started();
  const { value } = await send({ type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false });
  const id = value.saved?.id ?? '';
  expect((await stored()).find((claim) => claim.id === id)).toMatchObject({
    statement: FIELDS.statement,
    quantity: { low: 14, high: 14, unit: 'ship' },
    source: { publisher: 'News', url: 'https://news.example/a', wire: null },
    status: 'active',
  });
  expect(browser.did).toEqual(expect.arrayContaining(['claimsChanged to 7', 'claimsChanged to 8']));
  expect([...browser.local.keys()]).toEqual(['gate']);
  expect(await db.passages.get(id)).toEqual({
    claimId: id,
    exact: 'about 14 ships',
    prefix: 'it saw ',
    suffix: ' at sea',
    url: 'https://news.example/a',
  });
});

test('what is saved twice is two claims, and the id of a deleted one is given to no other', async () => {
  const { send, stored, remove } = started();
  const save = async () =>
    (await send({ type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false })).value.saved?.id ?? '';
  const [first, second] = [await save(), await save()];
  await remove(second);
  const third = await save();
  expect(new Set([first, second, third]).size).toBe(3);
  expect((await stored()).map(({ id }) => id)).toEqual(expect.arrayContaining([first, third]));
});

test('an overlong field is no message at all', async () => {
  const { browser } = started();
  const fields = { ...FIELDS, statement: 'x'.repeat(30_000) };
  expect(
    await browser.send({ type: 'saveClaim', fields, captured: CAPTURED, private: false }, fromPopup),
  ).toMatchObject({
    ok: false,
    code: 'bad_message',
  });
});

test('a claim whose passage finds no room is not saved without it, and can be saved again', async () => {
  const { db, send, stored } = started();
  const request = { type: 'saveClaim', fields: FIELDS, captured: CAPTURED, private: false } as const;
  const full = vi.spyOn(db.passages, 'put').mockRejectedValue(new DOMException('', 'QuotaExceededError'));
  expect([(await send(request)).ok, (await stored()).length]).toEqual([false, 1]);
  full.mockRestore();
  expect([(await send(request)).ok, (await stored()).length, await db.passages.count()]).toEqual([true, 2, 1]);
});

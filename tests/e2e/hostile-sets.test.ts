import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Claim, Story } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { readMarks, waitForMarks } from '../../scripts/lib/marks.ts';
import { PATIENCE_MS } from '../helpers/patience.ts';
import { startServer } from '../lib/follow/server.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { storedClaims } from './helpers/store.ts';

/** Sets as somebody could publish them who wants to be seen everywhere, to change what others read, or to stop everything. */

const session = useSession();
const SET = bundled;

const party = { id: 'coast_guard', name: 'Coast Guard', aliases: { en: ['coast guard'] } };
const ferry: Story = {
  id: 'ferry',
  title: { en: 'The ferry' },
  since: '2025-03-01',
  terms: { en: { name: ['Aurelia', 'ferr*'], also: ['sank', 'strait'], drown: ['drown*'] } },
  names: [],
  fates: ['drown'],
  gate: [['name'], ['also']],
  mentions: [{ all: [['name'], ['also']] }, { all: [['drown']], needsContext: true }],
  subjects: [
    {
      id: 'drowned',
      label: { en: 'drowned' },
      kind: 'count',
      time: { behaviour: 'fixed', windowDays: 0, restatable: false },
    },
  ],
  reading: [{ subject: 'drowned', kind: 'count', units: ['person'], phrase: [['drown']] }],
  positions: [],
  parties: [party],
};
const drowned: Claim = {
  ...(SET.claims[0] as Claim),
  id: 'ferry-40',
  storyId: 'ferry',
  subject: 'drowned',
  statement: 'At least 40 people drowned.',
  quantity: { kind: 'count', low: 40, high: null, qualifier: 'at_least', unit: 'person' },
  position: null,
  speaker: 'coast_guard',
  origin: 'coast_guard',
  asOf: '2025-03-05',
};
const set = (story: object, claims: readonly object[] = [drowned]) =>
  JSON.stringify({ schema: 1, version: 1, story: { ...ferry, ...story }, claims });

/** The first story's own name, generic names, and words that stand in every one of its sentences. */
const EVERYWHERE = ['North Korea*', 'troops', 'soldiers', 'killed', 'Russia', 'said', 'not', 'the', '12,000', 'a*'];
const NAMED = ['actor', 'theatre', 'soldier', 'killed', 'say', 'deny', 'nation', 'party:nis', 'person:north_koreans'];

/** The bundled story with words for one of the generic concepts that open it. */
const widened = (words: readonly string[]) => ({
  ...SET.story,
  terms: { ...SET.story.terms, en: { ...SET.story.terms.en, soldier: words } },
});

const FILES: Readonly<Record<string, () => string>> = {
  '/open.json': () => set({ terms: { en: { name: ['the', 'and'], also: ['said'], drown: ['drown*'] } } }),
  '/one-group.json': () => set({ gate: [['name']] }),
  '/wide-gate.json': () => JSON.stringify({ ...SET, story: widened(EVERYWHERE) }),
  '/takes-all.json': () =>
    set({ terms: { en: { ...ferry.terms.en, all: ['the', 'and'] } }, mentions: [{ all: [['all']] }] }),
  '/enormous.json': () =>
    set({
      parties: [
        party,
        ...Array.from({ length: 100_000 }, (_, at) => ({
          ...party,
          id: `p${at}`,
          speaksFor: at === 0 ? 'coast_guard' : `p${at - 1}`,
        })),
      ],
    }),
  '/circle.json': () =>
    set({
      parties: [
        { ...party, speaksFor: 'navy' },
        { ...party, id: 'navy', speaksFor: 'coast_guard' },
      ],
    }),
  '/version.json': () => set({}).replace('"version":1,', '"version":1e308,'),
  '/index-version.json': () =>
    JSON.stringify({
      format: 'crossfigure-index',
      schema: 1,
      title: 'Set',
      version: 0,
      updated: '2025-03-06T00:00:00Z',
      claims: 1,
      set: 'honest.json',
      sha256: 'a'.repeat(64),
      bytes: 1,
    }).replace('"version":0', '"version":1e308'),
  '/twice.json': () => set({}, [drowned, drowned]),
  '/widen.json': () =>
    JSON.stringify({
      format: 'crossfigure-claims',
      schema: 2,
      title: 'Wide',
      version: 1,
      stories: [
        // the bundled story, with words and rules that would make other figures of its figures
        {
          ...SET.story,
          terms: {
            en: { ...SET.story.terms.en, more: EVERYWHERE, say: EVERYWHERE, deny: EVERYWHERE, nation: EVERYWHERE },
          },
          subjects: [...SET.story.subjects, { ...ferry.subjects[0], id: 'taken' }],
          reading: [{ subject: 'taken', kind: 'count', units: ['person'] }],
          parties: [...SET.story.parties, { ...party, aliases: { en: EVERYWHERE } }],
        },
        // and one of its own that names its concepts like those of the first and of the languages
        {
          ...ferry,
          id: 'wide',
          terms: { en: { ...ferry.terms.en, ...Object.fromEntries(NAMED.map((name) => [name, EVERYWHERE])) } },
        },
      ],
      claims: [{ ...drowned, storyId: SET.story.id, id: 'wide-1', subject: 'taken' }],
    }),
  '/honest.json': () => set({ id: 'ferry' }),
};

let server: Awaited<ReturnType<typeof startServer>>;
let page: Page;
let honest = true;

beforeAll(async () => {
  server = await startServer((path, response) => {
    const file = path === '/honest.json' && !honest ? FILES['/open.json'] : FILES[path];
    if (file) response.end(file());
    else response.writeHead(404).end();
  });
  page = await openManager(session, '#/subscriptions');
});
afterAll(async () => server.close());

const dialog = () => page.getByRole('dialog');
const patience = { timeout: 4 * PATIENCE_MS };
const marks = async () => {
  const article = await session.openMarked('/story.html');
  const found = (await readMarks(article)).map(({ name, text }) => `${name} ${text}`);
  return found;
};

async function ask(path: string): Promise<void> {
  await page.getByLabel('Address of a set').fill(`${server.origin}${path}`);
  await page.keyboard.press('Enter');
  await dialog().getByRole('button', { name: 'Ask the server' }).click();
}

/** Who the claims are that the store holds of sets. */
const followed = async () =>
  (await storedClaims(page)).filter(({ owner }) => owner.startsWith('set:')).map(({ id }) => id);

test.each([
  [
    'opens its gate everywhere',
    '/open.json',
    'Story "ferry": "gate" would open on ordinary text such as "The government said on Monday',
  ],
  ['has a gate of one group', '/one-group.json', 'Story "ferry": "gate" must have at least two different groups'],
  [
    'widens what opens the bundled story',
    '/wide-gate.json',
    'Story "north-korea-russia": "gate" opens on "a*" ("soldier" in "en")',
  ],
  ['takes every sentence', '/takes-all.json', 'Story "ferry": "mentions" would take ordinary sentences such as'],
  ['is enormous', '/enormous.json', 'Story number 1: "parties" must have at most 10,000 parties; remove some.'],
  ['has parties that speak for each other', '/circle.json', 'leads round in a circle'],
  [
    'has a version that is no number to count by',
    '/version.json',
    '"version" must be a whole number from 1 to 9,007,199,254,740,991',
  ],
  [
    'has such a version in its index',
    '/index-version.json',
    'Its "version" must be a whole number, at most 9,007,199,254,740,991.',
  ],
  ['has a claim twice', '/twice.json', 'Claim "ferry-40": "id" stands twice in the file'],
])('a set that %s is refused, with what is wrong', async (_what, path, sentence) => {
  await ask(path);
  await page.getByText(sentence).first().waitFor(patience);
  await page.getByText('Nothing was changed.').first().waitFor(patience);
  expect(await dialog().count()).toBe(0);
  expect(await followed()).toEqual([]);
  expect(await page.getByRole('button', { name: 'Update now' }).count()).toBe(0);
});

test('a set that widens others’ concepts is taken in, and the bundled story reads its pages as before', async () => {
  const before = await marks();
  expect(before.length).toBeGreaterThan(2);
  await ask('/widen.json');
  await dialog().getByText('Adds 1 claim').waitFor(patience);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('“Wide” is up to date.').first().waitFor(patience);
  expect(await followed()).toEqual(['wide-1']);
  expect(await marks()).toEqual(before);
});

test('an honest set is followed and marks its pages; what it becomes later is refused, and it stays as it was', async () => {
  await ask('/honest.json');
  await dialog().getByText('Adds 1 claim').waitFor(patience);
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('“The ferry” is up to date.').first().waitFor(patience);
  const article = await session.open('/ferry.html');
  expect(await waitForMarks(article, PATIENCE_MS)).toBe(true);
  const told = async () => (await readMarks(article)).map(({ name, text }) => `${name} ${text}`);
  expect(await told()).toEqual([expect.stringMatching(/one-source At least 40$/)]);

  honest = false;
  const card = page.getByRole('region', { name: 'The ferry' });
  await card.getByRole('button', { name: 'Update now' }).click();
  await card.getByText('Story "ferry": "gate" would open on ordinary text').waitFor(patience);
  expect((await followed()).sort()).toEqual(['ferry-40', 'wide-1']);
  // told again to whoever comes back
  await page.reload();
  await card.getByText('Story "ferry": "gate" would open on ordinary text').waitFor(patience);
  await article.reload();
  expect(await waitForMarks(article, PATIENCE_MS)).toBe(true);
  expect(await told()).toEqual([expect.stringMatching(/one-source At least 40$/)]);
});

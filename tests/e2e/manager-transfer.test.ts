import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { FORMATS } from '../../lib/formats/index.ts';
import type { Claim } from '../../lib/model.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import { openManager } from './helpers/manager.ts';
import { useSession } from './helpers/session.ts';
import { saidOf, storedClaims, storedRows } from './helpers/store.ts';

const session = useSession();
let page: Page;
beforeAll(async () => {
  page = await openManager(session, '#/transfer');
});

const SET = bundled;
const [MODEL] = SET.claims as [Claim];
const button = (name: string | RegExp) => page.getByRole('button', { name });
// the rows of a file may be offered in a list as well
const seen = (text: string | RegExp) => page.getByText(text).filter({ visible: true }).first().waitFor();
const choose = (name: string, text: string) =>
  page.getByLabel('File to import').setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
const idsWith = async (start: string) =>
  (await storedClaims(page)).map(({ id }) => id).filter((id) => id.startsWith(start));

test('our own JSON: good, odd and broken claims are told apart, taken in together, and undone together', async () => {
  const claims = [
    { ...MODEL, id: 'json-good', quantity: { ...MODEL.quantity, low: 9_876, high: 9_876 } },
    {
      ...MODEL,
      id: 'json-odd',
      asOf: '2025-05',
      tags: ['ünïcode', '<b>'],
      statement: 'Some 4,321 <i>soldiers</i> of North Korea went to Russia.',
      quantity: { ...MODEL.quantity, low: 4_321, high: 4_321 },
    },
    { ...MODEL, id: 'json-broken', asOf: 'yesterday' },
    { ...MODEL, id: 'json-link', source: { ...MODEL.source, url: 'javascript:alert(1)' } },
    { ...MODEL, statement: `${MODEL.statement} Corrected.` },
    SET.claims[1],
  ];
  const before = await storedClaims(page);
  await choose('claims.json', JSON.stringify({ ...SET, claims }));
  for (const text of [
    '6 rows were read.',
    '2 new claims',
    '1 claim you have, with changes',
    '1 claim you have, unchanged',
    '2 rows that cannot be imported',
    'item 3',
    'item 4',
  ])
    await seen(text);
  expect(await storedClaims(page)).toEqual(before);
  await button('Import 3 claims').click();
  await seen('3 claims were imported from “claims.json”.');
  expect(await idsWith('json-')).toEqual(['json-good', 'json-odd']);
  const [beside] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'See what it brought' }).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await beside.getByText('Some 4,321 <i>soldiers</i> of North Korea went to Russia.').first().waitFor();
  await beside.close();
  await button('Undo').click();
  await seen('The import was undone.');
  expect((await storedClaims(page)).map(saidOf)).toEqual(before.map(saidOf));
});

test('CSV in any order of columns: the mapping is shown and corrected before anything is read', async () => {
  const lines = [
    'Outlet;Who;Day;What they said;Headline;Remarks',
    'Harbour Post;NIS;18.10.2024;"About 4,500 North Korean soldiers; no more, were sent to Russia";Soldiers sent;NIS',
    'Harbour Post;Nobody Known;19.10.2024;North Korea has sent 4,700 soldiers to Russia in all.;More;Nobody Known',
    'Harbour Post;NIS;31.02.2025;North Korea has sent 4,800 soldiers to Russia in all.;Day that never was;NIS',
    'Harbour Post;NIS;20.10.2024;The mayor drinks tea.;Tea;NIS',
  ];
  await choose('claims.csv', lines.join('\r\n'));
  await page.getByLabel('Field of the column “Remarks”').selectOption('origin');
  await page.getByLabel('Field of the column “Who”').selectOption('speaker');
  await page.getByLabel('Field of the column “Day”').selectOption('asOf');
  await page.getByLabel('Field of the column “What they said”').selectOption('statement');
  await page.getByLabel('Field of the column “Headline”').selectOption('title');
  await page.getByLabel('Field of the column “Outlet”').selectOption('publisher');
  await button('See what it would change').click();
  for (const text of [
    '4 rows were read.',
    '2 new claims',
    '2 rows that cannot be imported',
    'line 4',
    'line 5',
    'Nobody Known',
  ])
    await seen(text);
  await button(/Import 2 claims/).click();
  await seen(/claims were imported/);
  const taken = (await storedClaims(page)).filter(({ source }) => source.publisher === 'Harbour Post');
  expect(taken.map(({ quantity, asOf }) => [quantity?.low, quantity?.qualifier, asOf]).sort()).toEqual([
    [4500, 'about', '2024-10-18'],
    [4700, 'exact', '2024-10-19'],
  ]);
  await button('Undo').click();
  await seen('The import was undone.');
});

test('ClaimReview as aggregators publish it, and annotations', async () => {
  const review = (text: string, more = {}) => ({
    '@type': 'ClaimReview',
    claimReviewed: text,
    author: { '@type': 'Organization', name: 'Checkers' },
    datePublished: '2024-11-02T10:00:00Z',
    url: 'https://check.example/1',
    reviewRating: { '@type': 'Rating', alternateName: 'Mostly right' },
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: 'Volodymyr Zelenskyy' },
      datePublished: '2024-10-30',
      appearance: { '@type': 'CreativeWork', url: 'https://speech.example/1' },
    },
    ...more,
  });
  const feed = {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    dataFeedElement: [
      { '@type': 'DataFeedItem', item: [review('North Korea has sent about 4,900 soldiers to Russia.')] },
      { '@type': 'DataFeedItem', item: review('The moon is made of cheese.') },
    ],
  };
  await choose('feed.jsonld', JSON.stringify(feed));
  for (const text of ['is read as ClaimReview JSON-LD', '1 new claim', '1 row that cannot be imported'])
    await seen(text);
  await button(/Import \d/).click();
  await seen(/imported from “feed.jsonld”/);
  const [claim] = (await storedClaims(page)).filter(({ review }) => review?.reviewer === 'Checkers');
  expect(claim).toMatchObject({
    speaker: 'zelenskyy',
    quantity: { low: 4900, qualifier: 'about' },
    review: { rating: 'Mostly right' },
  });
  await button('Undo').click();
  await seen('The import was undone.');

  const note = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    created: '2024-10-19T08:00:00Z',
    creator: { type: 'Person', name: 'NIS' },
    body: {
      type: 'TextualBody',
      value: 'The NIS said on 19 October 2024 that North Korea has sent 4,950 soldiers to Russia.',
      purpose: 'commenting',
    },
    target: {
      source: 'https://page.example/a',
      selector: { type: 'TextQuoteSelector', exact: '4,950 soldiers', prefix: 'some ', suffix: ' are' },
    },
  };
  await choose('notes.json', JSON.stringify([note, { type: 'Annotation', target: 'javascript:alert(1)' }]));
  for (const text of ['is read as Web Annotations', '1 new claim', 'item 2']) await seen(text);
  await button(/Import \d/).click();
  await seen(/imported from “notes.json”/);
  const [noted] = (await storedClaims(page)).filter(({ source }) => source.url === 'https://page.example/a');
  expect((await storedRows(page, 'passages')).filter(({ claimId }) => claimId === noted?.id)).toMatchObject([
    { exact: '4,950 soldiers', prefix: 'some ', suffix: ' are', url: 'https://page.example/a' },
  ]);
  await button('Undo').click();
  await seen('The import was undone.');
});

describe('export, wipe, import: the same set', () => {
  test.each(FORMATS.map(({ id }) => [id] as const))('%s', async (id) => {
    const before = (await storedClaims(page)).map(saidOf);
    await page.goto(page.url().replace(/#.*/, `#/transfer?part=export&format=${id}`));
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save file').click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await wipe();
    expect(await storedClaims(page)).toEqual([]);
    await page.goto(page.url().replace(/#.*/, '#/transfer'));
    await choose(download.suggestedFilename(), text);
    if (id === 'csv') await button('See what it would change').click();
    await seen(`${before.length} new claims`);
    await button(/Import \d/).click();
    await seen(/imported from/);
    expect((await storedClaims(page)).map(saidOf)).toEqual(before);
  });

  /** Empties the claims, as on another machine; stories stay, as only one of the formats carries them. */
  async function wipe() {
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opened = indexedDB.open('crossfigure');
          opened.onsuccess = () => {
            const write = opened.result.transaction(['claims', 'claimsB', 'gone', 'goneB'], 'readwrite');
            for (const name of ['claims', 'claimsB', 'gone', 'goneB']) write.objectStore(name).clear();
            write.oncomplete = () => {
              opened.result.close();
              resolve();
            };
            write.onerror = () => reject(write.error);
          };
        }),
    );
  }
});

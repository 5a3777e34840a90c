import { expect, test } from 'vitest';
import type { TextDoc } from '../../../lib/retrieval/segment.ts';
import { createTextIndex, restoreTextIndex } from '../../../lib/retrieval/text-index.ts';
import { makeClaims } from '../../bench/claims.ts';
import { FUSE, MINISEARCH, OURS } from '../../bench/engines.ts';
import { mrrOf } from '../../bench/measure.ts';
import { makeQueries } from '../../bench/queries.ts';
import { processorTime } from '../../helpers/processor-time.ts';

const doc = (id: string, statement: string, title = ''): TextDoc => ({ id, title, statement });
const DOCS = [
  doc('ferry', 'The ferry office counts 12 ships in the old harbour.'),
  doc('mayor', 'The mayor of Lindau says 3,400 passengers were stranded.', 'Stranded in Lindau'),
  doc('fire', 'A fire on the pier destroyed four warehouses.'),
  doc('korea', 'North Korea sent soldiers to the Kursk region.'),
  doc('truppen', 'Die Truppenverlegung nach Osten dauerte neun Tage.'),
];
const idsOf = (text: string, index = createTextIndex(DOCS)) => index.search(text, 10).map(({ id }) => id);

test('the claim that shares the rare words comes first, with the words that it shares', () => {
  const text = 'Mayor: thousands of passengers in Lindau';
  const [first] = createTextIndex(DOCS).search(text, 10);
  expect(first?.id).toBe('mayor');
  expect(first?.shared.map(({ start, end }) => text.slice(start, end))).toEqual(
    expect.arrayContaining(['Mayor', 'passengers', 'Lindau']),
  );
});

test('words that nearly every claim has are not told as shared', () => {
  const claims = makeClaims(500);
  const text = `The ${claims[0]?.statement}`;
  const [first] = createTextIndex(claims).search(text, 1);
  const shared = first?.shared.map(({ start, end }) => text.slice(start, end)) ?? [];
  expect(first?.id).toBe(claims[0]?.id);
  expect(shared.length).toBeGreaterThan(2);
  expect(shared).not.toContain('The');
});

test('a number is met as it is or not at all', () => {
  expect(idsOf('3400')).toEqual(['mayor']);
  expect(idsOf('3.400')).toEqual(['mayor']);
  expect(idsOf('3401')).toEqual([]);
  expect(idsOf('340')).toEqual([]);
});

test('misspelt words, tags written together and parts of compounds find their claims', () => {
  expect(idsOf('pasengers strnaded')[0]).toBe('mayor');
  expect(idsOf('#northkorea')[0]).toBe('korea');
  expect(idsOf('neun Tage Truppen')[0]).toBe('truppen');
});

test('of two claims with the same words, the one that holds the unknown word inside another comes first', () => {
  const docs = [doc('a', 'Bericht vom neunten Tag: ruhig.'), doc('b', 'Bericht vom neunten Tag: Kriegsgefangene.')];
  expect(idsOf('Bericht vom neunten Tag', createTextIndex(docs))[0]).toBe('a');
  expect(idsOf('Bericht vom neunten Tag gefangene', createTextIndex(docs))[0]).toBe('b');
});

test('nothing is found for nothing', () => {
  expect(idsOf('')).toEqual([]);
  expect(idsOf('😂 https://example.org')).toEqual([]);
  expect(idsOf('ferry', createTextIndex([]))).toEqual([]);
});

test('words that every object has are words like others', () => {
  const index = createTextIndex([doc('a', 'constructor __proto__ toString'), doc('__proto__', 'hasOwnProperty')]);
  expect(idsOf('constructor', index)).toEqual(['a']);
  expect(idsOf('hasOwnProperty', index)).toEqual(['__proto__']);
});

test('claims are added, replaced and removed one at a time as if the index were made anew', () => {
  const claims = makeClaims(900);
  const index = createTextIndex(claims.slice(0, 500));
  for (const claim of claims.slice(500, 520)) index.add([claim]);
  index.add(claims.slice(520));
  index.add([doc('claim-3', 'An umbrella was left in the lighthouse.')]);
  index.remove(['claim-7', 'claim-510', 'nobody']);
  expect(index.size()).toBe(898);
  expect(idsOf('umbrella lighthouse', index)).toEqual(['claim-3']);
  const fresh = createTextIndex(
    claims.filter(({ id }) => id !== 'claim-7' && id !== 'claim-510' && id !== 'claim-3').concat(doc('claim-3', 'x')),
  );
  const queries = makeQueries(claims, 60, 'clean').filter(
    ({ id }) => !['claim-3', 'claim-7', 'claim-510'].includes(id),
  );
  for (const { text } of queries) expect(idsOf(text, index)[0]).toBe(idsOf(text, fresh)[0]);
  expect(queries.flatMap(({ text }) => idsOf(text, index))).not.toContain('claim-7');
});

test('a cloned snapshot answers as its index does, without the texts being indexed again', () => {
  const claims = makeClaims(300);
  const index = createTextIndex(claims);
  index.remove(['claim-5']);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const restored = restoreTextIndex(structuredClone(index.snapshot()), (id) => byId.get(id) ?? doc(id, ''));
  for (const { text } of makeQueries(claims, 40, 'typos'))
    expect(restored.search(text, 10)).toEqual(index.search(text, 10));
  expect(restored.size()).toBe(299);
});

test('made-up claims are found again at least as well as by MiniSearch and Fuse.js, also with slips and as posts', {
  timeout: 30_000,
}, () => {
  const claims = makeClaims(200);
  const [ours, mini, fuse] = [OURS, MINISEARCH, FUSE].map((engine) => engine.build(claims));
  if (!ours || !mini || !fuse) throw new Error('Three engines are wanted.');
  const mrr = (kind: 'clean' | 'typos' | 'post', search = ours, count = 120) =>
    mrrOf(search, makeQueries(claims, count, kind));
  expect(mrr('clean')).toBeGreaterThan(0.97);
  expect(mrr('clean')).toBeGreaterThanOrEqual(mrr('clean', mini));
  expect(mrr('clean', ours, 8)).toBeGreaterThanOrEqual(mrr('clean', fuse, 8));
  expect(mrr('clean') - mrr('typos')).toBeLessThan(0.03);
  expect(mrr('post')).toBeGreaterThan(0.95);
});

test('a search is several times as quick as one by MiniSearch', async () => {
  const claims = makeClaims(2000);
  const texts = makeQueries(claims, 20, 'clean').map(({ text }) => text);
  const timeOf = (search: (text: string) => unknown) =>
    processorTime(() => {
      for (const text of texts) search(text);
    }, 6);
  const [theirs, ours] = [await timeOf(MINISEARCH.build(claims)), await timeOf(OURS.build(claims))];
  expect(theirs).toBeGreaterThan(3 * ours);
});

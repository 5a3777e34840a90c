import { describe, expect, test } from 'vitest';
import { createClaimTable } from '../../entrypoints/options/claims/claim-table.ts';
import { type Column, USUAL } from '../../entrypoints/options/claims/columns.ts';
import { createViews } from '../../entrypoints/options/claims/compute-view.ts';
import { namesOf } from '../../entrypoints/options/claims/names.ts';
import { createPause, NO_PAUSE } from '../../entrypoints/options/claims/pause.ts';
import { type Row, rowOf } from '../../entrypoints/options/claims/row.ts';
import { readView, type ViewState, writeView } from '../../entrypoints/options/claims/view-state.ts';
import type { Story } from '../../lib/model.ts';
import { madeUpClaim } from '../e2e/helpers/made-up-claims.ts';
import { about, claim, quantity } from './fixtures.ts';

const english = new Intl.Collator('en').compare;
const computeView = createViews(english);
const STORY = {
  id: 'ferry',
  title: { en: 'The ferry' },
  subjects: [{ id: 'aboard', label: { en: 'passengers aboard' }, kind: 'count' }],
  parties: [
    { id: 'mayor', name: 'Mayor Zelený', aliases: {} },
    { id: 'line', name: 'Aurelia Line', aliases: {} },
  ],
} as unknown as Story;
const names = namesOf([STORY], 'en');

let clock = 0;
function row(id: string, more: Partial<Row> = {}): Row {
  clock += 1;
  const changedAt = new Date(Date.UTC(2025, 0, 1) + clock * 1000).toISOString();
  const kept = { owner: 'user', edited: false, version: 1, addedAt: changedAt, changedAt } as const;
  const made = rowOf({ ...claim(id), ...kept, storyId: 'ferry', subject: 'aboard', origin: 'mayor', speaker: 'mayor' });
  return { ...made, ...more };
}

async function shown(rows: readonly Row[], params: Record<string, string> = {}, ranked: readonly string[] = []) {
  const table = createClaimTable(names);
  table.put(rows);
  const { places, counts } = await computeView(table, readView(params), ranked, NO_PAUSE);
  const countOf = (facet: 'status' | 'origin' | 'tag', value: string) =>
    counts[facet][(facet === 'tag' ? table.tags : table.codes[facet]).codeOf(value) ?? -1] ?? 0;
  return { ids: [...places].map((place) => table.row(place)?.id), countOf };
}

describe('search', () => {
  const rows = [
    row('a', { statement: 'About 12,000 sailed from Ålesund.', tags: ['harbour'] }),
    row('b', { statement: 'Up to 120 sailed.', origin: 'line', speaker: 'line' }),
    row('c', { statement: 'In 2024 100 people stayed ashore.' }),
  ];
  test.each([
    ['a beginning of a word', 'sail', ['b', 'a']],
    ['every word, wherever it stands', 'sailed aurelia', ['b']],
    ['a name without its accents', 'zeleny alesund', ['a']],
    ['a tag', 'harb', ['a']],
    ['a number however its digits are parted', '12000', ['a']],
    ['a number with its separator', '12,000', ['a']],
    ['no part of a number', '12', []],
    ['two numbers side by side as two', '100', ['c']],
  ])('finds by %s', async (_, q, ids) => {
    expect((await shown(rows, { q })).ids).toEqual(ids);
  });

  test('what the index ranks comes first and in its order; what is only like it comes last', async () => {
    expect((await shown(rows, { q: 'sailed' }, ['c', 'a', 'gone'])).ids).toEqual(['a', 'b', 'c']);
  });

  test('what is only like it must have the number', async () => {
    expect((await shown(rows, { q: '120 saled' }, ['b', 'a'])).ids).toEqual(['b']);
  });

  test('a chosen order goes before likeness', async () => {
    expect((await shown(rows, { q: 'sailed', sort: '-statement' }, ['a', 'b'])).ids).toEqual(['b', 'a']);
  });
});

describe('filters', () => {
  const rows = [
    row('a', { asOf: '2024-10-18', tags: ['x', 'y'] }),
    row('b', { asOf: '2024-10', origin: 'line', status: 'disabled', published: null }),
    row('c', { asOf: '2025', origin: 'line', tags: ['y'] }),
  ];
  test.each([
    ['origin', { origin: 'line' }, ['c', 'b']],
    ['subject', { subject: 'ferry/aboard', status: 'disabled' }, ['b']],
    ['tag', { tag: 'y' }, ['c', 'a']],
    ['a value that no claim has', { outlet: 'Nowhere' }, []],
    ['a day, with partial dates that may be it', { from: '2024-10-18', to: '2024-10-18' }, ['b', 'a']],
    ['a month', { from: '2024-10', to: '2024-10' }, ['b', 'a']],
    ['from a day on', { from: '2024-10-19' }, ['c', 'b']],
    ['the day of publication, where there is one', { date: 'published', from: '2024' }, ['c', 'a']],
  ] as const)('by %s', async (_, params, ids) => {
    expect((await shown(rows, params)).ids).toEqual(ids);
  });

  test('each choice is counted with all other choices as they are', async () => {
    const { countOf } = await shown(rows, { origin: 'line' });
    expect([countOf('origin', 'mayor'), countOf('origin', 'line')]).toEqual([1, 2]);
    expect([countOf('status', 'active'), countOf('status', 'disabled')]).toEqual([1, 1]);
    expect([countOf('tag', 'x'), countOf('tag', 'y')]).toEqual([0, 1]);
  });
});

describe('order', () => {
  const rows = [
    row('a', { statement: 'éclair', quantity: about(9), published: null, tags: ['b'] }),
    row('b', { statement: 'Zebra', quantity: quantity(1000), published: '2024-10-02' }),
    row('c', { statement: 'eclipse', quantity: quantity(80, 100), published: '2024-10' }),
    row('d', { statement: 'zebra', quantity: null, position: 'denies', published: '2024-09-30' }),
  ];
  test.each([
    ['the last changed first', {}, 'dcba'],
    ['by letters as a reader of the language has them', { sort: 'statement' }, 'acdb'],
    ['the other way round', { sort: '-statement' }, 'bdca'],
    ['figures by size, positions behind', { sort: 'figure' }, 'acbd'],
    ['dates, those without one last', { sort: 'published' }, 'dcba'],
    ['dates, those without one last here too', { sort: '-published' }, 'bcda'],
    ['tags', { sort: 'tags' }, 'abcd'],
  ] as const)('%s', async (_, params, ids) => {
    expect((await shown(rows, params)).ids.join('')).toBe(ids);
  });

  test('a row that is written again keeps no old value, one that is removed is gone', async () => {
    const table = createClaimTable(names);
    table.put([row('a', { statement: 'b' }), row('b', { statement: 'c' }), row('c', { statement: 'd' })]);
    const look = async (params: Record<string, string>) => {
      const { places, total } = await computeView(table, readView(params), [], NO_PAUSE);
      return [total, ...[...places].map((place) => table.row(place)?.id)];
    };
    expect(await look({ sort: 'statement' })).toEqual([3, 'a', 'b', 'c']);
    table.put([row('a', { statement: 'z', status: 'disabled' })]);
    table.remove(['b', 'nobody']);
    expect(await look({ sort: 'statement' })).toEqual([2, 'c', 'a']);
    expect(await look({ status: 'disabled' })).toEqual([2, 'a']);
    table.put([row('b', { statement: 'a' })]);
    expect(await look({ sort: 'statement' })).toEqual([3, 'b', 'c', 'a']);
  });
});

describe('address', () => {
  test('a view is read back as it was written', () => {
    const view: ViewState = {
      q: 'a & b',
      sort: { column: 'asOf', descending: true },
      filters: { origin: 'nis', subject: 'ferry/aboard' },
      date: 'published',
      from: '2024-10',
      to: '',
      columns: ['statement', 'tags'],
    };
    expect(readView(writeView(view))).toEqual(view);
  });

  test('what is as usual is not in it, and what makes no sense is left out', () => {
    expect(writeView(readView({}))).toEqual({});
    const odd = readView({ sort: '-nothing', cols: 'x.__proto__', from: 'yesterday', constructor: 'y' });
    expect(odd).toEqual({ q: '', sort: null, filters: {}, date: 'asOf', from: '', to: '', columns: USUAL });
  });
});

test('100,000 claims: every view is right, and the work breaks off for others', async () => {
  const table = createClaimTable(namesOf([], 'en'));
  for (let at = 0; at < 100_000; at += 5000) {
    table.put(Array.from({ length: 5000 }, (_, i) => rowOf(madeUpClaim(at + i))));
  }
  const took: Record<string, number> = {};
  const run = async (name: string, params: Record<string, string>) => {
    const start = performance.now();
    const view = await computeView(table, readView(params), [], NO_PAUSE);
    took[name] = Math.round(performance.now() - start);
    return [...view.places].flatMap((place) => table.row(place) ?? []);
  };
  expect((await run('all', {}))[0]?.id).toBe('made-up-099999');
  expect(await run('filter', { status: 'disabled' })).toHaveLength(10_000);
  const bergen = (await run('search', { q: 'bergen 2025' })).map(({ id }) => id);
  expect(bergen).toContain('made-up-002025');
  expect(bergen.length).toBeLessThan(5);
  for (const sort of ['statement', 'figure', 'outlet', 'asOf'] satisfies Column[]) {
    const rows = await run(sort, { sort });
    const low = rows.map(({ quantity: figure }) => figure?.low ?? 0);
    if (sort === 'figure') expect(low).toEqual(low.toSorted((a, b) => a - b));
    if (sort === 'statement') expect(rows[0]?.statement).toMatch(/^Note 0:/);
    expect(rows).toHaveLength(100_000);
  }
  await run('again', { sort: 'statement' });
  console.info('100,000 claims, ms:', JSON.stringify(took));

  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  });
  table.put([rowOf(madeUpClaim(1))]);
  await computeView(table, readView({ q: 'harbour', sort: 'statement' }), [], createPause());
  clearInterval(other);
  expect(turns).toBeGreaterThan(3);
});

test('a followed set is called by its title, and by its id once it is followed no more', () => {
  const { owner } = namesOf([], 'en', [{ id: 'abc', title: 'News desk' }]);
  expect([owner('set:abc'), owner('set:gone')]).toEqual(['News desk', 'gone']);
});

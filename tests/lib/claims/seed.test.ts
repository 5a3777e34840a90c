import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { listHistory } from '../../../lib/claims/history.ts';
import { readRevision } from '../../../lib/claims/meta.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import type { Claim } from '../../../lib/model.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import { atWork, freshDisk } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const said = (id: string, statement: string): Claim => makeClaim({ id, statement });
const first = makeSet(1, [said('a', 'first a'), said('b', 'first b'), said('c', 'first c')]);
const second = makeSet(
  2,
  [said('a', 'second a'), said('b', 'second b'), said('d', 'second d')],
  makeStory({ title: { en: 'The fleet, again' } }),
);

async function statements(db: ClaimDb): Promise<Record<string, string>> {
  return Object.fromEntries((await db.claims.toArray()).map(({ id, statement }) => [id, statement]));
}

test('the first seeding writes stories and claims, and says so', async () => {
  const db = freshDb();
  expect(await seedStore(db, [first])).toBe(true);
  expect(await statements(db)).toEqual({ a: 'first a', b: 'first b', c: 'first c' });
  expect(await db.claims.get('a')).toMatchObject({ owner: 'bundled', edited: false, version: 1 });
  expect(await db.stories.get('fleet')).toMatchObject({ title: { en: 'The fleet' } });
});

test('seeding the same version again writes nothing', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const before = await readRevision(db);
  expect(await seedStore(db, [makeSet(1, [said('a', 'slipped in')])])).toBe(false);
  expect(await readRevision(db)).toBe(before);
  expect(await statements(db)).toEqual({ a: 'first a', b: 'first b', c: 'first c' });
});

test('an older set does not undo a newer one', async () => {
  const db = freshDb();
  await seedStore(db, [second]);
  expect(await seedStore(db, [first])).toBe(false);
  expect(await statements(db)).toEqual({ a: 'second a', b: 'second b', d: 'second d' });
});

test('a newer version adds, replaces and removes, and renews the story', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  expect(await seedStore(db, [second])).toBe(true);
  expect(await statements(db)).toEqual({ a: 'second a', b: 'second b', d: 'second d' });
  expect(await db.stories.get('fleet')).toMatchObject({ title: { en: 'The fleet, again' }, owner: 'bundled' });
});

test('whoever holds a copy of the claims sees an upgrade', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const repository = atWork(db);
  await repository.activeClaims();
  await seedStore(db, [second]);
  expect((await repository.activeClaims()).map(({ id }) => id)).toEqual(['a', 'b', 'd']);
});

test('what the user edited stays, also where the set dropped it', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const repository = atWork(db);
  await repository.putClaim(said('a', 'my a'));
  await repository.putClaim(said('c', 'my c'));
  await seedStore(db, [second]);
  expect(await statements(db)).toEqual({ a: 'my a', b: 'second b', c: 'my c', d: 'second d' });
});

test('what the user added stays, also where the set brings the same id', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const repository = atWork(db);
  await repository.putClaim(said('mine', 'my own'));
  await repository.putClaim(said('d', 'my d'));
  await seedStore(db, [second]);
  expect(await statements(db)).toMatchObject({ mine: 'my own', d: 'my d' });
});

test('what the user deleted does not come back', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  await atWork(db).removeClaim('a');
  await seedStore(db, [second]);
  expect(Object.keys(await statements(db))).toEqual(['b', 'd']);
});

test('an upgrade leaves the claims of other stories alone', async () => {
  const db = freshDb();
  const other = makeSet(1, [makeClaim({ id: 'o', storyId: 'other' })], makeStory({ id: 'other' }));
  await seedStore(db, [first, other]);
  await seedStore(db, [second, other]);
  expect(Object.keys(await statements(db))).toEqual(['a', 'b', 'd', 'o']);
});

test('an upgrade that fails halfway leaves everything as it was', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const before = await readRevision(db);
  const keyless = { ...said('y', 'no key'), id: null as unknown as string };
  const broken = makeSet(1, [said('x', 'fine'), keyless], makeStory({ id: 'other' }));
  await expect(seedStore(db, [second, broken])).rejects.toThrow();
  expect(await statements(db)).toEqual({ a: 'first a', b: 'first b', c: 'first c' });
  expect(await db.stories.get('fleet')).toMatchObject({ title: { en: 'The fleet' } });
  expect(await readRevision(db)).toBe(before);
  expect(await seedStore(db, [second])).toBe(true);
});

test('two seedings at once come to the same as one', async () => {
  const db = freshDb();
  expect((await Promise.all([seedStore(db, [first]), seedStore(db, [first])])).sort()).toEqual([false, true]);
  expect(await db.claims.count()).toBe(3);
});

test('every bundled story is taken in whole', async () => {
  const db = freshDb();
  await seedStore(db, BUNDLED);
  expect(await db.stories.count()).toBe(BUNDLED.length);
  expect(await db.claims.count()).toBe(BUNDLED.flatMap(({ claims }) => claims).length);
});

test('a story that the user edited keeps what the user added on an upgrade, and takes the rest', async () => {
  const db = freshDb();
  const base = makeStory({
    terms: { en: { place: ['Old Harbour', 'port*'], vessel: ['ship*', 'boat*'] } },
    positions: [{ subject: 'ships', all: [['vessel']] }],
  });
  await seedStore(db, [makeSet(1, [said('a', 'first a')], base)]);
  const [subject] = base.subjects;
  if (!subject) throw new Error('no subject');
  const rule = { subject: 'crews', kind: 'count', units: ['person'] } as const;
  const mine = {
    ...base,
    parties: [...base.parties, { id: 'my_party', name: 'My party', aliases: {} }],
    subjects: [...base.subjects, { ...subject, id: 'crews' }],
    terms: {
      en: { ...base.terms.en, vessel: ['ship*', 'boat*', 'skiff*'], crew: ['sailor*'] },
      de: { crew: ['Matrose*'] },
    },
    reading: [rule],
  };
  await applyWrites(db, { kind: 'edit', note: '' }, [{ type: 'putStory', story: mine }]);
  const next = makeStory({
    title: { en: 'The fleet, again' },
    terms: { en: { place: ['New Harbour'], vessel: ['ship*'] } },
    parties: [...base.parties, { id: 'their_party', name: 'Their party', aliases: {} }],
    reading: [{ subject: 'ships', kind: 'count', units: ['ship'] }],
  });
  expect(await seedStore(db, [makeSet(2, [said('a', 'second a')], next)])).toBe(true);
  const story = await db.stories.get('fleet');
  expect(story).toMatchObject({ owner: 'bundled', edited: true, title: { en: 'The fleet, again' }, positions: [] });
  expect(story?.parties.map(({ id }) => id)).toEqual(['port_office', 'their_party', 'my_party']);
  expect(story?.subjects.map(({ id }) => id)).toEqual(['ships', 'crews']);
  expect(story?.terms).toEqual({
    en: { place: ['New Harbour'], vessel: ['ship*', 'skiff*'], crew: ['sailor*'] },
    de: { crew: ['Matrose*'] },
  });
  expect(story?.reading).toEqual([rule, ...next.reading]);
  // and once more, from the version that the edit began with
  await seedStore(db, [makeSet(3, [], makeStory())]);
  expect((await db.stories.get('fleet'))?.parties.map(({ id }) => id)).toEqual(['port_office', 'my_party']);
});

test('a party or subject that a set drops stays in its story while claims of the user speak of it', async () => {
  const db = freshDb();
  const { parties, subjects } = makeStory();
  const story = makeStory({
    parties: [...parties, ...['pilots', 'divers', 'clerks'].map((id) => ({ id, name: id, aliases: {} }))],
    subjects: ['ships', 'crews', 'cranes'].flatMap((id) => subjects.map((subject) => ({ ...subject, id }))),
  });
  await seedStore(db, [makeSet(1, [makeClaim({ id: 'a', subject: 'cranes', speaker: 'clerks' })], story)]);
  await atWork(db).putClaim(makeClaim({ id: 'mine', subject: 'crews', speaker: 'pilots', origin: 'divers' }));
  await seedStore(db, [makeSet(2, [])]);
  const held = await db.stories.get('fleet');
  expect(held?.parties.map(({ id }) => id)).toEqual(['port_office', 'pilots', 'divers']);
  expect(held?.subjects.map(({ id }) => id)).toEqual(['ships', 'crews']);
});

test('a story that the user deleted does not come back, nor do its claims', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  const gone = ['a', 'b', 'c'].map((id) => ({ type: 'remove', id }) as const);
  await applyWrites(db, { kind: 'edit', note: '' }, [{ type: 'removeStory', id: 'fleet' }, ...gone]);
  expect(await seedStore(db, [second])).toBe(false);
  expect([await db.stories.count(), await statements(db)]).toEqual([0, {}]);
});

test('an upgrade is one entry of the history, with the set’s title and version', async () => {
  const db = freshDb();
  await seedStore(db, [first]);
  await seedStore(db, [second]);
  expect(await listHistory(db, { limit: 1 })).toMatchObject([
    { seq: 2, kind: 'bundled', note: 'The fleet, again (2)', added: 1, changed: 3, removed: 1 },
  ]);
});

test('a story that the user edits while a newer set is taken in keeps the edit', async () => {
  const mine = { id: 'my_party', name: 'Mine', aliases: {} };
  const story = makeStory({ parties: [...makeStory().parties, mine] });
  // from before the first reading until after the last writing
  for (let turns = 0; turns < 12; turns++) {
    const disk = freshDisk();
    const [db, page] = [disk.open(), disk.open()];
    await seedStore(db, [first]);
    await page.open();
    const seeding = seedStore(db, [second]);
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    await applyWrites(page, { kind: 'edit', note: '' }, [{ type: 'putStory', story }]);
    await seeding;
    expect((await db.stories.get('fleet'))?.parties).toContainEqual(mine);
  }
});

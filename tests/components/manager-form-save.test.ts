import { expect, test } from 'vitest';
import { saveClaim } from '../../entrypoints/options/claim/save.ts';
import { applyWrites } from '../../lib/claims/apply.ts';
import { listBin } from '../../lib/claims/bin.ts';
import { historyOf, undo } from '../../lib/claims/history.ts';
import { createRepository } from '../../lib/claims/repository.ts';
import { freshDb, makeClaim, makeStory } from '../helpers/claims.ts';

const EDIT = { kind: 'edit', note: '' } as const;
const harbour = { id: 'harbour-1', name: 'Harbour', aliases: {} };

async function store() {
  const db = freshDb();
  await applyWrites(db, EDIT, [
    { type: 'putStory', story: makeStory() },
    { type: 'put', claim: makeClaim() },
  ]);
  return { db, repository: createRepository(db) };
}

test('a new claim takes an id that is free, and brings its party in the same entry', async () => {
  const { db, repository } = await store();
  const claim = makeClaim({ speaker: harbour.id, origin: harbour.id });
  const { applied, id } = await saveClaim(db, repository, { claim, added: [harbour], seen: 0, isNew: true });
  expect(id).toBe('fleet-1-2');
  expect((await repository.claim('fleet-1'))?.speaker).toBe('port_office');
  expect((await repository.stories())[0]?.parties.map((party) => party.id)).toEqual(['port_office', harbour.id]);
  if (!applied.ok || applied.entry === null) throw new Error('Nothing was written.');
  await undo(db, applied.entry);
  expect(await repository.claim(id)).toBeNull();
  expect((await repository.stories())[0]?.parties).toHaveLength(1);
});

test('what was changed since it was seen is not overwritten', async () => {
  const { db, repository } = await store();
  const seen = (await repository.claim('fleet-1'))?.version ?? 0;
  await applyWrites(db, EDIT, [{ type: 'put', claim: makeClaim({ statement: 'Theirs: 12 ships.' }) }]);
  const mine = { claim: makeClaim({ statement: 'Mine: 12 ships.' }), added: [], isNew: false };
  const { applied } = await saveClaim(db, repository, { ...mine, seen });
  expect(applied).toMatchObject({ ok: false, reason: 'changed_meanwhile', ids: ['fleet-1'] });
  expect((await repository.claim('fleet-1'))?.statement).toBe('Theirs: 12 ships.');
  const theirs = (await repository.claim('fleet-1'))?.version ?? 0;
  await saveClaim(db, repository, { ...mine, seen: theirs });
  expect((await historyOf(db, 'fleet-1')).map(({ item }) => item.before?.id)).toEqual([
    'fleet-1',
    'fleet-1',
    undefined,
  ]);
  expect((await repository.claim('fleet-1'))?.statement).toBe('Mine: 12 ships.');
});

test('a story changed while the claim is written is no conflict: the party is added to what it is now', async () => {
  const { db, repository } = await store();
  const [stale] = await repository.stories();
  if (!stale) throw new Error('There is no story.');
  const other = { id: 'other-1', name: 'Other', aliases: {} };
  const story = makeStory({ parties: [...makeStory().parties, other] });
  await applyWrites(db, EDIT, [{ type: 'putStory', story }]);
  let asked = 0;
  const reads = {
    claim: repository.claim,
    stories: async () => {
      asked += 1;
      return asked === 1 ? [stale] : repository.stories();
    },
  };
  const claim = makeClaim({ id: 'new-1', speaker: harbour.id });
  const { applied } = await saveClaim(db, reads, { claim, added: [harbour], seen: 0, isNew: true });
  expect(applied.ok).toBe(true);
  expect((await repository.stories())[0]?.parties.map(({ id }) => id)).toEqual(['port_office', 'other-1', 'harbour-1']);
});

test('a deleted claim keeps its id, so that it stays in the bin and its history its own', async () => {
  const { db, repository } = await store();
  await applyWrites(db, EDIT, [{ type: 'remove', id: 'fleet-1' }]);
  const { id } = await saveClaim(db, repository, { claim: makeClaim(), added: [], seen: 0, isNew: true });
  expect(id).toBe('fleet-1-2');
  expect((await listBin(db)).map(({ claim }) => claim.id)).toEqual(['fleet-1']);
  expect(await historyOf(db, id)).toHaveLength(1);
});

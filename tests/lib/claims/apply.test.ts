import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { readRevision } from '../../../lib/claims/meta.ts';
import type { Cause } from '../../../lib/claims/types.ts';
import { dump, dyingAfter, freshDisk, put, remove } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDIT: Cause = { kind: 'edit', note: '' };
const BUNDLED: Cause = { kind: 'bundled', note: 'Fleet (1)', owner: 'bundled' };
const NOW = new Date('2025-01-02T03:04:05Z');
const now = () => NOW;
const a = makeClaim({ id: 'a' });
const changed = makeClaim({ id: 'a', statement: 'The port office counts a dozen ships.' });

test('a new claim is the user’s, with a version and the time', async () => {
  const db = freshDb();
  expect(await applyWrites(db, EDIT, [put(a)], { now })).toEqual({ ok: true, entry: 1, written: 1 });
  const at = NOW.toISOString();
  expect((await dump(db)).claims).toEqual([
    { ...a, owner: 'user', edited: false, version: 1, addedAt: at, changedAt: at },
  ]);
});

test('what does not differ is no change and no entry', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(a)]);
  const before = [await dump(db), await readRevision(db)];
  // the order of fields says nothing, nor does a field that is there without a value
  const same = { ...Object.fromEntries(Object.entries(a).reverse()), tags: undefined } as unknown as typeof a;
  expect(await applyWrites(db, EDIT, [put(same), remove('never-there')])).toEqual({
    ok: true,
    entry: null,
    written: 0,
  });
  expect([await dump(db), await readRevision(db)]).toEqual(before);
});

test('an edit keeps the owner and says so, and one back to the set’s own words is none', async () => {
  const db = freshDb();
  await applyWrites(db, BUNDLED, [put(a)]);
  await applyWrites(db, EDIT, [put(changed)]);
  expect((await dump(db)).claims[0]).toMatchObject({ owner: 'bundled', edited: true, version: 2 });
  await applyWrites(db, EDIT, [put(a)], { sets: [makeSet(1, [a])] });
  expect((await dump(db)).claims[0]).toMatchObject({ owner: 'bundled', edited: false, version: 3 });
});

test('a set writes in its own name, over an edit as well', async () => {
  const db = freshDb();
  await applyWrites(db, BUNDLED, [put(a)]);
  await applyWrites(db, EDIT, [put(changed)]);
  await applyWrites(db, BUNDLED, [put(changed)]);
  expect((await dump(db)).claims[0]).toMatchObject({ owner: 'bundled', edited: false });
  await applyWrites(db, { kind: 'subscription', note: '', owner: 'set:x' }, [put(changed)]);
  expect((await dump(db)).claims[0]).toMatchObject({ owner: 'set:x', edited: false });
});

test('a backup says whose a record becomes', async () => {
  const db = freshDb();
  const as = { owner: 'bundled', edited: true } as const;
  await applyWrites(db, { kind: 'import', note: '' }, [{ type: 'put', claim: a, as }]);
  expect((await dump(db)).claims[0]).toMatchObject(as);
  expect(await applyWrites(db, EDIT, [{ type: 'put', claim: a, as }])).toMatchObject({ entry: null });
});

test('whoever saw another version is refused, with everything else of the change', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(a), put(makeClaim({ id: 'b' }))]);
  await applyWrites(db, EDIT, [put(changed, 1)]);
  const before = await dump(db);
  const wanted = [
    put(a, 1),
    put(makeClaim({ id: 'b', asOf: '2024' }), 1),
    remove('a', 1),
    put(makeClaim({ id: 'c' }), 3),
  ];
  expect(await applyWrites(db, EDIT, wanted)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['a', 'c'] });
  expect(await applyWrites(db, EDIT, [put(a, 0)])).toMatchObject({ reason: 'changed_meanwhile' });
  expect(await dump(db)).toEqual(before);
  expect(await applyWrites(db, EDIT, [put(a, 2)])).toMatchObject({ ok: true, written: 1 });
});

test('two pages that save the same claim at once: one is told', async () => {
  const disk = freshDisk();
  const [one, other] = [disk.open(), disk.open()];
  await applyWrites(one, EDIT, [put(a)]);
  const outcomes = await Promise.all([
    applyWrites(one, EDIT, [put(changed, 1)]),
    applyWrites(other, EDIT, [put(makeClaim({ id: 'a', asOf: '2024' }), 1)]),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test('a deleted claim that was deleted meanwhile is no matter', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(a)]);
  await applyWrites(db, EDIT, [remove('a', 1)]);
  expect(await applyWrites(db, EDIT, [remove('a', 1)])).toEqual({ ok: true, entry: null, written: 0 });
});

test('of two writes to one claim the last counts', async () => {
  const db = freshDb();
  expect(await applyWrites(db, EDIT, [put(a), put(changed)])).toMatchObject({ written: 1 });
  expect((await dump(db)).claims[0]?.statement).toBe(changed.statement);
});

test('stories are written in the same step', async () => {
  const db = freshDb();
  const story = { type: 'putStory', story: makeStory() } as const;
  expect(await applyWrites(db, EDIT, [story, put(a)])).toMatchObject({ written: 2 });
  const refused = await applyWrites(db, EDIT, [{ type: 'removeStory', id: 'fleet', seen: 9 }, remove('a')]);
  expect(refused).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['fleet'] });
  expect(await applyWrites(db, EDIT, [{ type: 'removeStory', id: 'fleet' }])).toMatchObject({ written: 1 });
  expect((await dump(db)).stories).toEqual([]);
  expect((await dump(db)).claims).toHaveLength(1);
});

test('a story and a claim of one name are two records', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [{ type: 'putStory', story: makeStory() }, put(makeClaim({ id: 'fleet' }))]);
  await applyWrites(db, EDIT, [remove('fleet')]);
  const { stories, claims, gone } = await dump(db);
  expect([stories.length, claims.length, gone.map(({ key }) => key)]).toEqual([1, 0, ['claim/fleet']]);
});

test('one who gave up before is told so, and nothing is written', async () => {
  const db = freshDb();
  expect(await applyWrites(db, EDIT, [put(a)], { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    reason: 'cancelled',
  });
  expect((await dump(db)).claims).toEqual([]);
});

test('one who gave up before is not told of what others changed', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(a)]);
  expect(await applyWrites(db, EDIT, [put(changed, 7)], { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    reason: 'cancelled',
  });
});

test('a full disk and a broken one are told apart', async () => {
  for (const [error, reason] of [
    [new DOMException('full', 'QuotaExceededError'), 'quota'],
    [
      Object.assign(new Error('over'), { name: 'AbortError', inner: new DOMException('', 'QuotaExceededError') }),
      'quota',
    ],
    [new Error('disk on fire'), 'storage'],
  ] as const) {
    const disk = freshDisk();
    const db = disk.open();
    dyingAfter(db, 3, error);
    expect(await applyWrites(db, EDIT, [put(a)])).toEqual({ ok: false, reason });
    expect((await dump(disk.open())).claims).toEqual([]);
  }
});

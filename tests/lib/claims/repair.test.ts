import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { readRevision } from '../../../lib/claims/meta.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { repairMeta } from '../../../lib/claims/sound/repair.ts';
import { atWork, dyingAfter, freshDisk, put } from '../../helpers/claim-store.ts';
import { kept, makeClaim, makeSet } from '../../helpers/claims.ts';

const IMPORT = { kind: 'import', note: '' } as const;
const MANY = Array.from({ length: 600 }, (_, nth) => put(makeClaim({ id: `many-${nth}` })));
const SET = makeSet(3, [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })]);

/** A store whose second side holds, after a large change, opened anew. */
async function used(): Promise<{ db: ClaimDb; again: () => ClaimDb }> {
  const disk = freshDisk();
  const db = disk.open();
  await seedStore(db, [SET]);
  await applyWrites(db, IMPORT, MANY);
  return { db, again: disk.open };
}
const set = (db: ClaimDb, key: string, value: unknown) => db.meta.put({ key, value } as never);
const highest = async (db: ClaimDb) => Math.max(...(await db.history.toArray()).map(({ token }) => token));

test('nothing is written where all is well', async () => {
  const { db } = await used();
  const before = await db.meta.toArray();
  expect(await repairMeta(db)).toBe(false);
  expect(await db.meta.toArray()).toEqual(before);
});

test.each([
  ['nothing', undefined],
  ['0', 0],
  ['a word', 'one'],
  ['a number of no store', 7],
])('the store that is full holds, where `current` says %s', async (_, value) => {
  const { db, again } = await used();
  if (value === undefined) await db.meta.delete('current');
  else await set(db, 'current', value);
  const next = again();
  await repairMeta(next);
  expect(await atWork(next).count()).toBe(602);
});

test('a read that meets a broken `current` puts it right itself', async () => {
  const { db } = await used();
  await set(db, 'current', null);
  expect(await atWork(db).count()).toBe(602);
});

test('a claim that is not sound keeps nobody from finding which store holds', async () => {
  const { db, again } = await used();
  await db.claimsB.put({ ...makeClaim({ id: 'odd' }), ...kept(), statement: 7 } as never);
  await db.meta.delete('current');
  const next = again();
  expect(await repairMeta(next)).toBe(true);
  expect(await atWork(next).count()).toBe(603);
});

test('a store that a killed change was preparing does not come to hold', async () => {
  const { db, again } = await used();
  // into the first store again, but not to the end
  const dying = again();
  dyingAfter(dying, 60);
  const more = Array.from({ length: 700 }, (_, nth) => put(makeClaim({ id: `more-${nth}` })));
  expect(await applyWrites(dying, IMPORT, more)).toMatchObject({ ok: false });
  const now = await db.staging.get('now');
  const version = now?.key === 'now' ? now.token : 0;
  await db.claims.bulkPut(more.flatMap((one) => (one.type === 'put' ? [{ ...one.claim, ...kept({ version }) }] : [])));
  await db.meta.delete('current');
  await db.staging.delete('holds');
  const next = again();
  await repairMeta(next);
  expect(await atWork(next).count()).toBe(602);
});

test.each([['nothing'], [0], [Number.NaN], ['x'], [-4]])(
  'no stamp is given twice, where `stamp` says %s',
  async (value) => {
    const { db, again } = await used();
    const last = await highest(db);
    if (value === 'nothing') await db.meta.delete('stamp');
    else await set(db, 'stamp', value);
    await applyWrites(db, IMPORT, [put(makeClaim({ id: 'now' }))]);
    expect((await db.meta.get('stamp'))?.value).toBe(last + 1);
    if (value === 'nothing') await db.meta.delete('stamp');
    else await set(db, 'stamp', value);
    const next = again();
    await repairMeta(next);
    await applyWrites(next, IMPORT, [put(makeClaim({ id: 'later' }))]);
    expect(await highest(next)).toBe(last + 2);
  },
);

test('no stamp is given twice, where the history is lost with it', async () => {
  const { db, again } = await used();
  await applyWrites(db, IMPORT, [put(makeClaim({ id: 'a', statement: 'mine' }))]);
  const version = (await atWork(db).claim('a'))?.version ?? 0;
  await Promise.all([db.history.clear(), db.historyRows.clear(), db.meta.delete('stamp')]);
  const next = again();
  await repairMeta(next);
  for (let nth = 1; nth <= version; nth++)
    await applyWrites(next, IMPORT, [put(makeClaim({ id: 'a', asOf: `${2000 + nth}` }))]);
  // whoever still shows the claim as it was does not write over it
  const stale = [put(makeClaim({ id: 'a', statement: 'stale' }), version)];
  expect(await applyWrites(next, IMPORT, stale)).toMatchObject({ ok: false, reason: 'changed_meanwhile' });
});

test.each([[undefined], ['x'], [Number.NaN], [-1], [1.5]])(
  'whoever holds a copy reads again, where `revision` says %s',
  async (value) => {
    const { db } = await used();
    const before = await readRevision(db);
    await set(db, 'revision', value);
    await repairMeta(db);
    expect(await readRevision(db)).not.toBe(before);
    const repaired = await readRevision(db);
    await applyWrites(db, IMPORT, [put(makeClaim({ id: 'now' }))]);
    expect(await readRevision(db)).toBe(repaired + 1);
  },
);

test.each([['nothing'], [Number.NaN], ['3'], [1e12], [-1]])(
  'the next version of a set is taken in, where the last one is told as %s',
  async (value) => {
    const { db } = await used();
    if (value === 'nothing') await db.meta.delete('bundled:fleet');
    else await set(db, 'bundled:fleet', value);
    await repairMeta(db);
    await atWork(db).putClaim(makeClaim({ id: 'b', statement: 'my own' }));
    await seedStore(db, [makeSet(4, [makeClaim({ id: 'a', statement: 'new' }), makeClaim({ id: 'b' })])]);
    const claims = await atWork(db).allClaims();
    expect(claims.filter(({ id }) => id === 'a' || id === 'b').map(({ statement }) => statement)).toEqual([
      'new',
      'my own',
    ]);
    expect((await db.meta.get('bundled:fleet'))?.value).toBe(4);
  },
);

test.each([
  ['of no number', { token: 'x' }],
  ['that was heard of at no time', { heartbeat: Number.POSITIVE_INFINITY }],
  ['without earlier ones', { dead: undefined }],
  ['with earlier ones of no number', { dead: ['x'] }],
])('a note on a large change %s is taken away, and the next one is made', async (_, broken) => {
  const { db, again } = await used();
  await db.staging.put({ key: 'now', token: 3, heartbeat: 0, dead: [], ...broken } as never);
  const next = again();
  expect(await repairMeta(next)).toBe(true);
  expect(await db.staging.toCollection().primaryKeys()).toEqual(['holds']);
  const more = Array.from({ length: 600 }, (_, nth) => put(makeClaim({ id: `more-${nth}` })));
  expect(await applyWrites(next, IMPORT, more)).toMatchObject({ ok: true, written: 600 });
  expect(await atWork(next).count()).toBe(1202);
});

test('a mark that the earlier storage was taken over stays one, whatever becomes of its value', async () => {
  const { db } = await used();
  await set(db, 'localTakenOver', 'x');
  await repairMeta(db);
  expect(await db.meta.get('localTakenOver')).toBeDefined();
});

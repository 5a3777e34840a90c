import { expect, test, vi } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { listHistory, undo } from '../../../lib/claims/history.ts';
import { readRevision } from '../../../lib/claims/meta.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import { onSetAside } from '../../../lib/claims/sound/set-aside.ts';
import { tidyStaging } from '../../../lib/claims/staging.ts';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { atWork, put } from '../../helpers/claim-store.ts';
import { freshDb, kept, makeClaim, makeSet } from '../../helpers/claims.ts';

const CAUSE = { kind: 'edit', note: '' } as const;
const broken = (id: string, over = {}) =>
  ({ ...makeClaim({ id }), ...kept(), statement: 7, ...over }) as unknown as StoredClaim;

async function holding(...claims: StoredClaim[]) {
  const db = freshDb();
  await applyWrites(db, CAUSE, [{ type: 'putStory', story: makeSet(1, []).story }, put(makeClaim({ id: 'sound' }))]);
  await db.claims.bulkAdd(claims);
  return { db, repository: atWork(db) };
}
const asideIn = async (db: Awaited<ReturnType<typeof holding>>['db']) => {
  await expect.poll(() => db.setAside.count()).toBeGreaterThan(0);
  return db.setAside.toArray();
};

test('a record that is not sound is set aside as it was, with its reason, once it was met', async () => {
  const { db, repository } = await holding(broken('odd'));
  const before = await readRevision(db);
  const heard = vi.fn();
  onSetAside(db, heard);
  expect((await repository.allClaims()).map(({ id }) => id)).toEqual(['sound']);
  expect(await asideIn(db)).toMatchObject([
    { type: 'claim', key: 'odd', value: broken('odd'), reason: 'Claim "odd": "statement" must be text, not 7.' },
  ]);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  expect(await repository.count()).toBe(1);
  expect(await readRevision(db)).toBe(before + 1);
});

test('more than a page of such records in a row hides nothing behind them', async () => {
  const many = Array.from({ length: 1_500 }, (_, nth) => broken(`odd-${nth}`));
  const { db, repository } = await holding(...many, { ...makeClaim({ id: 'zz-last' }), ...kept() });
  expect((await repository.allClaims()).map(({ id }) => id)).toEqual(['sound', 'zz-last']);
  await expect.poll(() => db.setAside.count()).toBe(1_500);
  expect(await repository.count()).toBe(2);
});

test('a write over such a record keeps what was there', async () => {
  const { db } = await holding(broken('odd'));
  expect(await applyWrites(db, CAUSE, [put(makeClaim({ id: 'odd' }))])).toMatchObject({ ok: true });
  expect(await db.claims.get('odd')).toMatchObject(makeClaim({ id: 'odd' }));
  expect(await asideIn(db)).toMatchObject([{ key: 'odd', value: broken('odd') }]);
});

test('a large change that copies all claims keeps what cannot be copied', async () => {
  const { db, repository } = await holding(broken('odd'));
  const many = Array.from({ length: 600 }, (_, nth) => put(makeClaim({ id: `many-${nth}` })));
  expect(await applyWrites(db, CAUSE, many)).toMatchObject({ ok: true });
  await tidyStaging(db);
  expect(await repository.count()).toBe(601);
  expect(await asideIn(db)).toMatchObject([{ key: 'odd', value: broken('odd') }]);
});

test('two that are alike are one; others of the same name stay apart', async () => {
  const { db, repository } = await holding();
  for (const [nth, record] of [broken('odd'), broken('odd'), broken('odd', { statement: 8 })].entries()) {
    await db.claims.put(record);
    await repository.allClaims();
    await expect.poll(() => db.claims.count()).toBe(1);
    expect(await db.setAside.count()).toBe(nth === 2 ? 2 : 1);
  }
});

test('what comes with the extension is taken in again in place of what was set aside', async () => {
  const db = freshDb();
  const set = makeSet(1, [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })]);
  await seedStore(db, [set]);
  await db.claims.put(broken('a', { owner: 'bundled' }));
  await db.stories.put({ id: 'fleet', title: 'what?' } as never);
  expect(await atWork(db).stories()).toEqual([]);
  expect((await atWork(db).allClaims()).map(({ id }) => id)).toEqual(['b']);
  await expect.poll(() => db.setAside.count()).toBe(2);
  expect(await seedStore(db, [set])).toBe(true);
  expect((await atWork(db).allClaims()).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(await atWork(db).stories()).toMatchObject([{ id: 'fleet' }]);
});

test('an entry of which a part was set aside is not undone in part', async () => {
  const { db, repository } = await holding();
  await applyWrites(db, CAUSE, [put(makeClaim({ id: 'a' })), put(makeClaim({ id: 'b' }))]);
  const [entry] = await listHistory(db, { limit: 1 });
  const rows = await db.historyRows.toArray();
  await db.historyRows.put({ ...rows.at(-1), items: 'lost' } as never);
  expect(await undo(db, entry?.seq ?? 0)).toMatchObject({ ok: false });
  await expect.poll(() => listHistory(db, { limit: 1 })).toMatchObject([{ final: true }]);
  expect((await repository.allClaims()).map(({ id }) => id)).toEqual(['a', 'b', 'sound']);
});

test('an entry that is set aside tells what is wrong with the claim that it holds', async () => {
  const { db } = await holding();
  await applyWrites(db, CAUSE, [{ type: 'remove', id: 'sound' }]);
  const row = (await db.historyRows.toArray()).at(-1);
  const items = [{ type: 'claim', id: 'sound', left: 2, before: { record: broken('sound'), gone: null } }];
  await db.historyRows.put({ ...row, items } as never);
  const [entry] = await listHistory(db, { limit: 1 });
  expect(await undo(db, entry?.seq ?? 0)).toMatchObject({ ok: false });
  const [aside] = await asideIn(db);
  expect(aside?.type).toBe('entry');
  expect(aside?.reason).toContain('is not sound. Claim "sound": "statement" must be text, not 7.');
});

test('a record that holds itself, bytes or what JSON has no word for is set aside all the same', async () => {
  const { db, repository } = await holding();
  const itself: Record<string, unknown> = {
    id: 'odd',
    bytes: new Uint8Array([1, 2]),
    big: 10n,
    when: new Date(Number.NaN),
  };
  itself.self = new Map([['again', itself]]);
  await db.claims.put(itself as never);
  await repository.allClaims();
  const [aside] = await asideIn(db);
  expect(aside?.value).toMatchObject({ id: 'odd', big: 10n });
});

/** Nothing can be set aside any more: the disk is full. */
function fill(db: ClaimDb): void {
  db.use({
    stack: 'dbcore',
    name: 'full',
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name);
        const full = () => Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
        return name === 'setAside' ? { ...table, mutate: full } : table;
      },
    }),
  });
  db.close({ disableAutoOpen: false });
}

test('where nothing can be set aside a write is refused, and what stood in its way stays', async () => {
  const { db } = await holding(broken('odd'));
  fill(db);
  expect(await applyWrites(db, CAUSE, [put(makeClaim({ id: 'odd' }))])).toEqual({ ok: false, reason: 'quota' });
  expect(await db.claims.count()).toBe(2);
});

test('where nothing can be set aside a large change is refused, which would lose what it cannot copy', async () => {
  const { db } = await holding(broken('odd'));
  fill(db);
  const many = Array.from({ length: 600 }, (_, nth) => put(makeClaim({ id: `many-${nth}` })));
  expect(await applyWrites(db, CAUSE, many)).toEqual({ ok: false, reason: 'quota' });
  expect(await db.claims.count()).toBe(2);
});

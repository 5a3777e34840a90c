import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { applyOrder } from '../../../lib/claims/apply.ts';
import { withCurrent } from '../../../lib/claims/current.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { goBackTo, undo } from '../../../lib/claims/history.ts';
import { readRevision } from '../../../lib/claims/meta.ts';
import type { Order } from '../../../lib/claims/order.ts';
import { tidyStaging } from '../../../lib/claims/staging.ts';
import { tidyStore } from '../../../lib/claims/tidy.ts';
import type { Along, Applied, Write } from '../../../lib/claims/types.ts';
import { changesOf } from '../../../lib/claims/wanted.ts';
import { dump, dyingAfter, freshDisk, leftovers, put, remove } from '../../helpers/claim-store.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';

const NOW = new Date('2025-01-02T03:04:05Z');
/** When nobody who was at work a moment ago still is. */
const LATER = new Date(Date.now() + 3_600_000);
const IMPORT = { kind: 'import', note: 'ships.csv' } as const;
/** So small that a dozen claims are many. */
const SLOW = { atOnce: 1, chunk: 7 };
const AT_ONCE = { atOnce: 1000, chunk: 4 };

const idOf = (n: number) => `claim-${String(n).padStart(3, '0')}`;
const claim = (n: number, said = 'before') => makeClaim({ id: idOf(n), statement: `Ship ${n}, ${said}.` });
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function apply(db: ClaimDb, writes: readonly Write[], more: Partial<Order> = {}): Promise<Applied> {
  return applyOrder(db, { cause: IMPORT, changes: changesOf(IMPORT, writes), now: () => NOW, pace: SLOW, ...more });
}

const BEFORE = range(0, 18).map((n) => put(claim(n)));
/** Changes some, deletes some, adds some, brings a story; some are as they are already. */
const WRITES: Write[] = [
  ...range(3, 9).map((n) => put(claim(n, 'after'))),
  ...range(12, 15).map((n) => remove(idOf(n))),
  ...range(16, 18).map((n) => put(claim(n))),
  ...range(18, 29).map((n) => put(claim(n, 'new'))),
  { type: 'putStory', story: makeStory() },
];

async function filled() {
  const disk = freshDisk();
  const db = disk.open();
  await apply(db, BEFORE, { pace: AT_ONCE });
  await apply(db, [remove(idOf(17)), remove(idOf(2))], { pace: AT_ONCE });
  await apply(db, [put(claim(17))], { pace: AT_ONCE });
  return { disk, db };
}

const noToken = <T>(stamped: T): T =>
  JSON.parse(
    JSON.stringify(stamped, (key, value) => (key === 'token' || key === 'version' || key === 'left' ? 0 : value)),
  );

test('a large change does what a small one does', async () => {
  const known = fc.integer({ min: 0, max: 40 });
  const write = fc.oneof(
    fc.tuple(known, fc.constantFrom('before', 'after')).map(([n, said]) => put(claim(n, said))),
    known.map((n) => remove(idOf(n))),
    fc.constantFrom('Fleet', 'Ships').map((en): Write => ({ type: 'putStory', story: makeStory({ title: { en } }) })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(write, { maxLength: 30 }), { minLength: 1, maxLength: 3 }), async (changes) => {
      const [small, large] = [freshDisk().open(), freshDisk().open()];
      for (const writes of changes) {
        const one = await apply(small, writes, { pace: AT_ONCE });
        expect(await apply(large, writes)).toEqual(one);
      }
      const [one, other] = [await dump(small), await dump(large)];
      const items = ({ rows }: typeof one) =>
        rows
          .flatMap((row) => row.items)
          .sort((a, b) => (`${a.left}${a.type}${a.id}` < `${b.left}${b.type}${b.id}` ? -1 : 1));
      for (const part of ['claims', 'gone', 'stories'] as const)
        expect(noToken(other[part])).toEqual(noToken(one[part]));
      expect(noToken(other.history.map(({ rows: _, ...entry }) => entry))).toEqual(
        noToken(one.history.map(({ rows: _, ...entry }) => entry)),
      );
      expect(items(other).length).toBe(items(one).length);
      expect(await leftovers(large)).toBe(0);
    }),
    { numRuns: 25 },
  );
});

test('killed at any point, the store is as before or as after, and goes on', async () => {
  const { db: whole } = await filled();
  const counted = await filled();
  const mortal = counted.disk.open();
  const counter = dyingAfter(mortal, Number.POSITIVE_INFINITY);
  const before = await dump(whole);
  const along = (db: ClaimDb): Along => ({
    tables: ['settings'],
    write: (entry) => db.settings.put({ key: 'beside', value: entry }),
  });
  await apply(mortal, WRITES, { along: along(mortal) });
  const operations = counter.used();
  const after = await dump(counted.db);
  expect(operations).toBeGreaterThan(50);
  expect(after).not.toEqual(before);

  let [kept, done] = [0, 0];
  let { disk } = await filled();
  for (let n = 0; n < operations; n++) {
    const db = disk.open();
    dyingAfter(db, n);
    const outcome = await apply(db, WRITES, { along: along(db) });
    const reopened = disk.open();
    const found = await dump(reopened);
    const isBefore = found.history.length === before.history.length;
    if (isBefore) expect(found, `killed after ${n}`).toEqual(before);
    else expect(noToken(found), `killed after ${n}`).toEqual(noToken(after));
    const beside = (await reopened.settings.get('beside'))?.value;
    expect(beside, `beside after ${n}`).toBe(isBefore ? undefined : found.history.at(-1)?.seq);
    // whoever still lives to be told was told right
    expect(outcome.ok, `told after ${n}`).toBe(!isBefore);
    if (isBefore) kept++;
    else done++;
    await tidyStaging(reopened, LATER);
    expect(await leftovers(reopened), `left over after ${n}`).toBe(0);
    expect(await dump(reopened)).toEqual(found);
    const goesOn = n % 10 === 0 && isBefore;
    if (goesOn) {
      expect(await apply(reopened, WRITES)).toMatchObject({ ok: true });
      expect(noToken(await dump(reopened))).toEqual(noToken(after));
    }
    if (goesOn || !isBefore) ({ disk } = await filled());
  }
  expect(kept).toBeGreaterThan(30);
  expect(done).toBeGreaterThan(0);
});

test('cancelled at any point, the store is as before, and nothing is left over', async () => {
  const { db: whole } = await filled();
  const before = await dump(whole);
  let steps = 0;
  await apply(whole, WRITES, { onProgress: () => steps++ });
  expect(steps).toBeGreaterThan(5);
  for (let n = 1; n < steps; n++) {
    const { db } = await filled();
    const stop = new AbortController();
    let done = 0;
    const onProgress = () => {
      if (++done === n) stop.abort();
    };
    expect(await apply(db, WRITES, { onProgress, signal: stop.signal })).toEqual({ ok: false, reason: 'cancelled' });
    expect(await dump(db)).toEqual(before);
    expect(await leftovers(db)).toBe(0);
  }
});

test('progress rises to its end', async () => {
  const { db } = await filled();
  const told: [number, number][] = [];
  await apply(db, WRITES, { onProgress: (done, total) => told.push([done, total]) });
  const done = told.map(([done]) => done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
  expect(new Set(told.map(([, total]) => total)).size).toBe(1);
});

test('no more is told than was looked at', async () => {
  const { db } = await filled();
  const told: number[] = [];
  const same = range(3, 17).map((n) => put(claim(n)));
  await apply(db, same, { onProgress: (done) => told.push(done) });
  expect(told[0]).toBe(same.length);
});

test('a large change stands still while a question is answered, and then goes on', async () => {
  const { disk } = await filled();
  const steps: number[] = [];
  let isAsked = false;
  let stoodStillAt = 0;
  const question = { name: 'crossfigure-question', mode: 'shared' } as const;
  // how long a change waits follows from how long it has worked, by a clock that goes on at each look
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5;
    return now;
  });
  onTestFinished(() => clock.mockRestore());
  const locks = {
    query: async () => ({ held: isAsked ? [question] : [] }),
    request: async (_: string, { mode }: LockOptions, hold: () => unknown) => {
      if (mode === 'shared') return hold();
      stoodStillAt = steps.length;
      for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
      expect(steps.length).toBe(stoodStillAt);
      isAsked = false;
      return undefined;
    },
  } as unknown as LockManager;
  const onProgress = (done: number) => {
    isAsked ||= steps.push(done) === 3;
  };
  expect(await apply(disk.open(locks), WRITES, { onProgress })).toMatchObject({ ok: true });
  expect(stoodStillAt).toBeGreaterThanOrEqual(3);
  expect(steps.length).toBeGreaterThan(stoodStillAt);
});

test('whoever reads while a change is prepared sees the old set, whole', async () => {
  const { disk, db } = await filled();
  const reader = disk.open();
  const before = await dump(db);
  const seen: boolean[] = [];
  const reads: Promise<unknown>[] = [];
  let isDone = false;
  const onProgress = () => {
    reads.push(
      dump(reader).then((found) => {
        if (isDone) return;
        expect(found).toEqual(before);
        seen.push(true);
      }),
    );
  };
  await apply(db, WRITES, { onProgress }).finally(() => {
    isDone = true;
  });
  await Promise.all(reads);
  expect(seen.length).toBeGreaterThan(2);
  expect((await dump(reader)).claims).not.toEqual(before.claims);
});

test('what others write while a change is prepared stays, with the change made to it', async () => {
  const { db: counted } = await filled();
  let steps = 0;
  await apply(counted, WRITES, { onProgress: () => steps++ });
  // right before the end they may come after it
  for (let n = 1; n <= steps - 3; n++) {
    const { disk, db } = await filled();
    const other = disk.open();
    let done = 0;
    let edits: Promise<Applied> | null = null;
    const small = [
      put(claim(0, 'edited')),
      put(claim(4, 'edited too')),
      put(claim(13, 'edited before it is deleted')),
      remove(idOf(1)),
      remove(idOf(5)),
      remove(idOf(14)),
      put(claim(2, 'is back')),
      put(claim(20, 'mine')),
      put(claim(21, 'new')),
      put(claim(99, 'mine')),
    ];
    const onProgress = () => {
      if (++done === n) edits = apply(other, small, { pace: AT_ONCE });
    };
    const last = await apply(db, WRITES, { onProgress });
    expect(last).toMatchObject({ ok: true, entry: 5 });
    expect(await edits).toMatchObject({ ok: true, entry: 4, written: 10 });
    // one after the other, that would be
    const { db: inTurn } = await filled();
    await apply(inTurn, small, { pace: AT_ONCE });
    await apply(inTurn, WRITES, { pace: AT_ONCE });
    const [found, wanted] = [await dump(db), await dump(inTurn)];
    expect(noToken(found.claims)).toEqual(noToken(wanted.claims));
    expect(noToken(found.gone)).toEqual(noToken(wanted.gone));
    const counts = ({ history }: typeof found) =>
      history.map(({ added, changed, removed }) => [added, changed, removed]);
    expect(counts(found)).toEqual(counts(wanted));
    expect(await leftovers(db)).toBe(0);
    // the history tells of it as it was
    if (n % 3 === 0) {
      expect(await undo(db, 5)).toMatchObject({ ok: true });
      await undo(inTurn, 5);
      expect(noToken((await dump(db)).claims)).toEqual(noToken((await dump(inTurn)).claims));
      expect(await undo(db, 4)).toMatchObject({ ok: true });
    }
  }
});

test('a large change made from versions that others change meanwhile is refused whole', async () => {
  const { disk, db } = await filled();
  const other = disk.open();
  const versions = new Map((await dump(db)).claims.map(({ id, version }) => [id, version]));
  const seen = range(3, 12).map((n) => put(claim(n, 'after'), versions.get(idOf(n))));
  let edits: Promise<Applied> | null = null;
  const onProgress = (done: number) => {
    if (done <= seen.length) return;
    edits ??= apply(other, [put(claim(4, 'edited'))], { pace: AT_ONCE });
  };
  expect(await apply(db, seen, { onProgress })).toEqual({ ok: false, reason: 'changed_meanwhile', ids: [idOf(4)] });
  expect(await edits).toMatchObject({ ok: true });
  const { claims } = await dump(db);
  expect(claims.filter(({ statement }) => statement.includes('after'))).toEqual([]);
  expect(claims.find(({ id }) => id === idOf(4))?.statement).toContain('edited');
  expect(await leftovers(db)).toBe(0);
});

test('what others write while thousands of claims are taken back is taken back as well', async () => {
  const disk = freshDisk();
  const db = disk.open();
  await apply(db, [put(claim(0))]);
  const before = (await dump(db)).claims;
  const many = range(1, 601).map((n) => put(claim(n)));
  await apply(db, many, { pace: { atOnce: 100, chunk: 100 } });
  const other = disk.open();
  let edits: Promise<Applied> | null = null;
  const onProgress = () => {
    edits ??= apply(other, [put(claim(999, 'mine'))]);
  };
  expect(await goBackTo(db, 2, { onProgress })).toMatchObject({ ok: true, entry: 4, written: 601 });
  expect(await edits).toMatchObject({ ok: true, entry: 3 });
  expect((await dump(db)).claims).toEqual(before);
  expect(await leftovers(db)).toBe(0);
});

test('a large change is refused whole where one of its claims was changed before', async () => {
  const { db } = await filled();
  const before = await dump(db);
  const stale = range(3, 15).map((n) => put(claim(n, 'after'), n === 7 ? 99 : undefined));
  expect(await apply(db, stale)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: [idOf(7)] });
  expect(await dump(db)).toEqual(before);
  expect(await leftovers(db)).toBe(0);
});

test('a later large change takes over, and the earlier one is told', async () => {
  const { disk, db } = await filled();
  let later: Promise<Applied> | null = null;
  const onProgress = (done: number) => {
    // it has begun to write
    if (done <= WRITES.length) return;
    later ??= apply(
      disk.open(),
      range(30, 50).map((n) => put(claim(n, 'later'))),
    );
  };
  expect(await apply(db, WRITES, { onProgress })).toEqual({ ok: false, reason: 'cancelled' });
  expect(await later).toMatchObject({ ok: true, written: 20 });
  const { claims } = await dump(db);
  expect(claims.filter(({ statement }) => statement.includes('later'))).toHaveLength(20);
  expect(claims.filter(({ statement }) => statement.includes('after'))).toHaveLength(0);
  expect(await leftovers(db)).toBe(0);
});

test('a large change that changes little or nothing is a small one', async () => {
  const { db } = await filled();
  const before = [await dump(db), await readRevision(db)];
  const same = range(3, 18).map((n) => put(claim(n)));
  expect(await apply(db, same)).toEqual({ ok: true, entry: null, written: 0 });
  expect([await dump(db), await readRevision(db)]).toEqual(before);
  expect(await apply(db, [...same, put(claim(3, 'after'))])).toMatchObject({ written: 1 });
  expect(await withCurrent(db, 'r', [], async ({ number }) => number)).toBe(0);
});

test('a disk that fills up half way is said to be full, and nothing is lost', async () => {
  const { db: whole } = await filled();
  const before = await dump(whole);
  for (const n of [15, 30, 45]) {
    const { disk } = await filled();
    const db = disk.open();
    dyingAfter(db, n, new DOMException('full', 'QuotaExceededError'));
    expect(await apply(db, WRITES)).toEqual({ ok: false, reason: 'quota' });
    expect(await dump(disk.open())).toEqual(before);
  }
});

test('claims in their thousands come in whole, and go again', async () => {
  const db = freshDisk().open();
  const many = range(0, 1500).map((n) => put(claim(n)));
  expect(await apply(db, many, { pace: { atOnce: 500, chunk: 500 } })).toEqual({ ok: true, entry: 1, written: 1500 });
  expect((await dump(db)).claims).toHaveLength(1500);
  expect(await undo(db, 1)).toMatchObject({ ok: true, written: 1500 });
  expect((await dump(db)).claims).toEqual([]);
  expect(await leftovers(db)).toBe(0);
});

test('a start clears away what a killed change has left, and nothing of one that is under way', async () => {
  const { disk, db } = await filled();
  const before = await dump(db);
  const mortal = disk.open();
  dyingAfter(mortal, 60);
  await apply(mortal, WRITES);
  expect(await leftovers(db)).toBeGreaterThan(10);
  await tidyStore(db, new Date());
  expect(await leftovers(db), 'it may still live').toBeGreaterThan(10);
  await tidyStore(db, LATER);
  expect(await leftovers(db)).toBe(0);
  expect((await dump(db)).claims).toEqual(before.claims);
});

test('a story deleted or brought back while a large change is prepared stays so', async () => {
  const bundled = { kind: 'bundled', note: '', owner: 'bundled' } as const;
  const given = ['gone', 'back'].map((id): Write => ({ type: 'putStory', story: makeStory({ id }) }));
  const { disk, db } = await filled();
  await applyOrder(db, { cause: bundled, changes: changesOf(bundled, given), now: () => NOW });
  const deleted = await apply(db, [{ type: 'removeStory', id: 'back' }], { pace: AT_ONCE });
  if (!deleted.ok || deleted.entry === null) throw new Error('not deleted');
  const { entry } = deleted;
  const other = disk.open();
  let others: Promise<unknown> | null = null;
  // what there is to look at is looked at; some claims are copied already
  const onProgress = (done: number, total: number) => {
    if (done < total * 0.7) return;
    others ??= apply(other, [{ type: 'removeStory', id: 'gone' }], { pace: AT_ONCE }).then(() => undo(other, entry));
  };
  expect(await apply(db, WRITES, { onProgress })).toMatchObject({ ok: true, entry: entry + 3 });
  await others;
  const traces = (await dump(db)).gone.filter(({ key }) => key.startsWith('story/'));
  expect(traces).toMatchObject([{ id: 'gone', keepsOut: true }]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyOrder, applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { goBackTo, historyOf, itemsOf, listHistory, undo, undoLast } from '../../../lib/claims/history.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import type { Applied, Cause, Write } from '../../../lib/claims/types.ts';
import { changesOf } from '../../../lib/claims/wanted.ts';
import { dump, freshDisk, put, remove } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDIT: Cause = { kind: 'edit', note: '' };
const IMPORT: Cause = { kind: 'import', note: 'ships.csv' };
const said = (id: string, statement: string) => makeClaim({ id, statement });
const state = async (db: ClaimDb) => {
  const { claims, gone, stories } = await dump(db);
  return { claims, gone, stories };
};

/** 1: a and b came with a file, 2: a was edited, 3: b was deleted, c and a story came. */
async function three() {
  const disk = freshDisk();
  const db = disk.open();
  const states = [await state(db)];
  const steps: [Cause, Write[]][] = [
    [IMPORT, [put(said('a', 'one')), put(said('b', 'one'))]],
    [EDIT, [put(said('a', 'two'))]],
    [EDIT, [remove('b'), put(said('c', 'three')), { type: 'putStory', story: makeStory() }]],
  ];
  for (const [cause, writes] of steps) {
    await applyWrites(db, cause, writes);
    states.push(await state(db));
  }
  return { disk, db, states };
}

test('the history lists what was done, newest first, some at a time', async () => {
  const { db } = await three();
  const entries = await listHistory(db, { limit: 2 });
  expect(entries).toMatchObject([
    { seq: 3, kind: 'edit', note: '', added: 2, changed: 0, removed: 1, undid: [], undoneBy: null },
    { seq: 2, added: 0, changed: 1, removed: 0 },
  ]);
  expect(Object.keys(entries[0] ?? {})).not.toContain('token');
  expect(await listHistory(db, { limit: 5, before: 2 })).toMatchObject([{ seq: 1, kind: 'import', note: 'ships.csv' }]);
});

test('a claim’s own history has each state it was in', async () => {
  const { db } = await three();
  await applyWrites(db, EDIT, [remove('a')]);
  const steps = (await historyOf(db, 'a')).map(({ entry, item }) => [
    entry.seq,
    item.type === 'claim' && item.before?.statement,
    item.type === 'claim' && item.after?.statement,
  ]);
  expect(steps).toEqual([
    [4, 'two', undefined],
    [2, 'one', 'two'],
    [1, undefined, 'one'],
  ]);
  expect(await historyOf(db, 'never-there')).toEqual([]);
});

test('what an entry did is told record by record, page by page', async () => {
  const db = freshDb();
  const ids = Array.from({ length: 1203 }, (_, n) => `claim-${n}`);
  await applyWrites(db, IMPORT, [put(said('first', 'one'))]);
  await applyWrites(db, IMPORT, [...ids.map((id) => put(said(id, 'one'))), put(said('first', 'two'))]);
  await applyWrites(db, EDIT, [put(said('claim-700', 'edited')), remove('claim-701')]);
  const pages = await Promise.all([0, 400, 800, 1200].map((offset) => itemsOf(db, 2, { offset, limit: 400 })));
  const items = pages.flat();
  expect(items.map(({ id }) => id).sort()).toEqual([...ids, 'first'].sort());
  const of = (id: string) => items.find((item) => item.id === id);
  expect(of('claim-700')).toMatchObject({ before: null, after: { statement: 'one' } });
  expect(of('claim-701')).toMatchObject({ before: null, after: { statement: 'one' } });
  expect(of('first')).toMatchObject({ before: { statement: 'one' }, after: { statement: 'two' } });
  expect(await itemsOf(db, 9, { offset: 0, limit: 10 })).toEqual([]);
});

test('undo puts all of an entry back exactly, also after a restart', async () => {
  const { disk, states } = await three();
  expect(await undo(disk.open(), 3)).toEqual({ ok: true, entry: 4, written: 3 });
  expect(await state(disk.open())).toEqual(states[2]);
  const [newest, third] = await listHistory(disk.open(), { limit: 2 });
  expect(newest).toMatchObject({ seq: 4, kind: 'undo', undid: [3], undoneBy: null });
  expect(third).toMatchObject({ seq: 3, undoneBy: 4 });
});

test('undoing an undo does it again, and so on', async () => {
  const { db, states } = await three();
  await undo(db, 3);
  expect(await undo(db, 4)).toMatchObject({ ok: true, entry: 5 });
  expect(await state(db)).toEqual(states[3]);
  expect((await listHistory(db, { limit: 3 })).map(({ undoneBy }) => undoneBy)).toEqual([null, 5, null]);
  expect(await undo(db, 5)).toMatchObject({ ok: true, entry: 6 });
  expect(await state(db)).toEqual(states[2]);
  expect((await listHistory(db, { limit: 4 })).map(({ undoneBy }) => undoneBy)).toEqual([null, 6, null, 4]);
});

test('an entry whose records were changed since is not undone, and says which', async () => {
  const { db, states } = await three();
  expect(await undo(db, 1)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['a', 'b'] });
  expect(await state(db)).toEqual(states[3]);
  await undo(db, 3);
  await undo(db, 2);
  expect(await undo(db, 1)).toMatchObject({ ok: true });
  expect(await state(db)).toEqual(states[0]);
});

test('what later claims speak of is not taken from them; going back takes them as well', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [{ type: 'putStory', story: makeStory() }]);
  const clerk = { id: 'clerk', name: 'Clerk', aliases: {} };
  const withClerk = makeStory({ parties: [...makeStory().parties, clerk] });
  await applyWrites(db, EDIT, [{ type: 'putStory', story: withClerk }]);
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'a', speaker: 'clerk' }))]);
  expect(await undo(db, 2)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['a'] });
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'a' }))]);
  expect(await undo(db, 2)).toMatchObject({ ok: true });
  // the story as it was first is still that of the claim
  expect(await goBackTo(db, 1)).toMatchObject({ ok: true });
  expect(await dump(db)).toMatchObject({ claims: [], stories: [] });
});

test('a deletion is not undone over a claim that came again', async () => {
  const { db } = await three();
  await applyWrites(db, EDIT, [put(said('b', 'again'))]);
  expect(await undo(db, 3)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['b'] });
  await applyWrites(db, EDIT, [remove('b')]);
  expect(await undo(db, 3)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['b'] });
});

test('an entry is undone once, whoever asks', async () => {
  const { disk, states } = await three();
  const outcomes = await Promise.all([undo(disk.open(), 3), undo(disk.open(), 3)]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await state(disk.open())).toEqual(states[2]);
  expect(await undo(disk.open(), 77)).toMatchObject({ ok: false });
});

test('undo last goes back step by step, past what is undone, until nothing is left', async () => {
  const { db, states } = await three();
  for (const wanted of [states[2], states[1], states[0]]) {
    expect(await undoLast(db)).toMatchObject({ ok: true });
    expect(await state(db)).toEqual(wanted);
  }
  expect(await undoLast(db)).toBeNull();
});

test('going back undoes an entry and all later ones in one step, which can be undone', async () => {
  const { db, states } = await three();
  expect(await goBackTo(db, 2)).toMatchObject({ ok: true, entry: 4 });
  expect(await state(db)).toEqual(states[1]);
  expect((await listHistory(db, { limit: 4 })).map(({ undoneBy }) => undoneBy)).toEqual([null, 4, 4, null]);
  expect(await undo(db, 4)).toMatchObject({ ok: true });
  expect(await state(db)).toEqual(states[3]);
  expect((await listHistory(db, { limit: 5 })).map(({ undoneBy }) => undoneBy)).toEqual([null, 5, null, null, null]);
  expect(await goBackTo(db, 77)).toMatchObject({ ok: false });
});

test('going back past an undoing lets what it undid stand again, and undoing that does not', async () => {
  const { db, states } = await three();
  await undo(db, 3);
  await applyWrites(db, EDIT, [put(said('d', 'four'))]);
  const withFour = await state(db);
  expect(await goBackTo(db, 4)).toMatchObject({ ok: true, entry: 6 });
  expect(await state(db)).toEqual(states[3]);
  const undone = async () => Object.fromEntries((await listHistory(db, { limit: 9 })).map((e) => [e.seq, e.undoneBy]));
  expect(await undone()).toEqual({ 1: null, 2: null, 3: null, 4: 6, 5: 6, 6: null });
  expect(await undo(db, 6)).toMatchObject({ ok: true });
  expect(await state(db)).toEqual(withFour);
  expect(await undone()).toEqual({ 1: null, 2: null, 3: 4, 4: null, 5: null, 6: 7, 7: null });
});

test('whatever was done, in steps small and large, every state can be gone back to', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const write = fc.oneof(
    fc.tuple(id, fc.constantFrom('one', 'two')).map(([which, text]) => put(said(which, text))),
    id.map((which) => remove(which)),
  );
  const deed = fc.oneof(
    { weight: 4, arbitrary: fc.array(write, { minLength: 1, maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'last' as const) },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(deed, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.boolean(),
      async (deeds, nth, large) => {
        const db = freshDb();
        const pace = large ? { atOnce: 1, chunk: 2 } : { atOnce: 100, chunk: 100 };
        const before = new Map<number, unknown>();
        for (const one of deeds) {
          const held = await state(db);
          const last = (await listHistory(db, { limit: 1 }))[0]?.seq ?? 0;
          let applied: Applied | null;
          if (one === 'undo') applied = last === 0 ? null : await undo(db, last);
          else if (one === 'last') applied = await undoLast(db);
          else
            applied = await applyOrder(db, {
              cause: EDIT,
              changes: changesOf(EDIT, one),
              now: () => new Date(0),
              pace,
            });
          if (applied?.ok && applied.entry !== null) before.set(applied.entry, held);
        }
        const seqs = Array.from(before.keys());
        const seq = seqs[nth % seqs.length];
        if (seq === undefined) return;
        const now = await state(db);
        const back = await goBackTo(db, seq);
        expect(back).toMatchObject({ ok: true });
        expect(await state(db)).toEqual(before.get(seq));
        // nothing differed where what follows came to nothing
        if (back.ok && back.entry !== null) expect(await undo(db, back.entry)).toMatchObject({ ok: true });
        expect(await state(db)).toEqual(now);
      },
    ),
    { numRuns: 60 },
  );
});

test('what came with the extension at first cannot be undone, a later version can', async () => {
  const db = freshDb();
  await seedStore(db, [makeSet(1, [said('a', 'one')])]);
  expect(await listHistory(db, { limit: 5 })).toMatchObject([
    { seq: 1, kind: 'bundled', note: 'The fleet (1)', added: 2, final: true },
  ]);
  expect(await undo(db, 1)).toMatchObject({ ok: false });
  expect(await goBackTo(db, 1)).toMatchObject({ ok: false });
  expect(await undoLast(db)).toBeNull();
  await seedStore(db, [makeSet(2, [said('a', 'two')])]);
  expect(await undoLast(db)).toMatchObject({ ok: true });
  expect((await dump(db)).claims).toMatchObject([{ statement: 'one', edited: false }]);
});

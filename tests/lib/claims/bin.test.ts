import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { listBin, purgeBin, restoreFromBin } from '../../../lib/claims/bin.ts';
import { goBackTo, historyOf, listHistory, undo } from '../../../lib/claims/history.ts';
import { said } from '../../../lib/claims/same.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import type { Cause } from '../../../lib/claims/types.ts';
import type { Story } from '../../../lib/model.ts';
import { dump, put, remove } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const EDIT: Cause = { kind: 'edit', note: '' };
const DAY = 86_400_000;
const FIRST = new Date('2025-01-02T03:04:05Z');
const after = (days: number) => new Date(FIRST.getTime() + days * DAY);
const at = (days: number) => ({ now: () => after(days) });
const secret = makeClaim({ id: 'a', statement: 'A secret number of 77 ships.' });

async function deleted() {
  const db = freshDb();
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'a' })), put(makeClaim({ id: 'b' }))], at(0));
  await applyWrites(db, EDIT, [put(secret)], at(1));
  await applyWrites(db, EDIT, [remove('a')], at(2));
  await applyWrites(db, EDIT, [remove('b')], at(20));
  return db;
}

test('deleted claims lie in the bin with when, last deleted first', async () => {
  const db = await deleted();
  expect(await listBin(db)).toMatchObject([
    { claim: { id: 'b' }, removedAt: after(20).toISOString() },
    { claim: secret, removedAt: after(2).toISOString() },
  ]);
});

test('what is taken out of the bin is there as it was', async () => {
  const db = await deleted();
  expect(await restoreFromBin(db, ['a', 'never-there'])).toMatchObject({ ok: true, written: 1 });
  expect((await dump(db)).claims).toMatchObject([{ ...secret, owner: 'user', changedAt: after(1).toISOString() }]);
  expect((await listBin(db)).map(({ claim }) => claim.id)).toEqual(['b']);
  expect((await listHistory(db, { limit: 1 }))[0]).toMatchObject({ kind: 'restore', added: 1 });
});

test('a claim comes out of the bin with its story, where that was deleted as well', async () => {
  const db = freshDb();
  await applyWrites(db, EDIT, [{ type: 'putStory', story: makeStory() }, put(makeClaim({ id: 'a' }))]);
  await applyWrites(db, EDIT, [{ type: 'removeStory', id: 'fleet' }, remove('a')]);
  expect(await restoreFromBin(db, ['a'])).toMatchObject({ ok: true, written: 2 });
  const { claims, stories } = await dump(db);
  expect([claims.map(said), stories.map(said)]).toEqual([[makeClaim({ id: 'a' })], [makeStory()]]);
  const last = (await listHistory(db, { limit: 1 }))[0]?.seq ?? 0;
  expect(await undo(db, last)).toMatchObject({ ok: true });
  expect((await dump(db)).stories).toEqual([]);
});

test('a claim comes out of the bin with the party and subject that its story has no more; what the story has stays', async () => {
  const db = freshDb();
  const { parties, subjects } = makeStory();
  const [party, subject] = [parties[0], subjects[0]];
  if (!party || !subject) throw new Error('The fleet is incomplete.');
  const crews = { ...subject, id: 'crews' };
  const clerk = { ...party, id: 'clerk', name: 'Clerk' };
  const putStory = (over: Partial<Story>) =>
    applyWrites(db, EDIT, [{ type: 'putStory' as const, story: makeStory(over) }]);
  await putStory({ parties: [party, clerk], subjects: [subject, crews] });
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'a', subject: 'crews', origin: 'clerk' }))]);
  await applyWrites(db, EDIT, [remove('a')]);
  await putStory({ title: { en: 'Renamed' }, parties: [party], subjects: [subject] });
  await restoreFromBin(db, ['a']);
  const [story] = (await dump(db)).stories;
  expect(story).toMatchObject({ title: { en: 'Renamed' }, parties: [party, clerk], subjects: [subject, crews] });
});

test('a claim that came again is not overwritten from the bin', async () => {
  const db = await deleted();
  await applyWrites(db, EDIT, [put(makeClaim({ id: 'a', statement: 'Came again.' }))]);
  expect(await listBin(db)).toHaveLength(1);
  expect(await restoreFromBin(db, ['a'])).toMatchObject({ ok: true, entry: null });
  expect((await dump(db)).claims).toMatchObject([{ statement: 'Came again.' }]);
});

test('an undone deletion is out of the bin, an undone addition does not go there', async () => {
  const db = await deleted();
  await undo(db, 4);
  expect((await listBin(db)).map(({ claim }) => claim.id)).toEqual(['a']);
  await undo(db, 3);
  await undo(db, 2);
  await undo(db, 1);
  expect([(await dump(db)).claims, await listBin(db)]).toEqual([[], []]);
});

test('after 30 days a deleted claim is gone for good, out of the history too', async () => {
  const db = await deleted();
  await purgeBin(db, after(31));
  expect(await listBin(db)).toHaveLength(2);
  await purgeBin(db, after(33));
  expect((await listBin(db)).map(({ claim }) => claim.id)).toEqual(['b']);
  const left = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(left)).not.toContain('secret');
  expect(await restoreFromBin(db, ['a'])).toMatchObject({ entry: null });
  // that something happened to it is still told
  expect((await historyOf(db, 'a')).map(({ entry }) => entry.seq)).toEqual([3, 2, 1]);
  const final = (await listHistory(db, { limit: 9 })).map((entry) => entry.final ?? false);
  expect(final).toEqual([false, true, true, false]);
});

test('what is gone for good cannot be undone, and the rest can', async () => {
  const db = await deleted();
  await purgeBin(db, after(33));
  expect(await undo(db, 3)).toMatchObject({ ok: false });
  expect(await goBackTo(db, 2)).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['a'] });
  expect(await undo(db, 4)).toMatchObject({ ok: true });
  expect(await goBackTo(db, 1)).toMatchObject({ ok: true });
  expect((await dump(db)).claims).toEqual([]);
});

test('what was deleted out of a set stays deleted, in the bin or not', async () => {
  const db = freshDb();
  const claims = [makeClaim({ id: 'a' }), makeClaim({ id: 'b' })];
  await seedStore(db, [makeSet(1, claims)]);
  await applyWrites(db, EDIT, [remove('a')], at(0));
  await purgeBin(db, after(40));
  await seedStore(db, [makeSet(2, claims)]);
  expect((await dump(db)).claims.map(({ id }) => id)).toEqual(['b']);
});

test('what an upgrade dropped is no matter of the bin', async () => {
  const db = freshDb();
  await seedStore(db, [makeSet(1, [makeClaim({ id: 'a' })])]);
  await seedStore(db, [makeSet(2, [])]);
  expect([(await dump(db)).claims, await listBin(db)]).toEqual([[], []]);
});

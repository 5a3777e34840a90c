import { beforeEach, expect, test } from 'vitest';
import { createStoreCare } from '../../entrypoints/background/store-care.ts';
import { restoreFromBin } from '../../lib/claims/bin.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { listHistory, undo, undoLast } from '../../lib/claims/history.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import { atWork } from '../helpers/claim-store.ts';
import { freshDb, makeClaim } from '../helpers/claims.ts';

const PAGE = { url: 'https://news.example/a', title: 'A', publisher: null, published: null, language: 'en' };
const CAPTURED = { text: 'twelve ships', prefix: '', suffix: '', page: PAGE };
const BEYOND_THE_BIN = new Date('2024-01-01');

let db: ClaimDb;
beforeEach(() => {
  db = freshDb();
});

/** The claims “a” and “b”, each with the passage that it was captured from; deletions are of `when`. */
async function twoCaptured(when = new Date()) {
  const repository = atWork(db, () => when);
  const passages = createPassages(db);
  for (const id of ['a', 'b']) {
    await repository.putClaim(makeClaim({ id }));
    await passages.keep(id, CAPTURED);
  }
  const kept = async () => [...(await passages.among(['a', 'b']))];
  return { repository, kept, care: createStoreCare(db, repository, passages) };
}

test('the passage of a deleted claim is kept as long as the claim can be put back', async () => {
  const { repository, care, kept } = await twoCaptured();
  await repository.removeClaim('a');
  await care.tidyUp();
  expect(await kept()).toEqual(['a', 'b']);
  await restoreFromBin(db, ['a']);
  await care.catchUp();
  expect(await kept()).toEqual(['a', 'b']);
});

test('the passage of a capture that was undone is there when it is made again', async () => {
  const { care, kept } = await twoCaptured();
  await undoLast(db);
  await care.catchUp();
  const [undoing] = await listHistory(db, { limit: 1 });
  await undo(db, undoing?.seq ?? 0);
  await care.catchUp();
  expect(await kept()).toEqual(['a', 'b']);
});

test('a passage is forgotten with its claim', async () => {
  const { repository, care, kept } = await twoCaptured(BEYOND_THE_BIN);
  await repository.removeClaim('a');
  await care.tidyUp();
  expect(await kept()).toEqual(['b']);
});

import type { ClaimDb } from './db.ts';
import type { Entry } from './records.ts';

/** Notes that an entry undid others, within its transaction: what those had undone stands again, and so on back. */
export async function markUndone(db: ClaimDb, by: number, undid: readonly number[]): Promise<void> {
  for (const entry of await entriesOf(db, undid)) {
    await db.history.update(entry.seq, { undoneBy: by });
    await release(db, entry, Math.min(...undid));
  }
}

/** An entry is in effect no more: what it had undone stands again, but for what is gone back over together with it. */
async function release(db: ClaimDb, { undid }: Entry, before: number): Promise<void> {
  for (const entry of await entriesOf(db, undid)) {
    if (entry.seq >= before) continue;
    await db.history.update(entry.seq, { undoneBy: null });
    await hold(db, entry);
  }
}

/** An entry is in effect again. */
async function hold(db: ClaimDb, { seq, undid }: Entry): Promise<void> {
  for (const entry of await entriesOf(db, undid)) {
    await db.history.update(entry.seq, { undoneBy: seq });
    await release(db, entry, Math.min(...undid));
  }
}

async function entriesOf(db: ClaimDb, seqs: readonly number[]): Promise<Entry[]> {
  return (await db.history.bulkGet([...seqs])).filter((entry) => entry !== undefined);
}

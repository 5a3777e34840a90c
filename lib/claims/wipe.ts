import type { ClaimSet } from '../model.ts';
import { currentNumber } from './current.ts';
import type { ClaimDb } from './db.ts';
import { raiseRevision, TAKEN_OVER } from './meta.ts';
import { STAMP } from './records.ts';
import { seedStore } from './seed.ts';
import { CURRENT } from './side.ts';
import { repairMeta } from './sound/repair.ts';

/**
 * Single values that go on: copies elsewhere and changes under way are told from later ones by them, and what lies in
 * `storage.local` is not the user's still.
 */
const GOING_ON: ReadonlySet<string> = new Set(['revision', STAMP, CURRENT, TAKEN_OVER]);

/**
 * Deletes every claim, story and entry of the history for good, then takes the sets in as on the first day. All is gone or
 * nothing is; where only the taking in fails, the background does it when it starts next. Rejects when the store cannot be
 * written.
 */
export async function wipe(db: ClaimDb, sets: readonly ClaimSet[]): Promise<void> {
  await repairMeta(db);
  await db.transaction('rw', db.tables, async () => {
    for (const table of db.tables) if (table.name !== 'meta') await table.clear();
    await db.staging.put({ key: 'holds', side: await currentNumber(db) });
    await db.meta.filter(({ key }) => !GOING_ON.has(key)).delete();
    await raiseRevision(db);
  });
  await seedStore(db, sets);
}

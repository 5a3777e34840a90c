import type { IndexableType } from 'dexie';
import type { ClaimDb } from '../db.ts';
import { setAsideMet } from './set-aside.ts';
import { SOUND } from './tables.ts';

/** How many records are read in one transaction: few, so that hardly anybody waits. */
const AT_ONCE = 500;

/**
 * Looks at every record of the user's once, so that what is not sound is set aside before anybody asks for it. Gives way to
 * questions. Rejects when the store cannot be read or written.
 */
export async function lookThrough(db: ClaimDb): Promise<void> {
  const names = [...SOUND].flatMap(([name, { type }]) => (type === null ? [] : [name]));
  await db.questions.beside(async (giveWay) => {
    for (const name of names) {
      let last: IndexableType | undefined;
      do {
        await giveWay();
        last = await lookAtSome(db, name, last);
      } while (last !== undefined);
    }
  });
  await setAsideMet(db);
}

/** Reads the records behind a key; gives the key of the last one, `undefined` where there is none. */
function lookAtSome(db: ClaimDb, name: string, after: IndexableType | undefined): Promise<IndexableType | undefined> {
  const table = db.table<unknown, IndexableType>(name);
  return db.transaction('r', table, async () => {
    const behind = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const keys = await behind.limit(AT_ONCE).primaryKeys();
    const [first, last] = [keys[0], keys.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    // what is read is looked at
    await table.where(':id').between(first, last, true, true).toArray();
    return last;
  });
}

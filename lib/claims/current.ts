import type { Table, TransactionMode } from 'dexie';
import type { ClaimDb } from './db.ts';
import { CURRENT, type Side, sideOf } from './side.ts';
import { NotSound } from './sound/only-sound.ts';
import { repairMeta } from './sound/repair.ts';
import { setAsideMet } from './sound/set-aside.ts';

/** Which side held when this database was last read. */
const remembered = new WeakMap<ClaimDb, 0 | 1>();

/** The single value that says which side holds is broken, or was never written. */
class NoCurrent extends Error {
  override readonly name = 'NoCurrent';
}

/** Which side holds. In a transaction that has `meta`; throws where nothing tells it. */
export async function currentNumber(db: ClaimDb): Promise<0 | 1> {
  const value = (await db.meta.get(CURRENT))?.value;
  if (value !== 0 && value !== 1) throw new NoCurrent();
  return value;
}

/**
 * Runs `work` in one transaction over the claim store that holds, `meta`, and `more`. A large change is prepared in the
 * other store, so that nobody here ever waits for one; where it became the one that holds meanwhile, the work is begun anew
 * there, before it has read anything. It is begun anew as well where a record that is not sound stood in the way of a write.
 */
export async function withCurrent<T>(
  db: ClaimDb,
  mode: TransactionMode,
  more: readonly Table[],
  work: (side: Side) => Promise<T>,
): Promise<T> {
  for (;;) {
    const side = sideOf(db, remembered.get(db) ?? 0);
    const tables = [db.meta, side.claims, side.gone, ...more];
    try {
      const done = await db.transaction(mode, tables, async () => {
        const number = await currentNumber(db);
        remembered.set(db, number);
        return number === side.number ? { value: await work(side) } : null;
      });
      if (done) return done.value;
    } catch (error) {
      if (error instanceof NoCurrent) await repairMeta(db);
      else if (error instanceof NotSound) await setAsideMet(db);
      else throw error;
    }
  }
}

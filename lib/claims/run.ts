import { currentNumber } from './current.ts';
import type { ClaimDb } from './db.ts';
import { Cancelled, type Order } from './order.ts';
import type { Change, Stamp } from './records.ts';
import type { Staging } from './staging.ts';
import type { Tally } from './tally.ts';

/** A large change on its way. */
export type Run = {
  readonly db: ClaimDb;
  readonly order: Order;
  readonly staging: Staging;
  readonly stamp: Stamp;
  /** To claims, by id. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly tally: Tally;
  /** How many claims are written in one transaction. */
  readonly chunk: number;
  /** Before each chunk: those who ask something go first. */
  readonly giveWay: () => Promise<void>;
};

/** Reads from the side that held when the change was begun; it ends with `Cancelled` where that is another now. */
export function readFrom<T>(db: ClaimDb, { from }: Staging, work: () => Promise<T>): Promise<T> {
  return db.transaction('r', [db.meta, from.claims, from.gone], async () => {
    if ((await currentNumber(db)) !== from.number) throw new Cancelled();
    return work();
  });
}

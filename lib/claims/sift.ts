import type { EntityTable } from 'dexie';
import { heldBy } from './commit.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { everyClaim } from './every-claim.ts';
import { type Order, outcomeOf, PACE, readAtOnce, stopIfCancelled } from './order.ts';
import { type Change, goneKey, type State } from './records.ts';
import type { Side } from './side.ts';
import type { StoredClaim, StoredStory } from './types.ts';

/** How many keys are read in one transaction. */
const KEYS_AT_ONCE = 10_000;
/** Where more of the store is asked for than this share of it, reading all of it is quicker than one by one. */
const LARGE_SHARE = 0.25;

export type Sifted = {
  readonly changes: readonly Change[];
  readonly refused: readonly string[];
  /** What all of it will have come to, in records looked at, written or copied. */
  readonly total: number;
};

/**
 * What of a large change would change something: a file that is taken in again costs little, and what is refused is refused
 * before any work. What others write meanwhile is looked at again when the change is made.
 */
export async function sift(db: ClaimDb, order: Order): Promise<Sifted> {
  const wanted = new Set<Change>();
  const refused: string[] = [];
  const stamp = { token: 0, at: order.now().toISOString() };
  let done = 0;
  const judge = (change: Change, held: State<StoredClaim | StoredStory>) => {
    done++;
    const outcome = outcomeOf(change, held, stamp);
    if (outcome === 'refused') refused.push(change.id);
    else if (outcome !== 'same') wanted.add(change);
  };

  const claims = await keysOf(db, order, (side) => side.claims);
  const gone = await keysOf(db, order, (side) => side.gone);
  const total = 2 * order.changes.length + claims.size;
  const tell = () => order.onProgress?.(done, total);
  const there: Change[] = [];
  for (const change of order.changes) {
    const isThere = change.type === 'story' || claims.has(change.id) || gone.has(goneKey('claim', change.id));
    if (isThere) there.push(change);
    else judge(change, { record: null, gone: null });
  }
  if (there.length > LARGE_SHARE * claims.size && claims.size > KEYS_AT_ONCE)
    await judgeAll(db, order, there, judge, tell);
  else await judgeSome(db, order, there, judge, tell);
  // in the order they were wanted in
  return { changes: order.changes.filter((change) => wanted.has(change)), refused, total };
}

type Judge = (change: Change, held: State<StoredClaim | StoredStory>) => void;

async function judgeAll(
  db: ClaimDb,
  order: Order,
  changes: readonly Change[],
  judge: Judge,
  tell: () => void,
): Promise<void> {
  const left = new Set(changes);
  const byId = new Map(changes.filter(({ type }) => type === 'claim').map((change) => [change.id, change]));
  await everyClaim(
    db,
    (page) => {
      for (const record of page) {
        const change = byId.get(record.id);
        if (!change) continue;
        left.delete(change);
        judge(change, { record, gone: null });
      }
      tell();
    },
    order.signal,
  );
  await judgeSome(db, order, Array.from(left), judge, tell);
}

async function judgeSome(
  db: ClaimDb,
  order: Order,
  changes: readonly Change[],
  judge: Judge,
  tell: () => void,
): Promise<void> {
  const most = readAtOnce(order.pace ?? PACE);
  for (let at = 0; at < changes.length; at += most) {
    stopIfCancelled(order.signal);
    const some = changes.slice(at, at + most);
    const held = await withCurrent(db, 'r', [db.stories], (side) => heldBy(db, side, some));
    some.forEach((change, nth) => {
      judge(change, held[nth] ?? { record: null, gone: null });
    });
    tell();
  }
}

async function keysOf(
  db: ClaimDb,
  { signal }: Order,
  tableOf: (side: Side) => EntityTable<StoredClaim, 'id'> | Side['gone'],
): Promise<Set<string>> {
  const found = new Set<string>();
  for (let after: string | null = null; ; ) {
    stopIfCancelled(signal);
    const last: string | null = after;
    const keys: string[] = await withCurrent(db, 'r', [], (side) => {
      const table = tableOf(side) as EntityTable<{ id: string }, 'id'>;
      return (last === null ? table.toCollection() : table.where(':id').above(last)).limit(KEYS_AT_ONCE).primaryKeys();
    });
    for (const key of keys) found.add(key);
    if (keys.length < KEYS_AT_ONCE) return found;
    after = keys.at(-1) ?? null;
  }
}

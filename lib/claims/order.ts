import type { Table } from 'dexie';
import type { ClaimDb, MetaRow } from './db.ts';
import { type Change, goneKey, type Item, type Stamp, type State, versionOf } from './records.ts';
import type { Along, Applied, Cause, StoredClaim, StoredStory } from './types.ts';

/** A change of many records that is to be made whole or not at all. */
export type Order = {
  readonly cause: Cause;
  /** One at most for each record. */
  readonly changes: readonly Change[];
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Asked in the transaction that makes it so, over `meta` and `history`: an answer other than `null` is the outcome. */
  readonly unless?: (db: ClaimDb) => Promise<Applied | null>;
  /** Single values that hold from then on. */
  readonly also?: readonly MetaRow[];
  readonly along?: Along | undefined;
  /** Entries that it undoes. */
  readonly undid?: readonly number[];
  readonly final?: boolean;
  readonly pace?: Pace;
};

/** How much is done in one transaction, for which others wait: a chunk of this size takes some 10 ms. */
export type Pace = {
  /** So many changes are made in a single one. */
  readonly atOnce: number;
  /** Where there are more, so many claims are written in each. */
  readonly chunk: number;
};

export const PACE: Pace = { atOnce: 500, chunk: 25 };

/** Reading holds others up less than writing, so more is read at once. */
export function readAtOnce({ chunk }: Pick<Pace, 'chunk'>): number {
  return 8 * chunk;
}

export const NOTHING: Applied = { ok: true, entry: null, written: 0 };

/** The tables of what is written along with a change. */
export function tablesAlong(db: ClaimDb, { along }: Order): Table[] {
  return (along?.tables ?? []).map((name) => db.table(name));
}

export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}

/** What a change does to a record as it is: the state that follows and the item to keep of it. */
export type Outcome = { readonly item: Item; readonly after: State<StoredClaim | StoredStory> };

export function outcomeOf(
  change: Change,
  held: State<StoredClaim | StoredStory>,
  stamp: Stamp,
): Outcome | 'same' | 'refused' {
  const next = change.next as (held: State<StoredClaim | StoredStory>, stamp: Stamp) => ReturnType<Change['next']>;
  const after = next(held, stamp);
  if (typeof after === 'string') return after;
  const item = { type: change.type, id: change.id, before: held, left: versionOf(after) } as Item;
  return { item, after };
}

export type Kind = 'added' | 'changed' | 'removed';

/** What an item is counted as. */
export function kindOf({ item, after }: Outcome): Kind {
  if (!item.before.record) return 'added';
  return after.record ? 'changed' : 'removed';
}

/** Reads how records of one type are held; in the order asked. Within a transaction over the tables. */
export async function statesOf<T extends { readonly id: string }>(
  type: Change['type'],
  records: { readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]> },
  gone: { readonly bulkGet: (keys: string[]) => PromiseLike<(State<T>['gone'] | undefined)[]> },
  ids: readonly string[],
): Promise<State<T>[]> {
  if (ids.length === 0) return [];
  const [found, traces] = await Promise.all([
    records.bulkGet([...ids]),
    gone.bulkGet(ids.map((id) => goneKey(type, id))),
  ]);
  return ids.map((_, at) => ({ record: found[at] ?? null, gone: traces[at] ?? null }));
}

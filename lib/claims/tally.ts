import { rowsOf } from './commit.ts';
import type { ClaimDb } from './db.ts';
import { type Kind, kindOf, type Outcome } from './order.ts';
import { goneKey, ITEMS_PER_ROW, type Item, type ItemRow } from './records.ts';

/** What a large change did so far: its items are written into the history row by row, and only where they lie is kept. */
export type Tally = {
  /** Takes items in; gives the rows that are full with them, to be written. */
  readonly add: (outcomes: readonly Outcome[]) => ItemRow[];
  /** The row that is not full. */
  readonly rest: () => ItemRow[];
  /**
   * Another outcome for a claim, or none: the item of the first one is replaced in its row. Within a transaction over
   * `historyRows`, when all rows are written.
   */
  readonly replace: (db: ClaimDb, id: string, outcome: Outcome | null) => Promise<void>;
  readonly counts: () => { readonly added: number; readonly changed: number; readonly removed: number };
  /** How many items each row holds. */
  readonly sizes: () => number[];
};

export function tallyOf(token: number): Tally {
  const places = new Map<string, { readonly nth: number; readonly kind: Kind }>();
  const sizes: number[] = [];
  let waiting: Item[] = [];

  const cut = (): ItemRow[] => {
    const rows = rowsOf(token, waiting, sizes.length);
    waiting = [];
    sizes.push(...rows.map(({ items }) => items.length));
    return rows;
  };

  return {
    add(outcomes) {
      const rows: ItemRow[] = [];
      for (const outcome of outcomes) {
        const { item } = outcome;
        places.set(goneKey(item.type, item.id), { nth: sizes.length, kind: kindOf(outcome) });
        waiting.push(item);
        if (waiting.length === ITEMS_PER_ROW) rows.push(...cut());
      }
      return rows;
    },
    rest: cut,
    async replace(db, id, outcome) {
      const key = goneKey('claim', id);
      const known = places.get(key);
      const row = known ? await db.historyRows.get([token, known.nth]) : undefined;
      const others = row?.items.filter((item) => item.type !== 'claim' || item.id !== id) ?? [];
      const nth = known?.nth ?? sizes.length;
      const items = outcome ? [...others, outcome.item] : others;
      if (!known && !outcome) return;
      await db.historyRows.put({ token, nth, ids: items.map((item) => item.id), items });
      sizes[nth] = items.length;
      if (outcome) places.set(key, { nth, kind: kindOf(outcome) });
      else places.delete(key);
    },
    counts() {
      const counts = { added: 0, changed: 0, removed: 0 };
      for (const { kind } of places.values()) counts[kind]++;
      return counts;
    },
    sizes: () => [...sizes],
  };
}

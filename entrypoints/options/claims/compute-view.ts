import type { ClaimTable } from './claim-table.ts';
import type { Column } from './columns.ts';
import { type Counts, filterRows } from './filter-rows.ts';
import { matchWords, type Ranked } from './match-words.ts';
import { orderByLikeness, orderRows } from './order-rows.ts';
import type { Pause } from './pause.ts';
import { type Compare, type Ranks, ranksOf } from './sort-keys.ts';
import type { Sort, ViewState } from './view-state.ts';

/** What the table shows: places of rows in their order, and what further choices would leave. */
export type Shown = { readonly places: Uint32Array; readonly counts: Counts; readonly total: number };

const LAST_CHANGED_FIRST: Sort = { column: 'changed', descending: true };

/** Filter, search, sort. Keeps what it worked out of a column for as long as the table does not change. */
export function createViews(compare: Compare) {
  let held: { table: ClaimTable; version: number; ranks: Map<Column, Ranks> } | null = null;

  async function ranks(table: ClaimTable, column: Column, pause: Pause): Promise<Ranks> {
    const version = table.version();
    if (held?.table !== table || held.version !== version) held = { table, version, ranks: new Map() };
    const known = held.ranks.get(column);
    if (known) return known;
    const { ranks } = held;
    const made = await ranksOf(table, column, compare, pause);
    // rows that came while it was made are not in it
    if (table.version() === version) ranks.set(column, made);
    return made;
  }

  return async function computeView(table: ClaimTable, state: ViewState, ranked: Ranked, pause: Pause): Promise<Shown> {
    const matches = await matchWords(table, state.q, ranked, pause);
    const { places, counts } = await filterRows(table, state, matches, pause);
    const total = table.count();
    const { column, descending } = state.sort ?? LAST_CHANGED_FIRST;
    const order = await ranks(table, column, pause);
    const sorted =
      !state.sort && matches ? orderByLikeness(places, matches, order) : orderRows(places, order, descending);
    return { places: sorted, counts, total };
  };
}

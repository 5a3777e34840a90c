import { useEffect, useState } from 'preact/hooks';
import type { OptionsEdges } from '../edges.ts';
import type { ClaimTable } from './claim-table.ts';
import { catchUp, type Loaded, loadTable } from './load.ts';

export type TableState = {
  /** `null` until the first rows are there. */
  readonly table: ClaimTable | null;
  /** Rises whenever the table has other rows. */
  readonly stamp: number;
  readonly loading: boolean;
  readonly failed: boolean;
};

/** While rows come in, the view is worked out again whenever there are so many times more. */
const GROWTH = 1.6;

/** All claims, as the store has them now. What is shown stays while the store is read anew. */
export function useTable({ db, onChanged }: Pick<OptionsEdges, 'db' | 'onChanged'>, locale: string): TableState {
  const [state, setState] = useState<TableState>({ table: null, stamp: 0, loading: true, failed: false });

  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    let loaded: Loaded | null = null;
    let working = false;
    let stale = true;

    const show = (table: ClaimTable, loading: boolean) =>
      setState(({ stamp }) => ({ table, stamp: stamp + 1, loading, failed: false }));

    async function read(): Promise<Loaded> {
      const caught = loaded && (await catchUp(db, loaded));
      if (caught) return caught;
      let shown = 0;
      const first = loaded === null;
      const onRows = (table: ClaimTable) => {
        if (!first || table.count() < shown * GROWTH) return;
        shown = table.count();
        show(table, true);
      };
      return loadTable(db, locale, onRows, signal);
    }

    async function work() {
      stale = true;
      if (working) return;
      working = true;
      try {
        while (stale && !signal.aborted) {
          stale = false;
          loaded = await read();
          if (!signal.aborted) show(loaded.table, false);
        }
      } catch {
        if (!signal.aborted) setState((before) => ({ ...before, loading: false, failed: true }));
      } finally {
        working = false;
      }
    }

    onChanged(() => void work(), signal);
    void work();
    return () => ended.abort();
  }, [db, onChanged, locale]);

  return state;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimTable } from './claim-table.ts';
import { createViews, type Shown } from './compute-view.ts';
import type { Ranked } from './match-words.ts';
import { createPause } from './pause.ts';
import type { ViewState } from './view-state.ts';

/** What is shown, of which table, and where each of its rows stands. */
export type ShownTable = Shown & {
  readonly table: ClaimTable;
  readonly indexOf: (id: string) => number;
  /** What of it was asked for. */
  readonly state: ViewState;
  readonly ranked: Ranked;
};

type Wanted = { readonly table: ClaimTable; readonly state: ViewState; readonly ranked: Ranked };

/** Thrown within work that nobody waits for any more. */
const OUTDATED = new Error('Something else is to be shown.');

/** Works out what is to be shown; what was shown before stays until then. Another wish ends the work on the last one, more rows do not. */
export function useShown(
  table: ClaimTable | null,
  stamp: number,
  state: ViewState,
  ranked: Ranked,
  locale: string,
): ShownTable | null {
  const [shown, setShown] = useState<ShownTable | null>(null);
  const [computeView] = useState(() => createViews(new Intl.Collator(locale).compare));
  const wanted = useRef<Wanted | null>(null);
  const working = useRef(false);
  const stale = useRef(false);

  useEffect(() => {
    if (!table) return;
    wanted.current = { table, state, ranked };
    stale.current = true;
    if (working.current) return;
    working.current = true;
    void (async () => {
      while (stale.current && wanted.current) {
        stale.current = false;
        const mine: Wanted = wanted.current;
        const pause = createPause();
        const pauseOrStop = () => {
          if (wanted.current?.state !== mine.state || wanted.current.table !== mine.table) throw OUTDATED;
          return pause();
        };
        try {
          const view = await computeView(mine.table, mine.state, mine.ranked, pauseOrStop);
          setShown({ ...view, ...mine, indexOf: indexIn(mine.table, view.places) });
        } catch (error) {
          if (error !== OUTDATED) throw error;
        }
      }
      working.current = false;
    })();
  }, [table, stamp, state, ranked]);

  useEffect(
    () => () => {
      wanted.current = null;
    },
    [],
  );
  return shown;
}

/** Looked up often while one scrolls, so the way back from places is written down when first asked. */
function indexIn(table: ClaimTable, places: Uint32Array): (id: string) => number {
  let indexes: Int32Array | null = null;
  return (id) => {
    const place = table.placeOf(id);
    if (place === undefined) return -1;
    if (!indexes) {
      indexes = new Int32Array(table.places()).fill(-1);
      for (let i = 0; i < places.length; i++) indexes[places[i] ?? 0] = i;
    }
    return indexes[place] ?? -1;
  };
}

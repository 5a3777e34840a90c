import { useEffect, useState } from 'preact/hooks';
import { itemsOf } from '../../../lib/claims/history.ts';
import type { HistoryEntry } from '../../../lib/claims/types.ts';
import type { OptionsEdges } from '../edges.ts';

/** So few records may be one claim with what it brought. */
const FEW = 3;

/** What entries on one claim were about: its statement, by the entry's number. Larger ones have none. */
export function useAbout(edges: OptionsEdges, entries: readonly HistoryEntry[]): ReadonlyMap<number, string> {
  const [about, setAbout] = useState<ReadonlyMap<number, string>>(new Map());
  useEffect(() => {
    let isStill = true;
    const wanted = entries.filter((entry) => !about.has(entry.seq) && sizeOf(entry) <= FEW);
    if (wanted.length === 0) return;
    const read = Promise.all(wanted.map(async ({ seq }) => [seq, await aboutOf(edges, seq)] as const));
    read.then(
      (found) => isStill && setAbout((known) => new Map([...known, ...found])),
      // an entry without it can still be unfolded
      () => undefined,
    );
    return () => {
      isStill = false;
    };
  }, [edges, entries]);
  return about;
}

async function aboutOf({ db }: OptionsEdges, seq: number): Promise<string> {
  const items = await itemsOf(db, seq, { offset: 0, limit: FEW });
  const claims = items.flatMap((item) => (item.type === 'claim' ? [(item.after ?? item.before)?.statement ?? ''] : []));
  return claims.length === 1 ? (claims[0] ?? '') : '';
}

function sizeOf({ added, changed, removed }: HistoryEntry): number {
  return added + changed + removed;
}

import { useEffect, useState } from 'preact/hooks';
import { listHistory } from '../../../lib/claims/history.ts';
import type { HistoryEntry } from '../../../lib/claims/types.ts';
import type { OptionsEdges } from '../edges.ts';
import { readOnChange } from '../read-on-change.ts';

type Entries = { readonly entries: readonly HistoryEntry[]; readonly hasOlder: boolean };

/**
 * The newest `count` entries, and those down to `atLeast` where that one is older; read again whenever anything is written.
 * `null` until they were read.
 */
export function useEntries(edges: OptionsEdges, count: number, atLeast: number | null) {
  const [found, setFound] = useState<Entries | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ends = new AbortController();
    const read = () => readEntries(edges, count, atLeast);
    readOnChange(edges, read, setFound, () => setFailed(true), ends.signal);
    return () => ends.abort();
  }, [edges, count, atLeast]);
  return { found, failed };
}

async function readEntries({ db }: OptionsEdges, count: number, atLeast: number | null): Promise<Entries> {
  const first = await listHistory(db, { limit: count + 1 });
  const oldest = first[count - 1]?.seq ?? 0;
  if (atLeast === null || atLeast >= oldest) return { entries: first.slice(0, count), hasOlder: first.length > count };
  // somebody came for an entry that is further down
  const older = await listHistory(db, { limit: oldest - atLeast + 1, before: oldest });
  const wanted = older.filter(({ seq }) => seq >= atLeast);
  return { entries: [...first.slice(0, count), ...wanted], hasOlder: older.length > wanted.length };
}

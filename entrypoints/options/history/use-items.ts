import { useEffect, useState } from 'preact/hooks';
import { itemsOf } from '../../../lib/claims/history.ts';
import type { HistoryItem } from '../../../lib/claims/types.ts';
import type { OptionsEdges } from '../edges.ts';

const AT_ONCE = 50;

/** What one entry did, some records at a time; `null` until they were read. */
export function useItems(edges: OptionsEdges, seq: number | null) {
  const [found, setFound] = useState<{ seq: number; items: readonly HistoryItem[]; hasMore: boolean } | null>(null);
  const read = async (entry: number, offset: number, isStill: () => boolean) => {
    const next = await itemsOf(edges.db, entry, { offset, limit: AT_ONCE + 1 }).catch(() => []);
    if (!isStill()) return;
    const [fresh, hasMore] = [next.slice(0, AT_ONCE), next.length > AT_ONCE];
    setFound((last) => ({ seq: entry, items: [...(offset > 0 ? (last?.items ?? []) : []), ...fresh], hasMore }));
  };
  useEffect(() => {
    let isStill = true;
    if (seq !== null) void read(seq, 0, () => isStill);
    return () => {
      isStill = false;
    };
  }, [edges, seq]);
  const own = found?.seq === seq ? found : null;
  const more = () => void (seq !== null && own && read(seq, own.items.length, () => true));
  return { items: own?.items ?? null, hasMore: own?.hasMore ?? false, more };
}

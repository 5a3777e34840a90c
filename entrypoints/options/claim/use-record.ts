import { useEffect, useRef, useState } from 'preact/hooks';
import { historyOf } from '../../../lib/claims/history.ts';
import type { Repository } from '../../../lib/claims/repository.ts';
import type { HistoryEntry, HistoryItem, StoredClaim, StoredStory } from '../../../lib/claims/types.ts';
import type { OptionsEdges } from '../edges.ts';

/** What the store has now of one claim and about it. */
export type StoreState = {
  readonly stories: readonly StoredStory[];
  /** `null`: it is not there. */
  readonly claim: StoredClaim | null;
  readonly history: readonly { readonly entry: HistoryEntry; readonly item: HistoryItem }[];
};

type Record = {
  /** `null` until it was read. */
  readonly state: StoreState | null;
  /** It cannot be read. */
  readonly failed: boolean;
  readonly reload: () => Promise<void>;
};

/** Reads a claim, the stories and its history, and again whenever anything is written, from wherever. */
export function useRecord(edges: OptionsEdges, repository: Repository, id: string | null): Record {
  const [state, setState] = useState<StoreState | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = useRef(0);
  const shown = useRef(0);
  const [reload] = useState(() => async () => {
    asked.current += 1;
    const own = asked.current;
    try {
      const [stories, claim, history] = await Promise.all([
        repository.stories(),
        id === null ? null : repository.claim(id),
        id === null ? [] : historyOf(edges.db, id),
      ]);
      // one that was begun later may have been answered first
      if (own < shown.current) return;
      shown.current = own;
      setState({ stories, claim, history });
    } catch {
      setFailed(true);
    }
  });
  useEffect(() => {
    const ends = new AbortController();
    edges.onChanged(() => void reload(), ends.signal);
    void reload();
    return () => ends.abort();
  }, []);
  return { state, failed, reload };
}

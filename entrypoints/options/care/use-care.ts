import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CareFacts } from '../../../components/manager/CareData.tsx';
import { type BackupState, backupState } from '../../../lib/backup-reminder.ts';
import { listHistory } from '../../../lib/claims/history.ts';
import { keptValues } from '../../../lib/claims/kept.ts';
import { bundledChanges, sizesOf } from '../../../lib/claims/sizes.ts';
import { type Aside, listAside } from '../../../lib/claims/sound/aside.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import type { OptionsEdges } from '../edges.ts';

export type Care = {
  readonly facts: CareFacts;
  readonly backup: BackupState;
  readonly bundled: { readonly edited: number; readonly removed: number };
  readonly aside: readonly Aside[];
};

/** How it stands with the user's data, kept up with what is written anywhere. */
export function useCare(edges: OptionsEdges): { care: Care | null; failed: boolean; read: () => Promise<void> } {
  const [care, setCare] = useState<Care | null>(null);
  const [failed, setFailed] = useState(false);

  const read = useCallback(async () => {
    try {
      setCare(await readCare(edges));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [edges]);

  useEffect(() => {
    const ended = new AbortController();
    edges.onChanged(() => void read(), ended.signal);
    edges.onKept(() => void read(), ended.signal);
    void read();
    return () => ended.abort();
  }, [edges, read]);

  return { care, failed, read };
}

async function readCare({ db, room }: OptionsEdges): Promise<Care> {
  const [used, persistent] = await Promise.all([room.used(), room.isPersistent()]);
  return {
    facts: { ...(await sizesOf(db)), used, persistent },
    backup: await backupState(keptValues(db), (asked) => listHistory(db, asked)),
    bundled: await bundledChanges(db, BUNDLED),
    aside: await listAside(db),
  };
}

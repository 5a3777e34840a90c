import { useEffect, useState } from 'preact/hooks';
import { onStoreClosed } from '../../lib/claims/db.ts';
import { isSeeded } from '../../lib/claims/seed.ts';
import type { OptionsEdges } from './edges.ts';

/** Whether the store has what comes with the extension: `asking` for a moment, `failed` where the background could not take it in. */
export type Prepared = 'asking' | 'preparing' | 'ready' | 'failed';

/** Right after installing, and when site data are cleared, the store is empty for a while: nothing is to be read of it then. */
export function usePrepared({ db, ask }: Pick<OptionsEdges, 'db' | 'ask'>): Prepared {
  const [prepared, setPrepared] = useState<Prepared>('asking');

  useEffect(() => {
    let isGone = false;
    const show = (now: Prepared) => {
      if (!isGone) setPrepared(now);
    };
    async function look(): Promise<void> {
      // where it cannot be read, each view says so
      if (await isSeeded(db).catch(() => true)) return show('ready');
      show('preparing');
      const answer = await ask({ type: 'prepare', wait: true });
      show(answer.ok ? 'ready' : 'failed');
    }
    onStoreClosed(db, () => void look());
    void look();
    return () => {
      isGone = true;
    };
  }, [db, ask]);

  return prepared;
}

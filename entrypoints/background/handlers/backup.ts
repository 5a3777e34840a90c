import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';

/** How many changes are in no file yet, for the popup, which does not open the store. */
export function backupHandlers(edges: HandlerEdges): Pick<Handlers, 'backup' | 'putOffBackup'> {
  return {
    backup: async () => {
      const { changes, due } = await stored(edges.backup.state);
      return { changes, due };
    },
    putOffBackup: async () => {
      await stored(edges.backup.putOff);
      return null;
    },
  };
}

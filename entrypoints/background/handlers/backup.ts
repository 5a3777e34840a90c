import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';
import { assertOwnPage } from '../sender.ts';

/** How many changes are in no file yet, for the popup, which does not open the store. */
export function backupHandlers(edges: HandlerEdges): Pick<Handlers, 'backup' | 'putOffBackup'> {
  return {
    backup: async (_request, sender) => {
      assertOwnPage(sender, edges);
      const { changes, due } = await stored(edges.backup.state);
      return { changes, due };
    },
    putOffBackup: async (_request, sender) => {
      assertOwnPage(sender, edges);
      await stored(edges.backup.putOff);
      return null;
    },
  };
}

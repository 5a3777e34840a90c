import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';

/** An extension page wrote to the store, or finds it empty. */
export function storeHandlers(edges: HandlerEdges): Pick<Handlers, 'storeChanged' | 'prepare'> {
  return {
    prepare: async ({ wait }) => {
      if (wait) await stored(edges.ready);
      return stored(edges.isSeeded);
    },
    storeChanged: async () => {
      await stored(edges.announce);
      return null;
    },
  };
}

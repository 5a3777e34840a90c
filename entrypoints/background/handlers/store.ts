import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';

/** An extension page wrote to the store. */
export function storeHandlers(edges: HandlerEdges): Pick<Handlers, 'storeChanged'> {
  return {
    storeChanged: async () => {
      await stored(edges.announce);
      return null;
    },
  };
}

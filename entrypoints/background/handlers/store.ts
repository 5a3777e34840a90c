import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';
import { assertOwnPage } from '../sender.ts';

/** An extension page wrote to the store. */
export function storeHandlers(edges: HandlerEdges): Pick<Handlers, 'storeChanged'> {
  return {
    storeChanged: async (_request, sender) => {
      assertOwnPage(sender, edges);
      await stored(edges.mirror);
      await edges.announce();
      return null;
    },
  };
}

import type { Request, Result } from '../../lib/messages.ts';
import { asRequest } from '../../lib/request-schema.ts';
import type { HandlerEdges, Handlers } from './edges.ts';
import { Failure, failureOf, nameOf } from './failure.ts';
import { backupHandlers } from './handlers/backup.ts';
import { captureHandlers } from './handlers/capture.ts';
import { lookUpHandlers } from './handlers/look-up.ts';
import { pageHandlers } from './handlers/page.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { storeHandlers } from './handlers/store.ts';
import { mayAsk, type Sender } from './sender.ts';

/** Takes any message and its sender; always resolves, as failure is a value. */
export type Handle = (message: unknown, sender: Sender) => Promise<Result<unknown>>;

/** Answers every kind of request; one that is none, or comes from where it may not, is told nothing. */
export function createHandlers(edges: HandlerEdges): Handle {
  const handlers: Handlers = {
    ...pageHandlers(edges),
    ...settingsHandlers(edges),
    ...lookUpHandlers(edges),
    ...captureHandlers(edges),
    ...storeHandlers(edges),
    ...backupHandlers(edges),
  };

  return async (message, sender) => {
    const request = sender.id === edges.ownId ? asRequest(message) : null;
    if (!request || !mayAsk(request.type, sender, edges)) return failureOf('bad_message');
    try {
      const handler = handlers[request.type] as (request: Request, sender: Sender) => Promise<unknown>;
      return { ok: true, value: await handler(request, sender) };
    } catch (error) {
      const code = error instanceof Failure ? error.code : 'cannot_tell';
      edges.log(request.type, code, nameOf(error));
      return failureOf(code);
    }
  };
}

import type { Request } from '../../lib/messages.ts';
import type { Ask } from './session.ts';

/** What a script in a page has of its extension, until that is updated, reloaded or removed. */
export type Extension = {
  readonly send: (request: Parameters<Ask>[0]) => Promise<unknown>;
  readonly isGone: () => boolean;
  /** Ends every request that is not answered yet, while it is not; called when the page comes out of the browser's cache. */
  readonly waiting: Set<(nothing: undefined) => void>;
};

const SILENCE = { ok: false, code: 'cannot_tell', message: 'The extension does not answer.' } as const;

/** Asking these twice does no harm. */
const REPEATABLE: ReadonlySet<Request['type']> = new Set(['check', 'count', 'style', 'card', 'isOn', 'gone', 'hide']);

/**
 * Sends requests to the background; never throws. Calls `leave` where the extension is gone. Where the background ends
 * before it answers, a request that may be repeated is sent once more, which starts a new background; any other fails.
 * Where the page goes into the browser's cache meanwhile, Chrome never settles a request: it counts as failed once the
 * page is shown again.
 */
export function askExtension({ send, isGone, waiting }: Extension, leave: () => void): Ask {
  return async (request) => {
    const { promise: ended, resolve: end } = Promise.withResolvers<undefined>();
    waiting.add(end);
    const sendOnce = async () => send(request);
    const again = (error: unknown) => {
      if (isGone() || !REPEATABLE.has(request.type)) throw error;
      return send(request);
    };
    try {
      return ((await Promise.race([sendOnce().catch(again), ended])) ?? SILENCE) as never;
    } catch {
      if (isGone()) leave();
      return SILENCE;
    } finally {
      waiting.delete(end);
    }
  };
}

import type { Answer, Request } from './messages.ts';

export type Ask = <T extends Request['type']>(request: Extract<Request, { type: T }>) => Promise<Answer<T>>;

const SILENCE = { ok: false, code: 'cannot_tell', message: 'The background did not answer.' } as const;

/**
 * Asks the background from one of the extension's own pages, by the browser's `send`. Never rejects: where the background
 * ends before it answers, browsers reject or give nothing, and both are a failure.
 */
export function askBackground(send: (request: Request) => Promise<unknown>): Ask {
  return async <T extends Request['type']>(request: Extract<Request, { type: T }>) => {
    try {
      return ((await send(request)) as Answer<T> | undefined) ?? SILENCE;
    } catch {
      return SILENCE;
    }
  };
}

import type { Translate } from '../../components/i18n.ts';
import type { Ask } from './session.ts';

/** What a script in a page has of its extension, until that is updated, reloaded or removed. */
export type Extension = {
  readonly send: (request: Parameters<Ask>[0]) => Promise<unknown>;
  readonly text: (key: string, subs: string[]) => string;
  readonly isGone: () => boolean;
};

const SILENCE = { ok: false, code: 'cannot_tell', message: 'The extension does not answer.' } as const;

/**
 * Sends requests to the background; never throws. Calls `leave` where the extension is gone. A request also fails where
 * the page is put into the browser's cache, or the background ends, before the answer comes: then the next one counts.
 */
export function askExtension({ send, isGone }: Extension, leave: () => void): Ask {
  return async (request) => {
    try {
      return ((await send(request)) ?? SILENCE) as never;
    } catch {
      if (isGone()) leave();
      return SILENCE;
    }
  };
}

/** Texts of the interface; never throws. Where the extension is gone there are none, and `leave` is called. */
export function translateBy({ text }: Extension, leave: () => void): Translate {
  return (key, ...subs) => {
    try {
      return text(key, subs);
    } catch {
      // later, as a card may be half drawn now
      queueMicrotask(leave);
      return '';
    }
  };
}

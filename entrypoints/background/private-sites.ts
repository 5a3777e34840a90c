import type { Browser } from 'wxt/browser';
import { isSiteOff, siteName } from '../../lib/mention/gate.ts';

/**
 * Sites switched off in private windows, and pages, by their addresses: kept in memory alone, and forgotten with the last of
 * those windows.
 */
export type PrivateSites = {
  readonly isOff: (host: string) => Promise<boolean>;
  readonly set: (host: string, on: boolean) => Promise<void>;
};

export type PrivateBrowser = {
  readonly storage: { readonly session: Pick<Browser.storage.StorageArea, 'get' | 'set'> };
  /** Missing in Firefox on Android. */
  readonly windows?: {
    readonly onRemoved: { readonly addListener: (listener: (windowId: number) => void) => void };
    readonly getAll: () => Promise<readonly { readonly incognito: boolean }[]>;
  };
};

const KEY = 'privateSitesOff';

export function createPrivateSites({ storage: { session }, windows }: PrivateBrowser): PrivateSites {
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<readonly string[]> {
    const held = (await session.get(KEY))[KEY];
    return Array.isArray(held) ? held : [];
  }

  windows?.onRemoved.addListener(() => void forgetWithLast().catch(() => undefined));

  async function forgetWithLast(): Promise<void> {
    if ((await read()).length === 0) return;
    const open = (await windows?.getAll()) ?? [];
    if (!open.some(({ incognito }) => incognito)) await session.set({ [KEY]: [] });
  }

  return {
    isOff: async (host) => isSiteOff(await read(), host),
    set: (host, on) => {
      const next = last.then(async () => {
        const others = (await read()).filter((site) => siteName(site) !== siteName(host));
        await session.set({ [KEY]: on ? others : [...others, host] });
      });
      last = next.catch(() => undefined);
      return next;
    },
  };
}

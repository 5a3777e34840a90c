import type { Browser } from 'wxt/browser';
import type { Notice, PageAccess } from '../../lib/messages.ts';
import { WEB_PAGES } from '../../lib/web-pages.ts';
import { hostOf } from './tabs.ts';

export type AccessBrowser = {
  readonly tabs: Pick<typeof Browser.tabs, 'get' | 'sendMessage'>;
  readonly scripting: {
    readonly executeScript: (injection: {
      target: { tabId: number; allFrames?: true };
      files: string[];
    }) => Promise<unknown>;
  };
  readonly permissions: { readonly contains: (asked: { origins: string[] }) => Promise<boolean> };
};

/** The page itself: its frames would answer too, and whoever does first. */
const TOP = { frameId: 0 };

/** Whether the extension gets into the page of a tab, and marking it at the user's word. */
export type Access = {
  readonly of: (tabId: number) => Promise<PageAccess>;
  /** Has the page and its frames marked until it is left, whatever is set; `false` where no script gets into the page. */
  readonly markOnce: (tabId: number) => Promise<boolean>;
  readonly isMarkedOnce: (tabId: number) => Promise<boolean>;
};

/**
 * `openReader` brings the reader into a tab. The address of a tab is known only where the extension may go: by the
 * user's general consent, or since its button was pressed there. Elsewhere Chrome would keep a script waiting for good.
 */
export function createAccess(browser: AccessBrowser, openReader: (tabId: number) => Promise<unknown>): Access {
  const { tabs, scripting, permissions } = browser;

  async function of(tabId: number): Promise<PageAccess> {
    const { url, status } = await tabs.get(tabId);
    if (url === undefined) return (await permissions.contains({ origins: [...WEB_PAGES] })) ? 'granted' : 'withheld';
    if (hostOf(url) === null) return 'granted';
    if (!(await isGranted(new URL(url)))) return 'withheld';
    return status === 'loading' || (await enter(tabId)) ? 'granted' : 'unreached';
  }

  /** Chrome names the port in a consent to a single site; Firefox takes no pattern with a port. */
  async function isGranted({ protocol, hostname, origin }: URL): Promise<boolean> {
    const patterns = [`${protocol}//${hostname}/*`, `${origin}/*`];
    const granted = patterns.map((pattern) => permissions.contains({ origins: [pattern] }).catch(() => false));
    return (await Promise.all(granted)).includes(true);
  }

  /** By the gate, which does nothing where it is already. */
  function enter(tabId: number): Promise<boolean> {
    return scripting.executeScript({ target: { tabId }, files: ['/gate.js'] }).then(
      () => true,
      () => false,
    );
  }

  return {
    of,
    markOnce: async (tabId) => {
      if (hostOf((await tabs.get(tabId)).url) === null) return false;
      try {
        await openReader(tabId);
        await tabs.sendMessage(tabId, { type: 'markOnce' } satisfies Notice);
      } catch {
        return false;
      }
      // frames whose gate was refused or did not look; it asks again, as it is told of the page's word by the background
      const gates = { target: { tabId, allFrames: true as const }, files: ['/gate.js'] };
      await scripting.executeScript(gates).catch(() => undefined);
      return true;
    },
    isMarkedOnce: async (tabId) => {
      const answer = tabs.sendMessage(tabId, { type: 'isMarkedOnce' } satisfies Notice, TOP);
      return (await answer.catch(() => false)) === true;
    },
  };
}

import type { Browser } from 'wxt/browser';
import { hostOf } from './tabs.ts';

export type TakeOverBrowser = {
  readonly tabs: Pick<typeof Browser.tabs, 'query'>;
  readonly scripting: {
    readonly executeScript: (injection: {
      target: { tabId: number; allFrames: true };
      files: string[];
    }) => Promise<unknown>;
  };
  readonly storage: { readonly session: Pick<Browser.storage.StorageArea, 'get' | 'set'> };
  readonly permissions: { readonly onAdded: { readonly addListener: (listener: () => void) => void } };
};

/** Session storage is emptied when the extension is updated, reloaded or switched on, and when the browser starts. */
const KEY = 'takenOver';

/**
 * Brings the gate into the pages that are open when this run of the extension begins, and takes away what an earlier one
 * left in them: browsers give them no content script (Firefox does, and then this changes nothing). Again when the
 * user lets it into more sites.
 */
export async function takeOverPages(browser: TakeOverBrowser): Promise<void> {
  const { session } = browser.storage;
  browser.permissions.onAdded.addListener(() => void enterAll(browser).catch(() => undefined));
  if ((await session.get(KEY))[KEY] === true) return;
  await session.set({ [KEY]: true });
  await enterAll(browser);
}

/**
 * The address of a tab is told only where the extension may read the page; in others, Chrome would keep the scripts
 * waiting until the user lets them in. A tab without a page in memory gets the gate when it is loaded.
 */
async function enterAll({ tabs, scripting }: TakeOverBrowser): Promise<void> {
  const open = await tabs.query({ discarded: false });
  for (const { id, url } of open) {
    if (id === undefined || hostOf(url) === null) continue;
    // closed meanwhile, or a page that the browser keeps extensions away from
    const target = { tabId: id, allFrames: true as const };
    scripting.executeScript({ target, files: ['/leftovers.js', '/gate.js'] }).catch(() => undefined);
  }
}

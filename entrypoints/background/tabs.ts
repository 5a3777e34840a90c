import type { Browser } from 'wxt/browser';
import { siteName } from '../../lib/mention/gate.ts';
import type { Notice, TabStatus } from '../../lib/messages.ts';
import { HIGHLIGHT_CSS } from './highlight-css.ts';

/** The browser's own functions that are needed here. */
export type TabsBrowser = {
  readonly tabs: Pick<typeof Browser.tabs, 'get' | 'query' | 'sendMessage'>;
  readonly action: Pick<typeof Browser.action, 'setBadgeText' | 'setTitle' | 'getTitle'>;
  readonly scripting: {
    readonly executeScript: (injection: { target: Target; files: string[] }) => Promise<unknown>;
    readonly insertCSS: (injection: { target: Target; css: string }) => Promise<void>;
  };
  readonly storage: { readonly session: Pick<Browser.storage.StorageArea, 'get' | 'set'> };
  readonly i18n: { readonly getMessage: (key: string, substitutions?: string[]) => string };
};

type Target = { tabId: number; frameIds: number[] };
type PageState = TabStatus['page'];

/** What the background does to tabs and remembers of them. */
export type Tabs = {
  readonly openReader: (tabId: number, frameId: number) => Promise<void>;
  readonly insertStyle: (tabId: number, frameId: number) => Promise<void>;
  /** Host name of a tab's web page; `null` for anything but http(s). */
  readonly host: (tabId: number) => Promise<string | null>;
  /** Whether a tab is in a private window. */
  readonly isPrivate: (tabId: number) => Promise<boolean>;
  /** Tells the pages of a site that are open in private windows that it was switched off or on there. */
  readonly switchPrivate: (host: string, on: boolean) => Promise<void>;
  readonly showCount: (tabId: number, figures: number) => Promise<void>;
  readonly rememberPage: (tabId: number, page: PageState) => Promise<void>;
  readonly page: (tabId: number) => Promise<{ readonly page: PageState; readonly figures: number }>;
  /** To every tab; those without a reader do not answer. */
  readonly notifyAll: (notice: Notice) => Promise<void>;
  readonly notifyActive: (notice: Notice) => Promise<void>;
};

/**
 * The badge's title says that a page is being read. The browser takes a tab's title and badge back by itself when the
 * tab goes elsewhere, so they also tell whether what is remembered of a tab is still about the page in it; listening to
 * every navigation would wake the background on every page.
 */
export function createTabs(browser: TabsBrowser): Tabs {
  const { tabs, action, scripting, storage, i18n } = browser;

  async function notify(tabId: number | undefined, notice: Notice): Promise<void> {
    if (tabId !== undefined) await tabs.sendMessage(tabId, notice).catch(() => undefined);
  }

  async function openReader(tabId: number, frameId: number): Promise<void> {
    await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/reader.js'] });
    await storage.session.set({ [pageKey(tabId)]: 'no_story', [figuresKey(tabId)]: 0 });
    await action.setTitle({ tabId, title: i18n.getMessage('action_reading') });
  }

  /** A page whose reader was refused has none yet; where no script may run, there is nothing to switch. */
  async function switchTab(tabId: number, on: boolean): Promise<void> {
    if (on) await openReader(tabId, 0).catch(() => undefined);
    await notify(tabId, { type: 'privateSite', on });
  }

  return {
    openReader,
    isPrivate: async (tabId) => (await tabs.get(tabId)).incognito === true,
    switchPrivate: async (host, on) => {
      const isOf = (url: string | undefined) => siteName(hostOf(url) ?? '') === siteName(host);
      const open = (await tabs.query({})).filter(({ incognito, url }) => incognito && isOf(url));
      await Promise.all(open.map(({ id }) => id !== undefined && switchTab(id, on)));
    },
    insertStyle: (tabId, frameId) =>
      scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: HIGHLIGHT_CSS }),
    host: async (tabId) => hostOf((await tabs.get(tabId)).url),
    showCount: async (tabId, figures) => {
      await storage.session.set({ [figuresKey(tabId)]: figures });
      await action.setTitle({ tabId, title: i18n.getMessage('action_reading') });
      await action.setBadgeText({ tabId, text: badgeText(figures) });
    },
    rememberPage: (tabId, page) => storage.session.set({ [pageKey(tabId)]: page }),
    page: async (tabId) => {
      const read = (await action.getTitle({ tabId })) === i18n.getMessage('action_reading');
      if (!read) return { page: 'unread', figures: 0 };
      const { [pageKey(tabId)]: page } = await storage.session.get(pageKey(tabId));
      const { [figuresKey(tabId)]: figures } = await storage.session.get(figuresKey(tabId));
      return { page: isPageState(page) ? page : 'no_story', figures: typeof figures === 'number' ? figures : 0 };
    },
    notifyAll: async (notice) => {
      await Promise.all((await tabs.query({})).map((tab) => notify(tab.id, notice)));
    },
    notifyActive: async (notice) => {
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      await notify(tab?.id, notice);
    },
  };
}

/** Four characters fit on a toolbar button. */
function badgeText(figures: number): string {
  if (figures > 999) return '999+';
  return figures === 0 ? '' : String(figures);
}

function pageKey(tabId: number): string {
  return `page:${tabId}`;
}

function figuresKey(tabId: number): string {
  return `figures:${tabId}`;
}

function isPageState(value: unknown): value is PageState {
  return value === 'unknown_language' || value === 'no_story' || value === 'story';
}

/** Host name of a web page's address; `null` for anything but http(s). */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

import type { Browser } from 'wxt/browser';
import { siteName } from '../../lib/mention/gate.ts';
import type { Notice } from '../../lib/messages.ts';
import { pageAddress } from '../../lib/put-away.ts';
import {
  type FrameRef,
  type FrameStates,
  holdsFrame,
  type PageState,
  wholeOf,
  withFrame,
  withoutFrame,
} from './frame-states.ts';
import { HIGHLIGHT_CSS } from './highlight-css.ts';
import { createKeptFrames } from './kept-frames.ts';
import { openNextFigure } from './next-figure.ts';

/** The browser's own functions that are needed here. */
export type TabsBrowser = {
  readonly tabs: Pick<typeof Browser.tabs, 'get' | 'query' | 'sendMessage'>;
  readonly action: Pick<typeof Browser.action, 'setBadgeText' | 'setTitle' | 'getTitle'>;
  readonly scripting: {
    readonly executeScript: (injection: { target: Target | EveryFrame; files: string[] }) => Promise<unknown>;
    readonly insertCSS: (injection: { target: Target; css: string }) => Promise<void>;
  };
  readonly storage: { readonly session: Pick<Browser.storage.StorageArea, 'get' | 'set'> };
  readonly i18n: { readonly getMessage: (key: string, substitutions?: string[]) => string };
};

type Target = { tabId: number; frameIds: number[] };
type EveryFrame = { tabId: number; allFrames: true };

/** What the background does to tabs and remembers of them. */
export type Tabs = {
  /** Brings the reader into a frame; `false` where so many of the tab's frames are read that this one is not. */
  readonly openReader: (frame: FrameRef) => Promise<boolean>;
  readonly insertStyle: (frame: FrameRef) => Promise<void>;
  /** Brings in what makes cards. */
  readonly bringCard: (frame: FrameRef) => Promise<void>;
  /** Host name of a tab's web page; `null` for anything but http(s). */
  readonly host: (tabId: number) => Promise<string | null>;
  /** Whether a tab is in a private window. */
  readonly isPrivate: (tabId: number) => Promise<boolean>;
  /** Tells the pages of a site that are open in private windows that it was switched off or on there. */
  readonly switchPrivate: (host: string, on: boolean) => Promise<void>;
  /** The badge counts the figures of all frames. */
  readonly showCount: (frame: FrameRef, figures: number) => Promise<void>;
  /** `address` is what a page is known by; its frames have none. */
  readonly rememberPage: (frame: FrameRef, page: PageState, address: string | null) => Promise<void>;
  /** What the page in a tab is known by; `null` for anything but a web page. */
  readonly address: (tabId: number) => Promise<string | null>;
  /** To all frames of a tab. */
  readonly notify: (tabId: number, notice: Notice) => Promise<void>;
  /** The document in a frame went; of the tab's others all is kept. */
  readonly forget: (frame: FrameRef) => Promise<void>;
  readonly page: (tabId: number) => Promise<{ readonly page: PageState; readonly figures: number }>;
  /** The frames of a tab that are read, the page itself first. */
  readonly frames: (tabId: number) => Promise<readonly number[]>;
  /** To every tab; those without a reader do not answer. */
  readonly notifyAll: (notice: Notice) => Promise<void>;
  /** Opens the next figure of the tab that the user is in, in whichever of its frames, or with `back` the one before. */
  readonly openNext: (back: boolean) => Promise<void>;
};

/**
 * The badge's title says that a page is being read. The browser takes a tab's title and badge back by itself when the
 * tab goes elsewhere, so they also tell whether what is remembered of a tab is still about the page in it; listening to
 * every navigation would wake the background on every page. Frames have no such sign: their readers tell when they go.
 */
export function createTabs(browser: TabsBrowser): Tabs {
  const { tabs, action, scripting, storage, i18n } = browser;
  const kept = createKeptFrames(storage.session);
  const isRead = async (tabId: number) => (await action.getTitle({ tabId })) === i18n.getMessage('action_reading');

  async function notify(tabId: number | undefined, notice: Notice): Promise<void> {
    if (tabId !== undefined) await tabs.sendMessage(tabId, notice).catch(() => undefined);
  }

  /** What is held of the page that is in the tab now. */
  async function statesOf(tabId: number, held: FrameStates): Promise<FrameStates> {
    return held.length > 0 && (await isRead(tabId)) ? held : [];
  }

  async function show(tabId: number, states: FrameStates): Promise<void> {
    const title = states.length > 0 ? 'action_reading' : 'extensionName';
    await action.setTitle({ tabId, title: i18n.getMessage(title) });
    await action.setBadgeText({ tabId, text: badgeText(wholeOf(states).figures) });
  }

  /**
   * Frames also go because their page does, which the browser may not have noted yet: shown is what is left where another
   * one of them is still there. A page on its way out answers late or never, so nothing else waits for it.
   */
  async function forget(frame: FrameRef): Promise<void> {
    const { tabId } = frame;
    let left: FrameStates | null = null;
    await kept.change(tabId, async (held) => {
      const states = await statesOf(tabId, held);
      const others = withoutFrame(states, frame);
      if (others.length < states.length) left = others;
      return others;
    });
    if (left !== null && (await isThere(tabId, left))) await kept.change(tabId, (held) => showAgain(tabId, held));
  }

  async function isThere(tabId: number, [first]: FrameStates): Promise<boolean> {
    if (!first) return true;
    const probe = { type: 'hasFocus' } satisfies Notice;
    return tabs.sendMessage(tabId, probe, { frameId: first.frameId }).then(
      (answer) => typeof answer === 'boolean',
      () => false,
    );
  }

  async function showAgain(tabId: number, held: FrameStates): Promise<FrameStates> {
    const states = await statesOf(tabId, held);
    await show(tabId, states);
    return states;
  }

  /** Noted before its script comes in, which may tell of its page at once. */
  async function openReader(frame: FrameRef): Promise<boolean> {
    const { tabId, frameId } = frame;
    let isNoted = false;
    await kept.change(tabId, async (held) => {
      const states = withFrame(await statesOf(tabId, held), frame, {});
      isNoted = holdsFrame(states, frame);
      await action.setTitle({ tabId, title: i18n.getMessage('action_reading') });
      return states;
    });
    if (!isNoted) return false;
    try {
      await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/reader.js'] });
    } catch (error) {
      await forget(frame);
      throw error;
    }
    return true;
  }

  /** A page whose reader was refused has none yet; where no script may run, there is nothing to switch. */
  async function switchTab(tabId: number, on: boolean): Promise<void> {
    if (on) await openReader({ tabId, frameId: 0, documentId: null }).catch(() => undefined);
    // a gate in a frame that was refused asks again
    const gates = { target: { tabId, allFrames: true as const }, files: ['/gate.js'] };
    if (on) await scripting.executeScript(gates).catch(() => undefined);
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
    insertStyle: ({ tabId, frameId }) =>
      scripting.insertCSS({ target: { tabId, frameIds: [frameId] }, css: HIGHLIGHT_CSS }),
    bringCard: async ({ tabId, frameId }) => {
      await scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/card.js'] });
    },
    host: async (tabId) => hostOf((await tabs.get(tabId)).url),
    showCount: (frame, figures) =>
      kept.change(frame.tabId, async (held) => {
        const states = withFrame(await statesOf(frame.tabId, held), frame, { figures });
        await show(frame.tabId, states);
        return states;
      }),
    rememberPage: (frame, page, address) =>
      kept.change(frame.tabId, async (held) => {
        // what was asked by a page that has gone since is not noted of the one that is there now
        const states = await statesOf(frame.tabId, held);
        return holdsFrame(states, frame) ? withFrame(states, frame, { page, address }) : held;
      }),
    address: async (tabId) => {
      const [top] = await statesOf(tabId, await kept.of(tabId));
      if (top?.frameId === 0 && top.address != null) return top.address;
      const { url } = await tabs.get(tabId);
      return hostOf(url) === null ? null : pageAddress(null, url);
    },
    notify,
    forget,
    page: async (tabId) => wholeOf(await statesOf(tabId, await kept.of(tabId))),
    frames: async (tabId) => (await statesOf(tabId, await kept.of(tabId))).map(({ frameId }) => frameId),
    notifyAll: async (notice) => {
      await Promise.all((await tabs.query({})).map((tab) => notify(tab.id, notice)));
    },
    openNext: async (back) => {
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id === undefined) return;
      const tabId = tab.id;
      const read = (await statesOf(tabId, await kept.of(tabId))).map(({ frameId }) => frameId);
      const send = (frameId: number, notice: Notice) =>
        tabs.sendMessage(tabId, notice, { frameId }).catch(() => undefined);
      await openNextFigure(read, send, back);
    },
  };
}

/** Four characters fit on a toolbar button. */
function badgeText(figures: number): string {
  if (figures > 999) return '999+';
  return figures === 0 ? '' : String(figures);
}

/** Host name of a web page's address; `null` for anything but http(s). */
export function hostOf(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? hostname : null;
}

import type { BackgroundBrowser } from '../../entrypoints/background/background-browser.ts';
import type { AskingTab } from '../../entrypoints/background/panel.ts';

type Area = Map<string, unknown>;

/** What a fake browser was told to do, and what its storage holds. */
export type FakeBrowser = BackgroundBrowser & {
  readonly did: string[];
  readonly local: Area;
  /** Delivers a message as the browser would and gives the answer. */
  readonly send: (message: unknown, sender: unknown) => Promise<unknown>;
  readonly session: Area;
  readonly press: (command: string, tab?: AskingTab) => void;
  /** The context menu's item is clicked. */
  readonly clickMenu: (click: { selectionText?: string; frameId?: number }, tab?: AskingTab) => void;
  readonly typeInAddressBar: (text: string) => Promise<{ content: string; description: string }[]>;
  readonly enterInAddressBar: (text: string, disposition: string) => void;
  readonly closeWindow: (windowId: number) => void;
  /** Installed, or updated (`reason` says so). */
  readonly install: (reason?: string) => void;
  /** The tab goes elsewhere: the browser takes back its badge and title. */
  readonly navigate: (tabId: number) => void;
  /** The user lets the extension into more sites. */
  readonly allow: () => void;
};

export const OWN_ID = 'own';
export const OWN_PAGES = 'chrome-extension://own/';
export const fromPage = {
  id: OWN_ID,
  url: 'https://news.example/a',
  tab: { id: 7, url: 'https://news.example/a' },
  frameId: 0,
};
export const fromPopup = { id: OWN_ID, url: `${OWN_PAGES}popup.html` };

/** A browser with one tab, 7, on news.example; storage in memory; every deed noted in `did`. */
export function fakeBrowser(overrides: Partial<BackgroundBrowser> = {}): FakeBrowser {
  const did: string[] = [];
  const local: Area = new Map();
  const session: Area = new Map();
  const title = new Map<number, string>();
  type OnMessage = Parameters<BackgroundBrowser['runtime']['onMessage']['addListener']>[0];
  let onMessage: OnMessage | null = null;
  const onCommand = event<(command: string, tab?: AskingTab) => void>();
  const onInstalled = event<(details: { reason: string }) => void>();
  const onMenu = event<(click: object, tab?: AskingTab) => void>();
  const onTyped =
    event<(text: string, suggest: (offered: { content: string; description: string }[]) => void) => void>();
  const onEntered = event<(text: string, disposition: string) => void>();
  const onWindowClosed = event<(windowId: number) => void>();
  const onAllowed = event<() => void>();
  const onStored = event<(changes: Record<string, unknown>, area: string) => void>();

  const browser = {
    runtime: {
      id: OWN_ID,
      getURL: (path: string) => packaged(path) ?? OWN_PAGES.replace(/\/$/, '') + path,
      onMessage: { addListener: (listener: OnMessage) => (onMessage = listener) },
      onInstalled,
      onStartup: { addListener: () => undefined },
      sendMessage: async () => {
        throw new Error('Receiving end does not exist.');
      },
    },
    commands: { onCommand },
    contextMenus: {
      removeAll: async () => undefined,
      create: ({ title }: { title: string }) => void did.push(`menu: ${title}`),
      onClicked: onMenu,
    },
    omnibox: { setDefaultSuggestion: () => undefined, onInputChanged: onTyped, onInputEntered: onEntered },
    windows: { onRemoved: onWindowClosed },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void did.push(`panel in window ${windowId}`) },
    i18n: { getMessage: (key: string) => `[${key}]`, getUILanguage: () => 'en-GB' },
    storage: { local: areaOf(local, onStored.fire), session: areaOf(session), onChanged: onStored },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number; frameIds?: number[] }; files: string[] }) => {
        did.push(`script ${files} into ${target.tabId}${target.frameIds ? `/${target.frameIds}` : ''}`);
      },
      insertCSS: async ({ target }: { target: { tabId: number; frameIds: number[] } }) => {
        did.push(`style into ${target.tabId}/${target.frameIds}`);
      },
    },
    permissions: { onAdded: onAllowed, contains: async () => true },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        did.push(`badge ${tabId}: '${text}'`);
      },
      setTitle: async ({ tabId, title: text }: { tabId: number; title: string }) => void title.set(tabId, text),
      getTitle: async ({ tabId }: { tabId: number }) => title.get(tabId) ?? 'Crossfigure',
    },
    tabs: {
      get: async (tabId: number) => ({ id: tabId, url: tabId === 7 ? 'https://news.example/a' : 'about:blank' }),
      query: async () => [{ id: 7 }, { id: 8 }],
      create: async ({ url, active = true }: { url: string; active?: boolean }) =>
        void did.push(`tab ${url}${active ? '' : ' in the background'}`),
      update: async (tabId: number, { url }: { url: string }) => void did.push(`tab ${tabId} to ${url}`),
      sendMessage: async (tabId: number, notice: { type: string }) => {
        did.push(`${notice.type} to ${tabId}`);
        if (tabId === 8) throw new Error('Receiving end does not exist.');
      },
    },
    ...overrides,
  } as unknown as BackgroundBrowser;

  return Object.assign(browser, {
    did,
    local,
    send: (message: unknown, sender: unknown) =>
      new Promise<unknown>((respond) => onMessage?.(message, sender as Parameters<OnMessage>[1], respond)),
    session,
    press: onCommand.fire,
    clickMenu: (click: object, tab?: AskingTab) => onMenu.fire({ menuItemId: 'look-up', ...click }, tab),
    typeInAddressBar: (text: string) =>
      new Promise<{ content: string; description: string }[]>((resolve) => onTyped.fire(text, resolve)),
    enterInAddressBar: onEntered.fire,
    closeWindow: onWindowClosed.fire,
    install: (reason = 'install') => onInstalled.fire({ reason }),
    navigate: (tabId: number) => void title.delete(tabId),
    allow: onAllowed.fire,
  });
}

/** An event with any number of listeners, that a test can let happen. */
function event<F extends (...args: never[]) => void>() {
  const listeners: F[] = [];
  return {
    addListener: (listener: F) => void listeners.push(listener),
    fire: (...args: Parameters<F>) => {
      for (const listener of listeners) listener(...args);
    },
  };
}

function areaOf(area: Area, onChanged?: (changes: Record<string, unknown>, area: string) => void) {
  const tell = (keys: string[]) => onChanged?.(Object.fromEntries(keys.map((key) => [key, {}])), 'local');
  return {
    get: async (keys: string | string[] | null) =>
      Object.fromEntries(
        (keys === null ? [...area.keys()] : [keys].flat()).flatMap((key) =>
          area.has(key) ? [[key, structuredClone(area.get(key))]] : [],
        ),
      ),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) area.set(key, structuredClone(value));
      tell(Object.keys(items));
    },
    remove: async (keys: string[]) => {
      for (const key of keys) area.delete(key);
      tell(keys);
    },
  };
}

/** Packaged files of messages, as addresses that can be read here: each says which one it is. */
function packaged(path: string): string | null {
  return path.startsWith('/messages/') ? `data:application/json,${encodeURIComponent(JSON.stringify({ path }))}` : null;
}

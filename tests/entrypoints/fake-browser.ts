import type { BackgroundBrowser } from '../../entrypoints/background/start.ts';

type Area = Map<string, unknown>;

/** What a fake browser was told to do, and what its storage holds. */
export type FakeBrowser = BackgroundBrowser & {
  readonly did: string[];
  readonly local: Area;
  /** Delivers a message as the browser would and gives the answer. */
  readonly send: (message: unknown, sender: unknown) => Promise<unknown>;
  readonly press: (command: string) => void;
  readonly install: () => void;
  /** The tab goes elsewhere: the browser takes back its badge and title. */
  readonly navigate: (tabId: number) => void;
};

export const OWN_ID = 'own';
export const OWN_PAGES = 'chrome-extension://own/';
export const fromPage = { id: OWN_ID, url: 'https://news.example/a', tab: { id: 7 }, frameId: 0 };
export const fromPopup = { id: OWN_ID, url: `${OWN_PAGES}popup.html` };

/** A browser with one tab, 7, on news.example; storage in memory; every deed noted in `did`. */
export function fakeBrowser(overrides: Partial<BackgroundBrowser> = {}): FakeBrowser {
  const did: string[] = [];
  const local: Area = new Map();
  const title = new Map<number, string>();
  type OnMessage = Parameters<BackgroundBrowser['runtime']['onMessage']['addListener']>[0];
  let onMessage: OnMessage | null = null;
  let onCommand: ((command: string) => void) | null = null;
  let onInstalled: (() => void) | null = null;

  const browser = {
    runtime: {
      id: OWN_ID,
      getURL: (path: string) => OWN_PAGES.replace(/\/$/, '') + path,
      onMessage: { addListener: (listener: OnMessage) => (onMessage = listener) },
      onInstalled: { addListener: (listener: () => void) => (onInstalled = listener) },
      onStartup: { addListener: () => undefined },
    },
    commands: { onCommand: { addListener: (listener: (command: string) => void) => (onCommand = listener) } },
    i18n: { getMessage: (key: string) => `[${key}]`, getUILanguage: () => 'en-GB' },
    storage: { local: areaOf(local), session: areaOf(new Map()) },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number; frameIds: number[] }; files: string[] }) => {
        did.push(`script ${files} into ${target.tabId}/${target.frameIds}`);
      },
      insertCSS: async ({ target }: { target: { tabId: number; frameIds: number[] } }) => {
        did.push(`style into ${target.tabId}/${target.frameIds}`);
      },
    },
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
    press: (command: string) => onCommand?.(command),
    install: () => onInstalled?.(),
    navigate: (tabId: number) => void title.delete(tabId),
  });
}

function areaOf(area: Area) {
  return {
    get: async (key: string) => (area.has(key) ? { [key]: structuredClone(area.get(key)) } : {}),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) area.set(key, structuredClone(value));
    },
  };
}

import type { Browser } from 'wxt/browser';
import type { LookupOutcome } from '../../lib/messages.ts';
import type { LookupQuery } from '../../lib/model.ts';
import { forgetPrivate, keepLookup, type SessionArea } from '../../lib/recent-lookups.ts';
import { type AskingTab, type PanelEdges, panelAddress, showPanel, windowOf } from './panel.ts';
import { type SelectionScripting, selectedText } from './selected-text.ts';

type Listen<F extends (...args: never[]) => unknown> = { readonly addListener: (listener: F) => void };
type Suggestion = { content: string; description: string };

export type WaysInBrowser = Omit<PanelEdges, 'tabs'> & {
  readonly tabs: Pick<typeof Browser.tabs, 'create' | 'get' | 'query' | 'update'>;
  readonly runtime: { readonly onInstalled: Listen<() => void>; readonly onStartup: Listen<() => void> };
  /** Missing in Firefox on Android, as are address bar keywords and windows. */
  readonly contextMenus?: {
    readonly create: (menu: { id: string; title: string; contexts: ['selection'] }) => unknown;
    readonly removeAll: () => Promise<void>;
    readonly onClicked: Listen<(click: MenuClick, tab?: AskingTab) => void>;
  };
  readonly commands: { readonly onCommand: Listen<(command: string, tab?: AskingTab) => void> };
  readonly omnibox?: {
    readonly setDefaultSuggestion: (suggestion: { description: string }) => void;
    readonly onInputChanged: Listen<(text: string, suggest: (suggestions: Suggestion[]) => void) => void>;
    readonly onInputEntered: Listen<(text: string, disposition: string) => void>;
  };
  readonly windows?: { readonly onRemoved: Listen<(windowId: number) => void> };
  readonly scripting: SelectionScripting;
  readonly storage: { readonly session: SessionArea };
  readonly i18n: { readonly getMessage: (key: string) => string };
};

type MenuClick = {
  readonly menuItemId: string | number;
  readonly selectionText?: string | undefined;
  readonly frameId?: number | undefined;
};

export type WaysInParts = {
  readonly lookUp: (query: LookupQuery) => Promise<LookupOutcome>;
  /** Takes the name of an error: never a text, which could be the page's. */
  readonly log: (text: string) => void;
};

/** The menu's item and the command are called alike. */
const LOOK_UP = 'look-up';
const SUGGESTIONS = 5;

/**
 * The ways to a look-up outside the extension's own pages: context menu, keyboard command, address bar. All of them work
 * with marking switched off, as none needs the reader.
 */
export function startWaysIn(browser: WaysInBrowser, { lookUp, log }: WaysInParts): void {
  const { contextMenus, omnibox, windows } = browser;
  const { session } = browser.storage;
  const noted = (task: Promise<unknown>) => {
    task.catch((error: unknown) => log(`look-up: ${error instanceof Error ? error.name : typeof error}`));
  };

  const offerMenu = async () => {
    await contextMenus?.removeAll();
    contextMenus?.create({ id: LOOK_UP, title: browser.i18n.getMessage('menu_look_up'), contexts: ['selection'] });
  };
  browser.runtime.onInstalled.addListener(() => noted(offerMenu()));
  browser.runtime.onStartup.addListener(() => noted(offerMenu()));

  contextMenus?.onClicked.addListener((click, tab) => {
    if (click.menuItemId === LOOK_UP) lookUpSelection(tab, click);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== LOOK_UP) return;
    if (tab) lookUpSelection(tab, null);
    else noted(activeTab().then((active) => lookUpSelection(active, null)));
  });
  windows?.onRemoved.addListener((windowId) => noted(forgetPrivate(session, windowId)));

  omnibox?.onInputChanged.addListener((text, suggest) => {
    omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('lookup_omnibox') });
    noted(suggestionsFor(text, lookUp).then(suggest));
  });
  omnibox?.onInputEntered.addListener((text, disposition) => noted(lookUpTyped(text, disposition)));

  /** The panel is asked for before anything else: browsers open it only in the very course of a click or key. */
  function lookUpSelection(tab: AskingTab | undefined, click: MenuClick | null): void {
    const shown = showPanel(browser, tab);
    noted(Promise.all([shown, keepSelection(tab, click)]));
  }

  async function keepSelection(tab: AskingTab | undefined, click: MenuClick | null): Promise<void> {
    const read = (await isHidden(tab)) ? 'unreadable' : await selectedText(browser.scripting, tab?.id, click?.frameId);
    const selected = read === 'unreadable' ? null : read;
    const text = selected?.text ?? click?.selectionText ?? '';
    await keep(text, tab, {
      page: selected?.page ?? (text === '' ? null : pageOf(tab)),
      selection: selected && { prefix: selected.prefix, suffix: selected.suffix },
      unreadable: read === 'unreadable',
    });
  }

  /** Whether the browser keeps the extension from a tab. Chrome would keep a script, and us, waiting there for good. */
  async function isHidden(tab: AskingTab | undefined): Promise<boolean> {
    if (tab?.id === undefined || tab.id < 0) return true;
    const { url } = await browser.tabs.get(tab.id).catch(() => ({ url: undefined }));
    return url === undefined;
  }

  async function lookUpTyped(text: string, disposition: string): Promise<void> {
    const tab = await activeTab();
    await keep(text, tab, { page: null, selection: null, unreadable: false });
    const url = panelAddress(undefined);
    if (disposition === 'currentTab' && tab?.id !== undefined) await browser.tabs.update(tab.id, { url });
    else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
  }

  function keep(
    text: string,
    tab: AskingTab | undefined,
    { page, ...how }: Pick<LookupQuery, 'page'> & Pick<Parameters<typeof keepLookup>[1], 'selection' | 'unreadable'>,
  ): Promise<void> {
    return keepLookup(session, {
      ...how,
      id: crypto.randomUUID(),
      at: Date.now(),
      query: { text, page },
      windowId: windowOf(tab),
      private: tab?.incognito === true,
    });
  }

  async function activeTab(): Promise<AskingTab | undefined> {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return tab;
  }
}

/** What a tab tells of a page that cannot be read itself. */
function pageOf(tab: AskingTab | undefined): LookupQuery['page'] {
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null;
  url.hash = '';
  return { url: url.href, title: tab?.title ?? null, publisher: url.hostname, published: null, language: null };
}

/** Claims that the address bar offers while one types. Chrome reads markup in them and Firefox does not, so there is none. */
async function suggestionsFor(text: string, lookUp: WaysInParts['lookUp']): Promise<Suggestion[]> {
  const outcome = await lookUp({ text, page: null });
  if (!outcome.ok) return [];
  const { results, claims } = outcome.value;
  const statements = results.flatMap(({ claimId }) => claims.find(({ id }) => id === claimId)?.statement ?? []);
  return [...new Set(statements)]
    .slice(0, SUGGESTIONS)
    .map((content) => ({ content, description: content.replace(/[<>&]/g, ' ') }));
}

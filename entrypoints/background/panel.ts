import type { Browser } from 'wxt/browser';
import type { PanelNotice } from '../../lib/messages.ts';
import { openPanel, type PanelBrowser } from '../../lib/open-panel.ts';

export type PanelEdges = PanelBrowser & {
  readonly tabs: Pick<typeof Browser.tabs, 'create'>;
  readonly runtime: { readonly sendMessage: (message: PanelNotice) => Promise<unknown> };
};

/** A tab that something was asked in; ids are missing for what is no tab of a window. */
export type AskingTab = {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly incognito?: boolean | undefined;
};

/** The panel's own page, on its own in a tab where it cannot stand beside the page. */
export const PANEL_PAGE = '/sidepanel.html';

/** In Chrome and Firefox alike, the window that an event comes from. */
const WINDOW_ID_CURRENT = -2;

/**
 * Opens the panel beside `tab`; call it first thing in a click's handler. Where the browser refuses, the panel that is
 * already there serves (Firefox refuses upon a page's click also while its sidebar shows the panel): beside the page, or
 * in a tab, which comes to the front; else a new tab shows it.
 */
export async function showPanel(browser: PanelEdges, tab: AskingTab | undefined): Promise<void> {
  const windowId = windowOf(tab);
  try {
    await openPanel(browser, windowId);
  } catch {
    if (await browser.sidebarAction?.isOpen?.({ windowId }).catch(() => false)) return;
    const raised = await browser.runtime.sendMessage({ type: 'raisePanel', windowId }).catch(() => false);
    if (raised !== true) await browser.tabs.create({ url: panelAddress(tab?.id), ...(windowId >= 0 && { windowId }) });
  }
}

/** The panel's page for a tab of its own that follows another. */
export function panelAddress(followed: number | undefined): string {
  return followed === undefined || followed < 0 ? PANEL_PAGE : `${PANEL_PAGE}?tab=${followed}`;
}

export function windowOf(tab: AskingTab | undefined): number {
  return tab?.windowId === undefined || tab.windowId < 0 ? WINDOW_ID_CURRENT : tab.windowId;
}

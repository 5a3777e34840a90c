/** The browser's own ways to a panel beside the page: Chrome's side panel or Firefox's sidebar. */
export type PanelBrowser = {
  readonly sidePanel?: { readonly open: (options: { windowId: number }) => Promise<void> };
  readonly sidebarAction?: {
    readonly open: () => Promise<void>;
    /** Whether the sidebar of a window shows the panel; unlike opening it, this may be asked at any time. */
    readonly isOpen?: (where: { windowId: number }) => Promise<boolean>;
  };
};

/**
 * Opens the panel beside the page. Browsers allow it only in the course of a click or key, so call it before anything
 * that waits. Rejects where the browser refuses, or has no such panel.
 */
export async function openPanel(browser: PanelBrowser, windowId: number): Promise<void> {
  if (browser.sidePanel) return browser.sidePanel.open({ windowId });
  if (browser.sidebarAction) return browser.sidebarAction.open();
  throw new Error('This browser has no side panel.');
}

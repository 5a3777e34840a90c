import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Session } from './session.ts';

/** How the browser tells of a selection that was clicked on. */
type Click = { readonly selectionText?: string; readonly frameId?: number };

/**
 * Clicks the context menu's item, as the browser does: menus are drawn outside of pages, where no test reaches. The
 * click counts as none of a user's, so the panel comes as a tab of its own, which is given back.
 */
export async function clickMenu(session: Session, page: Page, click: Click): Promise<Page> {
  return panelAfter(session, () =>
    dispatch(
      session,
      page,
      `chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId: 'look-up', ...click })}, tab)`,
    ),
  );
}

/** Presses the keyboard command, as the browser does: keys that tests press never reach its own shortcuts. */
export async function pressCommand(session: Session, page: Page): Promise<Page> {
  return panelAfter(session, () => dispatch(session, page, `chrome.commands.onCommand.dispatch('look-up', tab)`));
}

/** Enters text behind the address bar's keyword. */
export async function enterInAddressBar(session: Session, text: string): Promise<Page> {
  const entered = `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(text)}, 'newForegroundTab')`;
  return panelAfter(session, () => session.browser.worker.evaluate(entered));
}

/** Opens the panel's page in a tab, following `page` where one is given. */
export async function openPanelPage(session: Session, page?: Page): Promise<Page> {
  const { context, id } = session.browser;
  const followed = page && (await tabIdOf(session, page));
  const panel = await context.newPage();
  await panel.goto(`chrome-extension://${id}/sidepanel.html${followed === undefined ? '' : `?tab=${followed}`}`);
  return panel;
}

/** Types into the panel's box and asks. */
export async function lookUpTyped(panel: Page, text: string): Promise<void> {
  await panel.getByLabel('Look up any text').fill(text);
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
}

/** Selects an element's text. */
export async function select(frame: Page | Frame, selector: string): Promise<void> {
  await frame.evaluate((chosen) => {
    const element = document.querySelector(chosen);
    if (!element) throw new Error(`${chosen} is not there.`);
    getSelection()?.selectAllChildren(element);
  }, selector);
}

/** What the clipboard holds, as a person would see it: pasted into the panel's own box, which is emptied for it. */
export async function pasted(panel: Page): Promise<string> {
  const box = panel.getByLabel('Look up any text');
  await box.fill('');
  await box.press('ControlOrMeta+V');
  await expect.poll(() => box.inputValue()).not.toBe('');
  return box.inputValue();
}

/** The part of the answer under a heading. */
export function group(panel: Page, heading: RegExp): Locator {
  return panel.locator('section.cf-section', { has: panel.getByRole('heading', { level: 3, name: heading }) });
}

export function tabIdOf({ browser }: Session, page: Page): Promise<number> {
  return browser.worker.evaluate(
    `chrome.tabs.query({ url: ${JSON.stringify(page.url().replace(/[?#].*$/, '*'))} }).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(page.url())}).id)`,
  );
}

async function dispatch(session: Session, page: Page, event: string): Promise<void> {
  const tabId = await tabIdOf(session, page);
  await session.browser.worker.evaluate(`chrome.tabs.get(${tabId}).then((tab) => { ${event}; })`);
}

/** The panel that opens in a tab, or comes to the front of those that are open. */
async function panelAfter({ browser }: Session, act: () => Promise<unknown>): Promise<Page> {
  const { context, id, worker } = browser;
  // what was looked up before is shown until the new look-up is there
  const newest = (): Promise<{ id: string; query: { text: string } } | undefined> =>
    worker.evaluate('chrome.storage.session.get("lookups").then((held) => held.lookups?.[0])');
  const before = (await newest())?.id;
  const address = `chrome-extension://${id}/sidepanel.html`;
  const there = context.pages().find((page) => page.url().startsWith(address));
  const opened = there ? null : context.waitForEvent('page');
  await act();
  const panel = there ?? (await opened);
  if (!panel) throw new Error('No panel opened.');
  await panel.waitForURL(`${address}**`);
  await expect.poll(async () => (await newest())?.id).not.toBe(before);
  const text = (await newest())?.query.text;
  await expect.poll(() => panel.getByLabel('Look up any text').inputValue()).toBe(text);
  return panel;
}

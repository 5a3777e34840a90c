import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Launched } from '../../../scripts/lib/launch-with-extension.ts';

/** How far the browser lets an extension into pages, by the names of `chrome.developerPrivate`. */
type HostAccess = 'ON_CLICK' | 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES';

/** Sets what its user sets on the extension's page under `chrome://extensions`. */
export async function setHostAccess({ context, id }: Launched, hostAccess: HostAccess): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const change = JSON.stringify({ extensionId: id, hostAccess });
  await page.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  await page.close();
}

/** Clicks the extension's toolbar button on a page's tab, as a user does: with all that the browser grants upon it. */
export async function clickToolbarButton({ context, id }: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  const devtools = await context.newCDPSession(page);
  const { targetInfo } = await devtools.send('Target.getTargetInfo');
  await devtools.detach();
  const browser = await context.browser()?.newBrowserCDPSession();
  if (!browser) throw new Error('The browser cannot be debugged.');
  const filter = [{ type: 'tab' }];
  const { targetInfos } = await browser.send('Target.getTargets', { filter });
  const tabs = targetInfos.filter(({ url }) => url === targetInfo.url);
  const [tab] = tabs;
  if (!tab || tabs.length > 1) throw new Error(`${tabs.length} tabs show ${targetInfo.url}.`);
  // not yet among Playwright's types
  const send = browser.send as (method: string, params: object) => Promise<unknown>;
  await send.call(browser, 'Extensions.triggerAction', { id, targetId: tab.targetId });
  await browser.detach();
}

/** Evaluates an expression on `view`, the window of the open toolbar popup; `null` while none is open. */
export function inToolbarPopup<T>(ownPage: Page, expression: string): Promise<T | null> {
  return ownPage.evaluate(`(() => {
    const [view] = chrome.extension.getViews({ type: 'popup' });
    return view ? (${expression}) : null;
  })()`);
}

/** What the open toolbar popup says of the page. */
export function popupSentence(ownPage: Page): Promise<string | null> {
  return inToolbarPopup(ownPage, `view.document.querySelector('[role=status]')?.textContent ?? null`);
}

/** Clicks a button, or switches a switch, of the open toolbar popup by its name, once it is there. */
export async function pressInPopup(ownPage: Page, name: string): Promise<void> {
  const press = `(() => {
    const named = [...view.document.querySelectorAll('button, label')];
    const found = named.find(({ textContent }) => textContent.startsWith(${JSON.stringify(name)}));
    found?.click();
    return found !== undefined;
  })()`;
  await expect.poll(() => inToolbarPopup<boolean>(ownPage, press), { message: `“${name}” in the popup` }).toBe(true);
}

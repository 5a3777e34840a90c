import { vi } from 'vitest';
import { PATIENCE_MS } from '../../helpers/patience.ts';
import type { Firefox } from './firefox.ts';
import type { FirefoxPage } from './firefox-page.ts';

/** Selects an element's text and chooses an item of the context menu that Firefox opens there. */
export async function chooseFromMenu(firefox: Firefox, page: FirefoxPage, selector: string, item: string) {
  const place = await page.evaluate((chosen) => {
    const element = document.querySelector(chosen);
    if (!element) return null;
    getSelection()?.selectAllChildren(element);
    const { x, y } = element.getBoundingClientRect();
    return { x: x + 20, y: y + 8 };
  }, selector);
  if (!place) throw new Error(`${selector} is not there.`);
  await page.point(place, 2);
  const menu = `document.getElementById('contentAreaContextMenu')`;
  await until(`an open menu with “${item}”`, () =>
    firefox.inWindow(`(() => {
      const item = ${menu}.state === 'open' &&
        [...${menu}.children].find(({ label, hidden }) => !hidden && label === ${JSON.stringify(item)});
      if (item) ${menu}.activateItem(item);
      return Boolean(item);
    })()`),
  );
}

/** Presses Alt, Shift and a letter in the window: what is typed into a page never reaches the browser's shortcuts. */
export function pressShortcut(firefox: Firefox, letter: string): Promise<void> {
  return inWindowWithKeys(firefox, `keys.synthesizeKey('${letter}', { altKey: true, shiftKey: true }, window)`);
}

/** Opens the toolbar popup, types into its search box and presses Enter. */
export async function searchInPopup(firefox: Firefox, own: FirefoxPage, text: string): Promise<void> {
  await own.evaluate('browser.action.openPopup().then(() => null)');
  await until('popup with the focus in its search box', async () => {
    await firefox.inWindow('document.querySelector(".webextension-popup-browser")?.focus()');
    const box = 'view.document.querySelector("textarea")';
    return inView(own, 'popup', `${box} && (${box}.focus(), view.document.hasFocus())`);
  });
  await inWindowWithKeys(firefox, `keys.sendString(${JSON.stringify(text)}, window)`);
  await until('text in the box', async () => {
    const typed = await inView(own, 'popup', 'view.document.querySelector("textarea").value');
    return typed === text;
  });
  await inWindowWithKeys(firefox, `keys.synthesizeKey('KEY_Enter', {}, window)`);
}

/** Enters text in the address bar, as though typed, and presses Enter once it offers what the extension has. */
export async function enterInAddressBar(firefox: Firefox, text: string): Promise<void> {
  await firefox.inWindow(`(gURLBar.focus(), gURLBar.search(${JSON.stringify(text)}))`);
  const offers = 'gURLBar.view.isOpen && gURLBar.view.panel.innerText.startsWith("Crossfigure")';
  await until('offer of the extension', () => firefox.inWindow(offers));
  await inWindowWithKeys(firefox, `keys.synthesizeKey('KEY_Enter', {}, window)`);
}

/** `keys` is what Firefox's own remote control presses keys with. */
function inWindowWithKeys(firefox: Firefox, statement: string): Promise<void> {
  return firefox.inWindow(`(() => {
    const keys = { window, parent: window, _EU_Ci: Ci, _EU_Cc: Cc };
    Services.scriptloader.loadSubScript('chrome://remote/content/external/EventUtils.js', keys);
    ${statement};
  })()`);
}

export function closeSidebar(firefox: Firefox): Promise<void> {
  return firefox.inWindow('SidebarController.hide()');
}

/** Whether the sidebar is open. */
export function isSidebarOpen(firefox: Firefox): Promise<boolean> {
  return firefox.inWindow('SidebarController.isOpen');
}

/** The addresses of all tabs, without what follows the path. */
export function tabsOf(firefox: Firefox): Promise<string[]> {
  return firefox.inWindow('gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec.replace(/[?#].*/, ""))');
}

/** Errors of the extension's scripts, wherever they ran. What is cut off as its page closes is none. */
export async function scriptErrors(firefox: Firefox): Promise<string[]> {
  const errors = await firefox.inWindow<string[]>('Services.console.getMessageArray().map(String)');
  return errors.filter(
    (error) => /^\[JavaScript Error.*moz-extension:/s.test(error) && !/context (unloaded|is inactive)/.test(error),
  );
}

/** Evaluates an expression on `view`, the window of the extension's sidebar or popup; `null` while there is none. */
export function inView<T>(own: FirefoxPage, type: 'sidebar' | 'popup', expression: string): Promise<T | null> {
  return own.evaluate(`(() => {
    const [view] = browser.extension.getViews({ type: '${type}' });
    return view ? (${expression}) : null;
  })()`);
}

/** What the sidebar's first result is about. */
export function sidebarHeading(own: FirefoxPage): Promise<string | null> {
  return inView(own, 'sidebar', `view.document.querySelector('h2')?.textContent ?? null`);
}

/** Waits until `read` returns something true. */
export function until<T>(what: string, read: () => Promise<T>): Promise<T> {
  return vi.waitFor(
    async () => {
      const found = await read();
      if (!found) throw new Error(`There is no ${what}.`);
      return found;
    },
    { timeout: PATIENCE_MS, interval: 50 },
  );
}

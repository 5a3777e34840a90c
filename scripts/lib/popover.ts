import type { Page } from 'playwright-core';
import { evaluateInExtension } from './extension-world.ts';

/** The host element of the popover, the one node that the extension adds to a page. */
export const POPOVER_HOST = 'crossfigure-popover';

/** The text of the open popover as it is laid out, from its closed shadow root; `null` while none is open. */
export function popoverText(page: Page, id: string): Promise<string | null> {
  return evaluateInExtension(page, id, inPopover('(card) => card.innerText'));
}

/** The markup of the open popover; `null` while none is open. For tests that look at how it is put together. */
export function popoverMarkup(page: Page, id: string): Promise<string | null> {
  return evaluateInExtension(page, id, inPopover('(card) => card.outerHTML'));
}

/** Waits until the popover is open and says something, and returns its text; an error where it does not open in time. */
export async function waitForPopover(page: Page, id: string, timeout: number): Promise<string> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const text = await popoverText(page, id);
    if (text) return text;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('The popover did not open.');
}

/** An expression that hands the open popover's element to `use`. */
export function inPopover(use: string): string {
  return `(() => {
    const host = document.querySelector('${POPOVER_HOST}');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    const card = root && (host.matches(':popover-open') ? root.firstElementChild : root.querySelector(':popover-open'));
    return card ? (${use})(card) : null;
  })()`;
}

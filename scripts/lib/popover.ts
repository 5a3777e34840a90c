import type { Page } from 'playwright-core';
import { evaluateInExtension } from './extension-world.ts';

/**
 * The host element of the popover, the one node that the extension adds to a page, on pages without such an element of
 * their own: it has no name, so that pages cannot tell it from others.
 */
export const POPOVER_HOST = 'div[popover="manual"]';

/** The text of the open popover as it is laid out, from its closed shadow root; `null` while none is open. */
export function popoverText(page: Page, id: string): Promise<string | null> {
  return evaluateInExtension(page, id, inPopover('(card) => card.innerText'));
}

/** A part of the popover under a heading of its own. */
export type Section = { readonly heading: string; readonly text: string };

/** The parts of the open popover in their order; none while it is closed. */
export async function popoverSections(page: Page, id: string): Promise<Section[]> {
  const read = `(card) => [...card.querySelectorAll('section')].map((section) => ({
    heading: section.querySelector('h2, h3, h4')?.innerText ?? '',
    text: section.innerText,
  }))`;
  return (await evaluateInExtension<Section[] | null>(page, id, inPopover(read))) ?? [];
}

/**
 * Waits until the popover is open, says something and has come to rest, and returns its text.
 * An error where that takes longer than `timeout` milliseconds.
 */
export async function waitForPopover(page: Page, id: string, timeout: number): Promise<string> {
  const deadline = Date.now() + timeout;
  while (Date.now() < deadline) {
    const text = await evaluateInExtension<string | null>(page, id, inPopover(AT_REST));
    if (text) return text;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('The popover did not open.');
}

/** Its text once its animations, if any, are over; one that was cancelled is over too. */
const AT_REST = `async (card) => {
  await Promise.allSettled(card.getAnimations({ subtree: true }).map(({ finished }) => finished));
  return card.isConnected ? card.innerText : null;
}`;

/** An expression that hands the open popover's element to `use`. */
export function inPopover(use: string): string {
  return `(() => {
    const hosts = [...document.querySelectorAll('${POPOVER_HOST}:popover-open')];
    const panels = hosts.map((host) => chrome.dom.openOrClosedShadowRoot(host)?.querySelector('.panel'));
    const card = panels.find((panel) => panel?.querySelector('.cf-card'));
    return card ? (${use})(card) : null;
  })()`;
}

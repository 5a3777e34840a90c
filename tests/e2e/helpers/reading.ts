import type { Page } from 'playwright-core';
import { evaluateInExtension } from '../../../scripts/lib/extension-world.ts';
import { readMarks, scrollToMark } from '../../../scripts/lib/marks.ts';
import { inPopover, popoverSections, popoverText, waitForPopover } from '../../../scripts/lib/popover.ts';
import { PATIENCE_MS } from '../../helpers/patience.ts';
import type { Session } from './session.ts';

/** Which mark is meant: its own text, and words of the paragraph around it where the text alone does not tell. */
export type Which = { readonly text: RegExp; readonly around?: RegExp };

/** What a reader gets to see at a mark. */
export type Card = { readonly text: string };

/** The same with its full record open. */
export type CardRecord = Card & {
  /** Text under the heading that fits; '' where there is no such part. */
  readonly under: (heading: RegExp) => string;
};

/** The position of a mark among all of the page; an error lists what is marked where it is not among it. */
export async function findMark(page: Page, { text, around = /(?:)/ }: Which): Promise<number> {
  const marks = await readMarks(page);
  const index = marks.findIndex((mark) => text.test(mark.text) && around.test(mark.around));
  if (index >= 0) return index;
  throw new Error(
    `No mark fits ${text}; marked are: ${marks.map((mark) => `${mark.name} "${mark.text}"`).join(', ')}.`,
  );
}

/** Rests the pointer on a mark and reads the popover that opens. */
export async function readAt(session: Session, page: Page, which: Which): Promise<Card> {
  const { x, y } = await scrollToMark(page, await findMark(page, which));
  await page.mouse.move(x, y, { steps: 4 });
  return readCard(session, page);
}

/** The popover that is open or about to open. */
export async function readCard(session: Session, page: Page): Promise<Card> {
  return { text: await waitForPopover(page, session.browser.id, PATIENCE_MS) };
}

/** Opens the full record in the open popover and reads it. */
export async function readRecord(session: Session, page: Page): Promise<CardRecord> {
  await clickInCard(session, page, /^All sources/);
  const text = await waitForPopover(page, session.browser.id, PATIENCE_MS);
  const sections = await popoverSections(page, session.browser.id);
  const under = (heading: RegExp) => sections.find((section) => heading.test(section.heading))?.text ?? '';
  return { text, under };
}

/** Clicks a mark. */
export async function clickMark(page: Page, which: Which): Promise<void> {
  const { x, y } = await scrollToMark(page, await findMark(page, which));
  await page.mouse.click(x, y);
}

/** Sends the keyboard command as the browser does; keys that tests press never reach the browser's own shortcuts. */
export async function sendCommand({ browser }: Session, page: Page): Promise<void> {
  await page.bringToFront();
  await browser.worker.evaluate(`chrome.tabs.query({ url: ${JSON.stringify(page.url())} }).then(
    ([tab]) => chrome.commands.onCommand.dispatch('open-next', tab)
  )`);
}

/** Waits until no popover is open. */
export async function waitUntilClosed({ browser }: Session, page: Page): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    if ((await popoverText(page, browser.id)) === null) return;
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('The popover did not close.');
}

/** Evaluates the body of a function of `card`, the open one, in the extension's own world; `null` while none is open. */
export function inCard<T>({ browser }: Session, page: Page, expression: string): Promise<T> {
  return evaluateInExtension(page, browser.id, inPopover(`(card) => ${expression}`));
}

/** The middle of what is named so in the open card, a button, link or fold, in pixels of the window. */
export async function placeInCard(session: Session, page: Page, name: RegExp): Promise<{ x: number; y: number }> {
  const place = await inCard<{ x: number; y: number } | null>(
    session,
    page,
    `{
      const named = (one) => ${name}.test(one.getAttribute('aria-label') ?? one.textContent);
      const found = [...card.querySelectorAll('button, a, summary')].find(named);
      if (!found) return null;
      found.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = found.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2 };
    }`,
  );
  if (!place) throw new Error(`Nothing in the card is named ${name}.`);
  return place;
}

/** Clicks what is named so in the open card. */
export async function clickInCard(session: Session, page: Page, name: RegExp): Promise<void> {
  const { x, y } = await placeInCard(session, page, name);
  await page.mouse.click(x, y);
}

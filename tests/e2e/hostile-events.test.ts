import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scrollToMark } from '../../scripts/lib/marks.ts';
import { POPOVER_HOST, popoverText } from '../../scripts/lib/popover.ts';
import {
  clickInCard,
  clickMark,
  findMark,
  placeInCard,
  readAt,
  readCard,
  sendCommand,
  waitUntilClosed,
} from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** A page's script that sends events of its own, or keeps those of users from others. */
const session = useSession();
const FIRST = { text: /1,500/ };
const SECOND = { text: /10,000/ };

/** Counts from now on how many hosts come into the page. */
async function countHosts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate((selector) => {
    const came = { count: 0 };
    Object.assign(globalThis, { came });
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      came.count += added.filter((node) => node instanceof Element && node.matches(selector)).length;
    }).observe(document, { subtree: true, childList: true });
  }, POPOVER_HOST);
  return () => page.evaluate(() => (globalThis as unknown as { came: { count: number } }).came.count);
}

/** Sends every event of a script that looks like pointing at `words` and pressing there. */
function forge(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  return page.evaluate(
    ([clientX, clientY]) => {
      const target = document.elementFromPoint(clientX, clientY) ?? document.body;
      const init = {
        clientX,
        clientY,
        bubbles: true,
        composed: true,
        cancelable: true,
        pointerType: 'mouse',
        detail: 1,
      };
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click']) {
        target.dispatchEvent(new PointerEvent(type, init));
      }
      for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'dblclick']) {
        target.dispatchEvent(new MouseEvent(type, init));
      }
      if (target instanceof HTMLElement) target.click();
      for (const key of ['Enter', ' ', 'Escape', 'Tab', 'J']) {
        for (const type of ['keydown', 'keyup']) {
          const more = { key, altKey: key === 'J', shiftKey: key === 'J' };
          target.dispatchEvent(new KeyboardEvent(type, { ...init, ...more }));
        }
      }
    },
    [x, y] as const,
  );
}

/** The middle of a mark’s first line. */
async function pointOf(page: Page, text: RegExp): Promise<{ x: number; y: number }> {
  const index = await findMark(page, { text });
  return scrollToMark(page, index);
}

test('events of a script open nothing', async () => {
  const page = await session.openMarked('/story.html');
  const hosts = await countHosts(page);
  await forge(page, await pointOf(page, /1,500/));
  // The pointer of a user opens one, after the same pause, that began later.
  await readAt(session, page, SECOND);
  expect(await hosts()).toBe(1);
});

test('events of a script press nothing in the card, and do not close it', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, FIRST);
  const { text } = await readCard(session, page);
  for (const name of [/^Hide$/, /^Close$/, /^Copy$/, /^Side panel$/]) {
    await forge(page, await placeInCard(session, page, name));
  }
  await forge(page, { x: 3, y: 3 });
  expect((await readCard(session, page)).text).toBe(text);
  await clickInCard(session, page, /^Hide$/);
  await waitUntilClosed(session, page);
  await expect(findMark(page, FIRST)).rejects.toThrow('No mark fits');
});

/** Notes what the page's listeners hear on the window, the document, its root and the body. */
async function listen(page: Page, kinds: readonly string[]): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((types) => {
    const heard = new Set<string>();
    Object.assign(globalThis, { heard });
    for (const target of [window, document, document.documentElement, document.body]) {
      for (const type of types) {
        for (const capture of [true, false]) target.addEventListener(type, () => heard.add(type), { capture });
      }
    }
  }, kinds);
  return () => page.evaluate(() => [...(globalThis as unknown as { heard: Set<string> }).heard]);
}

const INPUT = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu', 'wheel', 'selectstart'],
  ...['keydown', 'keypress', 'keyup', 'focusin', 'focus', 'copy', 'beforetoggle', 'toggle'],
];

test('the page hears of no press, key or focus in the card', async () => {
  const page = await session.openMarked('/story.html');
  const heard = await listen(page, INPUT);
  await page.locator('#before').press('a');
  await page.mouse.click(5, 5);
  const usual = ['pointerdown', 'click', 'keydown', 'keyup', 'focusin'];
  expect(await heard()).toEqual(expect.arrayContaining(usual));

  const other = await session.openMarked('/story.html');
  await sendCommand(session, other);
  await readCard(session, other);
  const heardThere = await listen(other, INPUT);
  for (const key of ['Tab', 'Tab', 'a', 'ArrowDown', 'ControlOrMeta+C']) await other.keyboard.press(key);
  const { x, y } = await placeInCard(session, other, /^Copy$/);
  await other.mouse.click(x, y);
  await expect.poll(() => popoverText(other, session.browser.id)).toMatch(/Copied/);
  await other.mouse.click(x, y, { button: 'middle' });
  await other.mouse.click(x, y - 60, { button: 'right' });
  await other.mouse.wheel(0, 40);
  await other.keyboard.press('Escape');
  await waitUntilClosed(session, other);
  expect(await heardThere()).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { evaluateInExtension } from '../../scripts/lib/extension-world.ts';
import { scrollToMark } from '../../scripts/lib/marks.ts';
import { inPopover, POPOVER_HOST, popoverText } from '../../scripts/lib/popover.ts';
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
  for (const name of [/^Hide$/, /^Close$/, /^Copy$/, /^Open in panel$/]) {
    await forge(page, await placeInCard(session, page, name));
  }
  await forge(page, { x: 3, y: 3 });
  expect((await readCard(session, page)).text).toBe(text);
  await clickInCard(session, page, /^Hide$/);
  await waitUntilClosed(session, page);
  await expect(findMark(page, FIRST)).rejects.toThrow('No mark fits');
});

test('focus and scroll, which scripts cause, open nothing', async () => {
  const page = await session.openMarked('/story.html');
  const hosts = await countHosts(page);
  await page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('p'), { style: 'height:3000px' })),
  );
  const { x, y } = await pointOf(page, /1,500/);
  await page.mouse.move(x, y + 60);
  await page.evaluate(() => {
    const first = document.getElementById('first') as HTMLElement;
    first.tabIndex = 0;
    first.focus();
    first.scrollIntoView();
    // Whichever way it takes to bring the figure under the pointer.
    for (let top = 0; top < 200; top += 5) scrollTo(0, top);
  });
  await page.evaluate(
    ([by]) => document.querySelector('main')?.setAttribute('style', `position:relative;top:${by}px`),
    [60],
  );
  await page.evaluate(() => {
    scrollTo(0, 0);
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await readAt(session, page, SECOND);
  expect(await hosts()).toBe(1);
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

test('a page that cancels Enter, Space, Tab and clicks leaves the card usable by keyboard', async () => {
  const page = await session.openMarked('/story.html');
  await page.evaluate(() => {
    for (const type of ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'pointerdown', 'focusin', 'wheel']) {
      for (const target of [window, document]) {
        target.addEventListener(
          type,
          (event) => {
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          { capture: true, passive: false },
        );
      }
    }
  });
  await sendCommand(session, page);
  await readCard(session, page);
  // Tab goes from the text of the card through its links and folds to the last button and round again.
  const reached = new Set<string>();
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    reached.add(await focusedInCard(page));
  }
  expect([...reached]).toEqual(expect.arrayContaining(['Close', 'Copy', 'Hide', 'Open in panel']));
  await focusInCard(page, 'Copy');
  await page.keyboard.press('Space');
  await expect.poll(() => popoverText(page, session.browser.id)).toMatch(/Copied/);
  await focusInCard(page, 'Close');
  await page.keyboard.press('Enter');
  await waitUntilClosed(session, page);
});

test('a press opens and closes a fold, once each, and follows a link, once', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, SECOND);
  const card = () => readCard(session, page).then(({ text }) => text);
  const folded = (await card()).length;
  const fold = /more|not compared/i;
  await clickInCard(session, page, fold);
  await expect.poll(async () => (await card()).length).toBeGreaterThan(folded);
  await clickInCard(session, page, fold);
  await expect.poll(async () => (await card()).length).toBe(folded);

  const opened = page.context().waitForEvent('page');
  await page.context().route('**/*', (route) => route.fulfill({ body: 'elsewhere' }));
  const link = await linkInCard(page);
  await page.mouse.click(link.x, link.y);
  const tab = await opened;
  expect(tab.url()).toBe(link.href);
  const tabs = page.context().pages().length;
  await tab.close();
  await page.context().unroute('**/*');
  expect(page.context().pages()).toHaveLength(tabs - 1);
});

function focusedInCard(page: Page): Promise<string> {
  return inCard(
    page,
    "(card.getRootNode().activeElement?.ariaLabel ?? card.getRootNode().activeElement?.textContent ?? '')",
  );
}

async function focusInCard(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 30; i++) {
    if ((await focusedInCard(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not come to ${name}.`);
}

function linkInCard(page: Page): Promise<{ x: number; y: number; href: string }> {
  return inCard(
    page,
    `(() => {
      const link = card.querySelector('a[href]');
      link.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = link.getClientRects()[0];
      return { x: x + width / 2, y: y + height / 2, href: link.href };
    })()`,
  );
}

/** Evaluates an expression on `card`, the open one. */
function inCard<T>(page: Page, expression: string): Promise<T> {
  return evaluateInExtension(page, session.browser.id, inPopover(`(card) => ${expression}`));
}

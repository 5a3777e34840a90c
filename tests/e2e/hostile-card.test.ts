import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { POPOVER_HOST } from '../../scripts/lib/popover.ts';
import { clickInCard, clickMark, placeInCard, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

/** A page's script after the root of the card and the words in it. */
const session = useSession();
const FIRST = { text: /1,500/ };

/** Runs `attack` in the page before the card opens, then opens it by a click. */
async function openAfter(attack: () => void): Promise<Page> {
  const page = await session.openMarked('/story.html');
  await page.evaluate(attack);
  await clickMark(page, FIRST);
  await readCard(session, page);
  return page;
}

test('no element that a page registers is ever the host, and no internals of it are to be had', async () => {
  const page = await openAfter(() => {
    const roots: unknown[] = [];
    class Grabber extends HTMLElement {
      constructor() {
        super();
        roots.push(this.attachInternals().shadowRoot);
      }
      connectedCallback() {
        roots.push(this.attachInternals().shadowRoot);
      }
    }
    for (const name of ['crossfigure-popover', 'crossfigure-card', 'x-crossfigure']) {
      customElements.define(name, class extends Grabber {});
    }
    customElements.define('crossfigure-div', class extends HTMLDivElement {}, { extends: 'div' });
    Object.assign(globalThis, { roots });
  });
  const got = await page.evaluate((selector) => {
    const host = document.querySelector<HTMLElement>(selector);
    const tried = (attempt: () => unknown) => {
      try {
        return attempt() ?? null;
      } catch (error) {
        return (error as Error).name;
      }
    };
    customElements.upgrade(document.documentElement);
    return {
      roots: (globalThis as unknown as { roots: unknown[] }).roots.length,
      name: host?.localName,
      root: tried(() => host?.shadowRoot),
      internals: tried(() => host?.attachInternals()),
      second: tried(() => host?.attachShadow({ mode: 'open' })),
      html: tried(() => host?.getHTML({ serializableShadowRoots: true })),
      copied: tried(() => host?.cloneNode(true).childNodes.length),
      text: host?.innerText,
    };
  }, POPOVER_HOST);
  expect(got).toEqual({
    roots: 0,
    name: 'div',
    root: null,
    internals: 'NotSupportedError',
    second: 'NotSupportedError',
    html: '',
    copied: 0,
    text: '',
  });
});

test('what a page overwrites in its own world is never called', async () => {
  const page = await openAfter(() => {
    const called: string[] = [];
    Object.assign(globalThis, { called });
    const patch = (holder: object, name: string) => {
      const real = (holder as Record<string, unknown>)[name] as (...given: unknown[]) => unknown;
      Object.assign(holder, {
        [name](this: unknown, ...given: unknown[]) {
          called.push(name);
          return real.apply(this, given);
        },
      });
    };
    patch(Element.prototype, 'attachShadow');
    patch(Element.prototype, 'append');
    patch(HTMLElement.prototype, 'showPopover');
    patch(Document.prototype, 'createElement');
    patch(EventTarget.prototype, 'dispatchEvent');
    patch(EventTarget.prototype, 'addEventListener');
    patch(CSSStyleSheet.prototype, 'replaceSync');
  });
  expect(await page.evaluate(() => (globalThis as unknown as { called: string[] }).called)).toEqual([]);
  // The page's own calls are heard: the patches work.
  const own = await page.evaluate(() => {
    document.createElement('div').attachShadow({ mode: 'closed' });
    return (globalThis as unknown as { called: string[] }).called;
  });
  expect(own).toEqual(['createElement', 'attachShadow']);
});

/** What a script of the page learns of `words` by searching, by selecting and by extending what is selected. */
function wordsRead(page: Page, words: string): Promise<{ found: boolean; selected: string[] }> {
  return page.evaluate((wanted) => {
    const selection = getSelection() as Selection;
    const selected: string[] = [];
    const extended = () => {
      for (const direction of ['forward', 'backward']) {
        for (const unit of ['word', 'line', 'documentboundary']) {
          selection.modify('extend', direction, unit);
          selected.push(selection.toString());
        }
      }
    };
    extended();
    selection.removeAllRanges();
    // Not in the types: every browser has it, no standard does.
    const found = (globalThis as unknown as { find(text: string): boolean }).find(wanted);
    extended();
    selection.removeAllRanges();
    document.execCommand('selectAll');
    selected.push(selection.toString());
    selection.removeAllRanges();
    return { found, selected: selected.filter((text) => text.includes(wanted)) };
  }, words);
}

test('neither searching nor selecting tells a page what the card says', async () => {
  const page = await openAfter(() => undefined);
  // Both stand in the card alone.
  for (const words of ['Side panel', 'Corroborat']) {
    expect((await readCard(session, page)).text).toMatch(new RegExp(words, 'i'));
    expect(await wordsRead(page, words)).toEqual({ found: false, selected: [] });
  }
  // The page's own words are found so, and selected.
  const own = await wordsRead(page, 'light winds');
  expect(own.found).toBe(true);
  expect(own.selected.length).toBeGreaterThan(0);

  // After a press in the card, a drag over its text and "select all" as well.
  const { x, y } = await placeInCard(session, page, /^Copy$/);
  await page.mouse.move(x, y - 80);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 60, { steps: 4 });
  await page.mouse.up();
  expect(await wordsRead(page, 'Side panel')).toEqual({ found: false, selected: [] });
  await page.keyboard.press('ControlOrMeta+A');
  expect(await wordsRead(page, 'Side panel')).toEqual({ found: false, selected: [] });
});

test('nothing that tells of input, time or place names a node within', async () => {
  const page = await openAfter(() => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    const note = (list: PerformanceObserverEntryList) => {
      for (const entry of list.getEntries()) {
        const { target, sources = [] } = entry as unknown as { target?: Node; sources?: { node?: Node }[] };
        seen.push(target, ...sources.map(({ node }) => node));
      }
    };
    for (const type of ['event', 'layout-shift', 'first-input', 'largest-contentful-paint']) {
      new PerformanceObserver(note).observe({ type, buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    }
    for (const type of ['pointerdown', 'click', 'keydown', 'focusin', 'copy', 'animationstart', 'transitionrun']) {
      addEventListener(type, (event) => seen.push(event.target, ...event.composedPath()), true);
    }
  });
  await clickInCard(session, page, /^Copy$/);
  await page.keyboard.press('Tab');
  const { x, y } = await placeInCard(session, page, /^Copy$/);
  const inside = await page.evaluate(
    ([left, top, selector]) => {
      const host = document.querySelector(selector);
      const { seen } = globalThis as unknown as { seen: unknown[] };
      seen.push(document.activeElement, document.elementFromPoint(left, top));
      seen.push(...document.elementsFromPoint(left, top));
      seen.push(document.caretPositionFromPoint(left, top)?.offsetNode);
      seen.push(...document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).target));
      const nodes = seen.filter((one) => one instanceof Node);
      const isForeign = (node: Node) => node !== host && !document.contains(node);
      return { seen: nodes.includes(host as Node), inside: nodes.filter(isForeign).map(String) };
    },
    [x, y, POPOVER_HOST] as const,
  );
  expect(inside).toEqual({ seen: true, inside: [] });
});

test('the words in the card are there for those who use it: the browser tells them to screen readers', async () => {
  const page = await openAfter(() => undefined);
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const named = (role: string) =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).map(({ name }) => String(name?.value));
  expect(named('dialog')).toEqual([expect.stringMatching(/^Crossfigure: One source – .*1,500/)]);
  expect(named('button')).toEqual(expect.arrayContaining(['Copy', 'Hide', 'Side panel']));
  expect(named('StaticText').join(' ')).toMatch(/Corroborat/i);
});

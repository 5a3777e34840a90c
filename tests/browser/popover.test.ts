import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPopover, type Popover } from '../../entrypoints/card/popover.tsx';
import type { Mark } from '../../entrypoints/reader/marks.ts';
import { createHost } from '../../entrypoints/reader/own-host.ts';
import { claim, evidence, figure, story, t } from '../components/fixtures.ts';
import { setPage } from './page.ts';

let popover: Popover;
let closed: number;
let hidden: Mark[];
let taken: number;
/** The shadow root is closed to the page and to us; tests see it as it is made. */
let root: ShadowRoot;
const attachShadow = Element.prototype.attachShadow;

beforeEach(() => {
  closed = 0;
  hidden = [];
  taken = 0;
  Element.prototype.attachShadow = function (init) {
    root = attachShadow.call(this, init);
    return root;
  };
  popover = createPopover({
    document,
    t,
    locale: 'en',
    createHost: () => createHost(document),
    onClose: () => closed++,
    onTaken: () => taken++,
    onHide: (mark) => hidden.push(mark),
    onOpenPanel: () => undefined,
  });
});

afterEach(() => {
  popover.close();
  Element.prototype.attachShadow = attachShadow;
});

const content = { claims: [claim('c1')], story };

function rangeOf(selector: string): Range {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) as Element);
  return range;
}

function show(selector: string, at: { x: number; y: number } | null = null): HTMLElement {
  const range = rangeOf(selector);
  const finding = figure({
    verdict: 'agrees',
    evidence: [evidence('c1', 'corroborates')],
    surface: '12,000 <b>troops',
  });
  popover.show({ finding, name: 'agrees', range, painted: [range] }, content, at);
  return popover.card()?.host as HTMLElement;
}

/** The host's box once it has been placed. */
async function placed(host: HTMLElement): Promise<DOMRect> {
  await expect.poll(() => getComputedStyle(host).translate).not.toBe('none');
  return host.getBoundingClientRect();
}

it('is one host with a closed shadow root, in the top layer, and gone when closed', () => {
  setPage('<p><b>12,000</b></p>');
  const before = new XMLSerializer().serializeToString(document);
  const host = show('b');
  expect(host.parentNode).toBe(document.documentElement);
  expect(host.shadowRoot).toBeNull();
  expect(host.matches(':popover-open')).toBe(true);
  show('b');
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  popover.close();
  expect(new XMLSerializer().serializeToString(document)).toBe(before);
});

it('is a dialog named after its figure, whose text stays text', () => {
  setPage('<p><b>12,000</b></p>');
  show('b');
  const dialog = root.querySelector('[role=dialog]');
  expect(dialog?.getAttribute('aria-label')).toBe('Crossfigure: Two sources agree – 12,000 <b>troops');
  expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  expect(root.querySelector('b')).toBeNull();
});

it('takes focus only when told to', () => {
  setPage('<p><b>12,000</b></p>');
  show('b');
  expect(popover.hasFocus()).toBe(false);
  popover.focus();
  expect(popover.hasFocus()).toBe(true);
});

it('has the focus where arrow keys scroll the card and not the page', () => {
  setPage('<p><b>12,000</b></p>');
  show('b');
  popover.focus();
  const focused = root.activeElement as Element;
  expect(focused.localName).toBe('h2');
  const scroller = focused.closest('.cf-body') as Element;
  expect(getComputedStyle(scroller).overflowY).toBe('auto');
  expect(scroller.textContent).toContain('NIS');
});

it('closes and hides by its own buttons', () => {
  setPage('<p><b>12,000</b></p>');
  show('b');
  const buttons = [...root.querySelectorAll('button')];
  buttons.find((button) => button.textContent === t('card_hide'))?.click();
  expect(hidden).toHaveLength(1);
  buttons.find((button) => button.getAttribute('aria-label') === t('card_close'))?.click();
  expect(closed).toBe(1);
});

describe('copying', () => {
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard') as PropertyDescriptor;
  const execCommand = document.execCommand;
  const status = () => root.querySelector('[role=status]')?.textContent;
  const copy = () => [...root.querySelectorAll('button')].find((button) => button.textContent === t('card_copy'));

  function withClipboard(value: unknown): void {
    Object.defineProperty(Navigator.prototype, 'clipboard', { configurable: true, get: () => value });
  }

  afterEach(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
    Document.prototype.execCommand = execCommand;
  });

  it('is announced only once the text is there', async () => {
    const written: string[] = [];
    let settle = () => {};
    withClipboard({
      writeText: (text: string) => {
        written.push(text);
        return new Promise<void>((resolve) => {
          settle = resolve;
        });
      },
    });
    setPage('<p><b>12,000</b></p>');
    show('b');
    copy()?.click();
    await expect.poll(() => written).toHaveLength(1);
    expect(status()).toBe('');
    settle();
    await expect.poll(status).toBe(t('card_copied'));
    expect(written[0]).toContain('NIS');
  });

  it('works without a clipboard object, from a field of its own, and leaves focus and page alone', async () => {
    withClipboard(undefined);
    setPage('<p><b>12,000</b></p>');
    show('b');
    const page = document.documentElement.outerHTML;
    let taken = '';
    Document.prototype.execCommand = () => {
      taken = root.querySelector('textarea')?.value ?? '';
      return document.documentElement.outerHTML === page;
    };
    copy()?.focus();
    copy()?.click();
    await expect.poll(status).toBe(t('card_copied'));
    expect(taken).toContain('NIS');
    expect(root.querySelector('textarea')).toBeNull();
    expect(root.activeElement).toBe(copy());
  });

  it('says so where the browser does not let it', async () => {
    withClipboard({ writeText: () => Promise.reject(new Error('refused')) });
    Document.prototype.execCommand = () => false;
    setPage('<p><b>12,000</b></p>');
    show('b');
    copy()?.click();
    await expect.poll(status).toBe(t('card_copy_failed'));
  });
});

describe('its place', () => {
  it('is right below the figure', async () => {
    setPage('<p><b>12,000</b> troops</p>');
    const box = await placed(show('b'));
    const figure = document.querySelector('b')?.getBoundingClientRect() as DOMRect;
    expect(box.top - figure.bottom).toBeGreaterThanOrEqual(0);
    expect(box.top - figure.bottom).toBeLessThan(12);
    expect(Math.abs(box.left - Math.max(8, figure.left))).toBeLessThan(2);
  });

  it.each([
    ['right', 'top:10px;right:0'],
    ['bottom', 'bottom:0;left:200px'],
    ['corner', 'bottom:0;right:0'],
    ['left', 'top:300px;left:-30px'],
  ])('is inside the window at its %s edge, and not over the figure', async (_, css) => {
    setPage(`<b style="position:fixed;${css}">12,000</b>`);
    const box = await placed(show('b'));
    const figure = document.querySelector('b')?.getBoundingClientRect() as DOMRect;
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
    expect(box.top >= figure.bottom || box.bottom <= figure.top).toBe(true);
  });

  const figureLines = () => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('b') as Element);
    return [...range.getClientRects()];
  };
  const liesOver = (box: DOMRect, line: DOMRect) =>
    box.left < line.right && box.right > line.left && box.top < line.bottom && box.bottom > line.top;

  it('is beside all lines of a figure that wraps, beginning at the one that the pointer is on', async () => {
    setPage(
      '<p style="width:15em;margin:100px 300px"><i style="padding-left:5em"></i><b>around 12,000 of all of the men there are</b></p>',
    );
    const [first, second] = figureLines() as [DOMRect, DOMRect];
    expect(second.left).toBeLessThan(first.left);
    for (const line of [first, second]) {
      const box = await placed(show('b', { x: line.left + 5, y: line.top + 5 }));
      expect(figureLines().some((one) => liesOver(box, one))).toBe(false);
      expect(Math.abs(box.left - line.left)).toBeLessThan(2);
      expect(box.top - second.bottom).toBeLessThan(12);
    }
  });

  it.each([
    ['zoom on the root', '<style>html { zoom: 2 }</style>'],
    ['little zoom on the root', '<style>html { zoom: 0.5 }</style>'],
    ['zoom on the body', '<style>body { zoom: 1.5 }</style>'],
    ['lines from right to left', '<style>html { direction: rtl }</style>'],
    ['columns from right to left', '<style>html { writing-mode: vertical-rl }</style>'],
    ['columns from left to right', '<style>html { writing-mode: vertical-lr }</style>'],
    ['columns upside down', '<style>html { writing-mode: sideways-lr; direction: rtl }</style>'],
  ])('is right beside the figure and as large as ever under %s', async (_, style) => {
    const body = '<p style="margin:50px">Here there are <b>12,000</b> troops</p>';
    setPage(body);
    const { width } = await placed(show('b'));
    setPage(style + body);
    const host = show('b');
    const box = await placed(host);
    const [figure] = figureLines() as [DOMRect];
    const apart = Math.max(
      figure.left - box.right,
      box.left - figure.right,
      figure.top - box.bottom,
      box.top - figure.bottom,
    );
    expect(apart).toBeGreaterThanOrEqual(0);
    expect(apart).toBeLessThan(12);
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.width).toBeCloseTo(width, 0);
    const { direction, writingMode } = getComputedStyle(root.querySelector('.cf-summary') as Element);
    expect([direction, writingMode]).toEqual(['ltr', 'horizontal-tb']);
    setPage('');
  });

  it('follows the figure when the page scrolls', async () => {
    setPage('<div style="height:2000px;padding-top:300px"><b>12,000</b></div>');
    const host = show('b');
    const before = await placed(host);
    scrollTo(0, 100);
    await expect.poll(() => Math.round(before.top - host.getBoundingClientRect().top)).toBe(100);
    scrollTo(0, 0);
  });

  it('is lost with the figure', async () => {
    setPage('<p><b>12,000</b></p>');
    await placed(show('b'));
    (document.querySelector('p') as HTMLElement).hidden = true;
    dispatchEvent(new Event('resize'));
    await expect.poll(() => closed).toBeGreaterThan(0);
  });

  it('is kept while its figure is rendered again, and then beside that', async () => {
    setPage('<p><b>12,000</b></p>');
    const host = show('b');
    const box = await placed(host);
    setPage('<p><b>12,000</b></p>');
    dispatchEvent(new Event('resize'));
    document.body.firstElementChild?.prepend(document.createElement('br'));
    popover.follow(rangeOf('b'));
    await expect.poll(() => host.getBoundingClientRect().top).toBeGreaterThan(box.top);
    expect([closed, popover.card()?.host]).toEqual([0, host]);
  });

  it('is in the modal dialog that is open, and can be reached there', async () => {
    setPage('<p>text</p><dialog id="d"><p><b>12,000</b> troops</p></dialog>');
    const dialog = document.getElementById('d') as HTMLDialogElement;
    dialog.showModal();
    const host = show('b');
    const box = await placed(host);
    expect(host.parentNode).toBe(dialog);
    expect(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)).toBe(host);
    popover.focus();
    expect(document.activeElement).toBe(host);
  });

  it('is in the last modal dialog for a figure outside of it', () => {
    setPage('<p><b>12,000</b></p><dialog id="d">x</dialog><dialog open>y</dialog>');
    (document.getElementById('d') as HTMLDialogElement).showModal();
    expect(show('b').parentNode).toBe(document.getElementById('d'));
  });
});

describe('a page that styles everything', () => {
  it('styles neither the host nor what is inside', async () => {
    setPage('<p><b>12,000</b></p>');
    const plain = getComputedStyle(show('b'));
    const [width, position, card] = [
      plain.width,
      plain.position,
      getComputedStyle(root.querySelector('article') as Element).color,
    ];
    popover.close();
    setPage(`<style>
      * { color: red; position: static; transform: scale(3); opacity: 0.1; font: 40px serif; letter-spacing: 1em }
      div { display: none !important; width: 9px; translate: 500px 500px }
      html { font-size: 40px; text-transform: uppercase }
    </style><p><b>12,000</b></p>`);
    const styled = getComputedStyle(show('b'));
    expect([styled.width, styled.position, styled.opacity, styled.transform]).toEqual([width, position, '1', 'none']);
    expect(getComputedStyle(root.querySelector('article') as Element).color).toBe(card);
    expect(getComputedStyle(root.querySelector('article') as Element).textTransform).toBe('none');
  });
});

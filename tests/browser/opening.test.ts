import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { createPopover } from '../../entrypoints/card/popover.tsx';
import { type Reader, startReader } from '../../entrypoints/reader/reader.ts';
import { FRESH_DISPLAY } from '../../lib/model.ts';
import { t } from '../components/fixtures.ts';
import { createFakeBackground, type FakeBackground } from './fake-background.ts';
import { setPage } from './page.ts';
import type { PointerStep } from './pointer.ts';

const PACE = { hoverMs: 350, graceMs: 300 };
let ended: AbortController;
let background: FakeBackground;
let reader: Reader;

beforeEach(() => {
  ended = new AbortController();
  background = createFakeBackground();
});

afterEach(() => {
  ended.abort();
  document.getSelection()?.empty();
});

async function startOn(html: string): Promise<void> {
  setPage(html);
  reader = startReader(
    {
      document,
      ask: background.ask,
      loadCard: async () => (edges) => createPopover({ ...edges, t, locale: 'en' }),
      log: () => {},
      pace: { quietMs: 5, longestMs: 50, busyMs: 50 },
      openingPace: PACE,
    },
    ended.signal,
  );
  await expect.poll(() => background.count()).toBeDefined();
}

const host = () => document.querySelector<HTMLElement>('[popover]');
const openMark = () => [...(CSS.highlights.get('crossfigure-open') ?? [])].map(String).join('|');

/** Where the words are painted. */
function pointOn(words: string): { x: number; y: number } {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight as Iterable<Range>) {
      if (!String(range).includes(words)) continue;
      const { left, width, top, height } = range.getClientRects()[0] as DOMRect;
      return { x: left + width / 2, y: top + height / 2 };
    }
  }
  throw new Error(`"${words}" is not marked.`);
}

function pointIn(element: Element | null): { x: number; y: number } {
  const { left, width, top, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const BESIDE = { x: 990, y: 690 };
const hover = (words: string) => commands.pointer([pointOn(words)]);
const leave = () => commands.pointer([BESIDE]);
const click = (words: string, press: PointerStep['press'] = {}) => commands.pointer([{ ...pointOn(words), press }]);
const clickBeside = () => commands.pointer([{ ...BESIDE, press: {} }]);

describe('by pointer', () => {
  beforeEach(async () => {
    await leave();
    await startOn(
      '<p>Some 10 agree here.</p><p style="margin-top:550px">And 20 mixed there.</p><button id="b">x</button>',
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => vi.useRealTimers());

  const rest = () => vi.advanceTimersByTime(PACE.hoverMs);
  const linger = () => vi.advanceTimersByTime(PACE.graceMs);

  it('opens after a pause, takes no focus, and closes on leaving', async () => {
    const button = document.getElementById('b');
    button?.focus();
    await hover('10 agree');
    expect(host()).toBeNull();
    rest();
    expect(openMark()).toBe('10 agree');
    expect(host()?.matches(':popover-open')).toBe(true);
    expect(document.activeElement).toBe(button);
    await leave();
    linger();
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(openMark()).toBe('');
  });

  it('opens nothing under a pointer that only passes', async () => {
    await hover('10 agree');
    await leave();
    rest();
    expect(host()).toBeNull();
  });

  it('opens nothing while a button is pressed, as in selecting', async () => {
    await commands.pointer([{ ...BESIDE, press: { only: 'down' } }, pointOn('10 agree')]);
    rest();
    expect(host()).toBeNull();
    await commands.pointer([{ ...BESIDE, press: { only: 'up' } }]);
  });

  it('opens nothing where a script moves the focus to a mark, scrolls it under the pointer, or away from it', async () => {
    document.body.insertAdjacentHTML('beforeend', '<div style="height:2000px"></div>');
    const { x, y } = pointOn('20 mixed');
    await commands.pointer([{ x, y: y - 100 }]);
    const marked = document.querySelectorAll('p')[1] as HTMLElement;
    marked.tabIndex = 0;
    marked.focus({ preventScroll: true });
    expect(document.activeElement).toBe(marked);
    scrollBy(0, 100);
    await new Promise(requestAnimationFrame);
    rest();
    expect(host()).toBeNull();
    await hover('20 mixed');
    scrollBy(0, -100);
    rest();
    expect(host()).toBeNull();
    await hover('20 mixed');
    rest();
    expect(openMark()).toBe('20 mixed');
    scrollTo(0, 0);
  });

  it('opens at rest or at a click alone, as the user wants it meanwhile', async () => {
    reader.show({ ...FRESH_DISPLAY, opens: 'click' });
    await hover('10 agree');
    rest();
    expect(host()).toBeNull();
    await click('10 agree');
    expect(openMark()).toBe('10 agree');
    await clickBeside();
    reader.show(FRESH_DISPLAY);
    await hover('10 agree');
    rest();
    expect(openMark()).toBe('10 agree');
  });

  it('stays while the pointer goes over into the popover', async () => {
    await hover('10 agree');
    rest();
    await leave();
    await commands.pointer([pointIn(host())]);
    linger();
    expect(openMark()).toBe('10 agree');
  });

  it('goes on to another mark', async () => {
    await hover('10 agree');
    rest();
    expect(openMark()).toBe('10 agree');
    await hover('20 mixed');
    rest();
    expect(openMark()).toBe('20 mixed');
    expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  });

  it('a click opens at once and stays, until a click elsewhere', async () => {
    let isPrevented = true;
    addEventListener(
      'click',
      ({ defaultPrevented }) => {
        isPrevented = defaultPrevented;
      },
      { once: true },
    );
    await click('10 agree');
    expect(isPrevented).toBe(false);
    expect(openMark()).toBe('10 agree');
    await leave();
    await hover('20 mixed');
    rest();
    expect(openMark()).toBe('10 agree');
    await clickBeside();
    expect(host()).toBeNull();
  });

  it('a click keeps open what the pointer opened', async () => {
    await hover('10 agree');
    rest();
    const first = host();
    await click('10 agree');
    await leave();
    linger();
    expect(host()).toBe(first);
  });

  it('what was closed under the pointer does not come back until it left', async () => {
    await hover('10 agree');
    rest();
    expect(openMark()).toBe('10 agree');
    await userEvent.keyboard('{Escape}');
    const { x, y } = pointOn('10 agree');
    await commands.pointer([{ x: x + 2, y }]);
    rest();
    expect(host()).toBeNull();
    await leave();
    await hover('10 agree');
    rest();
    expect(openMark()).toBe('10 agree');
  });

  it.each([
    ['control', { key: 'Control' }],
    ['the middle button', { button: 'middle' }],
  ] as const)('no click with %s opens', async (_, press) => {
    await click('10 agree', press);
    expect(host()).toBeNull();
  });

  it('selecting text opens nothing', async () => {
    const { x, y } = pointOn('10 agree');
    await commands.pointer([
      { x: x - 20, y, press: { only: 'down' } },
      { x, y, press: { only: 'up' } },
    ]);
    expect(document.getSelection()?.isCollapsed).toBe(false);
    expect(host()).toBeNull();
  });

  it('Escape closes, and the page does not hear of it; another one it does', async () => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), { signal: ended.signal });
    await click('10 agree');
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
  });
});

describe('what a page takes away', () => {
  beforeEach(async () => {
    await leave();
    await startOn('<p>Some 10 agree here.</p><p>And 20 mixed.</p>');
  });

  const shown = () => background.requests.filter(({ type }) => type === 'openPanel').length;

  it.each([
    ['removed', (host: HTMLElement) => host.remove()],
    ['moved', (host: HTMLElement) => document.body.append(host)],
    ['hidden', (host: HTMLElement) => host.hidePopover()],
  ])('%s once, opens again at a click; twice, it shows in the panel', async (_, take) => {
    for (let i = 0; i < 2; i++) {
      await click('10 agree');
      expect(openMark()).toBe('10 agree');
      take(host() as HTMLElement);
      await expect.poll(openMark).toBe('');
      await expect.poll(host).toBeNull();
      expect(shown()).toBe(0);
    }
    await click('10 agree');
    expect(host()).toBeNull();
    expect(shown()).toBe(1);
  });

  it('does not open again at rest', async () => {
    await click('20 mixed');
    host()?.remove();
    await expect.poll(openMark).toBe('');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await hover('10 agree');
    vi.advanceTimersByTime(PACE.hoverMs);
    vi.useRealTimers();
    expect(host()).toBeNull();
  });
});

it('a click on a mark in a link is the link’s', async () => {
  await startOn('<p><a href="#followed">Some 10 agree</a> <button>20 agree</button></p>');
  await click('10 agree');
  await click('20 agree');
  expect(host()).toBeNull();
  expect(location.hash).toBe('#followed');
  history.replaceState(null, '', location.pathname + location.search);
});

describe('a link laid over a whole teaser', () => {
  const teaser = (style: string, more = '') => `<style>
      article { position: relative; }
      a::after { content: ''; position: absolute; inset: 0; ${style} }
    </style>
    <article><h2><a href="#followed">More</a></h2><p>Some 10 agree here.</p>${more}</article><p>And 20 mixed there.</p>`;

  async function restOn(words: string): Promise<void> {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await leave();
    await hover(words);
    vi.advanceTimersByTime(PACE.hoverMs);
    vi.useRealTimers();
  }

  it('lets a pointer at rest open the card of what it shows, and leads where it leads', async () => {
    await startOn(teaser(''));
    await restOn('10 agree');
    expect(openMark()).toBe('10 agree');
    await leave();
    await expect.poll(host).toBeNull();
    await click('10 agree');
    expect(location.hash).toBe('#followed');
    expect(host()).toBeNull();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('in a shadow root too', async () => {
    await startOn(`<div><template shadowrootmode="open">${teaser('')}</template></div>`);
    await restOn('10 agree');
    expect(openMark()).toBe('10 agree');
  });

  it.each([
    ['it has a paper of its own', 'background: white', ''],
    ['a picture lies between', '', '<img alt="" style="position:absolute;inset:0;width:100%;height:100%">'],
    ['a menu lies between', '', '<div style="position:absolute;inset:0;background:#fff">Menu</div>'],
  ])('opens nothing where %s', async (_, style, more) => {
    await startOn(teaser(style, more));
    await restOn('10 agree');
    expect(host()).toBeNull();
  });

  it('opens nothing where what lies over the text is no link', async () => {
    await startOn('<p>Some 10 agree here.</p><div style="position:fixed;inset:0"></div>');
    await restOn('10 agree');
    expect(host()).toBeNull();
  });
});

describe('by keyboard', () => {
  beforeEach(() => startOn('<input id="i"><p>He denied it. Some 10 agree here.</p><p>And 20 mixed. Then 30 old.</p>'));

  it('opens one figure after the other, then what else is on record, with the focus in it, and begins again', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      reader.notice({ type: 'openNext' });
      await expect.poll(() => host() !== null && document.activeElement === host()).toBe(true);
      seen.push(openMark());
    }
    expect(seen).toEqual(['10 agree', '20 mixed', '30 old', 'denied it', '10 agree']);
  });

  it('Escape gives the focus back to where it was before the first', async () => {
    const input = document.getElementById('i');
    input?.focus();
    reader.notice({ type: 'openNext' });
    reader.notice({ type: 'openNext' });
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(input);
  });

  it('first moves into what the pointer opened', async () => {
    await click('20 mixed');
    expect(document.activeElement).not.toBe(host());
    reader.notice({ type: 'openNext' });
    expect(openMark()).toBe('20 mixed');
    expect(document.activeElement).toBe(host());
  });

  it('Tab stays within, both ways round', async () => {
    reader.notice({ type: 'openNext' });
    for (let i = 0; i < 12; i++) {
      await userEvent.tab({ shift: i > 7 });
      expect(document.activeElement).toBe(host());
    }
  });

  it('comes to a figure that is out of sight', async () => {
    setPage('<div style="height:3000px"></div><p>Far 40 agree down.</p>');
    await expect.poll(() => background.count()).toBe(1);
    reader.notice({ type: 'openNext' });
    expect(pointOn('40 agree').y).toBeLessThan(innerHeight);
    await expect.poll(() => host()?.getBoundingClientRect().bottom ?? 0).toBeLessThanOrEqual(innerHeight);
    scrollTo(0, 0);
  });

  it('leaves out what is not shown', async () => {
    (document.querySelector('p') as HTMLElement).style.display = 'none';
    reader.notice({ type: 'openNext' });
    expect(openMark()).toBe('20 mixed');
  });
});

describe('when the page or the claims change under it', () => {
  beforeEach(() => startOn('<p>Some 10 agree here.</p><p>And 20 mixed.</p>'));

  it('closes with its place', async () => {
    await click('10 agree');
    document.querySelector('p')?.remove();
    await expect.poll(host).toBeNull();
  });

  it('stays open when something else changes', async () => {
    await click('10 agree');
    const first = host();
    const p = document.createElement('p');
    p.textContent = '30 old';
    document.body.append(p);
    await expect.poll(() => background.count()).toBe(3);
    expect(host()).toBe(first);
    expect(openMark()).toBe('10 agree');
  });

  it('opens under a resting pointer although the marks were painted anew in the meantime', async () => {
    await leave();
    await hover('10 agree');
    reader.notice({ type: 'claimsChanged' });
    await expect.poll(openMark).toBe('10 agree');
  });

  it('shows what is on record now, and keeps the focus', async () => {
    reader.notice({ type: 'openNext' });
    const first = host();
    reader.notice({ type: 'claimsChanged' });
    await expect.poll(() => host() !== first && host() !== null).toBe(true);
    expect(openMark()).toBe('10 agree');
    expect(document.activeElement).toBe(host());
  });

  it('is gone, with all marks, when marking is switched off', async () => {
    const before = new XMLSerializer().serializeToString(document);
    await click('10 agree');
    expect(new XMLSerializer().serializeToString(document)).not.toBe(before);
    ended.abort();
    expect(CSS.highlights.size).toBe(0);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
    reader.notice({ type: 'openNext' });
    expect(host()).toBeNull();
  });
});

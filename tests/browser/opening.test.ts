import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Reader, startReader } from '../../entrypoints/reader/reader.ts';
import { FRESH_DISPLAY } from '../../lib/model.ts';
import { t } from '../components/fixtures.ts';
import { createFakeBackground, type FakeBackground } from './fake-background.ts';
import { setPage } from './page.ts';

const PACE = { hoverMs: 30, graceMs: 30 };
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
      t,
      locale: 'en',
      log: () => {},
      pace: { quietMs: 5, longestMs: 50 },
      openingPace: PACE,
    },
    ended.signal,
  );
  await expect.poll(() => background.count()).toBeDefined();
}

const host = () => document.querySelector<HTMLElement>('crossfigure-popover');
const openMark = () => [...(CSS.highlights.get('crossfigure-open') ?? [])].map(String).join('|');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where the words are painted. */
function pointOn(words: string): { x: number; y: number; element: Element } {
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight as Iterable<Range>) {
      if (!String(range).includes(words)) continue;
      const { left, width, top, height } = range.getClientRects()[0] as DOMRect;
      const [x, y] = [left + width / 2, top + height / 2];
      return { x, y, element: document.elementFromPoint(x, y) as Element };
    }
  }
  throw new Error(`"${words}" is not marked.`);
}

function point(
  type: string,
  { x, y, element }: { x: number; y: number; element: Element },
  more: PointerEventInit = {},
): Event {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: y,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  element.dispatchEvent(event);
  return event;
}

const hover = (words: string) => point('pointermove', pointOn(words));
const click = (words: string, more: PointerEventInit = {}) => point('click', pointOn(words), more);
const beside = () => ({ x: 990, y: 690, element: document.body });

describe('by pointer', () => {
  beforeEach(() =>
    startOn('<p>Some 10 agree here.</p><p style="margin-top:550px">And 20 mixed there.</p><button id="b">x</button>'),
  );

  it('opens after a pause, takes no focus, and closes on leaving', async () => {
    const button = document.getElementById('b');
    button?.focus();
    hover('10 agree');
    expect(host()).toBeNull();
    await expect.poll(openMark).toBe('10 agree');
    expect(host()?.matches(':popover-open')).toBe(true);
    expect(document.activeElement).toBe(button);
    point('pointermove', beside());
    await expect.poll(host).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(openMark()).toBe('');
  });

  it('opens nothing under a pointer that only passes', async () => {
    hover('10 agree');
    point('pointermove', beside());
    await pause(PACE.hoverMs * 3);
    expect(host()).toBeNull();
  });

  it('opens nothing while a button is pressed, as in selecting', async () => {
    point('pointermove', pointOn('10 agree'), { buttons: 1 });
    await pause(PACE.hoverMs * 3);
    expect(host()).toBeNull();
  });

  it('opens at rest or at a click alone, as the user wants it meanwhile', async () => {
    reader.show({ ...FRESH_DISPLAY, opens: 'click' });
    hover('10 agree');
    await pause(PACE.hoverMs * 3);
    expect(host()).toBeNull();
    click('10 agree');
    expect(openMark()).toBe('10 agree');
    point('click', beside());
    reader.show(FRESH_DISPLAY);
    point('pointermove', beside());
    hover('10 agree');
    await expect.poll(openMark).toBe('10 agree');
  });

  it('stays while the pointer goes over into the popover', async () => {
    hover('10 agree');
    await expect.poll(host).not.toBeNull();
    point('pointermove', beside());
    point('pointermove', { x: 0, y: 0, element: host() as Element });
    await pause(PACE.graceMs * 3);
    expect(openMark()).toBe('10 agree');
  });

  it('goes on to another mark', async () => {
    hover('10 agree');
    await expect.poll(openMark).toBe('10 agree');
    hover('20 mixed');
    await expect.poll(openMark).toBe('20 mixed');
    expect(document.querySelectorAll('crossfigure-popover')).toHaveLength(1);
  });

  it('a click opens at once and stays, until a click elsewhere', async () => {
    expect(click('10 agree').defaultPrevented).toBe(false);
    expect(openMark()).toBe('10 agree');
    point('pointermove', beside());
    hover('20 mixed');
    await pause(PACE.hoverMs * 3);
    expect(openMark()).toBe('10 agree');
    point('click', beside());
    expect(host()).toBeNull();
  });

  it('a click keeps open what the pointer opened', async () => {
    hover('10 agree');
    await expect.poll(host).not.toBeNull();
    const first = host();
    click('10 agree');
    point('pointermove', beside());
    await pause(PACE.graceMs * 3);
    expect(host()).toBe(first);
  });

  it('what was closed under the pointer does not come back until it left', async () => {
    hover('10 agree');
    await expect.poll(openMark).toBe('10 agree');
    await userEvent.keyboard('{Escape}');
    hover('10 agree');
    await pause(PACE.hoverMs * 3);
    expect(host()).toBeNull();
    point('pointermove', beside());
    hover('10 agree');
    await expect.poll(openMark).toBe('10 agree');
  });

  it.each([
    ['control', { ctrlKey: true }],
    ['the middle button', { button: 1 }],
  ])('no click with %s opens', (_, more) => {
    click('10 agree', more);
    expect(host()).toBeNull();
  });

  it('selecting text opens nothing', () => {
    document.getSelection()?.selectAllChildren(document.body);
    click('10 agree');
    expect(host()).toBeNull();
  });

  it('Escape closes, and the page does not hear of it; another one it does', async () => {
    const heard: string[] = [];
    document.addEventListener('keydown', ({ key }) => heard.push(key), { signal: ended.signal });
    click('10 agree');
    await userEvent.keyboard('{Escape}');
    expect(host()).toBeNull();
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
  });
});

it('a click on a mark in a link is the link’s', async () => {
  await startOn('<p><a href="#followed">Some 10 agree</a> <button>20 agree</button></p>');
  click('10 agree');
  click('20 agree');
  expect(host()).toBeNull();
  expect(location.hash).toBe('#followed');
  history.replaceState(null, '', location.pathname + location.search);
});

describe('by keyboard', () => {
  beforeEach(() => startOn('<input id="i"><p>He denied it. Some 10 agree here.</p><p>And 20 mixed. Then 30 old.</p>'));

  it('opens one figure after the other, then what else is on record, with the focus in it, and begins again', async () => {
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      reader.notice({ type: 'openNext' });
      expect(document.activeElement).toBe(host());
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
    click('20 mixed');
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
    click('10 agree');
    document.querySelector('p')?.remove();
    await expect.poll(host).toBeNull();
  });

  it('stays open when something else changes', async () => {
    click('10 agree');
    const first = host();
    const p = document.createElement('p');
    p.textContent = '30 old';
    document.body.append(p);
    await expect.poll(() => background.count()).toBe(3);
    expect(host()).toBe(first);
    expect(openMark()).toBe('10 agree');
  });

  it('opens under a resting pointer although the marks were painted anew in the meantime', async () => {
    hover('10 agree');
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

  it('is gone, with all marks, when marking is switched off', () => {
    const before = new XMLSerializer().serializeToString(document);
    click('10 agree');
    expect(new XMLSerializer().serializeToString(document)).not.toBe(before);
    ended.abort();
    expect(CSS.highlights.size).toBe(0);
    expect(new XMLSerializer().serializeToString(document)).toBe(before);
    reader.notice({ type: 'openNext' });
    expect(host()).toBeNull();
  });
});

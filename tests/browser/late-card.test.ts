import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import { createPopover, type MakePopover } from '../../entrypoints/card/popover.tsx';
import { type Reader, startReader } from '../../entrypoints/reader/reader.ts';
import { t } from '../components/fixtures.ts';
import { createFakeBackground } from './fake-background.ts';
import { setPage } from './page.ts';

/** The card's script is under way until a test lets it come, or fail. */
let asked: { come: (make: MakePopover | null) => void }[];
let ended: AbortController;
let reader: Reader;
let openedInPanel: () => number;

beforeEach(async () => {
  await commands.pointer([{ x: 990, y: 690 }]);
  setPage('<p>Some <b>10 agree</b> here.</p><p style="margin-top: 300px">And <i>20 mixed</i> there.</p>');
  asked = [];
  ended = new AbortController();
  const background = createFakeBackground();
  openedInPanel = () => background.requests.filter(({ type }) => type === 'openPanel').length;
  const loadCard = () => new Promise<MakePopover | null>((come) => asked.push({ come }));
  reader = startReader(
    {
      document,
      ask: background.ask,
      loadCard,
      log: () => {},
      pace: { quietMs: 5, longestMs: 50, busyMs: 50 },
      openingPace: { hoverMs: 20, graceMs: 20 },
    },
    ended.signal,
  );
  await expect.poll(() => background.count()).toBeDefined();
});

afterEach(() => ended.abort());

const host = () => document.querySelector<HTMLElement>('[popover]');
const openMark = () => [...(CSS.highlights.get('crossfigure-open') ?? [])].map(String).join('|');

function pointOn(selector: string): { x: number; y: number } {
  const { left, width, top, height } = document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  return { x: left + width / 2, y: top + height / 2 };
}

const hover = (selector: string) => commands.pointer([pointOn(selector)]);
const click = (selector: string) => commands.pointer([{ ...pointOn(selector), press: {} }]);

/** Lets all come that was asked for. */
async function come(make: MakePopover | null = (edges) => createPopover({ ...edges, t, locale: 'en' })): Promise<void> {
  for (const one of asked.splice(0)) one.come(make);
  await Promise.resolve();
}

it('is brought in once, when the pointer first comes to a mark', async () => {
  expect(asked).toHaveLength(0);
  await hover('b');
  await hover('i');
  expect(asked).toHaveLength(1);
  expect(host()).toBeNull();
  await come();
  await click('b');
  expect(host()?.matches(':popover-open')).toBe(true);
  expect(asked).toHaveLength(0);
});

it('loses no first click', async () => {
  await click('b');
  expect(openMark()).toBe('10 agree');
  await come();
  expect(host()?.matches(':popover-open')).toBe(true);
  expect(openMark()).toBe('10 agree');
});

it('opens under a resting pointer, and not once that has left', async () => {
  await hover('b');
  await expect.poll(openMark).toBe('10 agree');
  await hover('p:last-child');
  await expect.poll(openMark).toBe('');
  await come();
  expect(host()).toBeNull();
});

it('shows the last that was asked for', async () => {
  await click('b');
  await click('i');
  await come();
  expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  expect(openMark()).toBe('20 mixed');
});

it('opens nothing that was closed meanwhile', async () => {
  await click('b');
  await userEvent.keyboard('{Escape}');
  await come();
  expect(host()).toBeNull();
  expect(openMark()).toBe('');
});

it('takes the focus where the keyboard asked for it', async () => {
  expect(reader.notice({ type: 'openNext' })).toBe(true);
  await come();
  expect(document.activeElement).toBe(host());
});

it('is ready when the panel jumped to a mark', async () => {
  reader.notice({ type: 'scrollTo', place: { block: 1, start: 5, end: 13 } });
  expect(asked).toHaveLength(1);
});

it('is asked for again by the next click where it did not come', async () => {
  await click('b');
  await come(null);
  expect(openMark()).toBe('');
  expect(openedInPanel()).toBe(0);
  await click('b');
  await come();
  expect(host()?.matches(':popover-open')).toBe(true);
});

it('gives way to the panel where the page lets no card stand', async () => {
  await click('b');
  const show = HTMLElement.prototype.showPopover;
  HTMLElement.prototype.showPopover = () => {
    throw new Error('No.');
  };
  await come();
  HTMLElement.prototype.showPopover = show;
  expect(host()).toBeNull();
  expect(openMark()).toBe('');
  expect(openedInPanel()).toBe(1);
});

it('stays away from a page that is left', async () => {
  await click('b');
  ended.abort();
  await come();
  expect(host()).toBeNull();
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { clickMark, inCard, readCard } from './helpers/reading.ts';
import { useSession } from './helpers/session.ts';

const session = useSession();
const FIRST = { text: /1,500/ };

/** Text and paper as computed, of `element` or of what it stands on, by their lightness from 0 to 1. */
const LIGHTNESS = `(element) => {
  const lightness = (color) => {
    const [red, green, blue, alpha = 1] = color.match(/[\\d.]+/g).map(Number);
    return alpha === 0 ? null : (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  };
  let paper = null;
  for (let at = element; at && paper === null; at = at.parentElement) {
    paper = lightness(getComputedStyle(at).backgroundColor);
  }
  return { text: lightness(getComputedStyle(element).color), paper };
}`;
type Lightness = { readonly text: number; readonly paper: number };

const cardLightness = (page: Page) =>
  inCard<Lightness>(session, page, `(${LIGHTNESS})(card.querySelector('.cf-summary'))`);

test('on a dark system, the card is dark, and follows the system', async () => {
  const page = await session.openMarked('/story.html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await clickMark(page, FIRST);
  await readCard(session, page);
  const dark = await cardLightness(page);
  expect(dark.paper).toBeLessThan(0.2);
  expect(dark.text).toBeGreaterThan(0.8);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await cardLightness(page);
  expect(light.paper).toBeGreaterThan(0.9);
  expect(light.text).toBeLessThan(0.2);
});

test.each(['popup', 'sidepanel', 'options', 'welcome'])('on a dark system, the page %s is dark', async (name) => {
  const page = await session.open(`chrome-extension://${session.browser.id}/${name}.html`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('heading').first().waitFor();
  const of = () => page.evaluate<Lightness>(`(${LIGHTNESS})(document.querySelector('h1, h2'))`);
  const dark = await of();
  expect(dark.paper).toBeLessThan(0.2);
  expect(dark.text).toBeGreaterThan(0.6);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await of();
  expect(light.paper).toBeGreaterThan(0.9);
  expect(light.text).toBeLessThan(0.5);
});

test.each(['light', 'dark'] as const)(
  'forced colours (%s) leave each verdict a line of its own',
  async (colorScheme) => {
    // the extension's own style sheet is there once something is marked
    const page = await session.openMarked('/story.html');
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    const names = ['one-source', 'agrees', 'mixed', 'conflicts', 'other-time'];
    // put beside what is there, so that the marks of the page are not painted anew meanwhile
    const boxes = await page.evaluate((names) => {
      const lines = names.map((name) => {
        const line = document.createElement('p');
        line.style.cssText = 'font: 18px/1.5 serif; margin: 0; width: max-content';
        line.textContent = 'nearly twenty of them';
        const range = new Range();
        range.selectNodeContents(line);
        CSS.highlights.set(`crossfigure-${name}`, new Highlight(range));
        return line;
      });
      document.body.prepend(...lines);
      return lines.map((line) => line.getBoundingClientRect().toJSON() as DOMRect);
    }, names);
    const pictures = await picturesOf(page, boxes);
    expect(new Set(pictures).size).toBe(names.length);
  },
);

async function picturesOf(page: Page, boxes: readonly DOMRect[]): Promise<string[]> {
  const pictures: string[] = [];
  for (const { x, y, width, height } of boxes) {
    pictures.push((await page.screenshot({ clip: { x, y, width, height } })).toString('base64'));
  }
  return pictures;
}

test('an open card is not printed, and stands as before when printing is over', async () => {
  const page = await session.openMarked('/story.html');
  await clickMark(page, FIRST);
  const { text } = await readCard(session, page);
  const height = () => inCard<number>(session, page, 'card.getBoundingClientRect().height');
  expect(await height()).toBeGreaterThan(0);
  await page.emulateMedia({ media: 'print' });
  expect(await height()).toBe(0);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(height).toBeGreaterThan(0);
  expect((await readCard(session, page)).text).toBe(text);
});

test.each([
  ['320 pixels wide', 320, 640],
  ['at 400 %', 320, 256],
])('%s, the card stands beside its figure, with what is said and the actions in it', async (_, width, height) => {
  const page = await session.openMarked('/story.html');
  await page.setViewportSize({ width, height });
  await clickMark(page, FIRST);
  await readCard(session, page);
  const figure = await page.evaluate(() => {
    const [range] = CSS.highlights.get('crossfigure-open') ?? [];
    if (!range) throw new Error('No figure is set off.');
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.getBoundingClientRect().toJSON() as DOMRect;
  });
  const { card, parts } = await inCard<{ card: DOMRect; parts: Record<string, DOMRect> }>(
    session,
    page,
    `({
      card: card.getBoundingClientRect().toJSON(),
      parts: Object.fromEntries(
        ['h2', '.cf-summary', '.cf-actions', '.cf-actions button:last-of-type', '.cf-close'].map((name) =>
          [name, card.querySelector(name).getBoundingClientRect().toJSON()])),
    })`,
  );
  expect(card.left).toBeGreaterThanOrEqual(0);
  expect(card.top).toBeGreaterThanOrEqual(0);
  expect(card.right).toBeLessThanOrEqual(width);
  expect(card.bottom).toBeLessThanOrEqual(height);
  expect(card.top >= figure.bottom || card.bottom <= figure.top).toBe(true);
  for (const [name, part] of Object.entries(parts)) {
    expect(part.left, name).toBeGreaterThanOrEqual(card.left);
    expect(part.right, name).toBeLessThanOrEqual(card.right);
    expect(part.top, name).toBeGreaterThanOrEqual(card.top);
    expect(part.bottom, name).toBeLessThanOrEqual(card.bottom);
  }
  // the actions cover none of what is said
  expect(parts['.cf-summary']?.bottom).toBeLessThanOrEqual(parts['.cf-actions']?.top ?? 0);
});

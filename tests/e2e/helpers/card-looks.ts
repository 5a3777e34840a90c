import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { inCard, readCard } from './reading.ts';
import type { Session } from './session.ts';

/** How every element of the card is drawn, where it lies in the card, and a picture of the card without its rim. */
type Looks = {
  readonly styles: readonly string[];
  readonly places: readonly string[];
  readonly picture: string;
  readonly box: Box;
};

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const DRAWN = [
  ...['color', 'backgroundColor', 'font', 'letterSpacing', 'wordSpacing', 'textTransform', 'textIndent', 'direction'],
  ...[
    'writingMode',
    'visibility',
    'cursor',
    'userSelect',
    'pointerEvents',
    'colorScheme',
    'textShadow',
    'opacity',
    'fill',
  ],
  ...['webkitTextFillColor', 'webkitTextStrokeWidth', 'stroke', 'strokeWidth', 'textAlign', 'borderTopColor'],
];

export async function looksOf(session: Session, page: Page): Promise<Looks> {
  await readCard(session, page);
  const { box, ...looks } = await inCard<Omit<Looks, 'picture'>>(
    session,
    page,
    `(() => {
      const at = card.getBoundingClientRect();
      const all = [...card.querySelectorAll('*')];
      const styles = all.map((element) => {
        const style = getComputedStyle(element);
        return [element.localName, ...${JSON.stringify(DRAWN)}.map((name) => style[name])].join(' | ');
      });
      const places = all.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, ...[x - at.x, y - at.y, width, height].map(Math.round)].join(' ');
      });
      return { styles, places, box: at.toJSON() };
    })()`,
  );
  const rim = 12;
  const [x, y] = [Math.round(box.x) + rim, Math.round(box.y) + rim];
  const clip = { x, y, width: Math.round(box.width) - 2 * rim, height: Math.round(box.height) - 2 * rim };
  return { ...looks, box, picture: (await page.screenshot({ clip })).toString('base64') };
}

/** The whole card is in the window, and not shrunk. */
export async function expectInWindow(session: Session, page: Page): Promise<void> {
  const { box } = await looksOf(session, page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  expect(box.height).toBeGreaterThan(200);
}

/** A picture of the card's paper, where it has no text: what is done to the whole of it shows there. */
export async function paperOf(session: Session, page: Page): Promise<string> {
  const { box } = await looksOf(session, page);
  const clip = { x: Math.round(box.x) + 6, y: Math.round(box.y) + 20, width: 6, height: 40 };
  return (await page.screenshot({ clip })).toString('base64');
}

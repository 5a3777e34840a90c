import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, besideText, type Flow, type Placed, type Size, type Wanted } from '../../entrypoints/card/beside.ts';

const PAGE: Size = { width: 1200, height: 800 };
const CARD: Size = { width: 380, height: 500 };
const LINES: Flow = { lines: 'horizontal', isRightToLeft: false };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

function place(line: Box, more: Partial<Wanted> = {}): Placed {
  return besideText({ whole: line, line, card: CARD, window: PAGE, flow: LINES, ...more });
}

test('below the line where all of the card fits there, else above it', () => {
  expect(place(box(300, 100, 80, 20))).toMatchObject({ x: 300, y: 126 });
  expect(place(box(300, 700, 80, 20))).toMatchObject({ x: 300, y: 700 - 6 - 500 });
});

test('where it fits on neither side, on the one with more room, and lower than it would be', () => {
  expect(place(box(300, 350, 80, 20))).toEqual({ x: 300, y: 376, maxHeight: 800 - 8 - 376 });
  expect(place(box(300, 430, 80, 20))).toMatchObject({ y: 8, maxHeight: 430 - 6 - 8 });
});

test('in a low and wide window beside the line, in a low and narrow one where there is more room', () => {
  const line = box(300, 140, 80, 20);
  expect(place(line, { window: { width: 1200, height: 330 } })).toMatchObject({ x: 386, y: 8, maxHeight: 314 });
  expect(place(line, { window: { width: 600, height: 330 } })).toMatchObject({ y: 166, maxHeight: 156 });
});

test('lines from right to left: it ends where the line begins', () => {
  expect(place(box(700, 100, 80, 20), { flow: { ...LINES, isRightToLeft: true } })).toMatchObject({ x: 400, y: 126 });
});

test('vertical lines: on the side where the text goes on, else on the other', () => {
  const flow = (lines: Flow['lines']): Flow => ({ lines, isRightToLeft: false });
  const column = box(600, 100, 20, 80);
  expect(place(column, { flow: flow('vertical-rl') })).toMatchObject({ x: 600 - 6 - 380, y: 100 });
  expect(place(column, { flow: flow('vertical-lr') })).toMatchObject({ x: 626, y: 100 });
  expect(place(box(100, 100, 20, 80), { flow: flow('vertical-rl') })).toMatchObject({ x: 126, y: 100 });
});

test('a place of many lines that fill the window: beside the one line', () => {
  const whole = box(0, -200, 1200, 1200);
  expect(place(box(300, 100, 80, 20), { whole })).toMatchObject({ x: 300, y: 126 });
});

const length = (max: number) => fc.integer({ min: 1, max });

test('never over its place where there is any room beside it, and always inside the window', () => {
  const lines = fc.constantFrom('horizontal' as const, 'vertical-rl' as const, 'vertical-lr' as const);
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 320, max: 2000 }), height: fc.integer({ min: 256, max: 1200 }) }),
      fc.record({ left: fc.nat(2000), top: fc.nat(1200), width: length(400), height: length(80) }),
      length(1500),
      lines,
      fc.boolean(),
      (window, at, height, lines, isRightToLeft) => {
        const left = Math.min(at.left, window.width - 1);
        const top = Math.min(at.top, window.height - 1);
        const whole = box(left, top, at.width, at.height);
        const card = { width: Math.min(380, window.width - 16), height };
        const { x, y, maxHeight } = besideText({
          whole,
          line: whole,
          card,
          window,
          flow: { lines, isRightToLeft },
        });
        const shown = box(x, y, card.width, Math.min(height, maxHeight));
        expect(shown.left).toBeGreaterThanOrEqual(8);
        expect(shown.top).toBeGreaterThanOrEqual(8);
        expect(shown.right).toBeLessThanOrEqual(window.width - 8);
        expect(shown.bottom).toBeLessThanOrEqual(window.height - 8);
        const isOver =
          shown.left < whole.right && shown.right > whole.left && shown.top < whole.bottom && shown.bottom > whole.top;
        expect(isOver).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

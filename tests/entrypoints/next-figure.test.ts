import { expect, test } from 'vitest';
import { openNextFigure } from '../../entrypoints/background/next-figure.ts';
import type { Notice } from '../../lib/messages.ts';

/** Frames with so many figures each, by their ids; `opened` are those that were opened. */
function tabOf(figures: Readonly<Record<number, number>>, focus: number | null) {
  const last = new Map<number, number>();
  const opened: string[] = [];
  let focused = focus;
  const send = async (frameId: number, notice: Notice) => {
    if (notice.type === 'hasFocus') return frameId === focused;
    if (notice.type !== 'openNext') return undefined;
    const held = figures[frameId] ?? 0;
    const next = notice.at === 'first' ? 1 : (last.get(frameId) ?? 0) + 1;
    if (next > held) return false;
    last.set(frameId, next);
    focused = frameId;
    opened.push(`${frameId}:${next}`);
    return true;
  };
  const press = () => openNextFigure(Object.keys(figures).map(Number), send);
  return { press, opened };
}

test('figures are gone through frame by frame, and from the last to the first', async () => {
  const { press, opened } = tabOf({ 0: 2, 3: 1, 5: 0, 7: 1 }, 0);
  for (let times = 0; times < 5; times++) await press();
  expect(opened).toEqual(['0:1', '0:2', '3:1', '7:1', '0:1']);
});

test('it begins in the frame with the focus, else in the first', async () => {
  const inFrame = tabOf({ 0: 2, 3: 1 }, 3);
  await inFrame.press();
  expect(inFrame.opened).toEqual(['3:1']);
  const nowhere = tabOf({ 0: 2, 3: 1 }, null);
  await nowhere.press();
  expect(nowhere.opened).toEqual(['0:1']);
});

test('back is the other way round', async () => {
  const sent: unknown[] = [];
  const send = async (frameId: number, notice: Notice) => {
    if (notice.type === 'hasFocus') return frameId === 3;
    sent.push([frameId, notice]);
    return sent.length > 2;
  };
  await openNextFigure([0, 3, 5, 7], send, true);
  expect(sent).toEqual([
    [3, { type: 'openNext', at: 'next', back: true }],
    [0, { type: 'openNext', at: 'first', back: true }],
    [7, { type: 'openNext', at: 'first', back: true }],
  ]);
});

test('one frame alone begins anew by itself; a page of which nothing is known is asked', async () => {
  const sent: unknown[] = [];
  const send = async (...what: unknown[]) => void sent.push(what);
  await openNextFigure([4], send);
  await openNextFigure([], send);
  expect(sent).toEqual([
    [4, { type: 'openNext' }],
    [0, { type: 'openNext' }],
  ]);
});

import type { Notice } from '../../lib/messages.ts';

/** To one frame; its answer, or `undefined` where there is none. */
export type SendToFrame = (frameId: number, notice: Notice) => Promise<unknown>;

/**
 * Opens the next figure of a tab: in the frame that has the focus, else in the first; behind its last figure that of the
 * next frame that has one, and at last its own first again. With `back` all the other way round.
 * @param frames those that are read, in their order
 */
export async function openNextFigure(frames: readonly number[], send: SendToFrame, back = false): Promise<void> {
  const openNext = (frameId: number, at?: 'next' | 'first') =>
    send(frameId, { type: 'openNext', ...(at && { at }), ...(back && { back }) });
  if (frames.length <= 1) {
    await openNext(frames[0] ?? 0);
    return;
  }
  const start = Math.max(0, await focusedOf(frames, send));
  const [first = 0, ...others] = [...frames.slice(start), ...frames.slice(0, start)];
  if ((await openNext(first, 'next')) === true) return;
  for (const frameId of [...(back ? others.reverse() : others), first]) {
    if ((await openNext(frameId, 'first')) === true) return;
  }
}

async function focusedOf(frames: readonly number[], send: SendToFrame): Promise<number> {
  const answers = await Promise.all(frames.map((frameId) => send(frameId, { type: 'hasFocus' })));
  return answers.indexOf(true);
}

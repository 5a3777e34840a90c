import { expect, test } from 'vitest';
import { createBlocksAhead } from '../../entrypoints/background/blocks-ahead.ts';
import type { TextBlock } from '../../lib/model.ts';

const FRAME = { tabId: 1, frameId: 0, documentId: 'a' };
const OTHER = { ...FRAME, frameId: 2 };
const block = (id: number): TextBlock => ({ id, role: 'text', text: `Text ${id}.` });

test('what one frame sent ahead is handed out in its order, once', () => {
  const ahead = createBlocksAhead();
  expect(ahead.keep(FRAME, 0, [block(1), block(2)])).toBe(true);
  expect(ahead.keep(OTHER, 0, [block(8)])).toBe(true);
  expect(ahead.keep(FRAME, 2, [block(3)])).toBe(true);
  expect(ahead.take(FRAME, 3)?.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(ahead.take(FRAME, 3)).toBeNull();
});

test('a part whose beginning is gone is not kept', () => {
  const ahead = createBlocksAhead();
  expect(ahead.keep(FRAME, 2, [block(3)])).toBe(false);
  expect(ahead.take(FRAME, 1)).toBeNull();
});

test('blocks that are not as many as were sent are none', () => {
  const ahead = createBlocksAhead();
  ahead.keep(FRAME, 0, [block(1)]);
  expect(ahead.take(FRAME, 2)).toBeNull();
});

test('a new page in a frame begins anew', () => {
  const ahead = createBlocksAhead();
  ahead.keep(FRAME, 0, [block(1)]);
  ahead.keep(FRAME, 0, [block(5)]);
  expect(ahead.take(FRAME, 1)?.map(({ id }) => id)).toEqual([5]);
});

test('the oldest of very many go', () => {
  const ahead = createBlocksAhead();
  for (let frameId = 0; frameId < 30; frameId += 1) ahead.keep({ ...FRAME, frameId }, 0, [block(frameId)]);
  expect(ahead.take({ ...FRAME, frameId: 0 }, 1)).toBeNull();
  expect(ahead.take({ ...FRAME, frameId: 29 }, 1)).toHaveLength(1);
});

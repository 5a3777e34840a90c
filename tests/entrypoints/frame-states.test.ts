import { expect, test } from 'vitest';
import {
  type FrameStates,
  holdsFrame,
  MOST_FRAMES,
  wholeOf,
  withFrame,
  withoutFrame,
} from '../../entrypoints/background/frame-states.ts';

const frame = (frameId: number, documentId: string | null = `d${frameId}`) => ({ frameId, documentId });
const PAGE = withFrame([], frame(0), { page: 'no_story', figures: 2 });
const BOTH = withFrame(PAGE, frame(4), { page: 'story', figures: 3 });

test('a tab is what its frames are together', () => {
  expect(wholeOf(BOTH)).toEqual({ page: 'story', figures: 5 });
  expect(wholeOf(PAGE)).toEqual({ page: 'no_story', figures: 2 });
  expect(wholeOf([])).toEqual({ page: 'unread', figures: 0 });
});

test('a change of one frame leaves the others as they are', () => {
  const changed = withFrame(BOTH, frame(4), { figures: 1 });
  expect(wholeOf(changed)).toEqual({ page: 'story', figures: 3 });
  expect(changed[0]).toBe(BOTH[0]);
});

test('another document in a frame has nothing of the one before', () => {
  expect(wholeOf(withFrame(BOTH, frame(4, 'new'), {}))).toEqual({ page: 'no_story', figures: 2 });
});

test('another page has none of the old one’s frames; frames that came before their page’s reader stay', () => {
  expect(withFrame(BOTH, frame(0, 'new'), {}).map(({ frameId }) => frameId)).toEqual([0]);
  const early = withFrame([], frame(4), { figures: 3 });
  expect(withFrame(early, frame(0), {}).map(({ frameId }) => frameId)).toEqual([0, 4]);
});

test('where the browser tells no document, the frame alone tells', () => {
  expect(wholeOf(withFrame(BOTH, frame(4, null), { figures: 1 })).figures).toBe(3);
  expect(withFrame(BOTH, frame(4, null), {})[1]?.documentId).toBe('d4');
  expect(withoutFrame(BOTH, frame(4, null))).toEqual(PAGE);
});

test('a document that left takes only itself along', () => {
  expect(withoutFrame(BOTH, frame(4))).toEqual(PAGE);
  expect(withoutFrame(BOTH, frame(4, 'older'))).toEqual(BOTH);
  expect(withoutFrame(BOTH, frame(9))).toEqual(BOTH);
});

test('a page of frames without end is read in so many, and its own text in any case', () => {
  let states: FrameStates = [];
  for (let id = 1; id <= MOST_FRAMES + 5; id++) states = withFrame(states, frame(id), { figures: 1 });
  expect(wholeOf(states).figures).toBe(MOST_FRAMES);
  expect(holdsFrame(states, frame(MOST_FRAMES + 1))).toBe(false);
  expect(holdsFrame(withFrame(states, frame(0), {}), frame(0))).toBe(true);
});

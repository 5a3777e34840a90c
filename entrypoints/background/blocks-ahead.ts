import type { TextBlock } from '../../lib/model.ts';
import type { FrameRef } from './frame-states.ts';

/** More frames than send a long page at one time. */
const MOST = 20;

/** Blocks of long pages that came ahead of the question about them. They go with the background, which ends when it likes. */
export type BlocksAhead = {
  /** Keeps blocks behind `at` others of the same frame; `false` where those are not there. */
  keep(frame: FrameRef, at: number, blocks: readonly TextBlock[]): boolean;
  /** Hands out those of a frame; `null` where there are not so many. */
  take(frame: FrameRef, count: number): readonly TextBlock[] | null;
};

export function createBlocksAhead(): BlocksAhead {
  const kept = new Map<string, readonly TextBlock[]>();
  return {
    keep(frame, at, blocks) {
      const key = keyOf(frame);
      const before = at === 0 ? [] : kept.get(key);
      kept.delete(key);
      if (before?.length !== at) return false;
      kept.set(key, [...before, ...blocks]);
      for (const oldest of [...kept.keys()].slice(0, -MOST)) kept.delete(oldest);
      return true;
    },
    take(frame, count) {
      const blocks = count === 0 ? [] : kept.get(keyOf(frame));
      kept.delete(keyOf(frame));
      return blocks?.length === count ? blocks : null;
    },
  };
}

function keyOf({ tabId, frameId, documentId }: FrameRef): string {
  return `${tabId}:${frameId}:${documentId}`;
}

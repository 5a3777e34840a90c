import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

type Options = {
  readonly count: number;
  /** In CSS pixels, of every row. */
  readonly rowHeight: number;
  /** What stands over the rows within the scrolled element. */
  readonly headHeight: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** A row that stays in the page wherever one scrolls, since it has the focus; `null`: none. */
  readonly kept: number | null;
};

export type VirtualRows = {
  readonly items: readonly VirtualItem[];
  /** Height of all rows, in CSS pixels. */
  readonly height: number;
  /** Brings a row into sight where it is not. */
  readonly show: (index: number) => void;
  /** How many rows are in sight. */
  readonly perPage: () => number;
};

const OVERSCAN = 4;

/** The few of many rows that are in sight, kept up to date as one scrolls. */
export function useVirtualRows({ count, rowHeight, headHeight, scroller, kept }: Options): VirtualRows {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const options = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    overscan: OVERSCAN,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range: Range) => withKept(range, kept),
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize() - headHeight,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    perPage: () => {
      const room = (scroller.current?.clientHeight ?? 0) - headHeight;
      return Math.max(1, Math.floor(room / rowHeight) - 1);
    },
  };
}

function withKept({ startIndex, endIndex, overscan, count }: Range, kept: number | null): number[] {
  const first = Math.max(startIndex - overscan, 0);
  const last = Math.min(endIndex + overscan, count - 1);
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (kept === null || kept < 0 || kept >= count) return all;
  if (kept < first) return [kept, ...all];
  return kept > last ? [...all, kept] : all;
}

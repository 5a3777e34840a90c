import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import type { Point } from './hit-test.ts';

/** Space kept to the mark and to the viewport's edge, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;

/**
 * Keeps `host` beside a line of `range` and inside the viewport, through scrolling and
 * resizing, until `signal` aborts. `at` picks the line of a place that runs over several; else it is the first.
 * `onLost` tells that the place is no longer rendered. Where and how high it may be is set as `--crossfigure-x`, `-y` and `-height`.
 */
export function placeBeside(
  host: HTMLElement,
  range: Range,
  at: Point | null,
  onLost: () => void,
  signal: AbortSignal,
): void {
  const line = lineAt(range, at);
  const contextElement = range.startContainer.parentElement ?? host.ownerDocument.documentElement;
  const getBoundingClientRect = () => lineRect(range, line) ?? new DOMRect();

  const set = (name: string, pixels: number) => host.style.setProperty(`--crossfigure-${name}`, `${pixels}px`);

  async function place(): Promise<void> {
    if (!lineRect(range, line)) return onLost();
    const { x, y } = await computePosition({ getBoundingClientRect, contextElement }, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            set('height', Math.max(120, Math.floor(availableHeight)));
          },
        }),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    });
    if (signal.aborted) return;
    set('x', Math.round(x));
    set('y', Math.round(y));
  }

  const stop = autoUpdate({ getBoundingClientRect, contextElement }, host, () => void place());
  signal.addEventListener('abort', stop);
}

function lineAt(range: Range, at: Point | null): number {
  if (!at) return 0;
  const near = (rect: DOMRect) => at.y >= rect.top && at.y <= rect.bottom && at.x >= rect.left && at.x <= rect.right;
  return Math.max(0, linesOf(range).findIndex(near));
}

function lineRect(range: Range, line: number): DOMRect | undefined {
  const lines = linesOf(range);
  return lines[line] ?? lines[0];
}

function linesOf(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

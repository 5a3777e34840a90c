import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { parentElement } from '../dom/node.ts';
import type { CardRoot } from './card-root.ts';
import type { Point } from './hit-test.ts';

/** Space kept to the mark and to the viewport's edge, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;

/**
 * Keeps a card beside a line of `range` and inside the viewport, through scrolling and resizing, until `signal` aborts.
 * `at` picks the line of a place that runs over several; else it is the first.
 * `onLost` tells that the place is no longer rendered.
 */
export function placeBeside(
  { host, setStyle }: Pick<CardRoot, 'host' | 'setStyle'>,
  range: Range,
  at: Point | null,
  onLost: () => void,
  signal: AbortSignal,
): void {
  const line = lineAt(range, at);
  const contextElement = parentElement(range.startContainer) ?? host;
  const getBoundingClientRect = () => lineRect(range, line) ?? new DOMRect();

  async function place(): Promise<void> {
    if (!lineRect(range, line)) return onLost();
    setStyle('host', 'zoom', String(1 / zoomAround(host)));
    const { x, y } = await computePosition({ getBoundingClientRect, contextElement }, host, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            setStyle('panel', 'max-height', `${Math.max(120, Math.floor(availableHeight))}px`);
          },
        }),
        shift({ padding: MARGIN, crossAxis: true }),
      ],
    });
    if (signal.aborted) return;
    setStyle('host', 'translate', `${Math.round(x)}px ${Math.round(y)}px`);
  }

  const stop = autoUpdate({ getBoundingClientRect, contextElement }, host, () => void place());
  signal.addEventListener('abort', stop);
}

/** The zoom that the page gives to whatever is where `host` is; it multiplies, so that no value undoes it by itself. */
function zoomAround(host: HTMLElement): number {
  const parent = host.parentNode instanceof ShadowRoot ? host.parentNode.host : host.parentElement;
  return parent?.currentCSSZoom || 1;
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

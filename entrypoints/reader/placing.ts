import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { documentElement } from '../dom/document.ts';
import { addEventListener, currentCSSZoom, getRootNode } from '../dom/node.ts';
import type { CardRoot } from './card-root.ts';
import { parentComposed } from './composed.ts';
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
  const getBoundingClientRect = () => lineRect(range, line) ?? new DOMRect();

  async function place(): Promise<void> {
    if (!lineRect(range, line)) return onLost();
    setStyle('host', 'zoom', String(1 / zoomAround(host)));
    const { x, y } = await computePosition({ getBoundingClientRect }, host, {
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

  // Whatever fails here fails for good: better no card than an error in the page's console.
  const moved = () => void place().catch(onLost);
  moved();
  watchMoves(host, range, moved, signal);
}

/**
 * Tells when the place may have moved: anything scrolled, or the window, the page or the card changed its size. Floating
 * UI's own `autoUpdate` reads the page's elements above the place, which may answer with a form's fields.
 */
function watchMoves(host: HTMLElement, range: Range, moved: () => void, signal: AbortSignal): void {
  const scrolled = { capture: true, passive: true, signal };
  addEventListener(window, 'scroll', moved, scrolled);
  addEventListener(window, 'resize', moved, { signal });
  const tree = getRootNode(range.startContainer);
  // What scrolls in a shadow tree is not heard outside of it.
  if (tree instanceof ShadowRoot) addEventListener(tree, 'scroll', moved, scrolled);
  // Not at once: sizes that change while sizes are told of make an error in the page.
  const sizes = new ResizeObserver(() => requestAnimationFrame(() => signal.aborted || moved()));
  sizes.observe(host);
  sizes.observe(documentElement(document));
  signal.addEventListener('abort', () => sizes.disconnect());
}

/** The zoom that the page gives to whatever is where `host` is; it multiplies, so that no value undoes it by itself. */
function zoomAround(host: HTMLElement): number {
  const parent = parentComposed(host);
  return parent instanceof Element ? currentCSSZoom(parent) || 1 : 1;
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

import { documentElement } from '../dom/document.ts';
import { addEventListener, currentCSSZoom, getRootNode, parentElement } from '../dom/node.ts';
import { parentComposed } from '../reader/composed.ts';
import type { Point } from '../reader/hit-test.ts';
import { type Box, besideText, type Flow } from './beside.ts';
import type { CardRoot } from './card-root.ts';
import { fullHeight } from './card-scroll.ts';

/**
 * Keeps a card beside the lines of `range` and inside the window, through scrolling and resizing, until `signal` aborts.
 * `at` picks the line that it begins at where the place runs over several; else it is the first.
 * `onLost` tells that the place is no longer rendered. Where its text was taken out, the card waits: whoever marks it
 * finds it again, or closes the card.
 */
export function placeBeside(
  card: Pick<CardRoot, 'host' | 'panel' | 'setStyle'>,
  range: Range,
  at: Point | null,
  onLost: () => void,
  signal: AbortSignal,
): void {
  const { host, panel, setStyle } = card;
  const chosen = lineAt(range, at);

  function place(): void {
    const lines = linesOf(range);
    const line = lines[chosen] ?? lines[0];
    if (!line) {
      if (!range.collapsed) onLost();
      return;
    }
    setStyle('host', 'zoom', String(1 / zoomAround(host)));
    const { width, height } = host.getBoundingClientRect();
    const { x, y, maxHeight } = besideText({
      whole: around(lines),
      line,
      card: { width, height: fullHeight(panel, height) },
      window: windowSize(),
      flow: flowAround(range),
    });
    setStyle('panel', 'max-height', `${maxHeight}px`);
    setStyle('host', 'translate', `${x}px ${y}px`);
  }

  function moved(): void {
    try {
      place();
    } catch {
      // Whatever fails here fails for good: better no card than an error in the page's console.
      onLost();
    }
  }
  moved();
  watchMoves(host, range, moved, signal);
}

/**
 * Tells when the place may have moved: anything scrolled, or the window, the page or the card changed its size. The
 * elements above the place are not asked what they scroll: they may answer with a form's fields.
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

/** The window without scroll bars; the root element does not tell its height where a page is in quirks mode. */
function windowSize(): { width: number; height: number } {
  const { width, height, scale } = visualViewport ?? { width: innerWidth, height: innerHeight, scale: 1 };
  return { width: width * scale, height: height * scale };
}

function flowAround(range: Range): Flow {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : parentElement(startContainer);
  if (!element) return { lines: 'horizontal', isRightToLeft: false };
  const { writingMode, direction } = getComputedStyle(element);
  const vertical = writingMode.endsWith('-lr') ? 'vertical-lr' : 'vertical-rl';
  return {
    lines: writingMode.startsWith('horizontal') ? 'horizontal' : vertical,
    isRightToLeft: direction === 'rtl',
  };
}

function lineAt(range: Range, at: Point | null): number {
  if (!at) return 0;
  const near = (rect: DOMRect) => at.y >= rect.top && at.y <= rect.bottom && at.x >= rect.left && at.x <= rect.right;
  return Math.max(0, linesOf(range).findIndex(near));
}

function linesOf(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

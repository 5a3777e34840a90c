import { focusedElement } from './composed.ts';
import type { Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { nextMark, samePlace } from './next-mark.ts';
import { isPlainClick, markUnder } from './pointed-mark.ts';
import type { Popover, PopoverContent } from './popover.tsx';

export type OpeningEdges = {
  readonly document: Document;
  readonly marks: () => readonly Mark[];
  /** What to show for a mark; `null` leaves it closed. */
  readonly content: (mark: Mark) => PopoverContent | null;
  readonly popover: Popover;
  /** The mark whose popover is open, or none. */
  readonly onChange: (mark: Mark | null) => void;
  /** Whether resting the pointer opens; a click always does. */
  readonly onHover?: () => boolean;
  readonly pace?: { readonly hoverMs: number; readonly graceMs: number };
};

export type Opening = {
  /**
   * The keyboard's way in: the popover of the next figure, with the focus in it. After the figures come what else is on
   * record, then the first again.
   */
  openNext(): void;
  close(): void;
  /** The marks were painted anew: the open popover follows its place or closes with it. */
  refresh(): void;
};

/** Long enough not to open under a passing pointer; and long enough to cross from the mark to the popover. */
const PACE = { hoverMs: 350, graceMs: 300 };

/**
 * What opens and closes the popover. The pointer resting on a mark opens it without taking focus (where the user wants
 * that), and leaving both closes it;
 * a click keeps it open until the next click elsewhere; the keyboard opens it and moves into it. Escape closes it, and the
 * focus goes back to where it was. Listens until `signal` aborts.
 */
export function createOpening(edges: OpeningEdges, signal: AbortSignal): Opening {
  const { document, popover } = edges;
  const { hoverMs, graceMs } = edges.pace ?? PACE;
  const onHover = edges.onHover ?? (() => true);
  let open: { mark: Mark; by: 'hover' | 'click' | 'keyboard'; at: Point | null } | null = null;
  let last: Mark | null = null;
  /** The mark under the pointer: once closed there, it opens again only after the pointer left. */
  let candidate: Mark | null = null;
  let returnTo: HTMLElement | null = null;
  let opener: ReturnType<typeof setTimeout> | undefined;
  let closer: ReturnType<typeof setTimeout> | undefined;

  function show(mark: Mark, by: 'hover' | 'click' | 'keyboard', at: Point | null): void {
    const content = edges.content(mark);
    if (!content) return;
    stopTimers();
    if (!popover.hasFocus()) returnTo = focusedElement(document);
    popover.show(mark, content, at);
    open = { mark, by, at };
    last = mark;
    if (by === 'keyboard') popover.focus();
    edges.onChange(mark);
  }

  function close(): void {
    stopTimers();
    closeOpen();
  }

  /** The pointer may be waiting on another mark meanwhile. */
  function closeOpen(): void {
    closer = undefined;
    if (!open) return;
    open = null;
    const hadFocus = popover.hasFocus();
    popover.close();
    if (hadFocus && returnTo?.isConnected) returnTo.focus({ preventScroll: true });
    returnTo = null;
    edges.onChange(null);
  }

  function stopTimers(): void {
    clearTimeout(opener);
    clearTimeout(closer);
    opener = undefined;
    closer = undefined;
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = { x: event.clientX, y: event.clientY };
    const isInside = isInPopover(event);
    const mark = isInside ? (open?.mark ?? null) : markUnder(event, edges.marks(), document);
    if (mark === null || mark !== open?.mark) leave();
    else {
      clearTimeout(closer);
      closer = undefined;
    }
    if (mark === candidate) return;
    clearTimeout(opener);
    candidate = mark;
    const mayOpen = onHover() && mark !== null && mark !== open?.mark && (open === null || open.by === 'hover');
    // Not the mark of now: a repaint in the meantime puts another object in its place (see `refresh`).
    if (mayOpen) opener = setTimeout(() => candidate && show(candidate, 'hover', at), hoverMs);
  }

  function leave(): void {
    if (open?.by === 'hover') closer ??= setTimeout(closeOpen, graceMs);
  }

  function onClick(event: MouseEvent): void {
    if (isInPopover(event)) return;
    const mark = isPlainClick(event, document) ? markUnder(event, edges.marks(), document) : null;
    if (mark && mark === open?.mark) open = { ...open, by: 'click' };
    else if (mark) show(mark, 'click', { x: event.clientX, y: event.clientY });
    else if (event.button === 0) close();
  }

  function isInPopover(event: Event): boolean {
    const host = popover.host();
    return host !== null && event.composedPath().includes(host);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open || event.isComposing) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  }

  function openNext(): void {
    if (open && !popover.hasFocus()) {
      returnTo = focusedElement(document);
      open = { ...open, by: 'keyboard' };
      popover.focus();
      return;
    }
    const mark = nextMark(edges.marks(), last);
    if (!mark) return;
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    show(mark, 'keyboard', null);
  }

  function refresh(): void {
    last = last && samePlace(edges.marks(), last);
    candidate = candidate && samePlace(edges.marks(), candidate);
    if (!open) return;
    const mark = samePlace(edges.marks(), open.mark);
    const content = mark && edges.content(mark);
    if (!mark || !content) {
      close();
      return;
    }
    if (mark.finding === open.mark.finding && mark.range.startContainer === open.mark.range.startContainer) {
      open = { ...open, mark };
      edges.onChange(mark);
      return;
    }
    const hadFocus = popover.hasFocus();
    open = { ...open, mark };
    popover.show(mark, content, open.at);
    if (hadFocus) popover.focus();
    edges.onChange(mark);
  }

  document.addEventListener('pointermove', onPointerMove, { signal, passive: true });
  document.documentElement.addEventListener('pointerleave', leave, { signal });
  document.addEventListener('click', onClick, { signal });
  document.defaultView?.addEventListener('keydown', onKeyDown, { signal, capture: true });
  signal.addEventListener('abort', close);
  return { openNext, close, refresh };
}

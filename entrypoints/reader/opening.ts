import type { Popover, PopoverContent } from '../card/popover.tsx';
import { addEventListener, focus, isConnected, parentElement, scrollIntoView } from '../dom/node.ts';
import { focusedElement } from './composed.ts';
import { guardCard } from './guard.ts';
import type { Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { firstMark, nextMark, samePlace } from './next-mark.ts';
import { isPlainClick, markUnder } from './pointed-mark.ts';
import { type Pace, watchResting } from './resting.ts';

export type OpeningEdges = {
  readonly document: Document;
  readonly marks: () => readonly Mark[];
  /** What to show for a mark; `null` leaves it closed. */
  readonly content: (mark: Mark) => PopoverContent | null;
  readonly popover: Popover;
  /** The mark whose popover is open, or none. */
  readonly onChange: (mark: Mark | null) => void;
  /** Shows a mark outside of the page, which lets no popover stand; called in the course of a click or command. */
  readonly onRefused: (mark: Mark) => void;
  /** The pointer came to a mark. */
  readonly onNear?: () => void;
  /** Whether resting the pointer opens; a click always does. */
  readonly onHover?: () => boolean;
  /** Whether a card can be read here at all. */
  readonly hasRoom?: () => boolean;
  readonly pace?: Pace;
};

export type Opening = {
  /**
   * The keyboard's way in: the popover of the next figure, with the focus in it. After the figures come what else is on
   * record, then the first again; `next` stops behind the last, where the open one closes, and `first`
   * begins anew. With `back` the other way round. Whether there was one to open.
   */
  openNext(at?: 'next' | 'first', back?: boolean): boolean;
  /** Opens one that is in view, with the focus in it. */
  open(mark: Mark): void;
  close(): void;
  /** The page took the open popover away. */
  taken(): void;
  /** The card that was to come is shown nowhere in the page, or did not come at all. */
  failed(reason: 'no place' | 'no card'): void;
  /** The marks were painted anew: the open popover follows its place or, where the page is `settled`, closes with it. */
  refresh(settled: boolean): void;
};

/** Long enough not to open under a passing pointer; and long enough to cross from the mark to the popover. */
const PACE: Pace = { hoverMs: 350, graceMs: 300 };

/** How often a page may take the popover away before it is opened there no more. */
const MOST_TAKEN = 2;

/**
 * What opens and closes the popover. The pointer resting on a mark opens it without taking focus (where the user wants
 * that), and leaving both closes it; a click keeps it open until the next click elsewhere; the keyboard opens it and
 * moves into it. Escape closes it, and the focus goes back to where it was. Only events that users cause count. Where
 * the page takes it away, only clicks and the keyboard open it from then on, and upon the second time they show the mark
 * outside of the page. Listens until `signal` aborts.
 */
export function createOpening(edges: OpeningEdges, signal: AbortSignal): Opening {
  const { document, popover } = edges;
  const onHover = edges.onHover ?? (() => true);
  const hasRoom = edges.hasRoom ?? (() => true);
  let open: { mark: Mark; by: 'hover' | 'click' | 'keyboard'; at: Point | null } | null = null;
  let last: Mark | null = null;
  let returnTo: HTMLElement | null = null;
  let timesTaken = 0;

  // Its listeners come before those of the guard, which keeps what happens in the card from all later ones.
  const resting = watchResting(
    {
      document,
      marks: edges.marks,
      open: () => open && { mark: open.mark, byHover: open.by === 'hover' },
      isInCard,
      mayOpen: () => onHover() && timesTaken === 0,
      onNear: () => edges.onNear?.(),
      onRest: (mark, at) => show(mark, 'hover', at),
      onLeave: closeOpen,
      pace: edges.pace ?? PACE,
    },
    signal,
  );

  function show(mark: Mark, by: 'hover' | 'click' | 'keyboard', at: Point | null): void {
    const content = edges.content(mark);
    if (!content) return;
    resting.stop();
    if (!popover.hasFocus()) returnTo = focusedElement(document);
    last = mark;
    if (timesTaken >= MOST_TAKEN || !hasRoom() || !popover.show(mark, content, at)) {
      open = null;
      edges.onChange(null);
      if (by !== 'hover') edges.onRefused(mark);
      return;
    }
    open = { mark, by, at };
    if (by === 'keyboard') popover.focus();
    edges.onChange(mark);
  }

  function close(): void {
    resting.stop();
    closeOpen();
  }

  function closeOpen(): void {
    if (!open) return;
    open = null;
    const hadFocus = popover.hasFocus();
    popover.close();
    if (hadFocus && returnTo && isConnected(returnTo)) focus(returnTo, { preventScroll: true });
    returnTo = null;
    edges.onChange(null);
  }

  function taken(): void {
    timesTaken++;
    close();
  }

  function failed(reason: 'no place' | 'no card'): void {
    const wanted = open;
    close();
    if (reason === 'no place' && wanted && wanted.by !== 'hover') edges.onRefused(wanted.mark);
  }

  function onClick(event: MouseEvent): void {
    if (!event.isTrusted) return;
    const mark = isPlainClick(event, document) ? markUnder(event, edges.marks(), document) : null;
    if (mark && mark === open?.mark) open = { ...open, by: 'click' };
    else if (mark) show(mark, 'click', { x: event.clientX, y: event.clientY });
    else if (event.button === 0) close();
  }

  function isInCard(event: Event): boolean {
    const host = popover.card()?.host;
    return host !== undefined && event.composedPath().includes(host);
  }

  function takesKey({ key, isComposing }: KeyboardEvent): boolean {
    if (key !== 'Escape' || !open || isComposing) return false;
    close();
    return true;
  }

  function openNext(at?: 'next' | 'first', back = false): boolean {
    if (open && !popover.hasFocus() && at !== 'first') {
      returnTo = focusedElement(document);
      open = { ...open, by: 'keyboard' };
      popover.focus();
      return true;
    }
    const next = at === 'first' ? undefined : nextMark(edges.marks(), last, back);
    const mark = next ?? (at === 'next' ? undefined : firstMark(edges.marks(), back));
    if (!mark) {
      close();
      return false;
    }
    const element = parentElement(mark.range.startContainer);
    if (element) scrollIntoView(element, { block: 'nearest', behavior: 'instant' });
    show(mark, 'keyboard', null);
    return true;
  }

  function refresh(settled: boolean): void {
    const same = (mark: Mark) => samePlace(edges.marks(), mark);
    last = last && same(last);
    resting.refresh(same);
    if (!open) return;
    const mark = same(open.mark);
    const content = mark && edges.content(mark);
    if (!mark || !content) {
      if (settled) close();
      return;
    }
    if (mark.finding === open.mark.finding) {
      if (mark.range.startContainer !== open.mark.range.startContainer) popover.follow(mark.range);
      open = { ...open, mark };
      edges.onChange(mark);
      return;
    }
    const hadFocus = popover.hasFocus();
    open = { ...open, mark };
    if (!popover.show(mark, content, open.at)) {
      close();
      return;
    }
    if (hadFocus) popover.focus();
    edges.onChange(mark);
  }

  guardCard(popover.card, takesKey, signal);
  addEventListener(document, 'click', onClick as EventListener, { signal });
  signal.addEventListener('abort', close);
  return { openNext, open: (mark) => show(mark, 'keyboard', null), close, taken, failed, refresh };
}

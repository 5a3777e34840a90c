import { documentElement } from '../dom/document.ts';
import type { Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { markSeenAt, markUnder } from './pointed-mark.ts';

export type RestingEdges = {
  readonly document: Document;
  readonly marks: () => readonly Mark[];
  /** The mark whose card is open, and whether a resting pointer opened it. */
  readonly open: () => { readonly mark: Mark; readonly byHover: boolean } | null;
  /** Whether an event is inside of the open card. */
  readonly isInCard: (event: Event) => boolean;
  /** Whether resting the pointer may open a card now. */
  readonly mayOpen: () => boolean;
  /** The pointer is on a mark, or pressed one. */
  readonly onNear: () => void;
  readonly onRest: (mark: Mark, at: Point) => void;
  /** The pointer left both the mark and the card that it had opened. */
  readonly onLeave: () => void;
  readonly pace: Pace;
};

/** How long the pointer has to rest to open, and how long it may be on its way from the mark to the card. Milliseconds. */
export type Pace = { readonly hoverMs: number; readonly graceMs: number };

/** What a pointer at rest does. */
export type Resting = {
  /** Forgets what was about to happen. */
  stop(): void;
  /** The marks were painted anew; `same` tells which one now stands where one stood. */
  refresh(same: (mark: Mark) => Mark | null): void;
};

/** Watches a pointer that users move; scripts that scroll a mark under it move nothing. Listens until `signal` aborts. */
export function watchResting(edges: RestingEdges, signal: AbortSignal): Resting {
  const { document, marks, pace } = edges;
  /** The mark under the pointer: once closed there, it opens again only after the pointer left. */
  let candidate: Mark | null = null;
  let opener: ReturnType<typeof setTimeout> | undefined;
  let closer: ReturnType<typeof setTimeout> | undefined;
  let last: Point | null = null;

  function onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    const at = { x: event.clientX, y: event.clientY };
    // Browsers tell of a pointer also when the page moves below it.
    const isMoved = last?.x !== at.x || last.y !== at.y;
    last = at;
    const open = edges.open();
    const mark = edges.isInCard(event) ? (open?.mark ?? null) : markUnder(event, marks(), document);
    if (mark) edges.onNear();
    if (mark === null || mark !== open?.mark) leave();
    else {
      clearTimeout(closer);
      closer = undefined;
    }
    if (!isMoved || mark === candidate) return;
    clearTimeout(opener);
    candidate = mark;
    const mayOpen = mark !== null && edges.mayOpen() && mark !== open?.mark && (open === null || open.byHover);
    if (mayOpen) opener = setTimeout(() => onRest(at), pace.hoverMs);
  }

  /** A finger comes without moving there first. */
  function onDown(event: PointerEvent): void {
    if (event.isTrusted && !edges.isInCard(event) && markUnder(event, marks(), document)) edges.onNear();
  }

  /** The marks may have been painted anew meanwhile, and the page may have scrolled. */
  function onRest(at: Point): void {
    if (candidate && markSeenAt(edges.marks(), at, document) === candidate) edges.onRest(candidate, at);
  }

  function leave(): void {
    if (edges.open()?.byHover) closer ??= setTimeout(onLeave, pace.graceMs);
  }

  /** The pointer may be waiting on another mark meanwhile. */
  function onLeave(): void {
    closer = undefined;
    edges.onLeave();
  }

  // In the capture phase, like the guard of the card, which keeps from the page what happens there.
  window.addEventListener('pointermove', onMove, { signal, passive: true, capture: true });
  window.addEventListener('pointerdown', onDown, { signal, passive: true, capture: true });
  documentElement(document).addEventListener('pointerleave', (event) => event.isTrusted && leave(), { signal });

  return {
    stop() {
      clearTimeout(opener);
      clearTimeout(closer);
      opener = undefined;
      closer = undefined;
    },
    refresh(same) {
      candidate = candidate && same(candidate);
    },
  };
}

/// <reference types="vite/client" />
import { render } from 'preact';
import { cardName } from '../../components/card-name.ts';
import { FindingCard } from '../../components/FindingCard.tsx';
import cardCss from '../../components/finding-card.css?inline';
import type { Translate } from '../../components/i18n.ts';
import type { CardWords, StoryNames } from '../../lib/messages.ts';
import type { ShownClaim, Theme } from '../../lib/model.ts';
import { elementFromPoint } from '../dom/document.ts';
import type { Point } from '../reader/hit-test.ts';
import type { Mark } from '../reader/marks.ts';
import { type CardRoot, createCardRoot } from './card-root.ts';
import { scrollerOf } from './card-scroll.ts';
import { copyText } from './copy.ts';
import { keepFocusIn } from './focus-cycle.ts';
import { appendTo, type Layer, layersFor } from './layer.ts';
import { literalCss } from './literal-css.ts';
import { placeBeside } from './placing.ts';
import popoverCss from './popover.css?inline';
import { watchPresence } from './presence.ts';

export type PopoverContent = { readonly claims: readonly ShownClaim[]; readonly story: StoryNames };

export type Popover = {
  /**
   * Shows what is on record for a mark, beside the line under `at`, else its first. One at a time. `false`: nowhere in
   * the page could it be used now.
   */
  show(mark: Mark, content: PopoverContent, at: Point | null): boolean;
  /** The text of the open one is in other nodes now. */
  follow(range: Range): void;
  /** Moves the focus into the open popover. */
  focus(): void;
  hasFocus(): boolean;
  /** The open one. */
  card(): CardRoot | null;
  /** The open one and those to come. */
  setTheme(theme: Theme): void;
  close(): void;
};

export type PopoverEdges = {
  readonly document: Document;
  /** A new element that the reader knows as its own. */
  readonly createHost: () => HTMLElement;
  readonly t: Translate;
  readonly locale: string;
  /** Its own buttons, or the loss of its place. */
  readonly onClose: () => void;
  /** The page took the host away, or hid it. */
  readonly onTaken: () => void;
  readonly onHide: (mark: Mark) => void;
  readonly onOpenPanel: (mark: Mark) => void;
};

/** Makes cards that have their words already. */
export type MakePopover = (edges: Omit<PopoverEdges, 't' | 'locale'>) => Popover;

/** Gives what makes cards that speak the given words. */
export type MakeCards = (words: CardWords) => MakePopover;

type Open = CardRoot & {
  range: Range;
  readonly at: Point | null;
  readonly ended: AbortController;
  /** Ends its being placed beside its range. */
  placed: AbortController;
  /** Where it is, and which there were when that was last looked at. */
  layer: Layer | null;
  layers: readonly Layer[];
};

const STYLES = literalCss(`${cardCss}\n${popoverCss}`);

/**
 * The popover: one host element in the top layer with a closed shadow root, in the page only while one is open, and in
 * the layer of the page where it can be used: all else is inert beside a modal dialog or an element in fullscreen.
 */
export function createPopover(edges: PopoverEdges): Popover {
  const { document } = edges;
  let theme: Theme = 'system';
  let open: Open | null = null;

  function close(): void {
    if (!open) return;
    const { host, panel, ended, placed } = open;
    open = null;
    ended.abort();
    placed.abort();
    render(null, panel);
    host.remove();
  }

  function show(mark: Mark, { claims, story }: PopoverContent, at: Point | null): boolean {
    close();
    const card = createCardRoot(document, edges.createHost(), STYLES);
    const { host, root, panel } = card;
    const ended = new AbortController();
    panel.dataset.theme = theme;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', cardName(mark.finding, claims, story, edges.t, edges.locale));
    render(
      <FindingCard
        finding={mark.finding}
        claims={claims}
        story={story}
        t={edges.t}
        locale={edges.locale}
        onClose={edges.onClose}
        onCopy={(text) => copyText(text, root)}
        onHide={() => edges.onHide(mark)}
        onOpenPanel={() => edges.onOpenPanel(mark)}
      />,
      panel,
    );
    const { range } = mark;
    const layers = layersFor(range, document);
    open = { ...card, range, at, ended, placed: new AbortController(), layer: null, layers };
    open.layer = putInLayer(host, open.layers);
    if (!open.layer) {
      close();
      return false;
    }
    placeBeside(card, range, at, edges.onClose, open.placed.signal);
    keepFocusIn(root, panel, ended.signal);
    watchPresence(host, () => check(card), ended.signal);
    return true;
  }

  function follow(range: Range): void {
    if (!open) return;
    open.placed.abort();
    open.placed = new AbortController();
    open.range = range;
    placeBeside(open, range, open.at, edges.onClose, open.placed.signal);
  }

  /** Something changed: follows the layers of the page, or tells that the page took the host away. */
  function check({ host, root }: CardRoot): void {
    if (open?.host !== host) return;
    if (host.parentNode !== open.layer || (host.isConnected && !host.matches(':popover-open'))) {
      edges.onTaken();
      return;
    }
    const layers = layersFor(open.range, document);
    if (isSame(layers, open.layers)) return;
    open.layers = layers;
    if (isReachable(host)) return;
    const focused = root.activeElement;
    open.layer = putInLayer(host, layers);
    if (!open.layer) edges.onClose();
    else if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  return {
    show,
    follow,
    close,
    focus: () => open && headingOf(open.panel).focus({ preventScroll: true }),
    hasFocus: () => open?.root.activeElement != null,
    card: () => open,
    setTheme(chosen) {
      theme = chosen;
      if (open) open.panel.dataset.theme = theme;
    },
  };
}

/** What a card begins with, which is read out; the arrow keys scroll what it stands in. */
function headingOf(panel: HTMLElement): HTMLElement {
  return panel.querySelector('h2') ?? scrollerOf(panel);
}

/** Shows `host` in the first layer where it can be used and returns that; `null`: there is none. */
function putInLayer(host: HTMLElement, layers: readonly Layer[]): Layer | null {
  const used = layers.find((layer) => {
    appendTo(layer, host);
    try {
      host.showPopover();
    } catch {
      // The page took it away in the meantime.
      return false;
    }
    return isReachable(host);
  });
  return used ?? null;
}

/** Whether a pointer finds `host`, which has just been shown, so that nothing lies over it: it is neither inert nor hidden. */
function isReachable(host: HTMLElement): boolean {
  const { left, top, width, height } = host.getBoundingClientRect();
  const tree = host.getRootNode();
  const x = (Math.max(0, left) + Math.min(innerWidth, left + width)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, top + height)) / 2;
  return (tree instanceof ShadowRoot ? tree.elementFromPoint(x, y) : elementFromPoint(document, x, y)) === host;
}

function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}

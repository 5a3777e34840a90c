/// <reference types="vite/client" />
import { render } from 'preact';
import { FindingCard } from '../../components/FindingCard.tsx';
import cardCss from '../../components/finding-card.css?inline';
import type { Translate } from '../../components/i18n.ts';
import type { StoryNames } from '../../lib/messages.ts';
import type { Claim, Theme } from '../../lib/model.ts';
import { closestComposed } from './composed.ts';
import { copyText } from './copy.ts';
import { keepFocusIn } from './focus-cycle.ts';
import type { Point } from './hit-test.ts';
import type { Mark } from './marks.ts';
import { placeBeside } from './placing.ts';
import popoverCss from './popover.css?inline';
import { HOST } from './session.ts';

export type PopoverContent = { readonly claims: readonly Claim[]; readonly story: StoryNames };

export type Popover = {
  /** Shows what is on record for a mark, beside the line under `at`, else its first. One at a time. */
  show(mark: Mark, content: PopoverContent, at: Point | null): void;
  /** Moves the focus into the open popover. */
  focus(): void;
  hasFocus(): boolean;
  /** The host in the page while one is open. */
  host(): HTMLElement | null;
  /** The open one and those to come. */
  setTheme(theme: Theme): void;
  close(): void;
};

export type PopoverEdges = {
  readonly document: Document;
  readonly t: Translate;
  readonly locale: string;
  /** Its own buttons, or the loss of its place. */
  readonly onClose: () => void;
  readonly onHide: (mark: Mark) => void;
  readonly onOpenPanel: (mark: Mark) => void;
};

/**
 * The popover: one host element in the top layer with a closed shadow root, in the page only while one is open, and
 * inside the modal dialog that is open, if any, since all else is inert then.
 */
export function createPopover(edges: PopoverEdges): Popover {
  const { document } = edges;
  let theme: Theme = 'system';
  let open: { host: HTMLElement; panel: HTMLElement; root: ShadowRoot; ended: AbortController } | null = null;

  function close(): void {
    if (!open) return;
    const { host, panel, ended } = open;
    open = null;
    ended.abort();
    render(null, panel);
    host.remove();
  }

  function show(mark: Mark, { claims, story }: PopoverContent, at: Point | null): void {
    close();
    const host = document.createElement(HOST);
    const root = host.attachShadow({ mode: 'closed' });
    const panel = document.createElement('div');
    const ended = new AbortController();
    panel.className = 'panel';
    panel.dataset.theme = theme;
    panel.tabIndex = -1;
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', `Crossfigure: ${mark.finding.surface}`);
    root.append(panel);
    addStyles(root, [cardCss, popoverCss]);
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
    open = { host, panel, root, ended };
    host.popover = 'manual';
    layerFor(mark.range, document).append(host);
    host.showPopover();
    placeBeside(host, mark.range, at, edges.onClose, ended.signal);
    keepFocusIn(root, panel, ended.signal);
  }

  return {
    show,
    close,
    focus: () => open && scroller(open.panel).focus({ preventScroll: true }),
    hasFocus: () => open?.root.activeElement != null,
    host: () => open?.host ?? null,
    setTheme(chosen) {
      theme = chosen;
      if (open) open.panel.dataset.theme = theme;
    },
  };
}

/** What the arrow keys scroll, so that they do not scroll the page behind. */
function scroller(panel: HTMLElement): HTMLElement {
  return panel.querySelector<HTMLElement>('[tabindex="0"]') ?? panel;
}

/** The modal dialog that the place is in, else the last one open, else the page. */
function layerFor(range: Range, document: Document): Element {
  const own = closestComposed(range.startContainer, 'dialog:modal');
  return own ?? [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;
}

/** Firefox refuses adopted sheets to content scripts; there a style element in the shadow root does it. */
function addStyles(root: ShadowRoot, styles: readonly string[]): void {
  const text = styles.join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

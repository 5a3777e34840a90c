import type { Notice, PageFindings } from '../../lib/messages.ts';
import { type Display, FRESH_DISPLAY } from '../../lib/model.ts';
import { isEditable } from './editable.ts';
import { createHighlighter } from './highlighter.ts';
import { hasFocusItself, hasRoomForCards } from './in-frame.ts';
import { createLatePopover, type LoadCard } from './late-popover.ts';
import type { Mark } from './marks.ts';
import { createOpening, type OpeningEdges } from './opening.ts';
import { createHost } from './own-host.ts';
import { linkPanel } from './panel-link.ts';
import { type Edges, startSession } from './session.ts';

export type ReaderEdges = Omit<Edges, 'highlighter' | 'onPaint' | 'unmarked'> & {
  readonly loadCard: LoadCard;
  /** How the user wants it; as for one who chose nothing where it is left out. */
  readonly display?: Display;
  readonly openingPace?: OpeningEdges['pace'];
};

export type Reader = {
  /** Heeds a notice; what it asks for is given back. */
  notice(notice: Notice): PageFindings | boolean | undefined;
  /** The user wants it otherwise from now on. */
  show(display: Display): void;
};

/** Everything that lives in the page: what is marked, and what opens upon a mark. Gone without a trace when `signal` aborts. */
export function startReader(edges: ReaderEdges, signal: AbortSignal): Reader {
  const { document } = edges;
  let display = edges.display ?? FRESH_DISPLAY;
  const highlighter = createHighlighter();
  const session = startSession({ ...edges, highlighter, onPaint: painted, unmarked: display.unmarked }, signal);
  const panel = linkPanel({ ...session, ask: edges.ask, tint: highlighter.setOpen });
  const popover = createLatePopover({
    document,
    createHost: () => createHost(document),
    onClose: () => opening.close(),
    onTaken: () => opening.taken(),
    onHide: hide,
    onOpenPanel: panel.open,
    load: edges.loadCard,
    onFailure: (reason) => opening.failed(reason),
  });
  popover.setTheme(display.theme);
  const opening = createOpening(
    {
      document,
      popover,
      marks: session.marks,
      content,
      onChange: highlighter.setOpen,
      onNear: popover.prepare,
      onRefused: panel.open,
      onHover: () => display.opens === 'hover',
      hasRoom: hasRoomForCards,
      ...(edges.openingPace && { pace: edges.openingPace }),
    },
    signal,
  );

  function painted(settled: boolean): void {
    opening.refresh(settled);
    if (settled) panel.changed();
  }

  function content(mark: Mark) {
    const story = isEditable(document) ? undefined : session.story(mark);
    return story ? { claims: session.claims(), story } : null;
  }

  function hide(mark: Mark): void {
    opening.close();
    session.hide(mark);
  }

  return {
    show(chosen) {
      if (chosen.unmarked.join() !== display.unmarked.join()) session.leaveUnmarked(chosen.unmarked);
      popover.setTheme(chosen.theme);
      if (chosen.language !== display.language) {
        opening.close();
        popover.renew();
      }
      display = chosen;
    },
    notice(notice) {
      if (notice.type === 'claimsChanged') session.askAgain();
      if (notice.type === 'showAgain') session.showAgain();
      if (notice.type === 'scrollTo') {
        popover.prepare();
        const mark = panel.scrollTo(notice.place);
        if (mark && notice.opens) opening.open(mark);
      }
      if (notice.type === 'openNext') return opening.openNext(notice.at, notice.back);
      if (notice.type === 'hasFocus') return hasFocusItself(document);
      return notice.type === 'pageFindings' ? panel.findings() : undefined;
    },
  };
}

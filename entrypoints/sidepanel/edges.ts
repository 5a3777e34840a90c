import type { Ask } from '../../lib/ask-background.ts';
import type { Passages } from '../../lib/claims/passages.ts';
import type { PageFindings, PanelNotice, Place, Request, TabStatus } from '../../lib/messages.ts';
import type { SessionArea } from '../../lib/recent-lookups.ts';

/** What the panel touches of the browser; tests hand in their own. Listeners end with `signal`. */
export type PanelEdges = {
  readonly ask: Ask;
  readonly session: SessionArea;
  /** Calls with the keys that changed. */
  readonly onSession: (listener: (keys: readonly string[]) => void, signal: AbortSignal) => void;
  /** Messages that are sent to all of the extension; a listener's value is the answer, `undefined` none. */
  readonly onMessage: (
    listener: (message: Request | PanelNotice, tabId: number | null) => unknown,
    signal: AbortSignal,
  ) => void;
  /** The window that the panel is in, and whether it is a private one. */
  readonly window: { readonly id: number; readonly private: boolean };
  /** The tab that the panel itself is, `null` beside a page. */
  readonly ownTab: number | null;
  readonly page: PageEdges;
  readonly passages: Pick<Passages, 'of' | 'among'>;
  /** Calls after each write to the claims, wherever it was made, until the signal ends. */
  readonly onChanged: (listener: () => void, signal: AbortSignal) => void;
  readonly copy: (text: string) => Promise<void>;
  readonly raise: () => void;
};

/** The page that the panel stands beside. */
export type PageEdges = {
  /** The tab followed now, `null` where there is none. */
  readonly tab: () => Promise<number | null>;
  /** Another tab is followed, or it went elsewhere. */
  readonly onTab: (listener: () => void, signal: AbortSignal) => void;
  readonly findings: (tabId: number) => Promise<PageFindings | null>;
  readonly scrollTo: (tabId: number, place: Place) => void;
  readonly status: (tabId: number) => Promise<TabStatus | null>;
};

import type { Translate } from '../../components/i18n.ts';
import type { Ask } from '../../lib/ask-background.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import type { Shortcut } from '../../lib/shortcuts.ts';
import type { Address } from './address.ts';

/** What the options page touches of the browser; tests hand in their own. */
export type OptionsEdges = {
  readonly db: ClaimDb;
  readonly ask: Ask;
  /** Calls after each write to the claims, wherever it was made, until the signal ends. */
  readonly onChanged: (listener: () => void, signal: AbortSignal) => void;
  /** Hands the user a file. */
  readonly download: (name: string, content: Blob) => void;
  readonly now: () => Date;
  /** What is typed and not yet saved, by the page's address: it survives a reload and ends with the tab. */
  readonly drafts: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /**
   * While `unsaved` says so, the browser asks before the page is closed, and `question` is asked before one goes elsewhere
   * on it, as far as the browser lets a page ask then; until the signal ends.
   */
  readonly guardLeaving: (unsaved: () => boolean, question: string, signal: AbortSignal) => void;
  /** Calls after each change of the settings or of what is noted of backups, wherever it was made, until the signal ends. */
  readonly onKept: (listener: () => void, signal: AbortSignal) => void;
  /** What the browser says of the room it gives this extension; `null` where it does not say. */
  readonly room: {
    readonly used: () => Promise<number | null>;
    readonly isPersistent: () => Promise<boolean | null>;
    readonly askToPersist: () => Promise<boolean>;
  };
  /** Forgets what was looked up since the browser was started. */
  readonly forgetLookups: () => Promise<void>;
  readonly shortcuts: {
    readonly list: () => Promise<readonly Shortcut[]>;
    /** Opens the browser's own page for them. */
    readonly change: () => Promise<void>;
  };
};

export type ViewProps = {
  readonly edges: OptionsEdges;
  readonly t: Translate;
  readonly locale: string;
  readonly address: Address;
  /** Goes elsewhere; `replace` leaves no step in the tab's history, for what is typed or sorted. */
  readonly go: (address: Address, how?: 'push' | 'replace') => void;
  /** Says in the page's status line what was done; with `undo`, a button beside it, called "Undo" or `label`. */
  readonly say: (text: string, undo?: () => void, label?: string) => void;
};

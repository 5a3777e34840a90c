import type { BackupState } from '../../lib/backup-reminder.ts';
import type { ClaimSource } from '../../lib/claim-source.ts';
import type { Passages } from '../../lib/claims/passages.ts';
import type { PutAwayStore } from '../../lib/claims/put-away.ts';
import type { SettingsStore } from '../../lib/claims/settings.ts';
import type { KeptPassage } from '../../lib/claims/types.ts';
import type {
  Answers,
  Captured,
  FailureCode,
  LookupOutcome,
  PassageFound,
  Place,
  Request,
} from '../../lib/messages.ts';
import type { Claim, LookupQuery, PageCheck, PageContext, PageInfo, Story, TextBlock } from '../../lib/model.ts';
import type { CaptureParts } from '../../lib/typed-claim.ts';
import type { Access } from './page-access.ts';
import type { AskingTab } from './panel.ts';
import type { PrivateSites } from './private-sites.ts';
import type { Sender } from './sender.ts';
import type { Spoken } from './spoken.ts';
import type { Tabs } from './tabs.ts';

export type CheckPage = (
  input: { page: PageInfo; blocks: readonly TextBlock[]; context: PageContext | null },
  stories: readonly Story[],
  source: ClaimSource,
) => Promise<PageCheck>;

export type LookUp = (query: LookupQuery, stories: readonly Story[], source: ClaimSource) => Promise<LookupOutcome>;

/** The core's own functions, handed in. */
export type Core = {
  readonly check: CheckPage;
  readonly lookUp: LookUp;
  readonly capture: CaptureParts;
};

export type HandlerEdges = {
  readonly ownId: string;
  /** What the addresses of the extension's own pages start with. */
  readonly ownPages: string;
  readonly spoken: Spoken;
  readonly core: Core;
  /** The followed stories, as the store has them now; waits until it is seeded. */
  readonly stories: () => Promise<readonly Story[]>;
  /** Resolves when the store is seeded; rejects where it cannot be, and is tried again when asked again. */
  readonly ready: () => Promise<void>;
  readonly isSeeded: () => Promise<boolean>;
  readonly source: ClaimSource;
  /** Writes a claim that was not there before, under an id that nothing had, with its passage where there is one, and gives it. */
  readonly saveNew: (claim: Claim, captured: Captured | null) => Promise<Claim>;
  /** Where captured passages are kept; they stay local. */
  readonly passages: Passages;
  readonly findPassage: (tabId: number, passage: KeptPassage) => Promise<PassageFound>;
  /** Opens the panel beside a tab and shows a finding there; must begin at once, while the click still counts. */
  readonly showPlace: (tab: AskingTab, place: Place) => Promise<void>;
  readonly settings: SettingsStore;
  readonly privateSites: PrivateSites;
  readonly putAway: PutAwayStore;
  /** Changes that are in no file yet, and the user's wish not to hear of them for now. */
  readonly backup: { readonly state: () => Promise<BackupState>; readonly putOff: () => Promise<void> };
  readonly tabs: Tabs;
  readonly access: Access;
  /** Mirrors the gate's state anew. */
  readonly mirror: () => Promise<void>;
  /** After a write of another page: open pages ask again, and what is made of the claims is brought up to date. */
  readonly announce: () => Promise<void>;
  /** Takes the kind of a failed request and the error's name: never a text, which could be the page's. */
  readonly log: (request: Request['type'], code: FailureCode, errorName: string) => void;
};

export type Handlers = {
  readonly [T in Request['type']]: (request: Extract<Request, { type: T }>, sender: Sender) => Promise<Answers[T]>;
};

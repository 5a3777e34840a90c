import type {
  Claim,
  Display,
  Finding,
  LookupAnswer,
  LookupQuery,
  PageContext,
  PageInfo,
  PageWords,
  Party,
  PositionStance,
  Quantity,
  ShownClaim,
  StoryId,
  SubjectId,
  TextBlock,
} from './model.ts';

/** Every message that crosses between page, background and extension pages. Few kinds, told apart by `type`. */
export type Request =
  /** Gate → background: this page, or frame of one, speaks of a story; bring in the reader. */
  | { readonly type: 'open' }
  /** Reader → background: what do these blocks say? `context` is the last answer's, for blocks read later. */
  | {
      readonly type: 'check';
      readonly page: PageWords;
      readonly blocks: readonly TextBlock[];
      /** So many blocks stand before these, which were sent ahead; none where it is missing. */
      readonly ahead?: number;
      readonly context: PageContext | null;
    }
  /** Reader → background: keep these blocks, which stand behind `at` others sent before, for my next `check`; `false`: those are gone. */
  | { readonly type: 'sendAhead'; readonly at: number; readonly blocks: readonly TextBlock[] }
  /** Reader → background: how many figures with evidence the page shows, for the toolbar badge. */
  | { readonly type: 'count'; readonly figures: number }
  /** Reader → background: put the highlight stylesheet into my frame; asked before the first painting. */
  | { readonly type: 'style' }
  /** Reader → background: bring the card's script into my frame, and give me the words that cards speak; asked before the first card. */
  | { readonly type: 'card' }
  /** Reader in a frame → background: is marking on for the page that I am in? */
  | { readonly type: 'isOn' }
  /** Reader → background: the user hid this figure of my page; it is to stay so until it changes. */
  | { readonly type: 'hide'; readonly storyId: StoryId; readonly subject: SubjectId; readonly quantity: Quantity }
  /** Reader in a frame → background: my document is left. */
  | { readonly type: 'gone' }
  /** Panel → background: which frames of a tab are read? */
  | { readonly type: 'frames'; readonly tabId: number }
  /** Popup → background: what is to be said of a tab. */
  | { readonly type: 'status'; readonly tabId: number }
  /** Extension page → background: the user's settings. */
  | { readonly type: 'settings' }
  /** Extension page → background: mark figures on a site, or leave it alone; of a `private` window nothing is stored. */
  | { readonly type: 'setSite'; readonly host: string; readonly on: boolean; readonly private?: boolean }
  /** Popup → background: mark figures on the page in a tab, or leave it alone; of a private window nothing is stored. */
  | { readonly type: 'setPage'; readonly tabId: number; readonly on: boolean }
  /** Popup → background: show what was hidden on the page in a tab. */
  | { readonly type: 'showAgain'; readonly tabId: number }
  /** Popup → background: mark figures at all. */
  | { readonly type: 'setMarking'; readonly on: boolean }
  /** Popup → background: mark the page in a tab, whatever is set, for as long as it is open. */
  | { readonly type: 'markPage'; readonly tabId: number }
  /** Extension page → background: change these settings; those left out stay. */
  | { readonly type: 'changeSettings'; readonly change: Partial<Settings> }
  /** Popup → background: how many changes are in no file yet? */
  | { readonly type: 'backup' }
  /** Popup → background: nothing of that until there are many more. */
  | { readonly type: 'putOffBackup' }
  /** Extension page → background: the store was written; tell everyone. */
  | { readonly type: 'storeChanged' }
  /** Extension page → background: is what comes with the extension taken in? With `wait` answered once it is. */
  | { readonly type: 'prepare'; readonly wait: boolean }
  /** Extension page → background: what does the record hold on a text? */
  | { readonly type: 'lookUp'; readonly query: LookupQuery }
  /** Extension page → background: a claim's form, filled in from a text as far as it can be. */
  | { readonly type: 'draftClaim'; readonly captured: Captured; readonly query: LookupQuery }
  /** Extension page → background: what is wrong with a claim's form, and what it would be like. Writes nothing. */
  | { readonly type: 'reviewClaim'; readonly fields: ClaimFields; readonly captured: Captured }
  /**
   * Extension page → background: record the claim. Writes nothing where something is wrong with it; of a `private` window,
   * nothing but what the form says.
   */
  | {
      readonly type: 'saveClaim';
      readonly fields: ClaimFields;
      readonly captured: Captured;
      readonly private: boolean;
    }
  /** Extension page → background: show the passage that a claim was captured from on the page in a tab. */
  | { readonly type: 'findPassage'; readonly claimId: string; readonly tabId: number }
  /** Reader → background: show a finding of my page in the side panel. */
  | { readonly type: 'openPanel'; readonly place: Place }
  /** Reader → side panel: what I mark is no longer what you were told; said once after each answer. */
  | { readonly type: 'pageChanged' };

/** Background → pages. */
export type Notice =
  /** The claim set changed: ask again. */
  | { readonly type: 'claimsChanged' }
  /**
   * The keyboard commands: open the next figure's popover, behind the last the first's, or with `back` the one before. In a
   * tab of several frames `next` stops at the last, and `first` begins anew. Answered with whether there is one.
   */
  | { readonly type: 'openNext'; readonly at?: 'next' | 'first'; readonly back?: true }
  /** Is the focus in this very frame? Answered with a boolean. */
  | { readonly type: 'hasFocus' }
  /** To a page in a private window: its site was switched off or on there, which is stored nowhere. */
  | { readonly type: 'privateSite'; readonly on: boolean }
  /** Mark this page, whatever is set, until it is left. */
  | { readonly type: 'markOnce' }
  /** Show again what was hidden on the page. */
  | { readonly type: 'showAgain' }
  /** Is the page marked because of `markOnce` alone? Answered with a boolean. */
  | { readonly type: 'isMarkedOnce' }
  /** Panel and popup ask what is marked; answered with `PageFindings`. */
  | { readonly type: 'pageFindings' }
  /** Panel and popup: bring this place into view, and with `opens` its card. */
  | { readonly type: 'scrollTo'; readonly place: Place; readonly opens?: true };

/** Background → extension pages. */
export type PanelNotice =
  /** The panel that is a tab of this window comes to the front and answers `true`. */
  { readonly type: 'raisePanel'; readonly windowId: number };

export type FailureCode = 'bad_message' | 'storage' | 'cannot_tell';

/** Failure across messages is a value, never a rejected promise. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** Where a finding stands on its page; the id of its frame comes from the browser, never from the frame, and is 0 where it is missing. */
export type Place = Pick<Finding, 'block' | 'start' | 'end'> & InFrame;

type InFrame = { readonly frame?: number };

/** What a page's own script is told of its text: what its cards print, and what goes along with its next question. */
export type ShownCheck = {
  readonly findings: readonly Finding[];
  readonly claims: readonly ShownClaim[];
  readonly context: PageContext;
  /** With the names alone that findings and claims need. */
  readonly stories: readonly StoryNames[];
};

/** What a page shows: its findings in order, with the names and claims to tell them by. */
export type PageFindings = {
  /** So many places the user hid; none where it is left out. */
  readonly hidden?: number;
  readonly findings: readonly (Finding & InFrame)[];
  readonly claims: readonly ShownClaim[];
  readonly stories: readonly StoryNames[];
};

/** Text that was selected on a page, what stands around it there, and what the page says of itself. */
export type SelectedText = {
  readonly text: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly page: PageInfo;
  /** Whether the frame that it is in has the focus. */
  readonly focused: boolean;
};

/** The same as the page's own script gives it. */
export type ReadSelection = Omit<SelectedText, 'page'> & { readonly page: PageWords };

/** What a claim is recorded from: a passage as it stood, and its page. */
export type Captured = Pick<SelectedText, 'text' | 'prefix' | 'suffix'> & { readonly page: PageInfo | null };

/** A claim as a form has it: every field as typed, `''` where nothing was. */
export type ClaimFields = {
  readonly storyId: string;
  readonly subject: string;
  readonly statement: string;
  /** As a person writes it: "about 12,000", "Oct 8 to 13". */
  readonly figure: string;
  /** Of a claim without a figure. */
  readonly position: PositionStance | '';
  readonly speaker: string;
  readonly origin: string;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly wire: string;
  readonly asOf: string;
  readonly quote: string;
};

/** What is wrong with a field: the message `capture_problem_` and `reason` says what to do, with `subs` put in. */
export type FieldProblem = {
  readonly field: keyof ClaimFields;
  readonly reason: string;
  readonly subs: readonly string[];
};

/** A claim's form as the background reads it. */
export type ReviewedClaim = {
  readonly fields: ClaimFields;
  /** The figure as it was understood; `null` where none was. */
  readonly quantity: Quantity | null;
  /** One a field; none: it can be saved. */
  readonly problems: readonly FieldProblem[];
  /** Claims on record that say the same, and by what they are like it. */
  readonly duplicates: readonly { readonly claim: Claim; readonly by: readonly ('origin' | 'address')[] }[];
  readonly stories: readonly StoryNames[];
};

/** Whether a captured passage stands on a page; `unreadable` where no script may run. */
export type PassageFound = 'found' | 'not_found' | 'unreadable';

/** What came of a look-up; texts that nothing can be looked up for are told apart. */
export type LookupOutcome =
  | {
      readonly ok: true;
      readonly value: LookupAnswer;
      /** Results beyond the most that a group holds. */
      readonly omitted: number;
    }
  | { readonly ok: false; readonly reason: 'empty' | 'too_long' | 'not_text' };

/** Names that the view needs to speak of a story. */
export type StoryNames = {
  readonly id: StoryId;
  readonly title: string;
  readonly subjects: Readonly<Record<SubjectId, string>>;
  readonly parties: readonly NamedParty[];
};

/** A party by its name in the language of the interface, without the ways in which texts name it. */
export type NamedParty = Omit<Party, 'aliases' | 'names'>;

/** What cards speak: compiled messages by key, and the locale that they are for. */
export type CardWords = { readonly texts: Readonly<Record<string, unknown>>; readonly locale: string };

/** What the user chose. Pages learn of it through the gate's state in `storage.local`, never through this. */
export type Settings = Display & {
  /** Automatic marking. */
  readonly marking: boolean;
  /** Host names where nothing is marked. */
  readonly sitesOff: readonly string[];
};

/**
 * Whether the extension gets into a page. `withheld`: the browser keeps it out until the user asks for it there;
 * `unreached`: it may, but no script gets in.
 */
export type PageAccess = 'granted' | 'withheld' | 'unreached';

/** What the toolbar popup says of a tab. */
export type TabStatus = {
  /** `null`: no web page, so there is nothing to switch; or one of which the browser tells nothing. */
  readonly host: string | null;
  readonly access: PageAccess;
  /** The user had this page marked, though it would not be. */
  readonly once: boolean;
  readonly marking: boolean;
  readonly siteOn: boolean;
  /** Whether this very page is marked where its site is. */
  readonly pageOn: boolean;
  /** Figures with evidence. */
  readonly figures: number;
  /** `unread`: the gate found nothing; `story`: it speaks of a followed story; `no_story`: read, but it does not. */
  readonly page: 'unread' | 'unknown_language' | 'no_story' | 'story';
};

export type Answers = {
  /** `false`: not now, as it is switched off. */
  open: boolean;
  isOn: boolean;
  hide: null;
  gone: null;
  frames: readonly number[];
  check: ShownCheck;
  sendAhead: boolean;
  count: null;
  style: null;
  card: CardWords;
  status: TabStatus;
  settings: Settings;
  setSite: Settings;
  setPage: null;
  showAgain: null;
  setMarking: Settings;
  /** `false`: no script gets into the page. */
  markPage: boolean;
  changeSettings: Settings;
  /** `due`: there are so many that it is time to say so. */
  backup: { readonly changes: number; readonly due: boolean };
  putOffBackup: null;
  storeChanged: null;
  prepare: boolean;
  lookUp: { readonly outcome: LookupOutcome; readonly stories: readonly StoryNames[] };
  draftClaim: ReviewedClaim;
  reviewClaim: ReviewedClaim;
  /** `saved` is `null` where problems kept it from being written. */
  saveClaim: { readonly saved: Claim | null; readonly review: ReviewedClaim };
  findPassage: PassageFound;
  openPanel: null;
  pageChanged: null;
};

export type Answer<T extends Request['type']> = Result<Answers[T]>;

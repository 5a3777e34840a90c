/**
 * The words of Crossfigure as types. Everything here is plain JSON: it crosses from page to background and back,
 * goes into the store and comes out of files. Offsets are UTF-16 units, `end` exclusive, within one block's text.
 */

/** ISO 639-1 code of a language file in `lib/language`. */
export type LanguageCode = string;
export type StoryId = string;
export type SubjectId = string;
export type PartyId = string;
/** A named group of words: generic ones live in `lib/language`, a story's own in its JSON. */
export type ConceptId = string;
/** Words by concept. A trailing `*` stands for any further letters ("troop*"); otherwise a word is matched whole. */
export type ConceptWords = Readonly<Record<ConceptId, readonly string[]>>;
/** `2024`, `2024-10` or `2024-10-18`; a partial date stands for its whole range. */
export type PartialDate = string;
/** First and last day, `YYYY-MM-DD`, both included. */
export type DayRange = readonly [first: string, last: string];

export type Span = { readonly start: number; readonly end: number };

export const KINDS = ['count', 'date', 'money', 'percentage'] as const;
export type Kind = (typeof KINDS)[number];

export type Qualifier =
  | 'exact'
  | 'about'
  | 'up_to'
  | 'at_least'
  | 'more_than'
  | 'less_than'
  | 'range'
  | 'approx_magnitude';

/** The unit of an amount whose currency is not told; else it is the ISO 4217 code in small letters (`usd`). */
export const MONEY = 'money';

/** A value and how it was said. `null` is an open end; dates use `dates` and leave both ends `null`. */
export type Quantity = {
  readonly kind: Kind;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  /** What one counts, as a comparison class (`person`, `landing_ship`, `container`); `null` when it was not said. */
  readonly unit: string | null;
  readonly dates?: DayRange;
};

/** A value read out of text. */
export type Figure = Span &
  Quantity & {
    readonly surface: string;
    /** The parser that read it. */
    readonly by: string;
    /** The value as it is written, without unit noun or qualifier. */
    readonly number: Span;
    /** A value that follows from others ("two units of 6,000"); its parts are no figures. */
    readonly derived?: boolean;
    /** The other value of a product that can be read in two ways: "four brigades of 12,000" are 12,000 or 48,000. */
    readonly alternative?: number;
    /** A step of the reading failed on it: it is shown as read, and compared with nothing. */
    readonly cannotTell?: boolean;
  };

/** `affirms` says it is so, `denies` that it is not, `neutral` declines to say either. */
export type PositionStance = 'affirms' | 'denies' | 'neutral';

/** Whom a story names: states, agencies, persons, outlets. */
export type Party = {
  readonly id: PartyId;
  /** In English, or in whatever language its story is. */
  readonly name: string;
  /** Its name in other languages of the interface. */
  readonly names?: Readonly<Record<LanguageCode, string>>;
  /** The party this one speaks for: the Kremlin's spokesman speaks for Russia. Positions are told per topmost party. */
  readonly speaksFor?: PartyId;
  /** Its `name` takes "the" in a sentence: "the NIS", but "Ukraine" and "Zelenskyy". */
  readonly article?: boolean;
  /** "A Western official", "a Seoul source": never counted as a further origin. */
  readonly unnamed?: boolean;
  /** How texts name it, per language, in the notation of `ConceptWords`. */
  readonly aliases: Readonly<Record<LanguageCode, readonly string[]>>;
};

/**
 * How a subject behaves in time.
 * `fixed`: one past event, compared whenever it is told. `growing`: only ever rises.
 * `level`: rises and falls; agrees within `windowDays`, contradicts only within `conflictDays`.
 */
export type SubjectTime = {
  readonly behaviour: 'fixed' | 'growing' | 'level';
  readonly windowDays: number;
  /**
   * Of what changes fast: how near in time two values must be to contradict each other. Left out: `windowDays` of a `level`,
   * a day of what is `growing` (0 where tolls rise from day to day).
   */
  readonly conflictDays?: number;
  /** Later pages retell the early figure without a date ("the 12,000 sent in autumn"). */
  readonly restatable: boolean;
};

export type Subject = {
  readonly id: SubjectId;
  readonly label: Readonly<Record<LanguageCode, string>>;
  /** `null`: the subject has positions only. */
  readonly kind: Kind | null;
  readonly time: SubjectTime;
  /** What counts it, or states it. Each is a test: `lib/story-maker/try-examples.ts` reads them. */
  readonly examples?: readonly SubjectExample[];
  /** What must not be taken for it, whether it is another subject or none. */
  readonly counterExamples?: readonly SubjectExample[];
};

/** A short text that shows what a subject is, or what it is not; it stands on a page that is known to be on the story. */
export type SubjectExample = {
  readonly language: LanguageCode;
  readonly text: string;
  /** The stretch of `text`, to be found there once, in which the number stands. Left out: a statement without a figure. */
  readonly figure?: string;
  /** The day on which it is taken to be published, where that matters. */
  readonly published?: string;
  /** What it is there for. */
  readonly note?: string;
};

/**
 * A pattern that speaks for a subject. Concepts are looked for near the figure (`phrase`: its own noun phrase and predicate;
 * `clause`; `sentence`); every listed group must have at least one of its concepts there, and none of `unless…` may be.
 * The order of patterns means nothing: what those that fit and the single concepts add up to gives the subject.
 */
export type SubjectRule = {
  readonly subject: SubjectId;
  /** What its words say, in a short English sentence. */
  readonly reason?: string;
  /**
   * What it adds to the score of its subject where it fits. Patterns without one are of an earlier, ordered list: the first
   * of them that fits counts for more than anything else.
   */
  readonly weight?: number;
  readonly kind: Kind;
  /** Comparison classes the figure's unit may have; of amounts their currencies, where `money` takes any. */
  readonly units: readonly string[];
  /** Concepts of which the noun that the figure counts must be one ("passengers", not "crew", where both are people). */
  readonly nouns?: readonly ConceptId[];
  readonly phrase?: readonly (readonly ConceptId[])[];
  readonly clause?: readonly (readonly ConceptId[])[];
  readonly sentence?: readonly (readonly ConceptId[])[];
  /** Concepts that rule it out, by where they stand. */
  readonly unlessPhrase?: readonly ConceptId[];
  /** Concepts that the story excludes everywhere, and that do not rule this one out. */
  readonly allows?: readonly ConceptId[];
  readonly unlessClause?: readonly ConceptId[];
  readonly unlessSentence?: readonly ConceptId[];
  /** The smallest value that it takes: of what is smaller, the words tell something else ("a family of six saved"). */
  readonly least?: number;
  /** The largest that it takes: what is larger is no price of one share. */
  readonly most?: number;
  /** First and last as-of day for which the rule holds ("additional" meant the first deployment until it had arrived). */
  readonly since?: string;
  readonly until?: string;
  /** The day of the one event that it tells of: what a sentence dates otherwise is another event. */
  readonly day?: string;
  /** Holds only where the sentence itself says when it was, other than when it was said. */
  readonly dated?: boolean;
  /** Of a date: takes the day on which something is said or announced too, which is else no event. */
  readonly said?: boolean;
  /**
   * Subjects that the words allow just as well. Such a figure may agree with the record on one of them, but conflicts
   * only where it is larger than all that any of them has: its subject is not sure.
   */
  readonly or?: readonly SubjectId[];
  /** What might be, no assertion: it may agree with the record, but is never held to conflict with it. */
  readonly forecast?: boolean;
  /** Its words are not enough to be sure of the subject: such a figure may agree with the record, but never conflicts. */
  readonly weak?: boolean;
};

/**
 * What speaks for a subject beside its patterns, or with `null` for none of the story's: the weight of each concept by where
 * it stands at least, and of a time from a day on. `npm run fit` finds the weights.
 */
export type SubjectScore = {
  readonly subject: SubjectId | null;
  readonly base: number;
  readonly cues: readonly ScoreCue[];
  readonly since?: readonly { readonly day: string; readonly weight: number }[];
};

/** A concept that speaks for a subject, or against it, where it stands at least so near to the figure. */
export type ScoreCue = {
  readonly concept: ConceptId;
  readonly where: 'phrase' | 'clause';
  readonly weight: number;
};

/** How a statement without a figure is recognised: the concepts of one sentence. */
export type PositionRule = {
  readonly subject: SubjectId;
  readonly all: readonly (readonly ConceptId[])[];
  readonly unless?: readonly ConceptId[];
  /** A stance of its own; without it the sentence's verbs (deny, confirm, decline) decide. */
  readonly stance?: PositionStance;
};

/** When a sentence speaks of a story by itself: one concept of every group, and none of `unless`. */
export type MentionRule = {
  readonly all: readonly (readonly ConceptId[])[];
  readonly unless?: readonly ConceptId[];
  /** Holds only where the page is known to speak of the story already ("the soldiers", "the first batch"). */
  readonly needsContext?: boolean;
  /** Holds for its own sentence, but says too little to make other sentences of the page speak of the story. */
  readonly weak?: boolean;
};

/**
 * Who and what has which part in a story: for each role the story's own concepts that fill it. The engine knows the roles
 * and no concept of a story; one that is left out is filled by nothing, and what it is asked for does not happen.
 */
export type StoryRoles = {
  /** Names of the side whose people are counted ("North Korea"). Without it nobody is asked whose people a figure counts. */
  readonly actor?: readonly ConceptId[];
  /** Names of that side's bodies of people ("Storm Corps"). */
  readonly force?: readonly ConceptId[];
  /** Words that say people and whose they are ("North Koreans"); their ids begin with `person:`. */
  readonly people?: readonly ConceptId[];
  /** Countries, capitals and regions in which it happens. */
  readonly theatre?: readonly ConceptId[];
  /** What says that somebody is there ("in Russia", "on Russian soil"). */
  readonly inTheatre?: readonly ConceptId[];
  /** Places to which people go in the end: the front, the flooded towns. */
  readonly front?: readonly ConceptId[];
  /** Places where they arrive, far from there. */
  readonly staging?: readonly ConceptId[];
  /** The side's own borders, where its people are for reasons of their own. */
  readonly homeBorder?: readonly ConceptId[];
  /** What happened, in a story without a side of its own ("the earthquake", "the takeover"): a title with a word of it may be on it. */
  readonly event?: readonly ConceptId[];
};

export type Story = {
  readonly id: StoryId;
  readonly title: Readonly<Record<LanguageCode, string>>;
  /** The first day on which anyone could have written of it. */
  readonly since: string;
  /** The day of the one event that all of it is about: in a sentence it says which event, and not when a number was told. */
  readonly eventDay?: string;
  /** The story's own words per language; together with the language's they are what the rules name. */
  readonly terms: Readonly<Record<LanguageCode, ConceptWords>>;
  /** Concepts whose words are proper names: of these, a misspelt one is taken for the name. */
  readonly names: readonly ConceptId[];
  /** Left out: as `lib/story/earlier-names.ts` finds them. */
  readonly roles?: StoryRoles;
  /**
   * Concepts that tell what befell what a figure counts ("drowned", "rescued"): each word of them belongs to one figure of
   * its sentence, the one that it reaches most cheaply, as the generic ones ("killed", "wounded") do.
   */
  readonly fates?: readonly ConceptId[];
  /**
   * Concepts whose words the gate looks for on every page: it opens where one sentence has what a rule of `mentions` asks
   * for, as far as that is among these. Fewer make it cheaper and let more through; `gateStory` has the details.
   */
  readonly gate: readonly (readonly ConceptId[])[];
  readonly mentions: readonly MentionRule[];
  readonly subjects: readonly Subject[];
  readonly reading: readonly SubjectRule[];
  /** Concepts near a figure of people that keep every pattern from it, but for those that allow them. */
  readonly excluded?: readonly ConceptId[];
  /** What single concepts add to the scores of subjects of people. */
  readonly scores?: readonly SubjectScore[];
  readonly positions: readonly PositionRule[];
  readonly parties: readonly Party[];
};

/** Where it was published. */
export type Source = {
  readonly publisher: string;
  readonly title: string;
  /** http or https only; `null` where no address is known. */
  readonly url: string | null;
  readonly published: PartialDate | null;
  /** The wire service whose report it is, else `null`. */
  readonly wire: string | null;
};

/** `active` claims take part; `disabled` ones are kept aside by the user; `withdrawn` ones were taken back by their source. */
export type ClaimStatus = 'active' | 'disabled' | 'withdrawn';

/** One recorded assertion: a figure or a position, never both. */
export type Claim = {
  readonly id: string;
  readonly storyId: StoryId;
  readonly subject: SubjectId;
  /** In our own words; a claim with a figure states it so that the extractor reads the same figure back. */
  readonly statement: string;
  readonly quantity: Quantity | null;
  readonly position: PositionStance | null;
  /** Who said it. */
  readonly speaker: PartyId;
  /** The party from which the information comes. */
  readonly origin: PartyId;
  readonly source: Source;
  /** The day, or range of days, for which it is asserted. */
  readonly asOf: PartialDate;
  /** A short phrase the speaker said, at most. */
  readonly quote: string | null;
  readonly status: ClaimStatus;
  /** Words that its keeper sorts it by; each once. */
  readonly tags?: readonly string[];
  /** The day on which somebody last checked the record against its source, `YYYY-MM-DD`. */
  readonly reviewedOn?: string;
  /** A fact-check of it that somebody published. */
  readonly review?: Review;
};

/** A claim as far as a card prints it. */
export type ShownClaim = Pick<
  Claim,
  'id' | 'storyId' | 'subject' | 'quantity' | 'position' | 'speaker' | 'origin' | 'source' | 'asOf' | 'quote' | 'status'
> & {
  /** `''` where the figure is printed in its place. */
  readonly statement: string;
};

/** A published review of a claim, as schema.org's ClaimReview tells it. */
export type Review = {
  readonly reviewer: string;
  /** In the reviewer's words ("Mostly true"). */
  readonly rating: string;
  readonly url: string | null;
  readonly published: PartialDate | null;
};

/** A bundled or imported file: one story and its claims. */
export type ClaimSet = {
  readonly schema: 1;
  /** Rises with every change of the file, so that a store knows when to upgrade. */
  readonly version: number;
  readonly story: Story;
  readonly claims: readonly Claim[];
};

/** What of a page can be marked, each by itself: figures by what the record says of them, and what carries no figure. */
export const MARKABLE = [
  'agrees',
  'one_source',
  'mixed',
  'conflicts',
  'other_time',
  // statements on which somebody denied, or changed what it says, and all others
  'position',
  'statement',
  'mention',
] as const;
export type Markable = (typeof MARKABLE)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `hover`: resting the pointer opens a popover, and so does a click. The keyboard always does. */
export const OPENINGS = ['hover', 'click'] as const;
export type Opens = (typeof OPENINGS)[number];

/** The languages that the interface speaks, as BCP 47 tags. Each has a file in `assets/messages`. */
export const INTERFACE_LANGUAGES = ['en', 'ar', 'de', 'es', 'fr', 'ja', 'ko', 'ru', 'uk', 'vi', 'zh-CN'] as const;

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** What can be chosen: a language, or the one that the browser prefers. */
export const LANGUAGE_CHOICES = ['system', ...INTERFACE_LANGUAGES] as const;

export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** How the user wants pages marked and things shown. */
export type Display = {
  readonly opens: Opens;
  /** What is left unmarked; a `statement` is listed all the same. */
  readonly unmarked: readonly Markable[];
  readonly theme: Theme;
  /** What the interface speaks. */
  readonly language: LanguageChoice;
};

/** As long as nothing was chosen. */
export const FRESH_DISPLAY: Display = { opens: 'hover', unmarked: ['statement'], theme: 'system', language: 'system' };

/** What a block is on its page; `aside`: an advertisement, a tooltip, a box beside the text or a list of links. */
export type BlockRole = 'title' | 'heading' | 'text' | 'item' | 'quote' | 'caption' | 'cell' | 'aside';

/** One block of visible text; its text is what offsets refer to. */
export type TextBlock = {
  readonly id: number;
  readonly role: BlockRole;
  readonly text: string;
  /** Of a heading: 1 to 6, as in HTML. Of a list item: how deep its list lies, from 1. */
  readonly level?: number;
  /** Of a cell of a table, of a definition list or of an infobox. */
  readonly cell?: CellPlace;
  /** A BCP 47 tag, where the block is in another language than its page. */
  readonly lang?: string;
};

/** Where a cell stands in its table, by the ids of blocks. */
export type CellPlace = {
  /** The first block of its table. */
  readonly table: number;
  /** From 0, within its table. */
  readonly row: number;
  /** The blocks that head its row and its column, in this order; empty for one that is itself a head. */
  readonly heads: readonly number[];
};

/** What a page says of itself. */
export type PageInfo = {
  /** Canonical address where the page gives one, else its own; `null` for pasted text. */
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  /** Publication day; `null` when the page gives none. */
  readonly published: PartialDate | null;
  /** Declared language, a BCP 47 tag. */
  readonly language: string | null;
};

/** What a page says of itself as it is written there, in which its `PageInfo` is to be found. */
export type PageWords = Pick<PageInfo, 'url' | 'language'> & {
  /** Where the page was loaded from, and what its relative addresses are resolved against. */
  readonly address: string;
  readonly base: string;
  /** Of the document itself; `''` where it has none. */
  readonly title: string;
  /** Contents of `meta` elements by their names in lower case. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** Texts of its JSON-LD scripts. */
  readonly jsonLd: readonly string[];
  /** Its marked times, the surest to be its day of publication first. */
  readonly times: readonly string[];
};

/** A sentence that speaks of a story. */
export type Mention = Span & {
  readonly block: number;
  readonly storyId: StoryId;
  /** `named`: the sentence says so itself. `context`: only the page makes it so. */
  readonly by: 'named' | 'context';
};

export type Stance = 'corroborates' | 'conflicts' | 'later' | 'earlier' | 'incomparable';

/** Why a stance was given: a key of the interface's messages. */
export type Reason =
  | 'equal'
  | 'equal_rounded'
  | 'close'
  | 'inside_range'
  | 'ranges_overlap'
  | 'near_bound'
  | 'bounds_close'
  | 'values_differ'
  | 'outside_range'
  | 'ranges_disjoint'
  | 'beyond_bound'
  | 'days_differ'
  | 'later_value'
  | 'earlier_value'
  | 'different_time'
  | 'different_subject'
  | 'different_kind'
  | 'different_unit'
  | 'unit_unknown'
  | 'date_unknown'
  | 'loose_bound'
  | 'bounds_differ'
  | 'no_figure'
  | 'this_article'
  | 'unsure_reading'
  | 'cannot_tell';

/** A claim set against a figure. */
export type Evidence = {
  readonly claimId: string;
  readonly stance: Stance;
  /** Only with `corroborates`. */
  readonly strength?: 'same' | 'compatible';
  readonly reason: Reason;
  /** Larger over smaller value, only with `conflicts` of two points. */
  readonly ratio?: number;
};

/**
 * What the evidence on a figure adds up to. `agrees`: an origin other than the page's own gives it too, two where the page names none;
 * `one_source`: nobody but the page's own origin, one origin, or officials without a name.
 */
export type Verdict = 'agrees' | 'one_source' | 'mixed' | 'conflicts' | 'other_time' | 'no_record';

/** The origins on each side, apart from the figure's own. */
export type OriginCount = {
  readonly for: readonly PartyId[];
  readonly against: readonly PartyId[];
  /** Origins that are reported on both sides. */
  readonly divided: readonly PartyId[];
};

/** Who the text says gave the figure. */
export type Attribution = { readonly party: PartyId; readonly surface: string };

/** Another figure of the same page on the same subject. */
export type PageFigure = Quantity & {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly storyId: StoryId;
  readonly subject: SubjectId;
  readonly asOf: DayRange | null;
  readonly by: PartyId | null;
};

/** What one place of the page says and what the record holds on it. */
export type Finding = Span & {
  readonly id: string;
  readonly block: number;
  readonly surface: string;
  readonly storyId: StoryId;
  readonly subject: SubjectId;
  readonly by: Attribution | null;
  readonly asOf: DayRange | null;
  readonly evidence: readonly Evidence[];
  /** The user hid it on this page. */
  readonly hidden?: boolean;
} & (
    | {
        readonly type: 'figure';
        readonly quantity: Quantity;
        /** The figure as the text writes it, with the noun that it counts; left out: as in `surface`. */
        readonly phrase?: string;
        readonly verdict: Verdict;
        readonly origins: OriginCount;
        /** Figures elsewhere on this page that conflict with this one. */
        readonly pageConflicts: readonly PageFigure[];
        /** Origin of the figure here, where known: the same origin elsewhere is no independent support. */
        readonly origin: PartyId | null;
      }
    | {
        readonly type: 'position';
        readonly stance: PositionStance;
        /** Somebody denied it, or came to say something else than before. */
        readonly disputed?: boolean;
      }
    /** A page's first mention without figure or position: opens what is on record. */
    | { readonly type: 'mention' }
  );

/** How much of a section of a page speaks of a story; sums over its blocks, so that a page can be weighed part by part. */
export type SectionEvidence = {
  /** The block that begins it; `null` for what stands before all headings. */
  readonly section: number | null;
  /** One entry of a live blog. */
  readonly isEntry: boolean;
  /** Its heading speaks of the story. */
  readonly inHeading: boolean;
  /** Its heading names the story's side at least. */
  readonly headingHints: boolean;
  /** It begins with a paragraph that names the story. */
  readonly isLed: boolean;
  /** Paragraphs that name the story's side at all. */
  readonly acting: number;
  /** Paragraphs, those that speak of the story's people, and what those that name the story weigh. */
  readonly blocks: number;
  readonly named: number;
  readonly weight: number;
};

/** How much of a page speaks of a story. */
export type StoryEvidence = {
  readonly storyId: StoryId;
  /** A title names it, or speaks of the story's people at least. */
  readonly inTitle: boolean;
  readonly titleHints: boolean;
  readonly sections: readonly SectionEvidence[];
};

/** A sentence by the text it stands in and where it begins there. */
export type SentencePlace = { readonly text: string; readonly start: number };

/** What a page goes on speaking of at one point, and under which heading. */
export type StoryFocus = {
  readonly storyId: StoryId;
  readonly topic: SentencePlace | null;
  readonly last: number | null;
  readonly ended: 'others' | 'topic' | 'section' | null;
  readonly endedIn: number | null;
  readonly inHeading: boolean;
  readonly heading: SentencePlace | null;
};

/** A point between two blocks of a page: where it lies, and what the text goes on speaking of. */
export type PagePlace = {
  /** How many blocks stand before it, and whether the article has ended there. */
  readonly index: number;
  readonly isTail: boolean;
  /** The section that goes on: its first block, and whether it is an entry of a live blog. */
  readonly section: number | null;
  readonly isEntry: boolean;
  readonly focus: readonly StoryFocus[];
};

/** What the engine knows of a page from blocks read before; handed back with the next ones. */
export type PageContext = {
  readonly language: LanguageCode | null;
  /** The page's day where only a visible dateline tells it. */
  readonly published: PartialDate | null;
  /** Stories the page was found to speak of. */
  readonly stories: readonly StoryId[];
  readonly figures: readonly PageFigure[];
  readonly evidence: readonly StoryEvidence[];
  /** What of the outline holds for all blocks: the page is a live blog, and which block ends its article. */
  readonly isLive: boolean;
  readonly ends: number | null;
  /** Where the next blocks stand; `null`: anywhere on the page. */
  readonly place: PagePlace | null;
};

/** A figure whose subject is not known, or that belongs to no story: read, but shown to nobody. */
export type PageCheck = {
  /** `null`: no language that the engine knows. */
  readonly language: LanguageCode | null;
  readonly mentions: readonly Mention[];
  readonly findings: readonly Finding[];
  /** The claims that findings refer to, and each story's positions on record. */
  readonly claims: readonly Claim[];
  readonly context: PageContext;
};

/** A look-up: any text, and what the user corrected of how it was understood. */
export type LookupQuery = {
  readonly text: string;
  /** The page it was selected on, `null` for typed or pasted text. */
  readonly page: PageInfo | null;
  /** Choices that override the reading: which figure of the text, its value, its subject, its story. */
  readonly figure?: number;
  readonly quantity?: Quantity;
  readonly subject?: SubjectId;
  readonly storyId?: StoryId;
};

/** How the text of a look-up was understood; every part can be corrected. */
export type LookupReading = {
  readonly language: LanguageCode | null;
  readonly storyId: StoryId | null;
  /** All figures read, in order; `subject` is `null` where it is not known. */
  readonly figures: readonly (Quantity & Span & { readonly surface: string; readonly subject: SubjectId | null })[];
  /** Index of the figure that was looked up, `null` where the text has none. */
  readonly figure: number | null;
  readonly subject: SubjectId | null;
  readonly by: Attribution | null;
  readonly asOf: DayRange | null;
  readonly verdict: Verdict | null;
};

/** Why a claim is in a look-up's answer. */
export type LookupGroup = 'corroborates' | 'conflicts' | 'other_time' | 'same_subject' | 'words';
export type LookupResult = {
  readonly claimId: string;
  readonly group: LookupGroup;
  readonly evidence: Evidence;
  /** Words of the text that the claim shares, as written in the text. */
  readonly shared: readonly string[];
  /** Only for order within a group; larger is better. */
  readonly score: number;
};

export type LookupAnswer = {
  readonly reading: LookupReading;
  /** By group in the order of `LookupGroup`, best first. */
  readonly results: readonly LookupResult[];
  /** The claims that results refer to. */
  readonly claims: readonly Claim[];
};

import type { Claim, PartialDate, Story } from '../model.ts';

/** Where a row stands in its file, so that a person finds it. Lines and items are counted from 1. */
export type Place =
  | { readonly type: 'line'; readonly line: number }
  /** `pointer` is an RFC 6901 JSON pointer ("/claims/3"). */
  | { readonly type: 'item'; readonly item: number; readonly pointer: string };

/** What is wrong with a row: the field as the file names it (`null`: the row as a whole), and one English sentence that says what to do. */
export type RowProblem = { readonly field: string | null; readonly message: string };

/**
 * A claim as a person or another program wrote it, still to be set against the stories (lib/import). A field that is
 * left out is one of which the file says nothing; an empty one says that there is none. Dates are as written.
 */
export type RawClaim = { readonly [F in RawText]?: string } & {
  readonly tags?: readonly string[];
};

export const RAW_TEXTS = [
  'id',
  /** Id or title. */
  'story',
  'storyTitle',
  /** Id or label. */
  'subject',
  'subjectLabel',
  'statement',
  /** As a person says it: "around 10,000", "Oct 8 to 13". Left aside where `low`, `high` or `firstDay` say it in parts. */
  'figure',
  'kind',
  'qualifier',
  'low',
  'high',
  /** Comparison class; the subject's own where left out. */
  'unit',
  'firstDay',
  'lastDay',
  'position',
  /** Id, name or alias; a party of which the story does not know becomes a new one under `speakerName`, else under this. */
  'speaker',
  'speakerName',
  'origin',
  'originName',
  'publisher',
  'title',
  'url',
  'published',
  'wire',
  'asOf',
  'quote',
  'status',
  'reviewedOn',
  'reviewer',
  'rating',
  'reviewUrl',
  'reviewPublished',
  /** BCP 47 tag of the statement. */
  'language',
] as const;
export type RawText = (typeof RAW_TEXTS)[number];
export type RawField = RawText | 'tags';

/** Where its source says it, as a text-quote selector tells: the wording of others, so kept on this machine and in no export. */
export type RawPassage = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** One row of a file: a whole claim, one to be resolved, or why it is neither. */
export type Row = { readonly place: Place } & (
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'raw'; readonly raw: RawClaim; readonly passage?: RawPassage }
  | { readonly type: 'problem'; readonly problems: readonly RowProblem[] }
);

/** Whether 10/11/2024 is the tenth of November or the eleventh of October. */
export type DateOrder = 'dmy' | 'mdy';

/** Parts of a backup beside claims and stories. Opaque here: whoever restores them validates them. */
export type BackupParts = {
  readonly settings?: unknown;
  readonly passages?: unknown;
  readonly subscriptions?: unknown;
  /** Whose the records are, which of them were edited, and what was deleted out of sets. */
  readonly keeping?: unknown;
};

/** A file that could be read at all. Its rows are made as they are asked for, once; nothing of a row throws. */
export type FileRows = {
  readonly ok: true;
  readonly title: string | null;
  readonly version: number | null;
  /** Valid ones; those that are not are rows with problems. */
  readonly stories: readonly { readonly place: Place; readonly story: Story }[];
  readonly rows: Iterable<Row>;
  /** How many rows there are to come, for progress. */
  readonly count: number;
  /** In which order the dates of raw claims are written; `null`: not known, and doubtful dates are refused. */
  readonly dateOrder: DateOrder | null;
  readonly backup: BackupParts;
};

/** One sentence on why nothing of the file can be read. */
export type FileRefusal = { readonly ok: false; readonly problem: string };
export type FileReading = FileRows | FileRefusal;

/** A file whose bytes are text within the limits. */
export type OpenedFile = {
  readonly name: string;
  readonly text: string;
  /** Parsed where the text is JSON within the limits of nesting, else `null`. Its keys may be hostile. */
  readonly json: { readonly value: unknown } | null;
};

/** Which column is which field; columns by their number from 0, each field at most once. */
export type CsvMapping = { readonly [F in RawField]?: number };

/** What a person says of a file before it is read. */
export type ReadChoices = {
  readonly csv?: {
    readonly mapping: CsvMapping;
    readonly delimiter: string;
    /** The row that names the columns, counted from 0 among those with text; rows above it are a heading. `null`: none does. */
    readonly header: number | null;
    readonly dateOrder: DateOrder | null;
  };
};

/** What is written: claims with the stories that name their subjects and parties. */
export type Outgoing = {
  readonly title: string;
  /** Of the set; rises with each publication. */
  readonly version: number;
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly backup?: BackupParts;
  /** The day of the export. */
  readonly day: PartialDate;
};

/** A file format of claims. */
export type Format = {
  /** Also in the keys of the interface's messages. */
  readonly id: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mime: string;
  /** Claim fields that come back as they were after writing and reading, as docs/formats.md lists them ("source.url"). */
  readonly fields: readonly string[];
  /** Whether a file looks like one of this format; the first of the list that says so reads it. */
  readonly detect: (file: OpenedFile) => boolean;
  /** Never throws. */
  readonly read: (file: OpenedFile, choices?: ReadChoices) => FileReading;
  /** The file in parts, to be joined. */
  readonly write: (set: Outgoing) => Iterable<string>;
};

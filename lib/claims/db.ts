import { Dexie, type DexieOptions, type EntityTable, liveQuery, type Table } from 'dexie';
import type { FollowedSet } from '../follow/types.ts';
import type { Story } from '../model.ts';
import { nextTurn } from '../next-turn.ts';
import { readRevision } from './meta.ts';
import { type Locks, type Questions, questionsOf } from './questions.ts';
import type { Entry, Gone, ItemRow } from './records.ts';
import { onlySound } from './sound/only-sound.ts';
import { noteMet } from './sound/set-aside.ts';
import type { KeptPassage, StoredClaim, StoredStory } from './types.ts';
import { upgradeToOwners } from './upgrade.ts';

/**
 * Single values: `revision`, `stamp` (the last one given to a change), `current` (which of the two claim stores holds), and
 * `bundled:<story id>`, the version of the set that was last taken in, with its story.
 */
export type MetaRow = { readonly key: string; readonly value: number; readonly story?: Story };

/** A row of the search index (`index-store.ts`), which alone knows what is in it. */
export type SearchRow = { readonly key: string };

/** `now`: the one large change that is being prepared; `holds`: what `meta` says of the side, for those who must not touch `meta`. */
export type StagingRow =
  | {
      readonly key: 'now';
      readonly token: number;
      /** When it was last heard of, in milliseconds; 0: given up. */
      readonly heartbeat: number;
      /** Earlier ones that were never finished and whose rows lie in the history still. */
      readonly dead: readonly number[];
    }
  | { readonly key: 'holds'; readonly side: 0 | 1 };

/** What is kept once: the user's settings, how far the history is in a file. Read and written through `kept.ts` and `settings.ts`. */
export type KeptRow = { readonly key: string; readonly value: unknown };

/** Where a claim was captured (`passages.ts`). */
export type PassageRow = KeptPassage & { readonly claimId: string };

/** A stored record that did not validate when it was read, moved out of the way of all others as it was found. */
export type SetAside = {
  readonly nth: number;
  /** What it should have been. */
  readonly type: 'claim' | 'story' | 'entry' | 'gone' | 'followed' | 'settings' | 'passage' | 'other';
  /** The key that it had where it lay. */
  readonly key: string;
  readonly value: unknown;
  /** What is wrong with it: a plain English sentence. */
  readonly reason: string;
  /** When it was set aside, ISO 8601. */
  readonly at: string;
};

/** Claims are to be read and written through `current.ts` alone, which knows the store that holds. */
export type ClaimDb = Dexie & {
  readonly claims: EntityTable<StoredClaim, 'id'>;
  readonly claimsB: EntityTable<StoredClaim, 'id'>;
  /** What is deleted, beside each of the two claim stores. */
  readonly gone: EntityTable<Gone, 'key'>;
  readonly goneB: EntityTable<Gone, 'key'>;
  readonly stories: EntityTable<StoredStory, 'id'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly search: EntityTable<SearchRow, 'key'>;
  readonly history: EntityTable<Entry, 'seq'>;
  readonly historyRows: Table<ItemRow, [token: number, nth: number]>;
  readonly staging: Table<StagingRow, StagingRow['key']>;
  readonly settings: EntityTable<KeptRow, 'key'>;
  readonly passages: EntityTable<PassageRow, 'claimId'>;
  readonly followed: EntityTable<FollowedSet, 'id'>;
  readonly setAside: EntityTable<SetAside, 'nth'>;
  readonly questions: Questions;
};

/** As version 3 had them. */
const CLAIMS_BY_VALUE =
  'id, [storyId+subject+asOf], [storyId+subject+quantity.low], [storyId+subject+quantity.high], [owner+storyId]';
/** Every index is work for each claim that an import writes, and makes look-ups wait that much longer beside it. */
const CLAIMS = 'id, [storyId+subject+asOf], [owner+storyId]';

export type OpenOptions = DexieOptions & {
  readonly locks?: Locks;
  /** What an earlier version may have left elsewhere is taken over before anything is read; where that fails, at the next opening. */
  readonly before?: (db: ClaimDb) => Promise<void>;
};

/**
 * The store of this extension's own origin; for the background and extension pages only, as a content script's
 * IndexedDB belongs to the visited page. Opens on first use, and gives sound records only: what is not is set aside. Tests
 * hand in an `indexedDB` of their own.
 */
export function openDb({ locks = globalThis.navigator?.locks, before, ...options }: OpenOptions = {}): ClaimDb {
  const questions = questionsOf(locks);
  const db = Object.assign(new Dexie('crossfigure', options), { questions }) as ClaimDb;
  tryAgain(db);
  db.version(1).stores({
    claims: 'id, storyId, [storyId+subject], status',
    stories: 'id',
    removed: 'id, storyId',
    meta: 'key',
  });
  db.version(2).stores({ search: 'key', claimLog: '++seq' });
  db.version(3)
    .stores({
      claims: CLAIMS_BY_VALUE,
      claimsB: CLAIMS_BY_VALUE,
      gone: 'key',
      goneB: 'key',
      history: '++seq, &token',
      historyRows: '[token+nth], *ids',
      staging: 'key',
      removed: null,
      claimLog: null,
    })
    .upgrade(upgradeToOwners);
  db.version(4).stores({ claims: CLAIMS, claimsB: CLAIMS });
  db.version(5).stores({ settings: 'key', passages: 'claimId', followed: 'id', setAside: '++nth, type' });
  // not a failure of the store: it answers with what it has
  if (before) db.on('ready', (opening) => before(opening as ClaimDb).catch(() => undefined), true);
  db.use(onlySound((place) => noteMet(db, place)));
  return db;
}

/** Lets a store that could not be opened be opened by whoever asks next: Dexie itself would refuse from then on. */
function tryAgain(db: Dexie): void {
  const open = db.open.bind(db);
  db.open = () =>
    open().catch((error: unknown) => {
      // those who wait for this opening are told of its failure first
      void nextTurn().then(() => db.hasFailed() && db.close({ disableAutoOpen: false }));
      throw error;
    });
}

/**
 * Calls `listener` when a store that was open was closed by somebody else: site data were cleared, or the database deleted.
 * Whoever asks next opens it anew, and may find it empty.
 */
export function onStoreClosed(db: ClaimDb, listener: () => void): void {
  let isOpen = false;
  db.on(
    'ready',
    () => {
      isOpen = true;
    },
    true,
  );
  db.on('close', () => {
    if (!isOpen) return;
    isOpen = false;
    // not before it is closed
    void Promise.resolve().then(listener);
  });
}

/** Calls `listener` after each write to claims or stories, from whatever page or background it came, until `signal` ends. */
export function onStoreChanged(db: ClaimDb, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  // asked before anything that the caller reads from now on, so that no write after that is missed
  let known: number | Promise<number> = readRevision(db).catch(() => 0);
  const watching = liveQuery(() => readRevision(db)).subscribe(async (revision) => {
    const before = await known;
    known = revision;
    // other single values are written too, and seen here
    if (before !== revision && !signal.aborted) listener();
  });
  signal.addEventListener('abort', () => watching.unsubscribe());
}

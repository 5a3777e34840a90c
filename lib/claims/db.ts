import { Dexie, type DexieOptions, type EntityTable, liveQuery } from 'dexie';
import type { Claim, Story, StoryId } from '../model.ts';
import { type ClaimChange, claimLog } from './claim-log.ts';

/** A claim with what the store knows of it beside. */
export type StoredClaim = Claim & {
  /** Version of the bundled set that last wrote it; `null` for one the user made. */
  readonly bundledVersion: number | null;
  /** Changed or made by the user: an upgrade of the bundled set leaves it alone. */
  readonly edited: boolean;
  /** When the user last changed it, ISO 8601. */
  readonly editedAt: string | null;
};

export type StoredStory = Story & { readonly bundledVersion: number | null };

/** What the user deleted, so that an upgrade does not bring it back. */
export type RemovedClaim = { readonly id: string; readonly storyId: StoryId; readonly removedAt: string };

/** Single values: `revision`, and `bundled:<story id>`, the version of the set that was last taken in. */
export type MetaRow = { readonly key: string; readonly value: number };

/** A row of the search index (`index-store.ts`), which alone knows what is in it. */
export type SearchRow = { readonly key: string };

export type ClaimDb = Dexie & {
  readonly claims: EntityTable<StoredClaim, 'id'>;
  readonly stories: EntityTable<StoredStory, 'id'>;
  readonly removed: EntityTable<RemovedClaim, 'id'>;
  readonly meta: EntityTable<MetaRow, 'key'>;
  readonly search: EntityTable<SearchRow, 'key'>;
  readonly claimLog: EntityTable<ClaimChange, 'seq'>;
};

/**
 * The store of this extension's own origin; for the background and extension pages only, as a content script's
 * IndexedDB belongs to the visited page. Opens on first use. Tests hand in an `indexedDB` of their own.
 */
export function openDb(options?: DexieOptions): ClaimDb {
  const db = new Dexie('crossfigure', options) as ClaimDb;
  db.version(1).stores({
    claims: 'id, storyId, [storyId+subject], status',
    stories: 'id',
    removed: 'id, storyId',
    meta: 'key',
  });
  db.version(2).stores({ search: 'key', claimLog: '++seq' });
  db.use(claimLog);
  return db;
}

const REVISION = 'revision';

/** Rises with every write, so that whoever holds a copy knows whether it is still good. 0: nothing written yet. */
export async function readRevision(db: ClaimDb): Promise<number> {
  return (await db.meta.get(REVISION))?.value ?? 0;
}

/** Belongs into the transaction of the write that it announces. */
export async function raiseRevision(db: ClaimDb): Promise<void> {
  await db.meta.put({ key: REVISION, value: (await readRevision(db)) + 1 });
}

/** Calls `listener` after each write to the claims, from whatever page or background it came, until `signal` ends. */
export function onStoreChanged(db: ClaimDb, listener: () => void, signal: AbortSignal): void {
  let first = true;
  const watching = liveQuery(() => readRevision(db)).subscribe(() => {
    if (!first) listener();
    first = false;
  });
  signal.addEventListener('abort', () => watching.unsubscribe());
}

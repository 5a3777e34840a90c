import northKoreaRussia from '../../assets/claims/north-korea-russia.json' with { type: 'json' };
import type { ClaimSet } from '../model.ts';
import { type ClaimDb, raiseRevision } from './db.ts';

/** The stories that come with the extension: one line each. The build has validated their files. */
export const BUNDLED: readonly ClaimSet[] = [bundled(northKoreaRussia)];

/**
 * Takes in every set that is newer than what the store has: new claims are added, known ones replaced, those that left
 * the set removed. What the user edited, added or deleted stays as the user left it. All sets in one transaction: either
 * all of it happened or nothing. Returns whether anything was written; rejects when the store cannot be written.
 */
export function seedStore(db: ClaimDb, sets: readonly ClaimSet[]): Promise<boolean> {
  return db.transaction('rw', db.claims, db.stories, db.removed, db.meta, async () => {
    let written = false;
    for (const set of sets) {
      if (set.version <= (await storedVersion(db, set))) continue;
      await upgrade(db, set);
      written = true;
    }
    if (written) await raiseRevision(db);
    return written;
  });
}

async function upgrade(db: ClaimDb, set: ClaimSet): Promise<void> {
  const stored = await db.claims.where('storyId').equals(set.story.id).toArray();
  const removed = await db.removed.toCollection().primaryKeys();
  const edited = await db.claims.filter((claim) => claim.edited).primaryKeys();
  const kept = new Set([...removed, ...edited]);
  const inSet = new Set(set.claims.map((claim) => claim.id));

  await db.claims.bulkDelete(stored.filter((claim) => !claim.edited && !inSet.has(claim.id)).map((claim) => claim.id));
  await db.claims.bulkPut(
    set.claims
      .filter((claim) => !kept.has(claim.id))
      .map((claim) => ({ ...claim, bundledVersion: set.version, edited: false, editedAt: null })),
  );
  await db.stories.put({ ...set.story, bundledVersion: set.version });
  await db.meta.put({ key: versionKey(set), value: set.version });
}

async function storedVersion(db: ClaimDb, set: ClaimSet): Promise<number> {
  return (await db.meta.get(versionKey(set)))?.value ?? 0;
}

function versionKey(set: ClaimSet): string {
  return `bundled:${set.story.id}`;
}

/** TypeScript widens the literals of a JSON file; its shape was checked by the build. */
function bundled(json: unknown): ClaimSet {
  return json as ClaimSet;
}

import type { Claim, Story, StoryId, SubjectId } from '../model.ts';
import { type ClaimDb, raiseRevision, readRevision, type StoredClaim, type StoredStory } from './db.ts';

/** Questions to the store and changes by the user. All reject when the store cannot be read or written. */
export type Repository = {
  readonly stories: () => Promise<readonly Story[]>;
  /** Claims that take part in verdicts, of all stories. */
  readonly activeClaims: () => Promise<readonly Claim[]>;
  /** All claims, whatever their status: what look-ups are made in. */
  readonly allClaims: () => Promise<readonly Claim[]>;
  /** Claims on a subject that take part in verdicts. */
  readonly claimsBySubject: (storyId: StoryId, subject: SubjectId) => Promise<readonly Claim[]>;
  /** Writes a claim as the user's: an upgrade of the bundled set leaves it alone from now on. */
  readonly putClaim: (claim: Claim) => Promise<void>;
  /** Deletes a claim for good: an upgrade does not bring it back. Without effect where there is none. */
  readonly removeClaim: (id: string) => Promise<void>;
  /** Rises with every write. */
  readonly revision: () => Promise<number>;
};

type Snapshot = {
  readonly revision: number;
  readonly stories: readonly Story[];
  readonly all: readonly Claim[];
  readonly active: readonly Claim[];
};

/**
 * Reads go through one copy of the whole set (some hundred claims), which holds as long as the revision does:
 * a page's questions cost one small read each. `now` gives the time that edits are stamped with.
 */
export function createRepository(db: ClaimDb, now: () => Date = () => new Date()): Repository {
  let held: Snapshot | null = null;

  async function snapshot(): Promise<Snapshot> {
    if (held && held.revision === (await readRevision(db))) return held;
    held = await readAll(db);
    return held;
  }

  return {
    stories: async () => (await snapshot()).stories,
    activeClaims: async () => (await snapshot()).active,
    allClaims: async () => (await snapshot()).all,
    claimsBySubject: async (storyId, subject) =>
      (await snapshot()).active.filter((claim) => claim.storyId === storyId && claim.subject === subject),
    revision: () => readRevision(db),

    putClaim: (claim) =>
      db.transaction('rw', db.claims, db.removed, db.meta, async () => {
        const bundledVersion = (await db.claims.get(claim.id))?.bundledVersion ?? null;
        await db.claims.put({ ...claim, bundledVersion, edited: true, editedAt: now().toISOString() });
        await db.removed.delete(claim.id);
        await raiseRevision(db);
      }),

    removeClaim: (id) =>
      db.transaction('rw', db.claims, db.removed, db.meta, async () => {
        const claim = await db.claims.get(id);
        if (!claim) return;
        await db.claims.delete(id);
        await db.removed.put({ id, storyId: claim.storyId, removedAt: now().toISOString() });
        await raiseRevision(db);
      }),
  };
}

/** One transaction, so that claims and stories are of the revision they are held under. */
function readAll(db: ClaimDb): Promise<Snapshot> {
  return db.transaction('r', db.claims, db.stories, db.meta, async () => {
    const all = (await db.claims.toArray()).map(asClaim);
    return {
      revision: await readRevision(db),
      stories: (await db.stories.toArray()).map(asStory),
      all,
      active: all.filter(({ status }) => status === 'active'),
    };
  });
}

function asClaim({ bundledVersion: _version, edited: _edited, editedAt: _at, ...claim }: StoredClaim): Claim {
  return claim;
}

function asStory({ bundledVersion: _version, ...story }: StoredStory): Story {
  return story;
}

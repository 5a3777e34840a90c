import type { Claim, StoryId, SubjectId } from '../model.ts';
import { applyWrites } from './apply.ts';
import { withCurrent } from './current.ts';
import { type ClaimDb, readRevision } from './db.ts';
import { everyClaim } from './every-claim.ts';
import { said } from './same.ts';
import { type Near, subjectClaims } from './subject-claims.ts';
import type { Applied, StoredClaim, StoredStory } from './types.ts';

/** Questions to the store and single changes by the user. Questions reject when the store cannot be read. */
export type Repository = {
  readonly stories: () => Promise<readonly StoredStory[]>;
  readonly claim: (id: string) => Promise<StoredClaim | null>;
  /** In the order asked; those that are not there are left out. */
  readonly claims: (ids: readonly string[]) => Promise<readonly StoredClaim[]>;
  readonly count: () => Promise<number>;
  /** Every claim, some at a time, in the order of ids, each once at most; rejects with `Cancelled` when the signal ends it. */
  readonly everyClaim: (onChunk: (chunk: readonly StoredClaim[]) => void, signal?: AbortSignal) => Promise<void>;
  /** Claims on a subject that take part in verdicts, `limit` at most. */
  readonly claimsBySubject: (storyId: StoryId, subject: SubjectId, limit?: number) => Promise<readonly Claim[]>;
  /**
   * The claims of a subject, whatever their status, that can matter to a figure: all where they are few, else those nearest
   * to its days and all about its size, so that a look-up's cost stays the same however many there are.
   */
  readonly subjectClaims: (storyId: StoryId, subject: SubjectId, near?: Near) => Promise<readonly StoredClaim[]>;
  /** Claims that take part in verdicts, of all stories. */
  readonly activeClaims: () => Promise<readonly Claim[]>;
  /** All claims, whatever their status. */
  readonly allClaims: () => Promise<readonly Claim[]>;
  /** Writes a claim as the user's: an upgrade of the bundled set leaves it alone from now on. */
  readonly putClaim: (claim: Claim) => Promise<Applied>;
  /** Deletes a claim; an upgrade does not bring it back. */
  readonly removeClaim: (id: string) => Promise<Applied>;
  /** Rises with every write. */
  readonly revision: () => Promise<number>;
};

/** Stories are few and asked for often: they are held for as long as nothing is written. `now` gives the time of edits. */
export function createRepository(db: ClaimDb, now: () => Date = () => new Date()): Repository {
  let held: { readonly revision: number; readonly stories: readonly StoredStory[] } | null = null;

  async function stories() {
    if (held && held.revision === (await readRevision(db))) return held.stories;
    held = await db.transaction('r', db.meta, db.stories, async () => ({
      revision: await readRevision(db),
      stories: await db.stories.toArray(),
    }));
    return held.stories;
  }
  const all = async () => {
    const found: Claim[] = [];
    await everyClaim(db, (chunk) => found.push(...chunk.map(said)));
    return found;
  };

  return {
    stories,
    claim: (id) => withCurrent(db, 'r', [], async (side) => (await side.claims.get(id)) ?? null),
    claims: async (ids) => {
      const found = await withCurrent(db, 'r', [], (side) => side.claims.bulkGet([...ids]));
      return found.filter((claim) => claim !== undefined);
    },
    count: () => withCurrent(db, 'r', [], (side) => side.claims.count()),
    everyClaim: (onChunk, signal) => everyClaim(db, onChunk, signal),
    claimsBySubject: async (storyId, subject, limit = Number.POSITIVE_INFINITY) => {
      const found = await subjectClaims(db, storyId, subject);
      return found
        .filter(({ status }) => status === 'active')
        .slice(0, limit)
        .map(said);
    },
    subjectClaims: (storyId, subject, near) => subjectClaims(db, storyId, subject, near),
    activeClaims: async () => (await all()).filter(({ status }) => status === 'active'),
    allClaims: all,
    putClaim: (claim) => applyWrites(db, { kind: 'capture', note: '' }, [{ type: 'put', claim }], { now }),
    removeClaim: (id) => applyWrites(db, { kind: 'edit', note: '' }, [{ type: 'remove', id }], { now }),
    revision: () => readRevision(db),
  };
}

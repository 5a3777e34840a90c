import { Dexie } from 'dexie';
import type { StoryId, SubjectId } from '../model.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import type { Near } from './repository.ts';
import type { StoredClaim } from './types.ts';

/** Claims of a subject; see `Repository.subjectClaims`. */
export function subjectClaims(db: ClaimDb, storyId: StoryId, subject: SubjectId, _near?: Near): Promise<StoredClaim[]> {
  return withCurrent(db, 'r', [], (side) =>
    side.claims
      .where('[storyId+subject+asOf]')
      .between([storyId, subject, Dexie.minKey], [storyId, subject, Dexie.maxKey])
      .toArray(),
  );
}

import type { Holdings, PassageOf } from './backup.ts';
import type { Backup } from './backup-read.ts';
import { isSame, said } from './claims/same.ts';
import type { Keeping, StoredClaim, StoredStory, Write } from './claims/types.ts';
import type { Claim, ClaimSet, Story } from './model.ts';
import { fromBeforeRoles } from './story/from-before-roles.ts';

/** What going back to a backup would do. Nothing is written. */
export type RestorePlan = {
  readonly writes: readonly Write[];
  readonly claims: Differences<Claim>;
  readonly stories: Differences<Story>;
  readonly settings: boolean;
  /** Passages that are not here, or are otherwise. */
  readonly passages: readonly PassageOf[];
};

export type Differences<T> = {
  readonly added: readonly T[];
  readonly changed: readonly T[];
  readonly removed: readonly T[];
};

/** What is known beside: the sets that come with the extension, and the ids of those that will be followed. */
export type Known = { readonly sets: readonly ClaimSet[]; readonly followed: ReadonlySet<string> };

/**
 * Sets a backup against what is here. The user's own records become what the backup has, and those made since go; of a
 * set's records, what the user edited or deleted does. What the user never touched stays as its set gives it now, which may
 * be newer than the backup: a bundled claim that its set has no more does not come back. A record of a set that is followed
 * no more becomes the user's own.
 */
export function planRestore(backup: Backup, held: Holdings, { sets, followed }: Known): RestorePlan {
  const keepingOf = (type: 'story' | 'claim', id: string): Keeping => {
    const keeping = backup.keepingOf(type, id);
    const isLeft = keeping.owner.startsWith('set:') && !followed.has(keeping.owner.slice('set:'.length));
    return isLeft ? { owner: 'user', edited: false } : keeping;
  };
  const originals = sets.flatMap((set) => set.claims);
  // what the user deleted here was the set's until then
  const known = new Set([...originals.map(({ id }) => id), ...held.removed]);
  const isWithdrawn = ({ id }: Claim) => {
    const { owner, edited } = keepingOf('claim', id);
    return owner === 'bundled' && !edited && !known.has(id);
  };
  const claims = compare<Claim>({
    wanted: backup.claims.filter((claim) => !isWithdrawn(claim)),
    held: held.claims,
    originals,
    keepingOf: (id) => keepingOf('claim', id),
    goes: (claim) => claim.owner === 'user' || backup.removed.has(claim.id),
  });
  const given = new Map(sets.map(({ story }) => [story.id, story]));
  const gone = new Set(claims.removed.map(({ record }) => record.id));
  const needed = new Set(held.claims.filter(({ id }) => !gone.has(id)).map(({ storyId }) => storyId));
  const stories = compare<Story>({
    wanted: backup.stories.map((story) => fromBeforeRoles(story, given.get(story.id))),
    held: held.stories,
    originals: sets.map(({ story }) => story),
    keepingOf: (id) => keepingOf('story', id),
    goes: (story) => story.owner === 'user' && !needed.has(story.id),
  });
  return {
    writes: [
      ...puts(stories).map(({ record, seen, as }): Write => ({ type: 'putStory', story: record, seen, as })),
      ...puts(claims).map(({ record, seen, as }): Write => ({ type: 'put', claim: record, seen, as })),
      ...claims.removed.map(({ record, seen }): Write => ({ type: 'remove', id: record.id, seen })),
      ...stories.removed.map(({ record, seen }): Write => ({ type: 'removeStory', id: record.id, seen })),
    ],
    claims: recordsOf(claims),
    stories: recordsOf(stories),
    settings: !isSame(backup.settings, held.settings),
    passages: newPassages(backup.passages, held.passages),
  };
}

type Step<T> = { readonly record: T; readonly seen: number; readonly as: Keeping };
type Steps<T> = { readonly added: Step<T>[]; readonly changed: Step<T>[]; readonly removed: Step<T>[] };
type Compared<T> = {
  readonly wanted: readonly T[];
  readonly held: readonly (T & (StoredClaim | StoredStory))[];
  readonly originals: readonly T[];
  readonly keepingOf: (id: string) => Keeping;
  /** Whether a record that the backup does not have is to go. */
  readonly goes: (record: T & (StoredClaim | StoredStory)) => boolean;
};

function compare<T extends Claim | Story>({ wanted, held, originals, keepingOf, goes }: Compared<T>): Steps<T> {
  const here = new Map(held.map((record) => [record.id, record]));
  const given = new Map(originals.map((record) => [record.id, record]));
  const steps: Steps<T> = { added: [], changed: [], removed: [] };
  for (const record of wanted) {
    const now = here.get(record.id);
    const as = keepingOf(record.id);
    const isTheSets = as.owner !== 'user' && !as.edited;
    if (now && now.owner === as.owner && now.edited === as.edited && (isTheSets || isSame(said(now), record))) continue;
    const text = isTheSets && as.owner === 'bundled' ? (given.get(record.id) ?? record) : record;
    steps[now ? 'changed' : 'added'].push({ record: text, seen: now?.version ?? 0, as });
  }
  const kept = new Set(wanted.map(({ id }) => id));
  for (const record of held) {
    if (!kept.has(record.id) && goes(record)) steps.removed.push({ record, seen: record.version, as: record });
  }
  return steps;
}

function puts<T>({ added, changed }: Steps<T>): Step<T>[] {
  return [...added, ...changed];
}

function recordsOf<T>({ added, changed, removed }: Steps<T>): Differences<T> {
  const records = (steps: readonly Step<T>[]) => steps.map(({ record }) => record);
  return { added: records(added), changed: records(changed), removed: records(removed) };
}

function newPassages(wanted: readonly PassageOf[], held: readonly PassageOf[]): PassageOf[] {
  const here = new Map(held.map((passage) => [passage.claimId, passage]));
  return wanted.filter((passage) => !isSame(here.get(passage.claimId), passage));
}

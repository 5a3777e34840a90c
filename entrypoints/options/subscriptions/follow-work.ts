import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import type { FollowedSets } from '../../../lib/claims/followed.ts';
import { listHistory, undo } from '../../../lib/claims/history.ts';
import { removedIds } from '../../../lib/claims/removed.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import type { Along, Applied, ApplyOptions, StoredClaim, Write } from '../../../lib/claims/types.ts';
import { sha256Of } from '../../../lib/follow/fetch-set.ts';
import { getSet } from '../../../lib/follow/get-set.ts';
import { planUpdate, type UpdatePlan } from '../../../lib/follow/plan-update.ts';
import { readSetFile } from '../../../lib/follow/read-set-file.ts';
import type { FollowedSet, PublishedSet, SetFailure } from '../../../lib/follow/types.ts';

/** What asking a set's address came to. */
export type Asked =
  | { readonly type: 'same' }
  | { readonly type: 'update'; readonly set: PublishedSet; readonly plan: UpdatePlan }
  | { readonly type: 'problem'; readonly reason: SetFailure; readonly detail: string };

/** Asks the set's server and plans what taking its answer in would do. Writes nothing. */
export async function askForSet(db: ClaimDb, followed: FollowedSet, signal: AbortSignal): Promise<Asked> {
  const answer = await getSet(await asItStands(db, followed), readSetFile, signal);
  if (!answer.ok) return { type: 'problem', reason: answer.reason, detail: answer.detail };
  if (!answer.changed || answer.set.sha256 === followed.heldBack) return { type: 'same' };
  const plan = await planFor(db, answer.set, ownerOf(followed));
  if (plan.problem !== null) return { type: 'problem', reason: 'bad_claims', detail: plan.problem };
  return { type: 'update', set: answer.set, plan };
}

async function planFor(db: ClaimDb, set: PublishedSet, owner: `set:${string}`): Promise<UpdatePlan> {
  const repository = createRepository(db);
  const ids = set.claims.map(({ id }) => id);
  const inSet = new Set(ids);
  const claims: StoredClaim[] = [];
  await repository.everyClaim((chunk) => {
    claims.push(...chunk.filter((claim) => claim.owner === owner || inSet.has(claim.id)));
  });
  const storyIds = set.stories.map(({ id }) => id);
  const [removed, removedStories] = [await removedIds(db, ids), await removedIds(db, storyIds, 'story')];
  return planUpdate(set, { stories: await repository.stories(), claims, removed, removedStories }, owner);
}

/** Takes a planned update in, all of it or nothing, and keeps what is needed to go back from it. */
export async function takeUpdate(
  db: ClaimDb,
  sets: FollowedSets,
  followed: FollowedSet,
  { set, plan }: { readonly set: PublishedSet; readonly plan: UpdatePlan },
  now: Date,
  options: ApplyOptions,
): Promise<Applied> {
  const cause = { kind: 'subscription', note: set.title, owner: ownerOf(followed) } as const;
  const was = await asItStands(db, followed);
  const { title, version, published, sha256, size, updatedAt } = was;
  const taken = (entry: number | null): FollowedSet => ({
    ...followed,
    title: set.title,
    version: set.version,
    published: set.published,
    sha256: set.sha256,
    size: set.claims.length,
    heldBack: null,
    checkedAt: now.toISOString(),
    updatedAt: now.toISOString(),
    entry,
    before: sha256 === null ? null : { title, version, published, sha256, size, updatedAt },
    problem: null,
    detail: '',
  });
  const along = alongWith((entry) =>
    sets.change((all) => [...all.filter(({ id }) => id !== followed.id), taken(entry)]),
  );
  return applyWrites(db, cause, plan.writes, { ...options, along });
}

/** What is kept of a followed set changes with its claims, or not at all. */
function alongWith(write: Along['write']): Along {
  return { tables: ['followed'], write };
}

const NOTHING_TO_UNDO: Applied = { ok: true, entry: null, written: 0 };

const NOTHING_TAKEN = { version: null, published: null, sha256: null, size: 0, updatedAt: null };

/** A followed set without its last update, where that was undone in the history: its claims are not here, whatever was kept of it. */
async function asItStands(db: ClaimDb, followed: FollowedSet): Promise<FollowedSet> {
  const { entry, before } = followed;
  if (entry === null || (await stands(db, entry))) return followed;
  return { ...followed, ...(before ?? NOTHING_TAKEN), entry: null, before: null };
}

/** Whether an entry of the history is there and was not undone since. */
async function stands(db: ClaimDb, seq: number): Promise<boolean> {
  const [entry] = await listHistory(db, { limit: 1, before: seq + 1 });
  return entry?.seq === seq && entry.undoneBy === null;
}

/** Undoes a set's last update; that file is not offered again. */
export async function goBack(db: ClaimDb, sets: FollowedSets, followed: FollowedSet): Promise<Applied> {
  const { before, entry } = followed;
  if (before === null || entry === null) return NOTHING_TO_UNDO;
  const backwards = () => note(sets, followed.id, { ...before, heldBack: followed.sha256, entry: null, before: null });
  if (await stands(db, entry)) return undo(db, entry, { along: alongWith(backwards) });
  await backwards();
  return NOTHING_TO_UNDO;
}

/**
 * A set that is to be followed; kept only once its first file was taken in. Its id follows from its address: whoever follows
 * an address again gets hold of what is left here of the first time.
 */
export async function newSet(address: string, now: Date): Promise<FollowedSet> {
  return {
    id: (await sha256Of(new TextEncoder().encode(address))).slice(0, 40),
    address,
    title: new URL(address).host,
    followedAt: now.toISOString(),
    ...NOTHING_TAKEN,
    ...{ heldBack: null, checkedAt: null, entry: null, before: null, problem: null },
  };
}

/** Keeps what came of the last asking. */
export async function note(sets: FollowedSets, id: string, changes: Partial<FollowedSet>): Promise<void> {
  await sets.change((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
}

/**
 * Follows a set no more: its claims go, but those that the user edited stay as the user's own, and so do stories that
 * the user edited or that other claims are on. The address is forgotten in the same step.
 */
export async function leaveSet(db: ClaimDb, sets: FollowedSets, followed: FollowedSet): Promise<Applied> {
  const owner = ownerOf(followed);
  const repository = createRepository(db);
  const own: StoredClaim[] = [];
  const needed = new Set<string>();
  await repository.everyClaim((chunk) => {
    for (const claim of chunk) {
      if (claim.owner === owner) own.push(claim);
      if (claim.owner !== owner || claim.edited) needed.add(claim.storyId);
    }
  });
  const as = { owner: 'user', edited: false } as const;
  const adopted = own
    .filter((claim) => claim.edited)
    .map((claim): Write => ({ type: 'put', claim: said(claim), seen: claim.version, as }));
  const stories = (await repository.stories()).filter(
    (story) => story.owner === owner && !story.edited && !needed.has(story.id),
  );
  const gone: Write[] = [
    ...own.filter((claim) => !claim.edited).map(({ id, version }): Write => ({ type: 'remove', id, seen: version })),
    ...stories.map(({ id, version }): Write => ({ type: 'removeStory', id, seen: version })),
  ];
  const along = alongWith(() => sets.change((all) => all.filter(({ id }) => id !== followed.id)));
  const cause = { kind: 'subscription', note: followed.title, owner } as const;
  return applyWrites(db, cause, [...adopted, ...gone], { along });
}

function ownerOf({ id }: FollowedSet): `set:${string}` {
  return `set:${id}`;
}

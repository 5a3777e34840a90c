import type { Claim, ClaimSet, Story } from '../model.ts';
import { applyOrder } from './apply.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb, MetaRow } from './db.ts';
import { lastSeq } from './entries.ts';
import { mergeStory } from './merge-story.ts';
import { readMeta } from './meta.ts';
import { NOTHING } from './order.ts';
import { type Change, goneKey, type Stamp, type State } from './records.ts';
import { removedIds } from './removed.ts';
import { said } from './same.ts';
import { parseHeldStory } from './schema.ts';
import { spokenOf, withSpokenOf } from './spoken-of.ts';
import type { Applied, Cause, StoredClaim } from './types.ts';
import { changesOf } from './wanted.ts';

/**
 * Takes in every set that is newer than what the store has: new claims are added, known ones replaced, those that left
 * the set removed. What the user edited, added or deleted stays as the user left it; in a story that the user edited, the
 * user's additions stay. All sets in one step: either all of it happened or nothing. It is told in the history; the very
 * first time it cannot be undone there, as that would leave an empty store. Returns whether anything was written; rejects
 * when the store cannot be written.
 */
export async function seedStore(db: ClaimDb, sets: readonly ClaimSet[], now = () => new Date()): Promise<boolean> {
  for (let tries = 1; ; tries++) {
    const applied = await takeIn(db, sets, now);
    if (applied.ok) return applied.written > 0;
    // a story was changed between reading and writing it
    if (applied.reason === 'changed_meanwhile' && tries < TRIES) continue;
    throw new Error(`Bundled claims were not taken in: ${applied.reason}`);
  }
}

/** Whether what comes with the extension was ever taken in, so that an empty store is one that was emptied. Rejects when it cannot be read. */
export async function isSeeded(db: ClaimDb): Promise<boolean> {
  return (await db.meta.where('key').startsWith(VERSION).count()) > 0;
}

/** What tells whether a set has to be taken in, without its claims. */
export type SetVersion = Pick<ClaimSet, 'version'> & { readonly story: Pick<Story, 'id'> };

/** Those of `sets` that are newer than what was taken in, or lost. Rejects when the store cannot be read. */
export async function dueSets<T extends SetVersion>(db: ClaimDb, sets: readonly T[]): Promise<T[]> {
  const due: T[] = [];
  for (const set of sets) if (await isDue(db, set)) due.push(set);
  return due;
}

const TRIES = 5;

async function takeIn(db: ClaimDb, sets: readonly ClaimSet[], now: () => Date): Promise<Applied> {
  const newer = await dueSets(db, sets);
  if (newer.length === 0) return NOTHING;

  const cause: Cause = { kind: 'bundled', note: newer.map(noteOf).join(', '), owner: 'bundled' };
  const changes: Change[] = [];
  for (const set of newer) changes.push(...(await changesFor(db, set, cause)));
  const final = (await lastSeq(db)) === 0 && (await withCurrent(db, 'r', [], (side) => side.claims.count())) === 0;
  return applyOrder(db, {
    cause,
    changes,
    now,
    also: newer.map((set): MetaRow => ({ key: versionKey(set), value: set.version, story: set.story })),
    unless: async () => {
      for (const set of newer) if (!(await isDue(db, set))) return NOTHING;
      return null;
    },
    final,
  });
}

/** Versions rise by one a release, so no older release finds one that is so far ahead of its own: such a number is broken. */
const MOST_AHEAD = 1000;

/** Whether a set is newer than what was taken in, or that is lost: then its story is not there, and the user did not delete it. */
async function isDue(db: ClaimDb, set: SetVersion): Promise<boolean> {
  const taken = await readMeta(db, versionKey(set));
  if (taken < set.version || taken > set.version + MOST_AHEAD) return true;
  if ((await db.stories.where('id').equals(set.story.id).count()) > 0) return false;
  return !(await removedIds(db, [set.story.id], 'story')).has(set.story.id);
}

async function changesFor(db: ClaimDb, set: ClaimSet, cause: Cause): Promise<Change[]> {
  const { id } = set.story;
  const { story, base, isKeptOut, ids, spoken } = await withCurrent(db, 'r', [db.stories], async (side) => ({
    story: await db.stories.get(id),
    // what the user's changes began with
    base: baseOf(await db.meta.get(versionKey(set))),
    isKeptOut: (await side.gone.get(goneKey('story', id)))?.keepsOut === true,
    ids: await side.claims.where('[owner+storyId]').equals(['bundled', id]).primaryKeys(),
    spoken: await spokenOf(side, id, (owner) => owner !== 'bundled'),
  }));
  if (isKeptOut) return [];
  const inSet = new Set(set.claims.map((claim) => claim.id));
  const left = ids.filter((id) => !inSet.has(id));
  const claims = changesOf(cause, [
    ...set.claims.map((claim: Claim) => ({ type: 'put', claim }) as const),
    ...left.map((id) => ({ type: 'remove', id }) as const),
  ]).map(sparing);
  if (story && story.owner !== 'bundled') return claims;
  const seen = story?.version ?? 0;
  if (!story?.edited) {
    // one that was reset has what others' claims speak of still
    const next = withSpokenOf(set.story, story, spoken);
    return [...changesOf(cause, [{ type: 'putStory', story: next, seen }]), ...claims];
  }
  const merged = mergeStory(set.story, said(story), base ?? set.story);
  // written as the user's, so that it goes on being an edited one
  const { owner: _owner, ...asUser } = cause;
  return [...changesOf(asUser, [{ type: 'putStory', story: merged, seen }]), ...claims];
}

/** The story that was taken in last; `undefined` where it cannot be read. */
function baseOf(row: MetaRow | undefined): Story | undefined {
  const parsed = parseHeldStory(row?.story);
  return parsed.ok ? parsed.value : undefined;
}

/** Leaves what the user edited, made or deleted as it is. */
function sparing(change: Change): Change {
  if (change.type !== 'claim') return change;
  return {
    ...change,
    next: (held: State<StoredClaim>, stamp: Stamp) => {
      const isTheUsers = held.record ? held.record.owner !== 'bundled' || held.record.edited : held.gone?.keepsOut;
      return isTheUsers ? 'same' : change.next(held, stamp);
    },
  };
}

/** What the keys of the versions that were taken in begin with. */
const VERSION = 'bundled:';

function versionKey({ story }: SetVersion): string {
  return VERSION + story.id;
}

function noteOf({ story, version }: ClaimSet): string {
  return `${story.title.en ?? story.id} (${version})`;
}

import type { Claim, ClaimSet } from '../model.ts';
import { applyWrites } from './apply.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { spokenOf, withSpokenOf } from './spoken-of.ts';
import type { Applied, ApplyOptions, Cause, StoredClaim, Write } from './types.ts';

/** Edited or deleted claims of the bundled sets, as the sets have them. Claims of the user’s own and of no set stay as they are. */
export async function restoreBundled(
  db: ClaimDb,
  ids: readonly string[],
  sets: readonly ClaimSet[],
  options: ApplyOptions = {},
): Promise<Applied> {
  try {
    const wanted = new Set(ids);
    const claims = sets.flatMap((set) => set.claims).filter(({ id }) => wanted.has(id));
    const held = await withCurrent(db, 'r', [], (side) => side.claims.bulkGet(claims.map(({ id }) => id)));
    return await applyWrites(db, restoring(sets), putsOver(claims, held), options);
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

/** The bundled claims and stories as the sets have them; nothing of the user’s own is touched. */
export async function resetBundled(
  db: ClaimDb,
  sets: readonly ClaimSet[],
  options: ApplyOptions = {},
): Promise<Applied> {
  try {
    const writes: Write[] = [];
    for (const set of sets) writes.push(...(await resetting(db, set)));
    return await applyWrites(db, restoring(sets), writes, options);
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

/** A bundled story as its set has it, with the parties and subjects added to it that claims speak of. */
export async function restoreBundledStory(
  db: ClaimDb,
  id: string,
  sets: readonly ClaimSet[],
  options: ApplyOptions = {},
): Promise<Applied> {
  const own = sets.filter(({ story }) => story.id === id);
  try {
    // claims stay as they are here, edited ones too
    const writes = (await Promise.all(own.map((set) => resetting(db, set, anybody)))).flat();
    const stories = writes.filter(({ type }) => type === 'putStory');
    return await applyWrites(db, restoring(own), stories, options);
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

type Counts = (owner: string) => boolean;
const anybody: Counts = () => true;
const others: Counts = (owner) => owner !== 'bundled';

/** `counts`: for whose claims a story keeps what was added to it. */
async function resetting(db: ClaimDb, { story, claims }: ClaimSet, counts: Counts = others): Promise<Write[]> {
  const { held, bundled, spoken, stored } = await withCurrent(db, 'r', [db.stories], async (side) => ({
    held: await side.claims.bulkGet(claims.map(({ id }) => id)),
    bundled: await side.claims.where('[owner+storyId]').equals(['bundled', story.id]).primaryKeys(),
    spoken: await spokenOf(side, story.id, counts),
    stored: await db.stories.get(story.id),
  }));
  const inSet = new Set(claims.map(({ id }) => id));
  const left = bundled.filter((id) => !inSet.has(id)).map((id): Write => ({ type: 'remove', id }));
  const puts = putsOver(claims, held);
  if (stored?.owner === 'user') return [...left, ...puts];
  return [{ type: 'putStory', story: withSpokenOf(story, stored, spoken) }, ...left, ...puts];
}

function putsOver(claims: readonly Claim[], held: readonly (StoredClaim | undefined)[]): Write[] {
  return claims.flatMap((claim, at): Write[] =>
    held[at] && held[at].owner !== 'bundled' ? [] : [{ type: 'put', claim, seen: held[at]?.version ?? 0 }],
  );
}

function restoring(sets: readonly ClaimSet[]): Cause {
  return { kind: 'restore', note: sets.map(({ story }) => story.title.en ?? story.id).join(', '), owner: 'bundled' };
}

import type { Holdings, PassageOf } from '../../../lib/backup.ts';
import { planRestore, type RestorePlan } from '../../../lib/backup-plan.ts';
import { type Backup, readBackup } from '../../../lib/backup-read.ts';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { followedSets } from '../../../lib/claims/followed.ts';
import { undo } from '../../../lib/claims/history.ts';
import { createPassages } from '../../../lib/claims/passages.ts';
import { createSettings } from '../../../lib/claims/settings.ts';
import type { Along, Applied, ApplyOptions } from '../../../lib/claims/types.ts';
import { readFollowed } from '../../../lib/follow/followed-sets.ts';
import type { FollowedSet } from '../../../lib/follow/types.ts';
import { type GivenFile, openFile } from '../../../lib/formats/open.ts';
import { BUNDLED } from '../../../lib/story/bundled.ts';
import type { OptionsEdges } from '../edges.ts';
import { readHoldings } from './holdings.ts';

/** A backup that was opened, and what is here beside it. */
export type Opened = {
  readonly name: string;
  readonly backup: Backup;
  readonly held: Holdings;
  /** Sets that were followed then and are not now. */
  readonly sets: readonly FollowedSet[];
};

export type OpenedFile =
  | { readonly ok: true; readonly opened: Opened }
  | { readonly ok: false; readonly reason: 'no_backup' }
  | { readonly ok: false; readonly reason: 'broken'; readonly count: number; readonly problem: string }
  | { readonly ok: false; readonly reason: 'unreadable'; readonly problem: string };

/** Reads a backup without changing anything. */
export async function openBackup(edges: OptionsEdges, file: GivenFile): Promise<OpenedFile> {
  const opening = await openFile(file);
  if (!opening.ok) return { ok: false, reason: 'unreadable', problem: opening.problem };
  const rows = opening.format.read(opening.file);
  if (!rows.ok) return { ok: false, reason: 'unreadable', problem: rows.problem };
  const reading = readBackup(rows);
  if (!reading.ok) return reading;
  const { backup } = reading;
  const held = await readHoldings(edges);
  const here = new Set(held.followed.flatMap(({ address, id }) => [address, id]));
  const sets = readFollowed(backup.followed)
    .filter(({ address, id }) => !here.has(address) && !here.has(id))
    // entries of that history are none of this one's: going back would undo something else
    .map((set): FollowedSet => ({ ...set, entry: null, before: null }));
  return { ok: true, opened: { name: file.name, backup, held, sets } };
}

/** What going back would do; `follow`: the sets of that time are followed again. */
export function planOf({ backup, held, sets }: Opened, follow: boolean): RestorePlan {
  const followed = new Set([...held.followed, ...(follow ? sets : [])].map(({ id }) => id));
  return planRestore(backup, held, { sets: BUNDLED, followed });
}

/** What came of it, and the way back. */
export type Restored = { readonly applied: Applied; readonly undo: () => Promise<boolean> };

/** Goes back to a backup: claims, stories, settings, passages and followed sets, all of it or nothing. */
export async function restore(
  edges: OptionsEdges,
  opened: Opened,
  follow: boolean,
  options: ApplyOptions,
): Promise<Restored> {
  const { backup, held, sets, name } = opened;
  const { writes, passages } = planOf(opened, follow);
  const missing = (now: readonly FollowedSet[]) =>
    sets.filter(({ address }) => follow && now.every((set) => set.address !== address));
  const along = beside(edges, backup.settings, (now) => [...now, ...missing(now)], passages);
  const cause = { kind: 'restore', note: name } as const;
  const applied = await applyWrites(edges.db, cause, writes, { ...options, sets: BUNDLED, along });
  if (applied.ok) await edges.ask({ type: 'storeChanged' });
  const takeBack = async () => {
    if (!applied.ok) return false;
    const others = held.passages.filter(({ claimId }) => passages.some((passage) => passage.claimId === claimId));
    const isTaken = new Set(sets.map(({ id }) => id));
    const without = (now: readonly FollowedSet[]) => now.filter(({ id }) => !follow || !isTaken.has(id));
    const back = beside(edges, held.settings, without, others);
    const undone =
      applied.entry === null
        ? await applyWrites(edges.db, cause, [], { along: back })
        : await undo(edges.db, applied.entry, { along: back });
    if (undone.ok) await edges.ask({ type: 'storeChanged' });
    return undone.ok;
  };
  return { applied, undo: takeBack };
}

/** What is kept beside the claims. What others keep there meanwhile stays. The background mirrors the settings at `storeChanged`. */
function beside(
  { db }: OptionsEdges,
  settings: Holdings['settings'],
  followed: (now: readonly FollowedSet[]) => readonly FollowedSet[],
  passages: readonly PassageOf[],
): Along {
  return {
    tables: ['settings', 'passages', 'followed'],
    write: async () => {
      await createPassages(db).keepAll(passages.map(({ claimId, ...passage }) => [claimId, passage]));
      await followedSets(db).change(followed);
      await createSettings(db).change(() => settings);
    },
  };
}

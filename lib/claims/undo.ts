import { applyOrder } from './apply.ts';
import type { ClaimDb } from './db.ts';
import { itemsOfEntry, lastSeq } from './entries.ts';
import { type Change, type Entry, goneKey, type Item, type State, versionOf } from './records.ts';
import { stillUsed } from './still-used.ts';
import type { Applied, ApplyOptions, StoredClaim, StoredStory } from './types.ts';

/**
 * Puts every record of an entry back as it was before, or none, where one of them is no longer as the entry left it, or where
 * it would take from later claims the story, party or subject that they speak of. Undoing an entry that undid others makes
 * those again.
 */
export async function undo(db: ClaimDb, seq: number, options: ApplyOptions = {}): Promise<Applied> {
  try {
    const entry = await db.history.get(seq);
    if (!entry || entry.final) return refused([]);
    const items = await itemsOfEntry(db, entry);
    if (!items) return refused([]);
    const isUndone = async () => ((await db.history.get(seq))?.undoneBy === null ? null : refused(idsOf(items)));
    return await takeBack(db, [entry], items, isUndone, options);
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

/** Undoes the newest entry that stands and is not itself an undoing; `null` where there is none. */
export async function undoLast(db: ClaimDb, options: ApplyOptions = {}): Promise<Applied | null> {
  try {
    const last = await db.history
      .orderBy('seq')
      .reverse()
      .filter(({ kind, undoneBy, final }) => kind !== 'undo' && undoneBy === null && !final)
      .first();
    return last ? await undo(db, last.seq, options) : null;
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

/** Puts everything back as it was before an entry: undoes it and all later ones in one step. */
export async function goBackTo(db: ClaimDb, seq: number, options: ApplyOptions = {}): Promise<Applied> {
  try {
    for (;;) {
      const entries = await db.history.where('seq').aboveOrEqual(seq).toArray();
      const last = entries.at(-1)?.seq;
      if (last === undefined || entries.some(({ final, purged }) => final && !purged)) return refused([]);
      const first = new Map<string, Item>();
      for (const entry of entries) {
        const items = await itemsOfEntry(db, entry);
        if (!items) return refused([]);
        for (const item of items) {
          const key = goneKey(item.type, item.id);
          const known = first.get(key);
          if (!known) first.set(key, item);
          // what follows is as this one left it, in the end
          else first.set(key, { ...known, left: item.left });
        }
      }
      const isBehind = async () => ((await lastSeq(db)) === last ? null : refused([]));
      const outcome = await takeBack(db, entries, Array.from(first.values()), isBehind, options);
      const isTold = outcome.ok || outcome.reason !== 'changed_meanwhile' || outcome.ids.length > 0;
      if (isTold || (await lastSeq(db)) === last) return outcome;
    }
  } catch {
    return { ok: false, reason: 'storage' };
  }
}

async function takeBack(
  db: ClaimDb,
  entries: readonly Entry[],
  items: readonly Item[],
  unless: () => Promise<Applied | null>,
  { now = () => new Date(), signal, onProgress, along }: ApplyOptions,
): Promise<Applied> {
  const purged = items.filter((item) => item.purged);
  if (purged.length > 0) return refused(idsOf(purged));
  const used = await stillUsed(db, entries.at(-1)?.seq ?? 0, items);
  if (used.length > 0) return refused(used);
  const cause = { kind: 'undo', note: entries[0]?.note ?? '' } as const;
  const undid = entries.filter(({ undoneBy }) => undoneBy === null).map(({ seq }) => seq);
  return applyOrder(db, { cause, changes: items.map(backwards), now, signal, onProgress, unless, undid, along });
}

function backwards({ type, id, before, left }: Item): Change {
  return {
    type,
    id,
    next: (held: State<StoredClaim | StoredStory>) => {
      if (versionOf(held) !== left) return 'refused';
      return versionOf(before) === left ? 'same' : before;
    },
  } as Change;
}

function idsOf(items: readonly Item[]): string[] {
  return items.map(({ id }) => id);
}

function refused(ids: readonly string[]): Applied {
  return { ok: false, reason: 'changed_meanwhile', ids };
}

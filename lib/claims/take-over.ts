import { readFollowed } from '../follow/followed-sets.ts';
import type { FollowedSet } from '../follow/types.ts';
import type { ClaimDb, KeptRow, PassageRow, SetAside } from './db.ts';
import type { KeptKey } from './kept.ts';
import { TAKEN_OVER } from './meta.ts';
import { readPassage } from './passages.ts';

/** What an earlier version kept in `storage.local`, sorted by where it goes. */
type Sorted = {
  readonly kept: KeptRow[];
  readonly passages: PassageRow[];
  readonly followed: FollowedSet[];
  readonly aside: Omit<SetAside, 'nth'>[];
};

/**
 * Copies what store versions before 5 left in `storage.local` into the store, once: settings, captured passages, followed
 * sets, and how far the history is in a file. The copies and the mark that they were made are one transaction. What is
 * already in the store is newer and stays; what does not validate is set aside. Nothing is removed from `storage.local`.
 * `earlier` gives what lies there, but for the gate's state. Rejects where either store cannot be used.
 */
export async function takeOver(
  db: ClaimDb,
  earlier: () => Promise<Readonly<Record<string, unknown>>>,
  now: () => Date = () => new Date(),
): Promise<void> {
  // a transaction each time, as these alone may be used while the store is being opened
  if (await db.transaction('r', 'meta', () => isTakenOver(db))) return;
  const { kept, passages, followed, aside } = sort(await earlier(), now().toISOString());
  await db.transaction('rw', ['meta', 'settings', 'passages', 'followed', 'setAside'], async () => {
    if (await isTakenOver(db)) return;
    await addMissing(db.settings, kept, ({ key }) => key);
    await addMissing(db.passages, passages, ({ claimId }) => claimId);
    await addMissing(db.followed, followed, ({ id }) => id);
    // the number is given by the store
    await db.setAside.bulkAdd(aside as SetAside[]);
    await db.meta.put({ key: TAKEN_OVER, value: 1 });
  });
}

export async function isTakenOver({ meta }: ClaimDb): Promise<boolean> {
  return (await meta.get(TAKEN_OVER)) !== undefined;
}

type Rows<T> = {
  readonly bulkGet: (keys: string[]) => PromiseLike<readonly (T | undefined)[]>;
  readonly bulkAdd: (rows: T[]) => PromiseLike<unknown>;
};

async function addMissing<T>(table: Rows<T>, rows: readonly T[], keyOf: (row: T) => string): Promise<void> {
  const held = await table.bulkGet(rows.map(keyOf));
  await table.bulkAdd(rows.filter((_, at) => held[at] === undefined));
}

const PASSAGE = 'passage:';
const FOLLOWED = 'followedSets';

/** Keys of single values, each with whether a value is one. */
const KEPT: ReadonlyMap<string, (value: unknown) => boolean> = new Map<KeptKey, (value: unknown) => boolean>([
  ['settings', isObject],
  ['lastBackup', isObject],
  ['backupPutOff', (value) => typeof value === 'number'],
]);

function sort(local: Readonly<Record<string, unknown>>, at: string): Sorted {
  const sorted: Sorted = { kept: [], passages: [], followed: [], aside: [] };
  for (const [key, value] of Object.entries(local)) {
    const setAside = (type: SetAside['type'], value: unknown, reason: string) =>
      sorted.aside.push({ type, key, value, reason, at });
    const isKept = KEPT.get(key);
    if (isKept) {
      if (isKept(value)) sorted.kept.push({ key, value });
      else setAside('settings', value, 'It does not have the form in which it was stored.');
    } else if (key.startsWith(PASSAGE)) {
      const passage = isObject(value) ? readPassage({ ...value, claimId: key.slice(PASSAGE.length) }) : null;
      if (passage) sorted.passages.push(passage);
      else setAside('passage', value, 'It is not a passage with the address of its page.');
    } else if (key === FOLLOWED) {
      for (const given of Array.isArray(value) ? value : [value]) {
        const [set] = readFollowed([given]);
        const isTwice = sorted.followed.some(({ id, address }) => id === set?.id || address === set?.address);
        if (set && !isTwice) sorted.followed.push(set);
        else setAside('followed', given, 'It is not a followed set, or stands there twice.');
      }
    } else setAside('other', value, 'No version of the extension stored this.');
  }
  return sorted;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

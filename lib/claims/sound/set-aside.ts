import { Dexie, type IndexableType } from 'dexie';
import { CENSUS } from '../census-rows.ts';
import type { ClaimDb, SetAside } from '../db.ts';
import { raiseRevision } from '../meta.ts';
import { isCount } from './is.ts';
import { type Place, showAll } from './only-sound.ts';
import { plainJson } from './plain-json.ts';
import { putRight } from './repair.ts';
import { SOUND } from './tables.ts';

/** How many are moved in one transaction. */
const AT_ONCE = 250;

/** Records that were met when something was read and are not sound, until they are set aside. */
type Met = {
  readonly places: Map<string, Place>;
  readonly listeners: Set<() => void>;
  isDue: boolean;
  running: Promise<void> | null;
};
const metIn = new WeakMap<ClaimDb, Met>();

function metOf(db: ClaimDb): Met {
  const met = metIn.get(db) ?? { places: new Map(), listeners: new Set(), isDue: false, running: null };
  metIn.set(db, met);
  return met;
}

/** Calls `listener` after records were set aside here, by whoever met them first. */
export function onSetAside(db: ClaimDb, listener: () => void): void {
  metOf(db).listeners.add(listener);
}

/** Notes a record that is not sound; it is set aside as soon as whoever met it is done. */
export function noteMet(db: ClaimDb, place: Place): void {
  const met = metOf(db);
  met.places.set(`${place.table}/${plainJson(place.key)}`, place);
  if (met.isDue) return;
  met.isDue = true;
  const whenDone = () => {
    met.isDue = false;
    // where it cannot be written, the next who meets one tries again
    return setAsideMet(db).catch(() => undefined);
  };
  Dexie.ignoreTransaction(() => Promise.resolve().then(whenDone));
}

/** Sets aside what was met so far. Rejects when the store cannot be written: what is not done then is where it was. */
export async function setAsideMet(db: ClaimDb): Promise<void> {
  const met = metOf(db);
  while (met.running) await met.running;
  const places = new Map(met.places);
  met.places.clear();
  if (places.size === 0) return;
  met.running = moveAside(db, [...places.values()])
    .catch((error: unknown) => {
      for (const [name, place] of places) met.places.set(name, place);
      throw error;
    })
    .finally(() => {
      met.running = null;
    });
  await met.running;
  for (const listener of met.listeners) listener();
}

async function moveAside(db: ClaimDb, places: readonly Place[]): Promise<void> {
  const known = new Set((await db.setAside.toArray()).map(nameOf));
  for (const [table, some] of Map.groupBy(places, (place) => place.table)) {
    const keys = some.map(({ key }) => key);
    for (let at = 0; at < keys.length; at += AT_ONCE) await moveSome(db, table, keys.slice(at, at + AT_ONCE), known);
  }
}

/** Moves records out of the way of all others, in one step, and sees to what hung on them. Two that are alike are kept once. */
function moveSome(db: ClaimDb, name: string, keys: readonly IndexableType[], known: Set<string>): Promise<void> {
  const tables = [...SOUND.keys()].map((one) => db.table(one));
  return db.transaction('rw', [...tables, db.setAside], async (transaction) => {
    showAll(transaction.idbtrans);
    const sound = SOUND.get(name);
    const values: unknown[] = await db.table(name).bulkGet([...keys]);
    const at = new Date().toISOString();
    const found = values.flatMap((value, nth) => {
      const problems = value === undefined ? [] : (sound?.against(value) ?? []);
      const key = keys[nth];
      return key !== undefined && problems.length > 0 ? [{ key, value, reason: problems.join(' ') }] : [];
    });
    if (found.length === 0) return;
    const type = sound?.type;
    if (type) {
      const aside = found
        .map(({ key, value, reason }) => ({ type, key: keyText(key), value, reason, at }))
        .filter((one) => !known.has(nameOf(one)));
      // the number is given by the store
      await db.setAside.bulkAdd(aside as SetAside[]);
      for (const one of aside) known.add(nameOf(one));
    }
    await db.table(name).bulkDelete(found.map(({ key }) => key));
    await seeTo(
      db,
      name,
      found.map(({ value }) => value),
    );
    if (type) await raiseRevision(db);
  });
}

/** Sees to what was made of records that are no longer there. */
async function seeTo(db: ClaimDb, name: string, values: readonly unknown[]): Promise<void> {
  switch (name) {
    case 'history':
    case 'search':
      return db.search.clear();
    case 'historyRows': {
      const tokens = values.map((value) => (value as { readonly token?: unknown }).token).filter(isCount);
      // without all of what it did, it could be undone in part only
      await db.history.where('token').anyOf(tokens).modify({ final: true });
      return db.search.clear();
    }
    case 'claims':
    case 'claimsB':
      await db.search.where('key').startsWith(CENSUS).delete();
      return takeInAgain(db);
    case 'stories':
      return takeInAgain(db);
    case 'meta':
    case 'staging':
      return putRight(db);
  }
}

/** What came with the extension is taken in again when the background starts. */
async function takeInAgain(db: ClaimDb): Promise<void> {
  await db.meta.where('key').startsWith('bundled:').modify({ value: 0 });
}

/** Two of the same name are alike. */
function nameOf({ type, key, value }: Pick<SetAside, 'type' | 'key' | 'value'>): string {
  return plainJson([type, key, value]);
}

function keyText(key: unknown): string {
  return typeof key === 'string' ? key : plainJson(key);
}

import { liveQuery } from 'dexie';
import type { ClaimDb } from './db.ts';

/**
 * What is kept once: the settings, what was hidden on pages, how far the history is in a file, and until when the reminder
 * of that was put off.
 */
export type KeptKey = 'settings' | 'putAway' | 'lastBackup' | 'backupPutOff';

/** Single values by key, as they were stored: whoever reads one validates it. Both reject when the store cannot be used. */
export type Kept = {
  readonly get: (key: KeptKey) => Promise<unknown>;
  readonly set: (key: KeptKey, value: unknown) => Promise<void>;
};

export function keptValues(db: ClaimDb): Kept {
  return {
    get: (key) => readKept(db, key),
    set: async (key, value) => {
      await db.settings.put({ key, value });
    },
  };
}

/** `undefined` where nothing was kept. */
export async function readKept(db: ClaimDb, key: KeptKey): Promise<unknown> {
  return (await db.settings.get(key))?.value;
}

/** One kept value that is changed from what it was. */
export type KeptStore<T> = {
  readonly read: () => Promise<T>;
  /** Changes run one after another, also those of several pages, so that none overwrites another. Gives what is kept now. */
  readonly change: (how: (held: T) => T) => Promise<T>;
};

/** @param sound makes of what was stored, or of nothing, a value of its kind */
export function keptStore<T>(db: ClaimDb, key: KeptKey, sound: (value: unknown) => T): KeptStore<T> {
  const read = async () => sound(await readKept(db, key));
  return {
    read,
    change: (how) =>
      db.transaction('rw', db.settings, async () => {
        const value = how(await read());
        await db.settings.put({ key, value });
        return value;
      }),
  };
}

/** Calls `listener` after each change of a kept value, wherever it was made, until `signal` ends. */
export function onKeptChanged(db: ClaimDb, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let isFirst = true;
  const watching = liveQuery(() => db.settings.toArray()).subscribe(() => {
    if (!isFirst && !signal.aborted) listener();
    isFirst = false;
  });
  signal.addEventListener('abort', () => watching.unsubscribe());
}

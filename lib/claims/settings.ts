import type { Settings } from '../messages.ts';
import { readSettings } from '../settings.ts';
import type { ClaimDb } from './db.ts';
import { type KeptKey, readKept } from './kept.ts';

export type SettingsStore = {
  readonly read: () => Promise<Settings>;
  /** Changes run one after another, also those of several pages, so that none overwrites another. */
  readonly change: (how: (settings: Settings) => Settings) => Promise<Settings>;
};

const KEY: KeptKey = 'settings';

/** The user's settings; a field that cannot be read counts as never set. Both reject when the store cannot be used. */
export function createSettings(db: ClaimDb): SettingsStore {
  const read = async () => readSettings(await readKept(db, KEY));
  return {
    read,
    change: (how) =>
      db.transaction('rw', db.settings, async () => {
        const settings = how(await read());
        await db.settings.put({ key: KEY, value: settings });
        return settings;
      }),
  };
}

import type { Settings } from '../messages.ts';
import { readSettings } from '../settings.ts';
import type { ClaimDb } from './db.ts';
import { type KeptStore, keptStore } from './kept.ts';

export type SettingsStore = KeptStore<Settings>;

/** The user's settings; a field that cannot be read counts as never set. Both reject when the store cannot be used. */
export function createSettings(db: ClaimDb): SettingsStore {
  return keptStore(db, 'settings', readSettings);
}

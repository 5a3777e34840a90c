import { type PutAway, readPutAway } from '../put-away.ts';
import type { ClaimDb } from './db.ts';
import { type KeptKey, readKept } from './kept.ts';

export type PutAwayStore = {
  readonly read: () => Promise<PutAway>;
  /** Changes run one after another, so that none overwrites another. */
  readonly change: (how: (held: PutAway) => PutAway) => Promise<void>;
};

const KEY: KeptKey = 'putAway';

/** What the user hid and where nothing is marked; what cannot be read counts as never hidden. Both reject when the store cannot be used. */
export function createPutAway(db: ClaimDb): PutAwayStore {
  const read = async () => readPutAway(await readKept(db, KEY));
  return {
    read,
    change: (how) =>
      db.transaction('rw', db.settings, async () => {
        await db.settings.put({ key: KEY, value: how(await read()) });
      }),
  };
}

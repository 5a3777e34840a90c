import type { ClaimDb } from './db.ts';
import { readRevision } from './meta.ts';
import type { Side } from './side.ts';
import type { StoredClaim } from './types.ts';

/** Some 5 MB, and as much as pages on a few subjects ask for. */
const MOST_HELD = 5_000;

type Held = {
  /** When they were read: no claim has changed as long as it is the same. */
  readonly revision: number;
  /** The one that was wanted last is the last. */
  readonly byId: Map<string, StoredClaim>;
};
const held = new WeakMap<ClaimDb, Held>();

/**
 * Claims by their ids; those that are not there are left out. A page asks for the same ones again and again: those that were
 * read since the last write are not read anew. Within a transaction over the side that holds and `meta`.
 */
export async function claimsById(db: ClaimDb, { claims }: Side, ids: readonly string[]): Promise<StoredClaim[]> {
  const byId = await heldNow(db);
  const missing = ids.filter((id) => !byId.has(id));
  const read = missing.length > 0 ? await claims.bulkGet(missing) : [];
  const found = new Map(read.flatMap((claim): [string, StoredClaim][] => (claim ? [[claim.id, claim]] : [])));
  const all = ids.flatMap((id) => found.get(id) ?? byId.get(id) ?? []);
  for (const claim of all) {
    byId.delete(claim.id);
    byId.set(claim.id, claim);
  }
  for (const id of byId.keys()) {
    if (byId.size <= MOST_HELD) break;
    byId.delete(id);
  }
  return all;
}

async function heldNow(db: ClaimDb): Promise<Held['byId']> {
  const revision = await readRevision(db);
  const last = held.get(db);
  if (last?.revision === revision) return last.byId;
  const byId: Held['byId'] = new Map();
  held.set(db, { revision, byId });
  return byId;
}

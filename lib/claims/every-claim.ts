import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { stopIfCancelled } from './order.ts';
import type { StoredClaim } from './types.ts';

/** How many claims are read in one transaction: so few that a write which waits for it, and all who wait for that, hardly wait. */
const AT_ONCE = 1000;

/**
 * Hands on every claim, in the order of ids, some at a time. Claims written meanwhile may or may not be among them; each is
 * handed on once at most. Rejects with `Cancelled` when the signal ends it.
 */
export async function everyClaim(
  db: ClaimDb,
  onChunk: (chunk: readonly StoredClaim[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  for (let last: string | null = null; ; ) {
    stopIfCancelled(signal);
    const after: string | null = last;
    const chunk: StoredClaim[] = await withCurrent(db, 'r', [], (side) =>
      (after === null ? side.claims.toCollection() : side.claims.where('id').above(after)).limit(AT_ONCE).toArray(),
    );
    if (chunk.length > 0) onChunk(chunk);
    if (chunk.length < AT_ONCE) return;
    last = chunk.at(-1)?.id ?? null;
  }
}

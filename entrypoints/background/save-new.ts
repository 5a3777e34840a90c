import { applyWrites } from '../../lib/claims/apply.ts';
import type { ClaimDb } from '../../lib/claims/db.ts';
import { historyOf } from '../../lib/claims/history.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import type { Along } from '../../lib/claims/types.ts';
import type { Captured } from '../../lib/messages.ts';
import type { Claim } from '../../lib/model.ts';

/** As often is a number put behind an id that is taken; then letters that nobody else draws. */
const NUMBERED = 20;

/**
 * Writes a captured claim with its passage, under its id or, where a claim has or had that, under one like it, and gives it as
 * it was written. `captured`: `null` keeps no passage. Nothing that is there is overwritten. Rejects when the store cannot be written.
 */
export async function saveNew(db: ClaimDb, claim: Claim, captured: Captured | null): Promise<Claim> {
  const passages = createPassages(db);
  for (let tries = 1; ; tries++) {
    const named = { ...claim, id: tries === 1 ? claim.id : `${claim.id}-${endingOf(tries)}` };
    // what was deleted may be put back, under its own id
    if ((await historyOf(db, named.id)).length > 0) continue;
    const along: Along = {
      tables: captured ? ['passages'] : [],
      write: async () => captured && passages.keep(named.id, captured),
    };
    const writes = [{ type: 'put', claim: named, seen: 0 }] as const;
    const applied = await applyWrites(db, { kind: 'capture', note: '' }, writes, { along });
    if (applied.ok) return named;
    if (applied.reason !== 'changed_meanwhile') throw new StoreError(applied.reason);
  }
}

function endingOf(tries: number): string {
  return tries <= NUMBERED ? String(tries) : crypto.randomUUID().slice(0, 8);
}

/** Named after what the store refused. */
class StoreError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = `Store: ${reason}`;
  }
}

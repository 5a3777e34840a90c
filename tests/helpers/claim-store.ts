import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { applyWrites } from '../../lib/claims/apply.ts';
import { withCurrent } from '../../lib/claims/current.ts';
import { type ClaimDb, openDb } from '../../lib/claims/db.ts';
import { everyClaim } from '../../lib/claims/every-claim.ts';
import { openStore } from '../../lib/claims/open.ts';
import type { Locks } from '../../lib/claims/questions.ts';
import { createRepository } from '../../lib/claims/repository.ts';
import { said } from '../../lib/claims/same.ts';
import { tidyStaging } from '../../lib/claims/staging.ts';
import type { Write } from '../../lib/claims/types.ts';
import type { Claim } from '../../lib/model.ts';

/** A disk that several pages can open a claim store on, now and after a restart. */
export function freshDisk(): { readonly open: (locks?: Locks, earlier?: Parameters<typeof openStore>[0]) => ClaimDb } {
  const indexedDB = new IDBFactory();
  return {
    open: (locks, earlier) => {
      const options = { indexedDB, IDBKeyRange, ...(locks && { locks }) };
      return earlier ? openStore(earlier, options) : openDb(options);
    },
  };
}

/** Everything that counts in a store: what is being prepared or left over does not. */
export async function dump(db: ClaimDb) {
  return withCurrent(db, 'r', [db.stories, db.history, db.historyRows], async (side) => {
    const history = await db.history.toArray();
    const tokens = new Set(history.map(({ token }) => token));
    return {
      claims: await side.claims.toArray(),
      gone: await side.gone.toArray(),
      stories: await db.stories.toArray(),
      history,
      rows: await db.historyRows.filter(({ token }) => tokens.has(token)).toArray(),
    };
  });
}

/** What lies in the store without counting; nothing once the last change has tidied up after itself. */
export async function leftovers(db: ClaimDb): Promise<number> {
  await tidyStaging(db, new Date(0));
  const { claims, gone, rows } = await dump(db);
  const all = [db.claims, db.claimsB, db.gone, db.goneB, db.historyRows];
  const counts = await Promise.all(all.map((table) => table.count()));
  const running = (await db.staging.get('now')) ? 1 : 0;
  return counts.reduce((sum, count) => sum + count, running) - claims.length - gone.length - rows.length;
}

/** The page that uses this store dies after so many operations: whatever it was doing then is not done, and nothing after. */
export function dyingAfter(
  db: ClaimDb,
  operations: number,
  error = new Error('killed'),
): { readonly used: () => number } {
  let used = 0;
  db.use({
    stack: 'dbcore',
    name: 'dying',
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name);
        const mortal =
          <A, T>(run: (request: A) => Promise<T>) =>
          (request: A): Promise<T> =>
            ++used > operations ? Promise.reject(error) : run(request);
        return {
          ...table,
          mutate: mortal(table.mutate),
          get: mortal(table.get),
          getMany: mortal(table.getMany),
          query: mortal(table.query),
          openCursor: mortal(table.openCursor),
          count: mortal(table.count),
        };
      },
    }),
  });
  return { used: () => used };
}

/** A user at work on a store: single changes, and what is there after them. */
export function atWork(db: ClaimDb, now?: () => Date) {
  const apply = (kind: 'capture' | 'edit', write: Write) =>
    applyWrites(db, { kind, note: '' }, [write], now ? { now } : {});
  const allClaims = async () => {
    const found: Claim[] = [];
    await everyClaim(db, (chunk) => found.push(...chunk.map((claim) => said(claim) as Claim)));
    return found;
  };
  return {
    ...createRepository(db),
    allClaims,
    activeClaims: async () => (await allClaims()).filter(({ status }) => status === 'active'),
    putClaim: (claim: Claim) => apply('capture', put(claim)),
    removeClaim: (id: string) => apply('edit', remove(id)),
  };
}

export const put = (claim: Claim, seen?: number): Write => ({
  type: 'put',
  claim,
  ...(seen !== undefined && { seen }),
});
export const remove = (id: string, seen?: number): Write => ({
  type: 'remove',
  id,
  ...(seen !== undefined && { seen }),
});

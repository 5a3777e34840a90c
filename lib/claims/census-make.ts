import type { StoryId, SubjectId } from '../model.ts';
import { censusBuilder } from '../retrieval/census.ts';
import {
  type CensusRow,
  censusKey,
  FORMAT,
  type Head,
  headKey,
  IDS_PER_ROW,
  type IdsRow,
  idsKey,
  onSubject,
  prefixOf,
  readHead,
} from './census-rows.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { lastSeq } from './entries.ts';
import type { StoredClaim } from './types.ts';

/** How many claims are read in one transaction, so that a write which waits for it hardly waits. */
const AT_ONCE = 1000;
/** So many in their order take no longer than `AT_ONCE` by their ids. */
const AT_ONCE_IN_ORDER = 4000;

/** Makes the census of a subject anew, in short transactions. Rejects when the store cannot be read or written. */
export async function makeCensus(db: ClaimDb, storyId: StoryId, subject: SubjectId): Promise<void> {
  const prefix = prefixOf(storyId, subject);
  const begun = await withCurrent(db, 'r', [db.history], async (side) => {
    const seq = await lastSeq(db);
    const all = onSubject(side, storyId, subject);
    const ids = await all.primaryKeys();
    return { seq, ids, claims: ids.length <= AT_ONCE_IN_ORDER ? await all.toArray() : null };
  });
  const builder = censusBuilder();
  const ids: string[] = [];
  const add = (claim: StoredClaim | undefined) => {
    if (claim?.storyId !== storyId || claim.subject !== subject) return;
    builder.add(claim);
    ids.push(claim.id);
  };
  if (begun.claims) for (const claim of begun.claims) add(claim);
  else
    for (let at = 0; at < begun.ids.length; at += AT_ONCE) {
      const some = begun.ids.slice(at, at + AT_ONCE);
      // what changed meanwhile is in the history behind `seq`, and read beside the census
      for (const claim of await withCurrent(db, 'r', [], (side) => side.claims.bulkGet(some))) add(claim);
    }
  const token = crypto.randomUUID();
  const head: Head = { key: headKey(prefix), format: FORMAT, seq: begun.seq, token };
  const census: CensusRow = { key: censusKey(prefix), census: builder.finish() };
  const idRows: IdsRow[] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_ROW)
    idRows.push({ key: idsKey(prefix, at), ids: ids.slice(at, at + IDS_PER_ROW) });
  await db.transaction('rw', db.search, async () => {
    const there = await readHead(db, prefix);
    if (there && there.seq > begun.seq) return;
    await db.search.where('key').startsWith(prefix).delete();
    await db.search.bulkPut([head, census, ...idRows]);
  });
}

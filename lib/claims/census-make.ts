import type { PartialDate, StoryId, SubjectId } from '../model.ts';
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
const AT_ONCE = 500;

/** Makes the census of a subject anew, in short transactions. Rejects when the store cannot be read or written. */
export async function makeCensus(db: ClaimDb, storyId: StoryId, subject: SubjectId): Promise<void> {
  const prefix = prefixOf(storyId, subject);
  const seq = await withCurrent(db, 'r', [db.history], () => lastSeq(db));
  const builder = censusBuilder();
  const ids: string[] = [];
  // what changes meanwhile is in the history behind `seq`, and read beside the census
  await everyOnSubject(db, storyId, subject, (claim) => {
    builder.add(claim);
    ids.push(claim.id);
  });
  const token = crypto.randomUUID();
  const head: Head = { key: headKey(prefix), format: FORMAT, seq, token };
  const census: CensusRow = { key: censusKey(prefix), census: builder.finish() };
  const idRows: IdsRow[] = [];
  for (let at = 0; at < ids.length; at += IDS_PER_ROW)
    idRows.push({ key: idsKey(prefix, at), ids: ids.slice(at, at + IDS_PER_ROW) });
  await db.transaction('rw', db.search, async () => {
    const there = await readHead(db, prefix);
    if (there && there.seq > seq) return;
    await db.search.where('key').startsWith(prefix).delete();
    await db.search.bulkPut([head, census, ...idRows]);
  });
}

/** Hands on the claims of a subject by their days, some days at a time: in order they are read much faster than by ids. */
async function everyOnSubject(
  db: ClaimDb,
  storyId: StoryId,
  subject: SubjectId,
  onClaim: (claim: StoredClaim) => void,
): Promise<void> {
  const read = (from: PartialDate | null, most: number): Promise<StoredClaim[]> =>
    withCurrent(db, 'r', [], (side) => onSubject(side, storyId, subject, from).limit(most).toArray());
  let from: PartialDate | null = null;
  let most = AT_ONCE;
  for (;;) {
    const chunk: readonly StoredClaim[] = await read(from, most);
    const last: PartialDate | null = chunk.length < most ? null : (chunk.at(-1)?.asOf ?? null);
    // a day with more claims than that is read as a whole
    if (last !== null && chunk[0]?.asOf === last) {
      most *= 4;
      continue;
    }
    for (const claim of chunk) if (last === null || claim.asOf < last) onClaim(claim);
    if (last === null) return;
    from = last;
    most = AT_ONCE;
  }
}

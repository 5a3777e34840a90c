import { textOfClaim } from '../retrieval/index.ts';
import { headOf, IDS_PER_ROW, type IdRow, idKey, prefixOf, rowsOf, type SegmentHead } from '../retrieval/rows.ts';
import { buildSegment, stampOf, type TextDoc } from '../retrieval/segment.ts';
import type { ClaimDb, SearchRow, StoredClaim } from './db.ts';

/** What a look-up has to know of the stored index before it reads any other row. */
export type IndexState = SearchRow & {
  readonly format: number;
  /** Rises with every change of the index. */
  readonly change: number;
  /** Number of the next segment. */
  readonly next: number;
  readonly segments: readonly SegmentHead[];
};

const STATE = 'state';
/** Raise it with every change of how terms, weights or rows are made: stored indexes are then made anew. */
const FORMAT = 1;
/** Segments that are smaller than this, or than twice what is new, are made anew with it. */
const SMALL = 256;
/** More segments than this would each be asked for every term. */
const MOST_SEGMENTS = 4;
/** The whole is made anew once this share of what it holds is stale, and more than a few. */
const STALE_SHARE = 0.5;
const FEW = 1000;

/** The state of the stored index; `null` where there is none that this version can read. Within a transaction. */
export async function readState(db: ClaimDb): Promise<IndexState | null> {
  const state = (await db.search.get(STATE)) as IndexState | undefined;
  return state?.format === FORMAT ? state : null;
}

/** Whether no claim was written since the index was brought up to date. Within a transaction. */
export async function isCurrent(db: ClaimDb): Promise<boolean> {
  return (await db.claimLog.limit(1).primaryKeys()).length === 0;
}

/**
 * Takes into the stored index what was written since it was last done; builds it where there is none. Look-ups do so by
 * themselves; done right after a large change, the next one need not wait. Rejects when the store cannot be written.
 */
export async function updateIndex(db: ClaimDb): Promise<void> {
  for (;;) {
    const plan = await db.transaction('r', db.search, db.claims, db.claimLog, () => planUpdate(db));
    if (!plan || (await carryOut(db, plan))) return;
  }
}

type Plan = {
  /** The change of the index that the plan was made for; 0 where there was no index. */
  readonly change: number;
  readonly next: number;
  readonly kept: readonly SegmentHead[];
  readonly docs: readonly TextDoc[];
  /** The last log row that it takes in. */
  readonly seq: number;
};

/** Reads what an update needs; `null` where there is nothing to do. */
async function planUpdate(db: ClaimDb): Promise<Plan | null> {
  const log = await db.claimLog.toArray();
  const state = await readState(db);
  const last = log[log.length - 1];
  if (state && !last) return null;
  const written = Array.from(new Set(log.flatMap(({ ids }) => ids)));
  const merged = state ? await segmentsToMerge(db, state, written.length) : null;
  const base = { change: state?.change ?? 0, next: state?.next ?? 1, seq: last?.seq ?? 0 };
  if (!state || !merged) {
    const claims = await db.claims.toArray();
    return { ...base, kept: [], docs: claims.map(textOfClaim) };
  }
  const kept = state.segments.filter((head) => !merged.includes(head));
  const news = textsOf(await db.claims.bulkGet(written));
  const isNew = new Set(written);
  const old = (await Promise.all(merged.map((head) => currentTexts(db, head)))).flat();
  const docs = new Map([...old.filter(({ id }) => !isNew.has(id)), ...news].map((doc) => [doc.id, doc]));
  return { ...base, kept, docs: Array.from(docs.values()) };
}

/** The segments to make anew with so many written claims; `null` where all of them should be. */
async function segmentsToMerge(db: ClaimDb, { segments }: IndexState, written: number): Promise<SegmentHead[] | null> {
  const held = segments.reduce((sum, { size }) => sum + size, written);
  const stale = held - (await db.claims.count());
  if (stale > FEW && stale > STALE_SHARE * held) return null;
  const rising = segments.toSorted((a, b) => a.size - b.size);
  const limit = Math.max(SMALL, 2 * written);
  const tooMany = rising.length - (MOST_SEGMENTS - 1);
  const merged = written === 0 ? [] : rising.filter(({ size }, at) => size <= limit || at < tooMany);
  return merged.length > 0 && merged.length === segments.length ? null : merged;
}

/** Texts of a segment that are as they were when it was made. */
async function currentTexts(db: ClaimDb, head: SegmentHead): Promise<TextDoc[]> {
  const keys: string[] = [];
  for (let doc = 0; doc < head.size; doc += IDS_PER_ROW) keys.push(idKey(head, doc));
  const rows = (await db.search.bulkGet(keys)) as (IdRow | undefined)[];
  const stamps = new Map(
    rows.flatMap((row) => row?.ids.map((id, at): [string, number] => [id, row.stamps[at] ?? 0]) ?? []),
  );
  return textsOf(await db.claims.bulkGet(Array.from(stamps.keys()))).filter(
    (doc) => stamps.get(doc.id) === stampOf(doc),
  );
}

/** Builds and writes; `false` where someone else changed the index meanwhile, so that a new plan is wanted. */
async function carryOut(db: ClaimDb, { change, next, kept, docs, seq }: Plan): Promise<boolean> {
  const largest = kept.toSorted((a, b) => b.size - a.size)[0];
  const segment = docs.length > 0 ? buildSegment(docs, largest?.averages) : null;
  const head = segment ? headOf(next, segment) : null;
  const rows: SearchRow[] = segment && head ? rowsOf(segment, head) : [];
  const segments = head ? [...kept, head] : kept;
  const state: IndexState = { key: STATE, format: FORMAT, change: change + 1, next: next + 1, segments };
  return db.transaction('rw', db.search, db.claimLog, async () => {
    const now = await readState(db);
    if ((now?.change ?? 0) !== change) return false;
    if (!now) await db.search.clear();
    const left = new Set(kept.map(({ id }) => id));
    for (const { id } of now?.segments ?? []) {
      if (!left.has(id)) await db.search.where('key').startsWith(prefixOf(id)).delete();
    }
    await db.search.bulkPut([...rows, state]);
    await db.claimLog.where('seq').belowOrEqual(seq).delete();
    return true;
  });
}

function textsOf(claims: readonly (StoredClaim | undefined)[]): TextDoc[] {
  return claims.flatMap((claim) => (claim ? [textOfClaim(claim)] : []));
}

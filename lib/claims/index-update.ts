import { nextTurn } from '../next-turn.ts';
import { textOfClaim } from '../retrieval/index.ts';
import { headOf, IDS_PER_ROW, type IdRow, idKey, rowsOf, type SegmentHead } from '../retrieval/rows.ts';
import { type Averages, type Segment, segmentBuilder, stampOf, type TextDoc } from '../retrieval/segment.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { idsOfChange, lastSeq } from './entries.ts';
import { everyClaim } from './every-claim.ts';
import { addRows, type IndexState, newSegment, readState, sweep, switchSegments } from './index-state.ts';

/** Segments that are smaller than this, or than twice what is new, are made anew with it. */
const SMALL = 256;
/** More segments than this would each be asked for every term. */
const MOST_SEGMENTS = 4;
/** The whole is made anew once this share of what it holds is stale, and more than a few. */
const STALE_SHARE = 0.5;
const FEW = 1000;
/** How many claims are read in one transaction. */
const AT_ONCE = 250;
/** How many texts are read into a segment in one go: some 10 ms. */
const READ_AT_ONCE = 500;

/**
 * Takes into the stored index what was written since it was last done, as the history tells; builds it where there is none.
 * Look-ups do so by themselves; done right after a large change, the next one need not wait. All of it in short
 * transactions, so that nobody waits long for the store. Rejects when the store cannot be written.
 */
export async function updateIndex(db: ClaimDb): Promise<void> {
  // one after the other: who comes second mostly finds it done
  while (running.has(db)) await running.get(db)?.catch(() => undefined);
  const update = bringUpToDate(db).finally(() => running.delete(db));
  running.set(db, update);
  return update;
}

const running = new WeakMap<ClaimDb, Promise<void>>();

async function bringUpToDate(db: ClaimDb): Promise<void> {
  for (;;) {
    const plan = await planUpdate(db);
    if (!plan || (await carryOut(db, plan))) return;
  }
}

type Plan = {
  /** The change of the index that the plan was made for. */
  readonly change: number;
  readonly kept: readonly SegmentHead[];
  readonly docs: readonly TextDoc[];
  /** The last entry of the history that it takes in. */
  readonly seq: number;
};

/** Reads what an update needs; `null` where there is nothing to do. */
async function planUpdate(db: ClaimDb): Promise<Plan | null> {
  const { state, seq } = await db.transaction('r', db.search, db.history, async () => ({
    state: await readState(db),
    seq: await lastSeq(db),
  }));
  if (state?.seq === seq) return null;
  const base = { change: state?.change ?? 0, seq };
  if (state && state.seq >= 0) {
    const written = await writtenSince(db, state.seq, seq);
    const merged = await segmentsToMerge(db, state, written.length);
    if (merged) {
      const kept = state.segments.filter((head) => !merged.includes(head));
      return { ...base, kept, docs: await docsOf(db, merged, written) };
    }
  }
  const docs: TextDoc[] = [];
  // claims written meanwhile are taken in again by the next update, as the history has them after `seq`
  await everyClaim(db, (chunk) => {
    for (const claim of chunk) docs.push(textOfClaim(claim));
  });
  return { ...base, kept: [], docs };
}

async function writtenSince(db: ClaimDb, after: number, last: number): Promise<string[]> {
  const entries = await db.history.where('seq').between(after, last, false, true).toArray();
  const ids = new Set<string>();
  for (const { token } of entries) for (const id of await idsOfChange(db, token)) ids.add(id);
  return Array.from(ids);
}

/** The segments to make anew with so many written claims; `null` where all of them should be. */
async function segmentsToMerge(db: ClaimDb, { segments }: IndexState, written: number): Promise<SegmentHead[] | null> {
  const held = segments.reduce((sum, { size }) => sum + size, written);
  const stale = held - (await withCurrent(db, 'r', [], (side) => side.claims.count()));
  if (stale > FEW && stale > STALE_SHARE * held) return null;
  const rising = segments.toSorted((a, b) => a.size - b.size);
  const limit = Math.max(SMALL, 2 * written);
  const tooMany = rising.length - (MOST_SEGMENTS - 1);
  const merged = written === 0 ? [] : rising.filter(({ size }, at) => size <= limit || at < tooMany);
  return merged.length > 0 && merged.length === segments.length ? null : merged;
}

/** Texts for a new segment: what was written, and of the merged segments what is as it was when they were made. */
async function docsOf(db: ClaimDb, merged: readonly SegmentHead[], written: readonly string[]): Promise<TextDoc[]> {
  const docs = new Map((await textsOf(db, written)).map((doc) => [doc.id, doc]));
  for (const head of merged) {
    for (const doc of await currentTexts(db, head)) if (!docs.has(doc.id)) docs.set(doc.id, doc);
  }
  return Array.from(docs.values());
}

async function currentTexts(db: ClaimDb, head: SegmentHead): Promise<TextDoc[]> {
  const keys: string[] = [];
  for (let doc = 0; doc < head.size; doc += IDS_PER_ROW) keys.push(idKey(head, doc));
  const rows = (await db.search.bulkGet(keys)) as (IdRow | undefined)[];
  const stamps = new Map(
    rows.flatMap((row) => row?.ids.map((id, at): [string, number] => [id, row.stamps[at] ?? 0]) ?? []),
  );
  return (await textsOf(db, Array.from(stamps.keys()))).filter((doc) => stamps.get(doc.id) === stampOf(doc));
}

async function textsOf(db: ClaimDb, ids: readonly string[]): Promise<TextDoc[]> {
  const texts: TextDoc[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const some = ids.slice(at, at + AT_ONCE);
    const claims = await withCurrent(db, 'r', [], (side) => side.claims.bulkGet(some));
    for (const claim of claims) if (claim) texts.push(textOfClaim(claim));
  }
  return texts;
}

/** Builds and writes; `false` where someone else changed the index meanwhile, so that a new plan is wanted. */
async function carryOut(db: ClaimDb, { change, kept, docs, seq }: Plan): Promise<boolean> {
  const largest = kept.toSorted((a, b) => b.size - a.size)[0];
  // also where it stays empty: the first one makes the state
  const id = await newSegment(db);
  const segment = docs.length > 0 ? await built(docs, largest?.averages) : null;
  const head = segment ? headOf(id, segment) : null;
  if (segment && head) await addRows(db, rowsOf(segment, head));
  const isDone = await switchSegments(db, change, head ? [...kept, head] : kept, seq);
  await sweep(db, head && isDone ? null : id);
  return isDone;
}

/** A segment of many texts takes seconds: in between, questions are answered. */
async function built(docs: readonly TextDoc[], averages: Averages | undefined): Promise<Segment> {
  const builder = segmentBuilder();
  for (let at = 0; at < docs.length; at += READ_AT_ONCE) {
    if (at > 0) await nextTurn();
    builder.add(docs.slice(at, at + READ_AT_ONCE));
  }
  return builder.finish(averages);
}

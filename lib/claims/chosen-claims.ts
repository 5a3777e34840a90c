import type { StoryId, SubjectId } from '../model.ts';
import { type Census, censusWithout } from '../retrieval/census.ts';
import { makeCensus } from './census-make.ts';
import {
  type CensusRow,
  censusKey,
  type Head,
  IDS_PER_ROW,
  type IdsRow,
  idsKey,
  onSubject,
  prefixOf,
  readHead,
} from './census-rows.ts';
import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { idsOfChange, lastSeq } from './entries.ts';
import { claimsById } from './held-claims.ts';
import type { Side } from './side.ts';
import type { StoredClaim } from './types.ts';

/** Chooses which claims of a census are to be read: their places. */
export type Choose = (census: Census) => readonly number[];

/** Claims on a subject, and how many more of them were not read. */
export type Chosen = { readonly claims: readonly StoredClaim[]; readonly left: number };

/** So many claims of a subject are simply all read. */
const FEW = 500;
/** After so many changed claims a census is made anew; until then those are read beside it. */
const MOST_CHANGED = 200;

/**
 * Claims of a subject, whatever their status: all where they are few, else those that `choose` takes of the subject's
 * census, and all that changed since that was made. Right for what the store holds now; where the census is missing or
 * too old it is made first. Rejects when the store cannot be read or written.
 */
export async function chosenClaims(db: ClaimDb, storyId: StoryId, subject: SubjectId, choose: Choose): Promise<Chosen> {
  for (;;) {
    const found = await withCurrent(db, 'r', [db.search, db.history, db.historyRows], (side) =>
      read(db, side, storyId, subject, choose),
    );
    if (found) return found;
    await makeOnce(db, storyId, subject);
  }
}

/** Makes the census of a subject where a question would have to make it first. */
export async function prepareCensus(db: ClaimDb, storyId: StoryId, subject: SubjectId): Promise<void> {
  const isReady = await withCurrent(db, 'r', [db.search, db.history, db.historyRows], async (side) => {
    const head = await readHead(db, prefixOf(storyId, subject));
    if (head) return (await changedSince(db, head)) !== null;
    const ids = await onSubject(side, storyId, subject)
      .limit(FEW + 1)
      .primaryKeys();
    return ids.length <= FEW;
  });
  if (!isReady) await makeOnce(db, storyId, subject);
}

async function read(
  db: ClaimDb,
  side: Side,
  storyId: StoryId,
  subject: SubjectId,
  choose: Choose,
): Promise<Chosen | null> {
  const prefix = prefixOf(storyId, subject);
  const head = await readHead(db, prefix);
  if (!head) {
    const claims = await few(side, storyId, subject);
    return claims && { claims, left: 0 };
  }
  const changed = await changedSince(db, head);
  if (!changed) return null;
  const all = await censusOf(db, prefix, head);
  if (!all) return null;
  const { census, kept } = await without(db, prefix, all, changed);
  const wanted = census.size > FEW ? choose(census) : [...census.what.keys()];
  const places = wanted.map((place) => kept?.[place] ?? place);
  const ids = await idsAt(db, prefix, places);
  if (!ids) return null;
  const news = (await claimsById(db, side, [...changed])).filter(
    (claim) => claim.storyId === storyId && claim.subject === subject,
  );
  const claims = [...(await claimsById(db, side, ids)), ...news];
  return { claims, left: census.size + news.length - claims.length };
}

/** The claims of a subject, `null` where they are many. */
async function few(side: Side, storyId: StoryId, subject: SubjectId): Promise<StoredClaim[] | null> {
  const some = await onSubject(side, storyId, subject)
    .limit(FEW + 1)
    .toArray();
  return some.length > FEW ? null : some;
}

/** Ids of claims that changed since a census was made; `null` where they are too many. Within a transaction. */
async function changedSince(db: ClaimDb, { seq }: Head): Promise<ReadonlySet<string> | null> {
  const last = await lastSeq(db);
  if (last === seq) return new Set();
  const entries = await db.history.where('seq').between(seq, last, false, true).toArray();
  const count = entries.reduce((sum, { added, changed, removed }) => sum + added + changed + removed, 0);
  if (count > MOST_CHANGED) return null;
  const ids = await Promise.all(entries.map(({ token }) => idsOfChange(db, token)));
  return new Set(ids.flat());
}

/** The censuses that were read last: a page asks for one again and again. */
const held = new WeakMap<ClaimDb, Map<string, Census>>();
const MOST_HELD = 4;

async function censusOf(db: ClaimDb, prefix: string, { token }: Head): Promise<Census | null> {
  const last = held.get(db) ?? new Map<string, Census>();
  held.set(db, last);
  const known = last.get(token);
  if (known) return known;
  const row = (await db.search.get(censusKey(prefix))) as CensusRow | undefined;
  if (!row) return null;
  last.set(token, row.census);
  for (const old of [...last.keys()].slice(0, -MOST_HELD)) last.delete(old);
  return row.census;
}

/** A census without the claims that changed since, and where its places were before. */
async function without(db: ClaimDb, prefix: string, census: Census, changed: ReadonlySet<string>) {
  if (changed.size === 0) return { census, kept: null };
  const rows = (await db.search.where('key').startsWith(idsKey(prefix, 0).replace(/0$/, '')).toArray()) as IdsRow[];
  const left = new Set<number>();
  for (const row of rows) {
    const first = Number(row.key.slice(row.key.lastIndexOf('/') + 1)) * IDS_PER_ROW;
    row.ids.forEach((id, at) => {
      if (changed.has(id)) left.add(first + at);
    });
  }
  return left.size === 0 ? { census, kept: null } : censusWithout(census, left);
}

/** Ids of the claims at some places; `null` where a row of them is lost. */
async function idsAt(db: ClaimDb, prefix: string, places: readonly number[]): Promise<string[] | null> {
  const keys = [...new Set(places.map((place) => idsKey(prefix, place)))];
  const rows = (await db.search.bulkGet(keys)) as (IdsRow | undefined)[];
  if (rows.includes(undefined)) return null;
  const byKey = new Map(rows.map((row, at) => [keys[at] ?? '', row?.ids ?? []]));
  return places.flatMap((place) => byKey.get(idsKey(prefix, place))?.[place % IDS_PER_ROW] ?? []);
}

const making = new WeakMap<ClaimDb, Map<string, Promise<void>>>();

/** Several questions at once wait for one making. */
function makeOnce(db: ClaimDb, storyId: StoryId, subject: SubjectId): Promise<void> {
  const running = making.get(db) ?? new Map<string, Promise<void>>();
  making.set(db, running);
  const prefix = prefixOf(storyId, subject);
  const known = running.get(prefix);
  if (known) return known;
  const made = makeCensus(db, storyId, subject).finally(() => running.delete(prefix));
  running.set(prefix, made);
  return made;
}

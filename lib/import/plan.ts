import { isSame, said } from '../claims/same.ts';
import type { StoredClaim } from '../claims/types.ts';
import type { FileRows, Place } from '../formats/types.ts';
import type { Claim } from '../model.ts';
import { nextTurn } from '../next-turn.ts';
import { claimDifferences } from './differences.ts';
import { keepUnsaid } from './keep-unsaid.ts';
import { mergeStories } from './merge-stories.ts';
import { plannedStories } from './planned-stories.ts';
import { createResolver } from './resolve.ts';
import { gistOf, mayBeSameUnit } from './same-claim.ts';
import type { DuplicateRow, Holdings, ImportPlan, PlanOptions, PlanOutcome, RefusedRow, Resolved } from './types.ts';

/** Work in one go before others have their turn, in milliseconds: two frames of a page. */
const AT_ONCE = 30;

/**
 * The dry run of an import: what a file would do to what the store holds. Nothing is written. Time grows with the rows
 * and with the claims on record, each looked at once. Every failure is a value.
 */
export async function planImport(file: FileRows, holdings: Holdings, options: PlanOptions = {}): Promise<PlanOutcome> {
  try {
    return await plan(file, holdings, options);
  } catch {
    if (options.signal?.aborted) return { ok: false, reason: 'cancelled' };
    return { ok: false, reason: 'failed', problem: 'The claims on record could not be read: try again.' };
  }
}

async function plan(file: FileRows, holdings: Holdings, options: PlanOptions): Promise<PlanOutcome> {
  const { signal, onProgress = () => {}, pause = nextTurn, defaults } = options;
  const merged = mergeStories(await holdings.stories(), file.stories);
  const resolver = createResolver(merged.stories, defaults, file.dateOrder);
  const rows: Found[] = [];
  const refused: RefusedRow[] = [...merged.refused];
  let [done, since] = [0, performance.now()];
  for (const row of file.rows) {
    const resolved = resolver.resolve(row);
    if (resolved.ok) rows.push({ ...resolved, gist: gistOf(resolved.claim) });
    else refused.push({ place: resolved.place, problems: resolved.problems });
    done++;
    if (performance.now() - since < AT_ONCE) continue;
    onProgress(Math.min(done, file.count), file.count);
    await pause();
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    since = performance.now();
  }
  const known = await lookUp(rows, holdings, signal);
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  const sorted = sortRows(rows, known, refused);
  onProgress(file.count, file.count);
  const stories = plannedStories(merged, resolver.newParties(), sorted);
  return { ok: true, plan: { total: done, ...sorted, refused: inOrder(refused), stories } };
}

type Found = Extract<Resolved, { ok: true }> & { readonly gist: string };

/** What the store has that rows may be: claims of the same ids, and of the same gist. */
type Known = {
  readonly byId: ReadonlyMap<string, StoredClaim>;
  readonly byGist: ReadonlyMap<string, readonly StoredClaim[]>;
};

/** So many claims of one gist are looked at. */
const MOST_ALIKE = 20;

async function lookUp(rows: readonly Found[], holdings: Holdings, signal?: AbortSignal): Promise<Known> {
  const ids = new Set(rows.map(({ claim }) => claim.id));
  const gists = new Set(rows.map(({ gist }) => gist));
  const byId = new Map<string, StoredClaim>();
  const byGist = new Map<string, StoredClaim[]>();
  await holdings.everyClaim((chunk) => {
    for (const claim of chunk) {
      if (ids.has(claim.id)) byId.set(claim.id, claim);
      const gist = gistOf(claim);
      if (!gists.has(gist)) continue;
      const alike = byGist.get(gist) ?? [];
      if (alike.length < MOST_ALIKE) byGist.set(gist, [...alike, claim]);
    }
  }, signal);
  return { byId, byGist };
}

type Sorted = Pick<ImportPlan, 'added' | 'changed' | 'same' | 'duplicates'>;

function sortRows(rows: readonly Found[], { byId, byGist }: Known, refused: RefusedRow[]): Sorted {
  const sorted = {
    added: [] as ImportPlan['added'][number][],
    changed: [] as ImportPlan['changed'][number][],
    same: [] as ImportPlan['same'][number][],
    duplicates: [] as DuplicateRow[],
  };
  const seen = new Map<string, Found>();
  const told = new Map<string, Found[]>();
  for (const row of rows) {
    const { place, claim, gist, passage } = row;
    const fresh = { place, claim, ...(passage && { passage }) };
    const first = seen.get(claim.id);
    if (first) {
      if (isSame(first.claim, claim)) sorted.duplicates.push({ place, claim, of: { type: 'row', place: first.place } });
      else refused.push({ place, problems: [{ field: 'id', message: twice(claim, first.place) }] });
      continue;
    }
    seen.set(claim.id, row);
    const stored = byId.get(claim.id);
    if (stored) {
      const whole = keepUnsaid(claim, stored, row.unsaid);
      const fields = claimDifferences(said(stored), whole);
      if (fields.length === 0) sorted.same.push({ place, id: claim.id });
      else sorted.changed.push({ ...fresh, claim: whole, before: stored, fields });
      continue;
    }
    const alike = byGist.get(gist)?.find((other) => mayBeSameUnit(other, claim));
    // rows with ids of their own are what their file says they are: several claims
    const earlier = row.hasOwnId ? undefined : told.get(gist)?.find((other) => mayBeSameUnit(other.claim, claim));
    if (alike) sorted.duplicates.push({ ...fresh, of: { type: 'stored', claim: alike } });
    else if (earlier) sorted.duplicates.push({ ...fresh, of: { type: 'row', place: earlier.place } });
    else sorted.added.push(fresh);
    const others = told.get(gist) ?? [];
    if (others.length < MOST_ALIKE) told.set(gist, [...others, row]);
  }
  return sorted;
}

function twice(claim: Claim, first: Place): string {
  const where = first.type === 'line' ? `line ${first.line}` : `item ${first.item}`;
  return `"${claim.id}" is also the id of ${where}, which says something else: give one of them another.`;
}

/** Refused rows as they stand in the file. */
function inOrder(refused: readonly RefusedRow[]): RefusedRow[] {
  const at = ({ place }: RefusedRow) => (place.type === 'line' ? place.line : place.item);
  return [...refused].sort((a, b) => at(a) - at(b));
}

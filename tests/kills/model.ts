import { isDeepStrictEqual } from 'node:util';
import type { Claim } from '../../lib/model.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { bundled } from '../../scripts/lib/bundled-set.ts';
import type { State, Step, Told } from './state.ts';

export const SET = bundled;

type Records = State['claims'];
type Owner = 'user' | 'bundled' | 'set';

export function held(claim: object, owner: Owner = 'user', edited = false): Told {
  return { ...claim, owner, edited };
}

const GIVEN: Records = Object.fromEntries(SET.claims.map((claim) => [claim.id, held(claim, 'bundled')]));
const SEEDED = { kind: 'bundled', note: `${SET.story.title.en} (${SET.version})` };

/** A store on its first day. */
export const FRESH: State = changed(
  {
    ...{ claims: {}, gone: {}, history: [], followed: [], settings: null, passages: {}, setAside: 0 },
    stories: {},
  },
  { claims: GIVEN, stories: { [SET.story.id]: held(SET.story, 'bundled') } },
  SEEDED,
);

type Change = Partial<Pick<State, 'claims' | 'stories' | 'gone' | 'followed' | 'settings' | 'passages'>>;

/** What a change makes of a state; it has an entry in the history where claims or stories differ. */
export function changed(before: State, change: Change, cause: Pick<Step, 'kind' | 'note'>): State {
  const after = { ...before, ...change };
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const part of ['claims', 'stories'] as const) {
    for (const id of new Set([...Object.keys(before[part]), ...Object.keys(after[part])])) {
      const [was, is] = [before[part][id], after[part][id]];
      if (isDeepStrictEqual(was, is)) continue;
      if (!was) counts.added++;
      else if (!is) counts.removed++;
      else counts.changed++;
    }
  }
  if (counts.added + counts.changed + counts.removed === 0) return after;
  return { ...after, history: [...before.history, { ...cause, ...counts, isUndone: false, isWhole: true }] };
}

/** An imported file: its claims are the user's, but one that is the bundled set's stays that, edited. */
export function imported(before: State, claims: readonly Claim[], file: string): State {
  const now = claims.map((claim) => {
    const owner = before.claims[claim.id]?.owner === 'bundled' ? 'bundled' : 'user';
    return [claim.id, held(claim, owner, owner === 'bundled')];
  });
  return changed(before, { claims: { ...before.claims, ...Object.fromEntries(now) } }, { kind: 'import', note: file });
}

/** A followed set as published under `version`. */
export function updated(before: State, claims: readonly Claim[], title: string, version: number): State {
  const others = Object.entries(before.claims).filter(([, { owner }]) => owner !== 'set');
  const theirs = claims.map((claim) => [claim.id, held(claim, 'set')]);
  const followed = [{ version, size: claims.length, stands: true }];
  const records = Object.fromEntries([...others, ...theirs]);
  return changed(before, { claims: records, followed }, { kind: 'subscription', note: title });
}

/** The last change undone; `earlier`: the state that it was made from. */
export function undone(before: State, earlier: State): State {
  const { claims, stories, gone } = earlier;
  const last = before.history.length - 1;
  const note = before.history[last]?.note ?? '';
  const after = changed(before, { claims, stories, gone }, { kind: 'undo', note });
  return {
    ...after,
    history: after.history.map((step, at) => (at === last ? { ...step, isUndone: true } : step)),
    followed: before.followed.map((set) => {
      return { ...set, stands: set.stands && before.history[last]?.kind !== 'subscription' };
    }),
  };
}

/**
 * A backup gone back to: the user's records and what the user changed of a set's are as in it, what a set gives stays, and
 * what the user made since lies in the bin.
 */
export function restored(before: State, backup: State, file: string): State {
  const claims: Record<string, Told> = { ...before.claims };
  const gone: Record<string, State['gone'][string]> = { ...before.gone };
  for (const [id, claim] of Object.entries(backup.claims)) {
    const isSets = claim.owner !== 'user' && !claim.edited;
    const original = isSets ? (GIVEN[id] ?? before.claims[id] ?? claim) : claim;
    claims[id] = claim.owner === 'set' && before.followed.length === 0 ? { ...claim, owner: 'user' } : original;
    delete gone[`claim/${id}`];
  }
  for (const [id, { owner }] of Object.entries(before.claims)) {
    if (owner !== 'user' || backup.claims[id]) continue;
    delete claims[id];
    gone[`claim/${id}`] = { keepsOut: false, inBin: true };
  }
  const passages = { ...before.passages, ...backup.passages };
  // it holds the settings also where none were ever chosen
  const settings = backup.settings ?? FRESH_SETTINGS;
  return changed(before, { claims, gone, passages, settings }, { kind: 'restore', note: file });
}

/** What the store of an earlier version becomes: the sample's records, and all of the bundled set that the user did not change. */
export function migrated(
  version: number,
  sample: { readonly edited: Claim; readonly own: Claim; readonly removed: Claim; readonly given: readonly Claim[] },
): State {
  const { edited, own, removed, given } = sample;
  const none: State = { ...FRESH, claims: {}, history: [] };
  const before: State = {
    ...none,
    claims: {
      ...Object.fromEntries(given.map((claim) => [claim.id, held(claim, 'bundled')])),
      [edited.id]: held(edited, 'bundled', true),
    },
    gone: { [`claim/${removed.id}`]: { keepsOut: true, inBin: version > 2 } },
  };
  const withOwn = { ...before.claims, [own.id]: held(own) };
  const start =
    version > 2
      ? changed(before, { claims: withOwn }, { kind: 'import', note: 'own.json' })
      : { ...before, claims: withOwn };
  const { [removed.id]: _, ...kept } = GIVEN;
  return changed(start, { claims: { ...kept, ...start.claims } }, SEEDED);
}

/** What differs, part by part, as a short text; empty where nothing does. */
export function difference(found: State, wanted: State): string {
  const parts: string[] = [];
  for (const part of Object.keys(wanted) as (keyof State)[]) {
    const [is, should] = [JSON.parse(JSON.stringify(found[part])), JSON.parse(JSON.stringify(wanted[part]))];
    if (isDeepStrictEqual(is, should)) continue;
    if (typeof should !== 'object' || should === null || is === null) {
      parts.push(`${part}: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`);
      continue;
    }
    const keys = [...new Set([...Object.keys(is), ...Object.keys(should)])];
    const differing = keys.filter((key) => !isDeepStrictEqual(is[key], should[key]));
    const [first = ''] = differing;
    parts.push(
      `${part}: ${differing.length} differ, first ${first}: ${JSON.stringify(is[first])}, not ${JSON.stringify(should[first])}`,
    );
  }
  return parts.join('; ');
}

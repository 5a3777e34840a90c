import { Dexie } from 'dexie';
import type { Claim, Story } from '../../lib/model.ts';

/** Schema versions of the store before the one of today. */
export const EARLIER_VERSIONS = [1, 2, 3, 4] as const;
export type EarlierVersion = (typeof EARLIER_VERSIONS)[number];

/** Rows by table, as a version of the store kept them. */
export type Sample = Readonly<Record<string, readonly object[]>>;

const EDITED = '2024-12-24T10:00:00.000Z';

/** The tables of each version, in Dexie's notation, as `openDb` declares them. */
const FIRST = { claims: 'id, storyId, [storyId+subject], status', stories: 'id', removed: 'id, storyId', meta: 'key' };
const CLAIMS_BY_VALUE =
  'id, [storyId+subject+asOf], [storyId+subject+quantity.low], [storyId+subject+quantity.high], [owner+storyId]';
const CLAIMS = 'id, [storyId+subject+asOf], [owner+storyId]';
const WITH_HISTORY = {
  stories: 'id',
  meta: 'key',
  search: 'key',
  gone: 'key',
  goneB: 'key',
  history: '++seq, &token',
  historyRows: '[token+nth], *ids',
  staging: 'key',
};
const TABLES: Readonly<Record<EarlierVersion, Readonly<Record<string, string>>>> = {
  1: FIRST,
  2: { ...FIRST, search: 'key', claimLog: '++seq' },
  3: { ...WITH_HISTORY, claims: CLAIMS_BY_VALUE, claimsB: CLAIMS_BY_VALUE },
  4: { ...WITH_HISTORY, claims: CLAIMS, claimsB: CLAIMS },
};

/**
 * What a store of a version held in which a story came with the extension, with a claim that the user edited, one that the user
 * deleted, and one of the user's own.
 */
export function sampleOf(version: EarlierVersion, story: Story, claims: SampleClaims): Sample {
  return version <= 2 ? beforeHistory(version, story, claims) : withHistory(story, claims);
}

export type SampleClaims = {
  /** The version of the set that was taken in. */
  readonly taken: number;
  readonly given: readonly Claim[];
  /** As the user left it; its set has it otherwise. */
  readonly edited: Claim;
  readonly own: Claim;
  /** Deleted by the user. */
  readonly removed: Claim;
};

function beforeHistory(
  version: EarlierVersion,
  story: Story,
  { taken, given, edited, own, removed }: SampleClaims,
): Sample {
  return {
    claims: [
      ...given.map((claim) => ({ ...claim, bundledVersion: taken, edited: false, editedAt: null })),
      { ...edited, bundledVersion: taken, edited: true, editedAt: EDITED },
      { ...own, bundledVersion: null, edited: true, editedAt: EDITED },
    ],
    stories: [{ ...story, bundledVersion: taken }],
    removed: [{ id: removed.id, storyId: story.id, removedAt: EDITED }],
    meta: [
      { key: 'revision', value: 7 },
      { key: `bundled:${story.id}`, value: taken },
    ],
    ...(version === 2 && {
      search: [{ key: 'state', format: 1, change: 1, next: 2, segments: [] }],
      claimLog: [{ ids: [own.id] }],
    }),
  };
}

/** The second of its two claim stores holds; the first has what a large change left there. */
function withHistory(story: Story, { taken, given, edited, own, removed }: SampleClaims): Sample {
  const kept = { owner: 'bundled', edited: false, version: 1, addedAt: EDITED, changedAt: EDITED };
  const users = { ...kept, owner: 'user', version: 2 };
  return {
    claims: given.map((claim) => ({ ...claim, ...kept })),
    claimsB: [
      ...given.map((claim) => ({ ...claim, ...kept })),
      { ...edited, ...kept, edited: true, version: 2 },
      { ...own, ...users },
    ],
    goneB: [
      {
        key: `claim/${removed.id}`,
        ...{ id: removed.id, storyId: story.id, version: 2, removedAt: EDITED, keepsOut: true },
        claim: { ...removed, ...kept },
      },
    ],
    stories: [{ ...story, ...kept }],
    history: [
      {
        ...{ seq: 1, token: 2, at: EDITED, kind: 'import', note: 'own.json', added: 1, changed: 0, removed: 0 },
        ...{ undid: [], undoneBy: null, rows: [1] },
      },
    ],
    historyRows: [
      {
        ...{ token: 2, nth: 0, ids: [own.id] },
        items: [{ type: 'claim', id: own.id, left: 2, before: { record: null, gone: null } }],
      },
    ],
    staging: [{ key: 'holds', side: 1 }],
    meta: [
      { key: 'revision', value: 7 },
      { key: 'stamp', value: 2 },
      { key: 'current', value: 1 },
      { key: `bundled:${story.id}`, value: taken, story },
    ],
  };
}

/** Tables of a version with their keys and indexes, for whoever makes such a store. */
export function tablesOf(version: EarlierVersion): Readonly<Record<string, string>> {
  return TABLES[version];
}

/** Writes a sample as that version's store. */
export async function writeSample(
  version: EarlierVersion,
  sample: Sample,
  options: ConstructorParameters<typeof Dexie>[1],
): Promise<void> {
  const db = new Dexie('crossfigure', options);
  db.version(version).stores(tablesOf(version));
  for (const [table, rows] of Object.entries(sample)) await db.table(table).bulkAdd(rows);
  db.close();
}

import type { PassageOf } from './backup.ts';
import { claimFitsStory } from './claims/schema.ts';
import type { Keeping, Owner } from './claims/types.ts';
import type { FileRows, Row } from './formats/types.ts';
import type { Settings } from './messages.ts';
import type { Claim, Story } from './model.ts';
import { readSettings } from './settings.ts';

/** What a backup holds, checked; but for the followed sets, which are left to those who know them. */
export type Backup = {
  readonly stories: readonly Story[];
  readonly claims: readonly Claim[];
  readonly keepingOf: (type: 'story' | 'claim', id: string) => Keeping;
  readonly removed: ReadonlySet<string>;
  readonly settings: Settings;
  readonly passages: readonly PassageOf[];
  readonly followed: unknown;
};

export type BackupReading =
  | { readonly ok: true; readonly backup: Backup }
  /** Claims and stories only: something to import, not to go back to. */
  | { readonly ok: false; readonly reason: 'no_backup' }
  /** Some of its records are none: how many, and what is wrong with the first. */
  | { readonly ok: false; readonly reason: 'broken'; readonly count: number; readonly problem: string };

/** Reads a file as a backup. One with a single bad record is refused whole, since going back to part of it would lose the rest. */
export function readBackup(file: FileRows): BackupReading {
  const keeping = objectOf(file.backup.keeping);
  if (!keeping || file.backup.settings === undefined) return { ok: false, reason: 'no_backup' };
  const stories = file.stories.map(({ story }) => story);
  const byId = new Map(stories.map((story) => [story.id, story]));
  const claims = new Map<string, Claim>();
  const problems: string[] = [];
  const loose = new Set(texts(keeping.loose));
  for (const row of file.rows) {
    const problem = problemOf(row, byId, claims, loose);
    if (problem !== null) problems.push(problem);
    else if (row.type === 'claim') claims.set(row.claim.id, row.claim);
  }
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, reason: 'broken', count: problems.length, problem };
  const { settings, passages, subscriptions } = file.backup;
  return {
    ok: true,
    backup: {
      stories,
      claims: Array.from(claims.values()),
      keepingOf: readKeeping(keeping),
      removed: new Set(texts(keeping.removed)),
      settings: readSettings(settings),
      passages: readPassages(passages),
      followed: subscriptions,
    },
  };
}

function problemOf(
  row: Row,
  stories: ReadonlyMap<string, Story>,
  claims: ReadonlyMap<string, Claim>,
  loose: ReadonlySet<string>,
): string | null {
  if (row.type === 'problem') return row.problems[0]?.message ?? '';
  if (row.type === 'raw') return '';
  const { claim } = row;
  if (claims.has(claim.id)) return `"${claim.id}" stands twice in the file.`;
  if (loose.has(claim.id)) return null;
  const story = stories.get(claim.storyId);
  return story ? (claimFitsStory(claim, story)[0] ?? null) : `"${claim.id}": its story is not in the file.`;
}

function readKeeping({ owners, edited }: Readonly<Record<string, unknown>>): Backup['keepingOf'] {
  const ownerOf = new Map<string, Owner>();
  for (const given of Array.isArray(owners) ? owners : []) {
    const { owner, stories, claims } = objectOf(given) ?? {};
    if (!isOwner(owner)) continue;
    for (const id of texts(stories)) ownerOf.set(`story/${id}`, owner);
    for (const id of texts(claims)) ownerOf.set(`claim/${id}`, owner);
  }
  const { stories, claims } = objectOf(edited) ?? {};
  const changed = new Set([...texts(stories).map((id) => `story/${id}`), ...texts(claims).map((id) => `claim/${id}`)]);
  return (type, id) => {
    const owner = ownerOf.get(`${type}/${id}`) ?? 'user';
    return { owner, edited: owner !== 'user' && changed.has(`${type}/${id}`) };
  };
}

function isOwner(value: unknown): value is Owner {
  return typeof value === 'string' && (value === 'bundled' || /^set:[a-z0-9-]{1,40}$/.test(value));
}

function readPassages(value: unknown): PassageOf[] {
  return (Array.isArray(value) ? value : []).flatMap((given) => {
    const { claimId, exact, prefix, suffix, url } = objectOf(given) ?? {};
    if (!isText(claimId) || !isText(exact) || !isText(prefix) || !isText(suffix) || !isText(url)) return [];
    return [{ claimId, exact, prefix, suffix, url }];
  });
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter(isText) : [];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

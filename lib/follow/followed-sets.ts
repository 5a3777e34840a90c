import * as v from 'valibot';
import { followable } from './address.ts';
import type { FollowedSet } from './types.ts';

/** The browser's store on this machine. */
type LocalArea = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
};

export type FollowedSets = {
  readonly list: () => Promise<readonly FollowedSet[]>;
  /** Changes run one after another, so that none overwrites another. Gives the list as it then is. */
  readonly change: (how: (sets: readonly FollowedSet[]) => readonly FollowedSet[]) => Promise<readonly FollowedSet[]>;
};

const KEY = 'followedSets';

const nullable = v.nullable(v.string());
const told = {
  title: v.string(),
  version: v.nullable(v.number()),
  published: nullable,
  sha256: nullable,
  size: v.number(),
  updatedAt: nullable,
};
const followedSchema = v.object({
  ...told,
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/)),
  address: v.pipe(
    v.string(),
    v.check((text) => followable(text) === text),
  ),
  heldBack: nullable,
  followedAt: v.string(),
  checkedAt: nullable,
  entry: v.nullable(v.number()),
  before: v.nullable(v.object(told)),
  problem: v.nullable(v.string()),
});

/**
 * The sets that the user follows, kept in `storage.local`; none come with the extension. What cannot be read there is left
 * out. `locks` are the browser's, so that pages that are open at once take turns as well.
 */
export function followedSets(
  area: LocalArea,
  locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks,
): FollowedSets {
  let last: Promise<unknown> = Promise.resolve();
  const list = async () => readFollowed((await area.get(KEY))[KEY]);
  return {
    list,
    change: (how) => {
      const run = async () => {
        const sets = how(await list());
        await area.set({ [KEY]: sets });
        return sets;
      };
      const next = last.then(() => (locks ? locks.request(`crossfigure-${KEY}`, run) : run()));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** Followed sets out of a store or a backup: those that are well formed, each address once. */
export function readFollowed(value: unknown): readonly FollowedSet[] {
  if (!Array.isArray(value)) return [];
  const read = value.flatMap((one) => {
    const parsed = v.safeParse(followedSchema, one);
    return parsed.success ? [parsed.output as FollowedSet] : [];
  });
  return Array.from(new Map(read.map((set) => [set.address, set])).values());
}

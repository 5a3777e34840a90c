import * as v from 'valibot';
import { followable } from './address.ts';
import type { FollowedSet } from './types.ts';

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
  detail: v.exactOptional(v.string()),
});

/** Followed sets out of a store or a backup: those that are well formed, each address once. */
export function readFollowed(value: unknown): readonly FollowedSet[] {
  if (!Array.isArray(value)) return [];
  const read = value.flatMap((one) => {
    const parsed = v.safeParse(followedSchema, one);
    return parsed.success ? [parsed.output as FollowedSet] : [];
  });
  return Array.from(new Map(read.map((set) => [set.address, set])).values());
}

import * as v from 'valibot';
import type { Kept, Owner } from '../types.ts';
import { isCount, isMoment, isString } from './is.ts';

/** What the store keeps of a claim or story beside what it says. */
export const KEPT = ['owner', 'edited', 'version', 'addedAt', 'changedAt'] as const satisfies (keyof Kept)[];

const moment = v.custom<string>(isMoment, 'must be a moment such as 2025-01-02T03:04:05Z');

/** The same as a schema, which can say what is wrong. */
export const keptSchema = v.object({
  owner: v.custom<Owner>(isOwner, 'must be "user", "bundled" or a followed set'),
  edited: v.boolean(),
  version: v.custom<number>(isCount, 'must be a whole number'),
  addedAt: moment,
  changedAt: moment,
});

export function isKept(value: { readonly [key in keyof Kept]?: unknown }): boolean {
  return (
    isOwner(value.owner) &&
    typeof value.edited === 'boolean' &&
    isCount(value.version) &&
    isMoment(value.addedAt) &&
    isMoment(value.changedAt)
  );
}

function isOwner(value: unknown): value is Owner {
  return value === 'user' || value === 'bundled' || (isString(value) && value.startsWith('set:'));
}

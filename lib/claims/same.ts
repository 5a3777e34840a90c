import type { Claim, Story } from '../model.ts';
import type { Kept } from './types.ts';

/** A claim or story as its file would say it, without what the store keeps beside. */
export function said<T extends Claim | Story>(record: T): Omit<T, keyof Kept> {
  const { owner: _1, edited: _2, version: _3, addedAt: _4, changedAt: _5, ...rest } = record as T & Partial<Kept>;
  return rest;
}

/** Whether two pieces of plain JSON say the same; a field that is `undefined` is none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  }
  const [ours, theirs] = [filled(a), filled(b)];
  if (ours.length !== theirs.length) return false;
  const known = new Map(theirs);
  return ours.every(([key, value]) => known.has(key) && isSame(value, known.get(key)));
}

function filled(object: object): [string, unknown][] {
  return Object.entries(object).filter(([, value]) => value !== undefined);
}

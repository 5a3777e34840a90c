import type { ClaimDb, SetAside } from '../db.ts';
import { isMoment, isString } from './is.ts';
import { plainJson } from './plain-json.ts';

/** A record that was set aside, as it is told; the record itself is not part of it. */
export type Aside = Pick<SetAside, 'nth' | 'type' | 'key' | 'reason'> & {
  /** `null` where that was not kept. */
  readonly at: string | null;
};

/** What was set aside, the last first. Rejects when the store cannot be read. */
export async function listAside(db: ClaimDb): Promise<Aside[]> {
  const rows = await db.setAside.orderBy(':id').reverse().toArray();
  // these rows are as hostile as any
  return rows.map(({ nth, type, key, reason, at }) => ({
    nth,
    type: isString(type) ? type : 'other',
    key: textOf(key),
    reason: textOf(reason),
    at: isMoment(at) ? at : null,
  }));
}

/** Deletes records that were set aside, for good. Rejects when the store cannot be written. */
export async function deleteAside(db: ClaimDb, nths: readonly number[]): Promise<void> {
  await db.setAside.bulkDelete([...nths]);
}

/** Records that were set aside as a JSON file: each as it was found, with its reason. Rejects when the store cannot be read. */
export async function asideFile(db: ClaimDb, nths: readonly number[]): Promise<string> {
  const rows = (await db.setAside.bulkGet([...nths])).filter((row) => row !== undefined);
  const setAside = rows.map(({ type, key, reason, at, value }) => ({ type, key, reason, at, value }));
  return `${plainJson({ setAside }, 2)}\n`;
}

function textOf(value: unknown): string {
  return isString(value) ? value : plainJson(value);
}

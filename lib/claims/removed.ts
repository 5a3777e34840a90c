import { withCurrent } from './current.ts';
import type { ClaimDb } from './db.ts';
import { goneKey, type RecordType } from './records.ts';

/**
 * Which of these claims, or stories, the user deleted out of their set, so that no update brings them back. Rejects when the
 * store cannot be read.
 */
export function removedIds(
  db: ClaimDb,
  ids: readonly string[],
  type: RecordType = 'claim',
): Promise<ReadonlySet<string>> {
  return withCurrent(db, 'r', [], async ({ gone }) => {
    const traces = await gone.bulkGet(ids.map((id) => goneKey(type, id)));
    return new Set(traces.flatMap((trace) => (trace?.keepsOut ? [trace.id] : [])));
  });
}

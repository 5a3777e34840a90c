import type { MetaRow, StagingRow } from '../db.ts';
import { TAKEN_OVER } from '../meta.ts';
import { isCount, isListOf, isObject, isString } from './is.ts';

/** Whether a row of `meta` is one that can be gone by, told by its key. One that is not is made anew (`repair.ts`). */
export function isMetaRow(value: unknown): value is MetaRow {
  if (!isObject(value) || !isString(value.key)) return false;
  // a mark, whatever its value: taken for missing, what a content script may have written would be taken over
  if (value.key === TAKEN_OVER) return true;
  return value.key === 'current' ? value.value === 0 || value.value === 1 : isCount(value.value);
}

/** Whether a row of `staging` is one that can be gone by. */
export function isStagingRow(value: unknown): value is StagingRow {
  if (!isObject(value)) return false;
  if (value.key === 'holds') return value.side === 0 || value.side === 1;
  return value.key === 'now' && isCount(value.token) && isCount(value.heartbeat) && isListOf(isCount, value.dead);
}

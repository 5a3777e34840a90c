import { Cancelled } from './order.ts';
import type { Applied } from './types.ts';

/** What an error of a write comes to; the store is as it was before. */
export function failureOf(error: unknown): Applied {
  const names = namesOf(error);
  if (names.includes('Cancelled')) return { ok: false, reason: 'cancelled' };
  return { ok: false, reason: names.includes('QuotaExceededError') ? 'quota' : 'storage' };
}

/** Names of an error and of those that it wraps: Dexie tells of a full disk as of an aborted transaction, with the cause inside. */
function namesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause, failures } = error as { [key in 'name' | 'inner' | 'cause' | 'failures']?: unknown };
  const wrapped = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 3) : [])];
  const own = error instanceof Cancelled ? 'Cancelled' : String(name);
  return [own, ...wrapped.flatMap((one) => namesOf(one, depth + 1))];
}

import { readableId } from '../capture/claim-id.ts';
import type { Claim } from '../model.ts';
import { hashOf } from '../retrieval/hash.ts';

/**
 * An id for a claim whose file gives none. It follows from what the claim says, so that the same file read again finds
 * its claims, and two claims that differ never share one.
 */
export function idFor(claim: Omit<Claim, 'id'>): string {
  const { storyId, subject, statement, quantity, position, speaker, origin, source, asOf } = claim;
  const value = quantity ? (quantity.low ?? quantity.high ?? quantity.dates?.[0] ?? null) : position;
  const readable = readableId([origin, subject, value === null ? null : String(value), source.publisher], new Set());
  const content = JSON.stringify([storyId, subject, statement, quantity, position, speaker, origin, source, asOf]);
  return `${readable}-${[hashOf(content), hashOf(content, 1)].map((part) => part.toString(36)).join('')}`;
}

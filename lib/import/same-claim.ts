import type { Claim, Quantity } from '../model.ts';
import { foldAddress } from '../text/address.ts';

/**
 * What two records of one claim share: the same value of the same subject, from the same origin in the same article; of
 * positions, also the same words. Another article with the same value is another source, not a duplicate.
 */
export function gistOf(claim: Claim): string {
  const { storyId, subject, quantity, position, origin, statement, source } = claim;
  const article = foldAddress(source.url) ?? [fold(source.publisher), fold(source.title)];
  return JSON.stringify([
    storyId,
    subject,
    quantity ? amountOf(quantity) : [position, fold(statement)],
    origin,
    article,
  ]);
}

/** Units of which one is not known may be the same. */
export function mayBeSameUnit(a: Claim, b: Claim): boolean {
  const [left, right] = [a.quantity?.unit ?? null, b.quantity?.unit ?? null];
  return left === null || right === null || left === right;
}

/** One number, whatever qualifies it, as in `likelyDuplicates` of lib/capture. */
function amountOf({ kind, low, high, dates }: Quantity) {
  return kind === 'date' ? [kind, dates] : [kind, low ?? high, high ?? low];
}

function fold(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

import { ownFields, rawOfOwn } from './claim-review-own.ts';
import { needed, reviewOf } from './claim-review-rating.ts';
import { sourceOf } from './claim-review-source.ts';
import { dateOf, get, isNode, lineOf, listOf, type Node, nameOf, textOf } from './claim-review-values.ts';
import type { RawClaim, RowProblem } from './types.ts';

/** What an entry says, or what it would have to say. */
export type RawReading =
  | { readonly ok: true; readonly raw: RawClaim }
  | { readonly ok: false; readonly problems: readonly RowProblem[] };

/**
 * A ClaimReview as a claim with its review. `whole` finds an object that is told of elsewhere in the file.
 */
export function readReview(node: Node, whole: (value: unknown) => unknown = (value) => value): RawReading {
  const item = listOf(get(node, 'itemReviewed')).map(whole).find(isNode) ?? {};
  const { review, problems } = reviewOf(node, whole);
  const own = ownFields(item) ?? ownFields(node);
  const statement = own?.whole ? textOf(get(item, 'text')) : null;
  const told = statement ?? lineOf(get(node, 'claimReviewed')) ?? lineOf(get(item, 'text'));
  const claim = claimOf(item, { node, statement: told, whole });
  const missing: RowProblem[] = told === null ? [needed('claimReviewed', 'write what was claimed')] : [];
  const all = [...missing, ...problems];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, raw: { ...claim, ...review } };
}

/** A Claim by itself, with a review where it carries one. */
export function readClaim(node: Node, whole: (value: unknown) => unknown = (value) => value): RawReading {
  const own = ownFields(node);
  const read = own?.whole ? textOf : lineOf;
  const statement = read(get(node, 'text')) ?? lineOf(get(node, 'name')) ?? lineOf(get(node, 'description'));
  const reviewed = listOf(get(node, 'review')).map(whole).find(isNode);
  const { review, problems } = reviewed ? reviewOf(reviewed, whole) : { review: noReview(own?.whole), problems: [] };
  const claim = claimOf(node, { node: reviewed ?? null, statement, whole });
  const missing: RowProblem[] = statement === null ? [needed('text', 'write what was claimed')] : [];
  const all = [...missing, ...problems];
  return all.length > 0 ? { ok: false, problems: all } : { ok: true, raw: { ...claim, ...review } };
}

type Told = {
  /** The review, where there is one. */
  readonly node: Node | null;
  readonly statement: string | null;
  readonly whole: (value: unknown) => unknown;
};

function claimOf(item: Node, { node, statement, whole }: Told): RawClaim {
  const own = ownFields(item) ?? (node && ownFields(node));
  const ours = own ? rawOfOwn(item, own) : {};
  const name = nameOf(listOf(get(item, 'author')).map(whole)) ?? nameOf(listOf(get(item, 'creator')).map(whole));
  // where nobody is named, the statement may tell
  const speaker = ours.speaker ?? name;
  const { claimDate, ...source } = sourceOf(item, node, { own, whole });
  const asOf = (own && lineOf(get(item, 'temporalCoverage'))) ?? dateOf(get(item, 'datePublished')) ?? claimDate;
  const language = lineOf(get(item, 'inLanguage')) ?? (node && lineOf(get(node, 'inLanguage')));
  return {
    ...ours,
    ...(statement !== null && { statement }),
    ...(speaker && { speaker }),
    ...(name && ours.speaker && { speakerName: name }),
    ...source,
    ...(asOf && { asOf }),
    ...(language && { language }),
  };
}

function noReview(isWhole = false): RawClaim {
  return isWhole ? { reviewer: '', rating: '', reviewUrl: '', reviewPublished: '' } : {};
}

import { ownFields } from './claim-review-own.ts';
import {
  dateOf,
  get,
  hostOf,
  isNode,
  lineOf,
  linkOf,
  linksOf,
  listOf,
  type Node,
  nameOf,
  textOf,
} from './claim-review-values.ts';
import type { RawClaim, RowProblem } from './types.ts';

/** Who reviewed a claim, with what result, where and when, and what of that is missing. */
export function reviewOf(
  node: Node,
  whole: (value: unknown) => unknown,
): { readonly review: RawClaim; readonly problems: readonly RowProblem[] } {
  const item = listOf(get(node, 'itemReviewed')).map(whole).find(isNode);
  const exact = ((item && ownFields(item)) ?? ownFields(node))?.whole === true;
  const reviewer = (exact ? exactName(node) : null) ?? reviewerOf(node, whole);
  const rating = ratingOf(whole(get(node, 'reviewRating')), exact);
  const problems: RowProblem[] = [];
  if (reviewer === null) problems.push(needed('author.name', 'name who reviewed the claim'));
  if (rating === null) problems.push(needed('reviewRating.alternateName', 'give the result of the review in words'));
  const url = exact ? linkOf(get(node, 'url')) : ['url', '@id'].flatMap((key) => linksOf(get(node, key)))[0];
  const published = dateOf(get(node, 'datePublished')) ?? dateOf(get(node, 'dateModified'));
  return {
    review: {
      ...(reviewer !== null && { reviewer }),
      ...(rating !== null && { rating }),
      ...((url || exact) && { reviewUrl: url ?? '' }),
      ...((published || exact) && { reviewPublished: published ?? '' }),
    },
    problems,
  };
}

/** The older data sets name the reviewer by address alone. */
function reviewerOf(node: Node, whole: (value: unknown) => unknown): string | null {
  for (const role of ['author', 'publisher', 'creator']) {
    const name = nameOf(listOf(get(node, role)).map(whole));
    if (name !== null) return name;
  }
  const [link] = [...linksOf(get(node, 'author')), ...linksOf(get(node, 'url'))];
  return link ? hostOf(link) : null;
}

function exactName(node: Node): string | null {
  const author = get(node, 'author');
  return isNode(author) ? textOf(get(author, 'name')) : null;
}

/** In words where there are any, else as "1 of 5". A scale of -1 stands for none. */
function ratingOf(value: unknown, exact: boolean): string | null {
  const rating = listOf(value)[0];
  if (!isNode(rating)) return lineOf(rating);
  const words = get(rating, 'alternateName') ?? get(rating, 'name');
  const said = exact ? textOf(words) : lineOf(words);
  if (said !== null) return said;
  const [given, best] = [lineOf(get(rating, 'ratingValue')), lineOf(get(rating, 'bestRating'))];
  if (given === null || !Number.isFinite(Number(given))) return given;
  return best !== null && Number(best) > 0 && Number(given) >= 0 ? `${given} of ${best}` : null;
}

/** Said of an entry that lacks something. */
export function needed(field: string, what: string): RowProblem {
  return { field, message: `"${field}" is missing: ${what}.` };
}

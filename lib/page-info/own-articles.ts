import { foldAddress } from '../text/address.ts';
import type { Article } from './json-ld.ts';

/**
 * Those of a page's articles that are the page itself: which name one of its own addresses. Pages list other articles too,
 * older ones first. Where none names the page, the only one that names no address at all; among several nothing tells.
 * `base` is what relative addresses are resolved against.
 */
export function ownArticles(articles: readonly Article[], own: readonly string[], base: string): readonly Article[] {
  const folded = new Set(own.map(foldAddress));
  const placed = articles.map((article) => ({ article, addresses: addressesOf(article, base) }));
  const named = placed.filter(({ addresses }) => addresses.some((address) => folded.has(address)));
  const unplaced = placed.filter(({ addresses }) => addresses.length === 0);
  const believed = named.length > 0 || unplaced.length !== 1 ? named : unplaced;
  return believed.map(({ article }) => article);
}

function addressesOf({ addresses }: Article, base: string): readonly (string | null)[] {
  return addresses
    .map((address) => URL.parse(address, base))
    .filter((url) => url?.protocol === 'http:' || url?.protocol === 'https:')
    .map((url) => foldAddress(url?.href ?? null));
}

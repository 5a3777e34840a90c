import type { OwnFields } from './claim-review-own.ts';
import {
  dateOf,
  get,
  isNode,
  lineOf,
  linkOf,
  linksOf,
  listOf,
  type Node,
  nameOf,
  textOf,
  typesOf,
} from './claim-review-values.ts';
import type { RawClaim } from './types.ts';

type From = { readonly own: OwnFields | null; readonly whole: (value: unknown) => unknown };
/** With the day on which the claim's first appearance came out. */
type Source = RawClaim & { readonly claimDate: string | null };

/**
 * Where a claim was published: its first appearance, another one, the reviewed work itself; where none of them is told,
 * the review, since that is where the claim can be read.
 */
export function sourceOf(item: Node, review: Node | null, { own, whole }: From): Source {
  const works = [...listOf(get(item, 'firstAppearance')), ...listOf(get(item, 'appearance'))].map(whole);
  if (own?.whole) return ownSource(works.find(isNode) ?? {});
  const appearance = works.map(appearanceOf).find((one) => one !== null) ?? appearanceOf(reviewedWork(item));
  if (appearance) return appearance;
  const told = review && appearanceOf(review);
  if (!told) return { claimDate: null };
  const title = lineOf(get(review, 'headline')) ?? lineOf(get(review, 'name')) ?? lineOf(get(review, 'claimReviewed'));
  const publisher = nameOf(listOf(get(review, 'author')).map(whole));
  return { ...told, ...(title && { title }), ...(publisher && { publisher }), claimDate: null };
}

/** A work as a source, as far as it tells; `null` where it has neither an address nor a title. */
function appearanceOf(work: unknown): Source | null {
  if (!isNode(work)) {
    const [url] = linksOf(work);
    return url ? { url, claimDate: null } : null;
  }
  const url = [get(work, 'url'), get(work, 'sameAs'), get(work, '@id')].flatMap(linksOf)[0] ?? null;
  const title = lineOf(get(work, 'headline')) ?? lineOf(get(work, 'name'));
  if (title === null && url === null) return null;
  const publisher = nameOf(get(work, 'publisher')) ?? nameOf(get(work, 'isPartOf'));
  const wire = nameOf(get(work, 'sourceOrganization'));
  const published = dateOf(get(work, 'datePublished')) ?? dateOf(get(work, 'dateCreated'));
  const quote = lineOf(get(work, 'text'));
  return {
    ...(url && { url: url.replace(/#?:~:.*$/, '') }),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(wire && { wire }),
    ...(published && { published }),
    ...(quote && isShort(quote) && { quote }),
    claimDate: published,
  };
}

/** What our export wrote, letter by letter; what it left out is not there. */
function ownSource(work: Node): Source {
  const named = (name: string) => {
    const value = get(work, name);
    return (isNode(value) && textOf(get(value, 'name'))) || '';
  };
  return {
    url: linkOf(get(work, 'url')) ?? '',
    title: textOf(get(work, 'headline')) ?? '',
    publisher: named('publisher'),
    wire: named('sourceOrganization'),
    published: textOf(get(work, 'datePublished')) ?? '',
    quote: textOf(get(work, 'text')) ?? '',
    claimDate: null,
  };
}

/** A reviewed work as its own source. A Claim's name is what was claimed, and what it is the same as is no place of it. */
function reviewedWork(item: Node): Node {
  const isClaim = typesOf(item).includes('Claim');
  const keys = ['url', 'headline', 'publisher', 'datePublished', ...(isClaim ? [] : ['sameAs', 'name'])];
  return Object.fromEntries(keys.map((key) => [key, get(item, key)]));
}

/** Longer texts of others are theirs. */
const QUOTED_WORDS = 12;

function isShort(quote: string): boolean {
  return quote.split(' ').length <= QUOTED_WORDS;
}

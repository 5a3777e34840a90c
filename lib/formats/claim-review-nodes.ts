import { get, isNode, listOf, type Node, typesOf } from './claim-review-values.ts';
import { own } from './own.ts';

/** A ClaimReview or Claim and where it stands; `node` is `null` where something else stands in a list of them. */
export type Found = { readonly pointer: string; readonly node: Node | null; readonly type: 'review' | 'claim' | null };

export type Nodes = {
  readonly found: readonly Found[];
  /** An object that is told of elsewhere in the file: `{"@id": …}` alone. */
  readonly whole: (value: unknown) => unknown;
};

/** Deeper than any page nests what it says of itself. */
const MOST_DEPTH = 20;

/** Lists in which every entry should be a claim or a review. */
const LISTS = ['dataFeedElement', 'itemListElement', 'item'] as const;
/** Properties under which pages put them beside other things. */
const PLACES = ['@graph', 'mainEntity', 'review', 'hasPart', 'citation'] as const;

/** All reviews and claims of a file, in order, whatever they are wrapped in. Never throws. */
export function findNodes(value: unknown): Nodes {
  const found: Found[] = [];
  const byId = new Map<string, Node>();
  const reviewed = new Set<unknown>();
  walk(value, '', 0);
  const whole = (part: unknown) => {
    const id = isNode(part) && Object.keys(part).length === 1 ? own(part, '@id') : null;
    return (typeof id === 'string' && byId.get(id)) || part;
  };
  // a claim that stands beside its review is told with the review
  const told = found.filter(({ node, type }) => type !== 'claim' || !reviewed.has(own(node, '@id')));
  return { found: told, whole };

  function walk(here: unknown, pointer: string, depth: number): void {
    if (depth > MOST_DEPTH) return;
    if (Array.isArray(here)) entries(here, pointer, depth, true);
    if (!isNode(here)) return;
    const id = own(here, '@id');
    if (typeof id === 'string' && !byId.has(id) && Object.keys(here).length > 1) byId.set(id, here);
    const type = typeOf(here);
    if (type) found.push({ pointer, node: here, type });
    if (type === 'review') {
      for (const item of listOf(get(here, 'itemReviewed'))) {
        const part = own(item, '@id');
        if (typeof part === 'string') reviewed.add(part);
      }
      return;
    }
    const keys: readonly string[] = type === 'claim' ? ['citation'] : [...LISTS, ...PLACES];
    for (const key of keys) {
      const part = get(here, key);
      const below = `${pointer}/${key}`;
      if (Array.isArray(part))
        entries(
          part,
          below,
          depth + 1,
          LISTS.some((list) => list === key),
        );
      else walk(part, below, depth + 1);
    }
  }

  function entries(list: readonly unknown[], pointer: string, depth: number, all: boolean): void {
    for (const [at, entry] of list.entries()) {
      const before = found.length;
      walk(entry, `${pointer}/${at}`, depth + 1);
      if (all && found.length === before && !isEmpty(entry))
        found.push({ pointer: `${pointer}/${at}`, node: null, type: null });
    }
  }
}

/** Whether anything in a file is a review or a claim, or it is a feed of such, empty or not. */
export function hasNodes(value: unknown): boolean {
  return findNodes(value).found.some(({ type }) => type !== null);
}

function typeOf(node: Node): 'review' | 'claim' | null {
  const types = typesOf(node);
  if (types.includes('ClaimReview')) return 'review';
  // the older data sets leave the type out
  if (types.length === 0 && get(node, 'claimReviewed') !== undefined) return 'review';
  return types.includes('Claim') ? 'claim' : null;
}

/** Feeds as published have entries without an item. */
function isEmpty(entry: unknown): boolean {
  if (entry === null) return true;
  if (!isNode(entry)) return false;
  const isEntry = typesOf(entry).some((type) => type === 'DataFeedItem' || type === 'ListItem');
  return (isEntry || 'item' in entry) && listOf(get(entry, 'item')).every((item) => item === null);
}

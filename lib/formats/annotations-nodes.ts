import { get, isNode, listOf, type Node, typesOf } from './claim-review-values.ts';
import { own } from './own.ts';

/** An annotation and where it stands; `node` is `null` for what is none, `kind` tells in whose words it is written. */
export type FoundAnnotation = {
  readonly pointer: string;
  readonly node: Node | null;
  readonly kind: 'w3c' | 'hypothesis' | 'elsewhere' | null;
};

/** Deeper than collections nest. */
const MOST_DEPTH = 20;
/** Where collections and pages (`first`, `items`) and Hypothesis (`rows`, `annotations`) keep them. */
const LISTS = ['items', 'rows', 'annotations', '@graph'] as const;
const PAGES = ['first', 'next'] as const;

/** All annotations of a file, in order. Never throws. */
export function findAnnotations(value: unknown): readonly FoundAnnotation[] {
  const found: FoundAnnotation[] = [];
  walk(value, '', 0);
  return found;

  function walk(here: unknown, pointer: string, depth: number): void {
    if (depth > MOST_DEPTH) return;
    if (Array.isArray(here)) {
      for (const [at, entry] of here.entries()) walkEntry(entry, `${pointer}/${at}`, depth + 1);
      return;
    }
    if (!isNode(here)) return;
    const kind = kindOf(here);
    if (kind) {
      found.push({ pointer, node: here, kind });
      return;
    }
    for (const key of LISTS) if (Array.isArray(own(here, key))) walk(own(here, key), `${pointer}/${key}`, depth);
    for (const key of PAGES) {
      const page = own(here, key);
      if (isNode(page)) walk(page, `${pointer}/${key}`, depth + 1);
      // nothing is fetched: what is on another page has to be said
      else if (typeof page === 'string' && isPaged(here))
        found.push({ pointer: `${pointer}/${key}`, node: null, kind: 'elsewhere' });
    }
  }

  function walkEntry(entry: unknown, pointer: string, depth: number): void {
    const before = found.length;
    walk(entry, pointer, depth);
    if (found.length === before && entry !== null) found.push({ pointer, node: null, kind: null });
  }
}

function isPaged(node: Node): boolean {
  return typesOf(node).some((type) => type === 'AnnotationCollection' || type === 'AnnotationPage');
}

/** Whether a file is one of annotations, empty or not. */
export function hasAnnotations(value: unknown): boolean {
  if (isNode(value) && isPaged(value)) return true;
  return findAnnotations(value).some(({ node }) => node !== null);
}

function kindOf(node: Node): 'w3c' | 'hypothesis' | null {
  if (typesOf(node).includes('Annotation')) return 'w3c';
  const isRow =
    typeof own(node, 'uri') === 'string' && (own(node, 'target') !== undefined || own(node, 'text') !== undefined);
  if (isRow) return 'hypothesis';
  // some programs leave the type out
  return own(node, 'target') !== undefined && listOf(get(node, 'body') ?? get(node, 'bodyValue')).length > 0
    ? 'w3c'
    : null;
}

import { get, isNode, lineOf, linksOf, listOf, type Node, textOf, typesOf } from './claim-review-values.ts';
import type { RawPassage } from './types.ts';

/** What an annotation is about: a page, its title where it is told, and the passage. */
export type Target = {
  readonly url: string | null;
  readonly title: string | null;
  readonly passage: RawPassage | null;
};

/** The first target with an address, with the first text-quote selector of it; selectors of other kinds are left aside. */
export function targetOf(value: unknown): Target {
  const targets = listOf(value).map(oneTarget);
  return (
    targets.find(({ url, passage }) => url !== null && passage !== null) ??
    targets.find(({ url }) => url !== null) ??
    targets[0] ?? { url: null, title: null, passage: null }
  );
}

function oneTarget(target: unknown): Target {
  if (!isNode(target)) return { url: linksOf(target)[0] ?? null, title: null, passage: null };
  const source = get(target, 'source');
  const url = [source, get(target, 'id'), get(target, '@id')].flatMap(linksOf)[0] ?? null;
  const named = isNode(source) ? source : target;
  const title = ['title', 'dc:title', 'name', 'label']
    .map((key) => lineOf(get(named, key)))
    .find((text) => text !== null);
  return { url, title: title ?? null, passage: passageOf(get(target, 'selector'), 0) };
}

/** Selectors may refine each other. */
const MOST_REFINED = 5;

function passageOf(selectors: unknown, depth: number): RawPassage | null {
  if (depth > MOST_REFINED) return null;
  const nodes = listOf(selectors).filter(isNode);
  for (const selector of nodes) {
    const exact = typesOf(selector).includes('TextQuoteSelector') ? textOf(get(selector, 'exact')) : null;
    if (exact !== null) return { exact, prefix: asText(selector, 'prefix'), suffix: asText(selector, 'suffix') };
  }
  for (const selector of nodes) {
    const refined = passageOf(get(selector, 'refinedBy'), depth + 1) ?? passageOf(get(selector, 'items'), depth + 1);
    if (refined) return refined;
  }
  return null;
}

function asText(selector: Node, key: string): string {
  return textOf(get(selector, key)) ?? '';
}

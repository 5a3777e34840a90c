/**
 * The page's JSON-LD. It may be anything at all, so it is looked at through three questions only: what type is it, what
 * string is under a name that we chose, what is the publisher called. No key of it is ever followed.
 */

type Node = { readonly [name: string]: unknown };

/** Types of schema.org that are an article in all but name. */
const ARTICLES = new Set(['Report', 'BlogPosting', 'LiveBlogPosting', 'SocialMediaPosting', 'DiscussionForumPosting']);

/** Every object in these JSON-LD scripts: at their top, in lists, and in an `@graph`. */
export function readJsonLd(scripts: readonly string[]): readonly Node[] {
  return scripts.flatMap((script) => nodesOf(parse(script), 3));
}

/** An article as the page describes it; all of it may be wrong. */
export type Article = {
  readonly datePublished: string | undefined;
  /** The publisher's name. */
  readonly publisher: string | undefined;
  /** What it names as its own address, as it is written. */
  readonly addresses: readonly string[];
};

/** The nodes that are articles, each with its publisher's name, also where that was given by `@id` only. */
export function articlesOf(nodes: readonly Node[]): readonly Article[] {
  return nodes.filter(isArticle).map((article) => {
    const publisher = nodesOf(get(article, 'publisher'), 1)[0];
    const id = publisher && textOf(publisher, '@id');
    const named = id && !textOf(publisher, 'name') ? nodes.find((node) => isNamedAs(node, id)) : publisher;
    return {
      datePublished: textOf(article, 'datePublished'),
      publisher: named && textOf(named, 'name'),
      addresses: addressesOf(article),
    };
  });
}

function isNamedAs(node: Node, id: string): boolean {
  return textOf(node, '@id') === id && textOf(node, 'name') !== undefined;
}

function addressesOf(article: Node): readonly string[] {
  const pages = nodesOf(get(article, 'mainEntityOfPage'), 1);
  return [
    ...['url', '@id', 'mainEntityOfPage'].map((name) => textOf(article, name)),
    ...pages.flatMap((page) => [textOf(page, '@id'), textOf(page, 'url')]),
  ].filter((address) => address !== undefined);
}

/** The string under `name`, the first one of a list. */
function textOf(node: Node, name: string): string | undefined {
  const value = get(node, name);
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first.trim() || undefined : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function nodesOf(value: unknown, depth: number): readonly Node[] {
  if (Array.isArray(value)) return depth > 0 ? value.flatMap((item) => nodesOf(item, depth - 1)) : [];
  if (!isNode(value)) return [];
  return [value, ...nodesOf(get(value, '@graph') ?? [], depth - 1)];
}

function isArticle(node: Node): boolean {
  const types = get(node, '@type');
  return [types].flat().some((type) => typeof type === 'string' && (type.endsWith('Article') || ARTICLES.has(type)));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function get(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

import { CLAIM_MEDIA_TYPE, ownBody } from './annotations-own.ts';
import { get, isNode, lineOf, listOf, type Node, textOf, typesOf } from './claim-review-values.ts';

/** What an annotation says: its comments as one line, its tags, and the claim that our export puts beside them. */
export type Bodies = {
  readonly text: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly claim: object | null;
};

/** Reads the bodies of a W3C annotation; those that are no text (images, links, sounds) are left aside. */
export function bodiesOf(node: Node): Bodies {
  const bodies = [...textualBodies(node)];
  const claim = bodies.find(({ format }) => format === CLAIM_MEDIA_TYPE);
  // what programs put beside their texts for themselves is no text
  const rest = bodies.filter(({ format }) => format === null || !/\bjson$/.test(format));
  const comments = rest.filter(({ isTag }) => !isTag);
  return {
    text: comments.map(({ text }) => text).join(' ') || null,
    language: comments.find(({ language }) => language !== null)?.language ?? null,
    tags: tagsOf(rest.filter(({ isTag }) => isTag).map(({ text }) => text)),
    claim: claim ? ownBody(claim.value) : null,
  };
}

/** Words to sort by, each once. */
export function tagsOf(values: readonly unknown[]): string[] {
  const tags = values.flatMap((value) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : []));
  return [...new Set(tags)].filter((tag) => tag !== '');
}

type Textual = {
  readonly value: string;
  /** The value as a person would read it. */
  readonly text: string;
  readonly format: string | null;
  readonly isTag: boolean;
  readonly language: string | null;
};

function* textualBodies(node: Node): Generator<Textual> {
  const plain = textOf(get(node, 'bodyValue'));
  if (plain !== null) yield textual(plain, null, false, null);
  for (const body of listOf(get(node, 'body')).flatMap(choices)) {
    // a text alone is an address by the model
    if (!isNode(body)) continue;
    const types = typesOf(body);
    const value = textOf(get(body, 'value')) ?? textOf(get(body, 'chars'));
    if (value === null || (types.length > 0 && !types.some((type) => TEXTUAL.has(type)))) continue;
    const format = lineOf(get(body, 'format'))?.toLowerCase() ?? null;
    const isTag = listOf(get(body, 'purpose')).includes('tagging') || types.includes('Tag');
    yield textual(value, format, isTag, lineOf(get(body, 'language')));
  }
}

const TEXTUAL: ReadonlySet<string> = new Set([
  'TextualBody',
  'Text',
  'ContentAsText',
  'cnt:ContentAsText',
  'Tag',
  'Dataset',
]);

/** Of bodies to choose from, the first. */
function choices(body: unknown): readonly unknown[] {
  return isNode(body) && typesOf(body).includes('Choice') ? listOf(get(body, 'items')).slice(0, 1) : [body];
}

function textual(value: string, format: string | null, isTag: boolean, language: string | null): Textual {
  const text = (format === 'text/html' ? withoutMarkup(value) : value).replace(/\s+/g, ' ').trim();
  return { value, text, format, isTag, language };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** HTML as the text that is left of it; it is shown as text only, so nothing depends on this being complete. */
function withoutMarkup(html: string): string {
  return html
    .replace(/<(?:!--[^>]*--|\/?[a-z][^>]*)>/gi, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '');
}

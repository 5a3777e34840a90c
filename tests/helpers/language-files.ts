import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { isNode, type Node, STORIES, stem } from './source-tree.ts';

/** Files by their path from the root; `null` where there is none. */
export type Tree = { readonly read: (path: string) => string | null };

/** What one list of a language or a story says: its words by a path such as `words.killed` or `dates.months`. */
export type Lists = ReadonlyMap<string, ReadonlySet<string>>;

type LanguageLists = { readonly spaced: boolean; readonly lists: Lists };

/** The files at `root`, with `changes` (path → text, `null` for a file taken away) in place of what is there. */
export function treeAt(root: string, changes: Readonly<Record<string, string | null>> = {}): Tree {
  return {
    read: (path) => {
      const changed = changes[path];
      if (changed !== undefined) return changed;
      return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null;
    },
  };
}

/** The codes of all languages that `lib/language/index.ts` imports. */
export function listedLanguages(tree: Tree): string[] {
  return importsIn(tree, 'lib/language/index.ts')
    .map(stem)
    .filter((code) => code !== 'types');
}

/** The folders of all stories that are bundled. */
export function listedStories(tree: Tree): string[] {
  return importsIn(tree, `${STORIES}/index.ts`).map((path) => `${STORIES}/${path.split('/')[1]}`);
}

/** Whether a story's own list names the words of a language. */
export function hasListedWords(tree: Tree, story: string, code: string): boolean {
  return importsIn(tree, `${story}/index.ts`).includes(`./words/${code}.json`);
}

/** A language's word lists, and whether it sets words apart; its file holds one object and no code. */
export function readLanguage(tree: Tree, code: string): LanguageLists {
  const path = `lib/language/${code}.ts`;
  const text = tree.read(path);
  return text === null ? { spaced: false, lists: new Map() } : languageIn(text, path);
}

const languageIn = oncePerText((text, path): LanguageLists => {
  const object = parse(text, path).find(({ type }) => type === 'ObjectExpression');
  const value = object ? literalOf(object, path) : {};
  const spaced = typeof value === 'object' && value !== null && 'spaced' in value && value.spaced === true;
  return { spaced, lists: new Map(listsIn(value, '')) };
});

/** The terms and the aliases that a story has in a language; empty where it has none. */
export function storyLists(tree: Tree, story: string, code: string): { terms: Lists; aliases: Lists } {
  const { terms = {}, aliases = {} } = JSON.parse(tree.read(`${story}/words/${code}.json`) ?? '{}');
  return { terms: new Map(listsIn(terms, '')), aliases: new Map(listsIn(aliases, '')) };
}

/** The texts that head the rows of a test's tables, such as have letters: a row is an array that begins with a text and goes on. */
export function rowsIn(tree: Tree, path: string): readonly string[] {
  const text = tree.read(path);
  return text === null ? [] : rowsOf(text, path);
}

const rowsOf = oncePerText((source, path) =>
  parse(source, path).flatMap(({ type, elements }) => {
    const [first, ...rest] = type === 'ArrayExpression' && Array.isArray(elements) ? elements : [];
    const text = isNode(first) && rest.length > 0 ? first.value : null;
    return typeof text === 'string' && /\p{L}/u.test(text) ? [text] : [];
  }),
);

/** What a file imports, as it is written. */
export function importsIn(tree: Tree, path: string): string[] {
  return nodesOf(tree, path)
    .filter(({ type }) => type === 'ImportDeclaration')
    .map(({ source }) => (isNode(source) ? String(source.value) : ''));
}

/** Every node of a file's text; each text is parsed once, however many trees have it. */
function nodesOf(tree: Tree, path: string): readonly Node[] {
  const text = tree.read(path);
  return text === null ? [] : parse(text, path);
}

const parse = oncePerText((text, path) => {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  return nodesIn(program);
});

/** What `make` makes of a text, made once. */
function oncePerText<T>(make: (text: string, path: string) => T): (text: string, path: string) => T {
  const made = new Map<string, T>();
  return (text, path) => {
    const known = made.get(text) ?? make(text, path);
    made.set(text, known);
    return known;
  };
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap((child) => (typeof child === 'object' ? nodesIn(child) : []));
  return isNode(value) ? [value, ...below] : below;
}

/** What a literal stands for; an error names a file with anything else in it. */
function literalOf(node: unknown, path: string): unknown {
  if (!isNode(node)) throw new Error(`${path}: a hole in a list`);
  if (node.type === 'Literal') return node.value;
  if (node.type === 'ArrayExpression' && Array.isArray(node.elements)) {
    return node.elements.map((element) => literalOf(element, path));
  }
  if (node.type === 'ObjectExpression' && Array.isArray(node.properties)) {
    return Object.fromEntries(
      node.properties.map(({ key, value }: Node) => {
        if (!isNode(key)) throw new Error(`${path}: a language holds words and no code`);
        return [String(key.name ?? key.value), literalOf(value, path)];
      }),
    );
  }
  throw new Error(`${path}: a language holds words and no code`);
}

/** Lists of words, and the words that tables have as their keys. */
function listsIn(value: unknown, path: string): [path: string, words: ReadonlySet<string>][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [[path, new Set(value.map(String))]];
  const entries = Object.entries(value);
  const isTable = entries.every(([, of]) => typeof of !== 'object' || of === null || isPair(of));
  if (isTable && path !== '') return [[path, new Set(entries.map(([word]) => word))]];
  return entries.flatMap(([key, of]) => listsIn(of, path === '' ? key : `${path}.${key}`));
}

/** The two ends of "dozens", not a list of words. */
function isPair(value: object): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((end) => end === null || typeof end === 'number');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';

/** A node of a syntax tree (ESTree with TypeScript's additions), as far as the rules look at it. */
export type Node = { readonly type: string; readonly [key: string]: unknown };

export type Import = {
  /** As it is written. */
  readonly specifier: string;
  /** Path from the root for the project's own files (without a query such as `?inline`), else `null`. */
  readonly file: string | null;
  /** Vanishes when types are stripped. */
  readonly typeOnly: boolean;
};

export type SourceFile = {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** Every node, parents before children. */
  readonly nodes: readonly Node[];
};

/** Folders that hold the project's code. */
export const CODE_FOLDERS = ['entrypoints', 'components', 'lib', 'scripts', 'tests'];
/** Data, and the lists of its files. */
export const STORIES = 'assets/stories';
const LOOSE_FILES = ['wxt.config.ts', 'vitest.config.ts'];

/** Paths of all files under `folder` (itself a path from the root), sorted, caches of tools left out; none where it is not there. */
export function listFiles(root: string, folder: string): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** All TypeScript files of the project, or of some of its folders, parsed; an error names a file that is no TypeScript. */
export function readSources(root: string, folders: readonly string[] = [...CODE_FOLDERS, STORIES]): SourceFile[] {
  const paths = [...folders.flatMap((folder) => listFiles(root, folder)), ...LOOSE_FILES];
  return paths.filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path))).map((path) => read(root, path));
}

function read(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`);
  const nodes: Node[] = [];
  collect(program, nodes);
  return { path, text, nodes, imports: nodes.flatMap((node) => importOf(node, path)) };
}

function collect(value: unknown, into: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, into);
  else if (isNode(value)) {
    into.push(value);
    for (const child of Object.values(value)) if (typeof child === 'object') collect(child, into);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function importOf(node: Node, from: string): Import[] {
  const isImport = node.type === 'ImportDeclaration' || node.type === 'ImportExpression';
  const isExport = node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration';
  if (!isImport && !isExport) return [];
  if (!isNode(node.source) || typeof node.source.value !== 'string') return [];
  const specifier = node.source.value;
  return [{ specifier, file: resolveOwn(specifier, from), typeOnly: isTypeOnly(node) }];
}

function isTypeOnly(node: Node): boolean {
  return node.importKind === 'type' || node.exportKind === 'type';
}

function resolveOwn(specifier: string, from: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.join(dirname(from), specifier.replace(/\?.*$/, ''));
}

/** A path's last part without its last extension: `a/b.test.ts` → `b.test`. */
export function stem(path: string): string {
  return posix.basename(path, extname(path));
}

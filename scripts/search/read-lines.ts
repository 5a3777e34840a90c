import { readFileSync } from 'node:fs';
import type { TextDoc } from '../../lib/retrieval/segment.ts';

/** Input that cannot be used; the message is a sentence for a person. */
export class Unreadable extends Error {}

export type TextQuery = { readonly id: string; readonly text: string };

/** Claims of a file with one `{"id","title","statement"}` a line; the title may be missing or null. */
export function readClaims(file: string): TextDoc[] {
  const lines = new Map<string, number>();
  return readLines(file, (value, where, line) => {
    const id = idOf(value, where);
    const before = lines.get(id);
    if (before !== undefined)
      throw new Unreadable(`${where} has the id "${id}" again, which line ${before} has already.`);
    lines.set(id, line);
    return { id, title: textOf(value, 'title', where, true), statement: textOf(value, 'statement', where) };
  });
}

/** Queries of a file with one `{"id","text"}` a line. */
export function readQueries(file: string): TextQuery[] {
  return readLines(file, (value, where) => ({ id: idOf(value, where), text: textOf(value, 'text', where) }));
}

type Fields = Readonly<Record<string, unknown>>;

function readLines<T>(file: string, read: (value: Fields, where: string, line: number) => T): T[] {
  return contentOf(file)
    .split('\n')
    .flatMap((text, at) => {
      if (text.trim() === '') return [];
      const where = `${file}, line ${at + 1}`;
      return [read(fieldsOf(text, where), where, at + 1)];
    });
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') throw new Unreadable(`${file} is not there.`);
    if (code === 'EISDIR') throw new Unreadable(`${file} is a folder, not a file of lines.`);
    throw new Unreadable(`${file} cannot be read (${code || 'unknown cause'}).`);
  }
}

function fieldsOf(text: string, where: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Unreadable(`${where} is not JSON: one object is wanted on each line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unreadable(`${where} is not an object: one is wanted on each line.`);
  }
  return value as Fields;
}

/** Ids are texts; whole numbers are taken as they are written. */
function idOf(value: Fields, where: string): string {
  const { id } = value;
  if (typeof id === 'string' && id !== '') return id;
  if (typeof id === 'number' && Number.isSafeInteger(id)) return String(id);
  throw new Unreadable(`${where} has no "id": a text is wanted there.`);
}

function textOf(value: Fields, field: string, where: string, optional = false): string {
  const text = value[field];
  if (typeof text === 'string') return text;
  if (optional && (text === undefined || text === null)) return '';
  throw new Unreadable(`${where} has no "${field}": a text is wanted there.`);
}

import { own } from './own.ts';

/** An object out of parsed JSON. Its keys may be hostile: it is only ever asked for known ones, through `get`. */
export type Node = { readonly [key: string]: unknown };

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const VOCABULARIES = ['', 'schema:', 'https://schema.org/', 'http://schema.org/'];
const PREFIX = /^(?:https?:\/\/(?:www\.)?schema\.org\/|schema:|oa:)/;

/**
 * A property, however its name is written; `undefined` where there is none. Programs that take microdata out of pages put
 * all of them under `properties`.
 */
export function get(node: Node, name: string): unknown {
  for (const vocabulary of VOCABULARIES) {
    const key = vocabulary + name;
    if (Object.hasOwn(node, key) && node[key] !== null) return node[key];
  }
  const { properties } = Object.hasOwn(node, 'properties') ? node : {};
  return isNode(properties) ? get(properties, name) : undefined;
}

/** What an object is, without the vocabulary's address. */
export function typesOf(node: Node): string[] {
  const types = [...listOf(own(node, '@type')), ...listOf(own(node, 'type'))];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(PREFIX, ''));
}

/** One, many or none as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (Array.isArray(value)) return value;
  if (isNode(value)) {
    const list = own(value, '@list') ?? own(value, '@set');
    if (Array.isArray(list)) return list;
  }
  return [value];
}

/** The first text that a value has, exactly as written: a string, a number, `{"@value": …}`, or a list of those. */
export function textOf(value: unknown): string | null {
  for (const item of listOf(value)) {
    const plain = isNode(item) ? own(item, '@value') : item;
    if (typeof plain === 'string' && plain.trim() !== '') return plain;
    if (typeof plain === 'number' && Number.isFinite(plain)) return String(plain);
  }
  return null;
}

/** The same as one line: files of others are full of line breaks and double spaces. */
export function lineOf(value: unknown): string | null {
  return textOf(value)?.replace(/\s+/g, ' ').trim() ?? null;
}

/** What a person, organisation or work is called; several are named one after the other. */
export function nameOf(value: unknown): string | null {
  const names = listOf(value).flatMap((item) => {
    const name = isNode(item)
      ? (lineOf(get(item, 'name')) ?? lineOf(get(item, 'legalName')) ?? lineOf(item))
      : lineOf(item);
    return name === null || /^https?:\/\//i.test(name) ? [] : [name];
  });
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}

/** Addresses that may be followed; several may stand in one string. Others are left out. */
export function linksOf(value: unknown): string[] {
  return listOf(value).flatMap((item) => {
    if (isNode(item)) return linksOf(get(item, 'url') ?? own(item, '@id') ?? own(item, 'id') ?? own(item, '@value'));
    if (typeof item !== 'string') return [];
    return item
      .trim()
      .split(/(?:,|\s+and)?\s+|,(?=https?:)/)
      .flatMap((part) => linkOf(part) ?? []);
  });
}

/** An address as it is, where it is one that may be followed. */
export function linkOf(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\/\S+$/i.test(value) && URL.canParse(value) ? value : null;
}

/** Where an address leads, as a name of the outlet. */
export function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}

/** A date without its time: the day is the one where it was written. Others stay as written. */
export function dateOf(value: unknown): string | null {
  const text = lineOf(value);
  return text === null ? null : (/^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?=$|[T ]\d)/.exec(text)?.[1] ?? text);
}

import { isLetter } from '../text/words.ts';
import { isNameAt } from './gate-names.ts';
import { type GateTerm, gateTerm, isTermAt } from './gate-term.ts';
import type { GateText } from './gate-text.ts';

/** Where a text has terms of each group: offsets by group, in their order. */
export type GateScan = (text: GateText) => readonly (readonly number[])[];

type Entry = { readonly group: number; readonly term: GateTerm };

/** What begins with two letters: terms that start a word, terms that stand anywhere. */
const AT_START = 1;
const ANYWHERE = 2;

const NAME = '~';

/**
 * Finds the terms of all groups in one pass: of most letters of a page nothing is asked but whether anything begins with
 * them and the next, so that time hardly grows with the number of terms.
 */
export function gateScan(groups: readonly (readonly string[])[]): GateScan {
  /** By two letters; several pairs share a place. */
  const begins = new Uint8Array(0x10000);
  const terms = new Map<number, Entry[]>();
  /** Terms of one letter, and names per group, by their first. */
  const single = new Map<number, Entry[]>();
  const names = new Map<number, Map<number, string[]>>();
  for (const [group, notations] of groups.entries()) {
    for (const notation of notations) {
      if (notation.startsWith(NAME)) addName(notation.slice(NAME.length), group);
      else addTerm(gateTerm(notation), group);
    }
  }

  function addTerm(term: GateTerm | null, group: number): void {
    const literal = term?.parts[0]?.toLowerCase();
    if (!term || !literal) return;
    const [first, second] = [literal.charCodeAt(0), literal.charCodeAt(1)];
    if (literal.length === 1) {
      put(single, first, { group, term });
      return;
    }
    put(terms, pair(first, second), { group, term });
    const place = placeOf(first, second);
    begins[place] = (begins[place] ?? 0) | (term.openLeft ? ANYWHERE : AT_START);
  }

  function addName(name: string, group: number): void {
    const own = names.get(name.charCodeAt(0)) ?? new Map<number, string[]>();
    names.set(name.charCodeAt(0), own);
    put(own, group, name);
  }

  return (text) => {
    const { cased, lower, breaks } = text;
    const found = groups.map((): number[] => []);
    const look = (entries: readonly Entry[] | undefined, at: number) => {
      for (const { group, term } of entries ?? []) if (isTermAt(term, text, at)) found[group]?.push(at);
    };
    for (let at = 0, code = lower.charCodeAt(0); at < lower.length; at++) {
      const next = lower.charCodeAt(at + 1);
      const how = begins[placeOf(code, next)] ?? 0;
      if (how & ANYWHERE || (how && (!isLetter(lower, at - 1) || breaks.has(at))))
        look(terms.get(pair(code, next)), at);
      if (single.size > 0) look(single.get(code), at);
      if (names.size > 0 && cased.charCodeAt(at) !== code) {
        for (const [group, own] of names.get(code) ?? []) if (isNameAt(own, text, at)) found[group]?.push(at);
      }
      code = next;
    }
    return found;
  };
}

function pair(first: number, second: number): number {
  return first * 0x10000 + second;
}

function placeOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

import { isNameAt } from './gate-names.ts';
import { type GateTerm, gateTerm, isTermAt } from './gate-term.ts';
import type { GateText } from './gate-text.ts';

/** Where a text has terms of each group: offsets by group, in their order. Of a part of it where only that is asked for. */
export type GateScan = (text: GateText, from?: number, to?: number) => readonly (readonly number[])[];

type Entry = { readonly group: number; readonly term: GateTerm };

/** What begins with a letter and the next: terms of no more than three, longer ones. */
const SHORT = 1;
const LONG = 2;
/** Terms of one letter, whichever is next, and names. */
const SINGLE = 4;
const NAMES = 8;
const START = 4;
/** The last place by one letter. */
const LAST = 0xfff;

const NAME = '~';

/**
 * Finds the terms of all groups in one pass: of most letters of a page nothing is asked but whether anything begins with
 * them and the next, and then with the next four, so that time hardly grows with the number of terms.
 */
export function gateScan(groups: readonly (readonly string[])[]): GateScan {
  /** By two letters; several pairs share a place. */
  const begins = new Uint8Array(0x10000);
  /** By one letter; several share a place. */
  const alone = new Uint8Array(LAST + 1);
  /** Terms by their first letter, where they have no other, by their first two, and by their first four. */
  const single = new Map<number, Entry[]>();
  const short = new Map<number, Entry[]>();
  const long = new Map<number, Entry[]>();
  /** Names per group, by their first letter. */
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
    if (literal.length === 1) {
      note(literal, SINGLE);
      put(single, literal.charCodeAt(0), { group, term });
      return;
    }
    const place = placeOf(literal.charCodeAt(0), literal.charCodeAt(1));
    const isLong = literal.length >= START;
    begins[place] = (begins[place] ?? 0) | (isLong ? LONG : SHORT);
    if (isLong) put(long, startOf(literal, 0), { group, term });
    else put(short, place, { group, term });
  }

  function addName(name: string, group: number): void {
    const own = names.get(name.charCodeAt(0)) ?? new Map<number, string[]>();
    names.set(name.charCodeAt(0), own);
    note(name, NAMES);
    put(own, group, name);
  }

  function note(literal: string, how: number): void {
    const place = literal.charCodeAt(0) & LAST;
    alone[place] = (alone[place] ?? 0) | how;
  }

  return (text, from = 0, to = text.lower.length) => {
    const { cased, lower } = text;
    const found = groups.map((): number[] => []);
    const look = (entries: readonly Entry[] | undefined, at: number) => {
      if (entries) for (const { group, term } of entries) if (isTermAt(term, text, at)) found[group]?.push(at);
    };
    const lookAll = (how: number, code: number, place: number, at: number) => {
      if (how & SHORT) look(short.get(place), at);
      if (how & LONG) look(long.get(startOf(lower, at)), at);
      if (how & SINGLE) look(single.get(code), at);
      if (how & NAMES && cased.charCodeAt(at) !== code)
        for (const [group, own] of names.get(code) ?? []) if (isNameAt(own, text, at)) found[group]?.push(at);
    };
    for (let at = from, code = lower.charCodeAt(from); at < to; at++) {
      const next = lower.charCodeAt(at + 1);
      const place = placeOf(code, next);
      const how = (begins[place] as number) | (alone[code & LAST] as number);
      if (how !== 0) lookAll(how, code, place, at);
      code = next;
    }
    return found;
  };
}

function placeOf(first: number, second: number): number {
  return (first * 31 + second) & 0xffff;
}

/** Of the first four letters; the same one for several of them. */
function startOf(text: string, at: number): number {
  let start = 0;
  for (let index = at; index < at + START; index++) start = (start * 31 + text.charCodeAt(index)) & 0x3fffffff;
  return start;
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

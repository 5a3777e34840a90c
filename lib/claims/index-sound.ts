import type { IndexRow } from '../retrieval/rows.ts';
import { isCount, isListOf, isObject, isString } from './sound/is.ts';
import { isQuantity, isStance } from './sound/is-stored-claim.ts';

/** Whether a row of the search table is one that the index or a census can be read from, told by its key. */
export function isDerivedRow(value: unknown): boolean {
  if (!isObject(value) || !isString(value.key)) return false;
  if (value.key === 'state') return isState(value);
  if (!value.key.startsWith('census')) return isIndexRow(value);
  if (value.key.endsWith('/head')) return isCount(value.format) && isCount(value.seq) && isString(value.token);
  return value.key.endsWith('/all') ? isCensus(value.census) : isListOf(isString, value.ids);
}

/** More texts than any store holds: a number beyond it is none. */
const MOST_DOCS = 100_000_000;

type Fields = Readonly<Record<string, unknown>>;

function isState(value: Fields): boolean {
  const isLoose = (one: unknown): one is Fields => isObject(one) && isCount(one.id) && isCount(one.since);
  return (
    [value.format, value.change, value.next].every(isCount) &&
    Number.isSafeInteger(value.seq) &&
    isListOf(isHead, value.segments) &&
    isListOf(isLoose, value.loose)
  );
}

function isHead(value: unknown): value is Fields {
  return (
    isObject(value) &&
    [value.id, value.size].every(isCount) &&
    (value.size as number) <= MOST_DOCS &&
    [value.termBuckets, value.wordBuckets].every((buckets) => isCount(buckets) && buckets > 0) &&
    isObject(value.averages) &&
    [value.averages.title, value.averages.statement].every(Number.isFinite)
  );
}

function isIndexRow(value: Fields): boolean {
  switch (value.kind as IndexRow['kind']) {
    case 'terms':
      return (
        isListOf(isString, value.terms) &&
        [value.counts, value.starts, value.docs].every(isNumbers) &&
        value.weights instanceof Uint8Array
      );
    case 'list':
      return isNumbers(value.docs) && value.weights instanceof Uint8Array;
    case 'words':
      return isListOf(isString, value.words);
    case 'ids':
      return isListOf(isString, value.ids) && isNumbers(value.stamps);
    default:
      return false;
  }
}

function isCensus(value: unknown): boolean {
  if (!isObject(value) || !isCount(value.size)) return false;
  const { size, said, days, parties, aside } = value;
  const isSaid = (one: unknown): one is Fields =>
    isObject(one) &&
    (one.quantity === null || isQuantity(one.quantity)) &&
    (one.position === null || isStance(one.position));
  if (!isListOf(isSaid, said) || !isListOf(isString, days) || !isListOf(isString, parties)) return false;
  const places: [unknown, number][] = [
    [value.what, said.length],
    [value.when, days.length],
    [value.origin, parties.length],
    [value.speaker, parties.length],
  ];
  return (
    places.every(([column, most]) => isNumbers(column) && column.length === size && column.every((at) => at < most)) &&
    isNumbers(value.article) &&
    value.article.length === size &&
    aside instanceof Uint8Array &&
    aside.length === size
  );
}

function isNumbers(value: unknown): value is Uint32Array {
  return value instanceof Uint32Array;
}

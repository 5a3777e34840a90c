import type { Claim, Story } from '../model.ts';
import { bareStory } from './bare.ts';

const CLAIM_FIELDS = [
  'storyId',
  'subject',
  'statement',
  'quantity',
  'position',
  'speaker',
  'origin',
  'asOf',
  'quote',
  'status',
  'reviewedOn',
  'review',
] as const;
const SOURCE_FIELDS = ['publisher', 'title', 'url', 'published', 'wire'] as const;

/** Fields in which two claims differ, those of the source as "source.url". No tags and an empty list of them are one. */
export function claimDifferences(a: Claim, b: Claim): string[] {
  return [
    ...CLAIM_FIELDS.filter((field) => !isEqual(a[field], b[field])),
    ...SOURCE_FIELDS.filter((field) => a.source[field] !== b.source[field]).map((field) => `source.${field}`),
    ...(isEqual(a.tags ?? [], b.tags ?? []) ? [] : ['tags']),
  ];
}

/** Fields in which two stories differ. */
export function storyDifferences(a: Story, b: Story): string[] {
  const [left, right] = [bareStory(a), bareStory(b)];
  const fields = new Set([...Object.keys(left), ...Object.keys(right)] as (keyof Story)[]);
  return [...fields].filter((field) => !isEqual(left[field], right[field]));
}

/** Whether two values of JSON are the same, whatever the order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => isEqual(item, b[at]));
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return (
    left.size === right.size && [...left].every(([key, value]) => right.has(key) && isEqual(value, right.get(key)))
  );
}

import { isSame, said } from '../claims/same.ts';
import type { Claim, Story } from '../model.ts';

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
    ...CLAIM_FIELDS.filter((field) => !isSame(a[field], b[field])),
    ...SOURCE_FIELDS.filter((field) => a.source[field] !== b.source[field]).map((field) => `source.${field}`),
    ...(isSame(a.tags ?? [], b.tags ?? []) ? [] : ['tags']),
  ];
}

/** Fields in which two stories differ. */
export function storyDifferences(a: Story, b: Story): string[] {
  const [left, right] = [said(a), said(b)];
  const fields = new Set([...Object.keys(left), ...Object.keys(right)] as (keyof Story)[]);
  return [...fields].filter((field) => !isSame(left[field], right[field]));
}

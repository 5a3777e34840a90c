/** The table's columns in their order; each is named by the message `claims_col_<name>`. */
export const COLUMNS = [
  'statement',
  'figure',
  'subject',
  'story',
  'speaker',
  'origin',
  'outlet',
  'title',
  'published',
  'asOf',
  'status',
  'tags',
  'reviewed',
  'owner',
  'changed',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What one sees before choosing. */
export const USUAL: readonly Column[] = [
  'statement',
  'figure',
  'subject',
  'origin',
  'outlet',
  'asOf',
  'status',
  'owner',
];

/** Properties that one can filter by, in the order of their choices. */
export const FACETS = [
  'story',
  'subject',
  'origin',
  'speaker',
  'outlet',
  'status',
  'reviewed',
  'owner',
  'tag',
] as const;
export type Facet = (typeof FACETS)[number];

export function isColumn(name: string): name is Column {
  return COLUMNS.some((column) => column === name);
}

import type { Translate } from '../../../components/i18n.ts';
import type { CsvTable } from '../../../lib/formats/csv-inspect.ts';
import type { CsvMapping, RawField } from '../../../lib/formats/types.ts';

/** A field as a file or a claim names it ("asOf", "source.url"), in the words of the page. */
export type FieldNames = (field: string) => string;

/** The names of a claim's own fields that a row's do not have. */
const ROW_FIELDS: ReadonlyMap<string, RawField> = new Map([
  ['storyId', 'story'],
  ['quantity', 'figure'],
  ['quantity.kind', 'kind'],
  ['quantity.qualifier', 'qualifier'],
  ['quantity.low', 'low'],
  ['quantity.high', 'high'],
  ['quantity.unit', 'unit'],
  ['source.publisher', 'publisher'],
  ['source.title', 'title'],
  ['source.url', 'url'],
  ['source.published', 'published'],
  ['source.wire', 'wire'],
  ['review', 'rating'],
  ['review.reviewer', 'reviewer'],
  ['review.rating', 'rating'],
  ['review.url', 'reviewUrl'],
  ['review.published', 'reviewPublished'],
]);

/** Names fields as the form does. */
export function fieldNames(t: Translate): FieldNames {
  // what stands in brackets tells how to fill a column
  return (field) => t(`transfer_field_${rowField(field)}`).replace(/ \(.*\)$/, '') || field;
}

/** Names fields by the columns that a person sees in the file, where they have one. */
export function columnNames(mapping: CsvMapping, { columns }: Pick<CsvTable, 'columns'>, t: Translate): FieldNames {
  const others = fieldNames(t);
  const columnOf = new Map(Object.entries(mapping));
  return (field) => columns[columnOf.get(rowField(field)) ?? -1] ?? others(field);
}

function rowField(field: string): string {
  return ROW_FIELDS.get(field) ?? field;
}

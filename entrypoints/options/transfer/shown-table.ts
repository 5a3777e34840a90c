import type { Translate } from '../../../components/i18n.ts';
import type { Option } from '../../../components/manager/LabelledSelect.tsx';
import type { ShownTable } from '../../../components/manager/TransferMapping.tsx';
import type { CsvTable } from '../../../lib/formats/csv-inspect.ts';
import { type CsvMapping, RAW_TEXTS, type RawField, type ReadChoices } from '../../../lib/formats/types.ts';

/** Enough to know a row by. */
const LONGEST = 80;
const FIELDS: readonly RawField[] = [...RAW_TEXTS, 'tags'];

export function shownTable(
  { columns, sample, rows, head }: CsvTable,
  { mapping, delimiter, header, dateOrder }: NonNullable<ReadChoices['csv']>,
): ShownTable {
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
  return {
    columns,
    sample,
    rows,
    fields: columns.map((_, column) => fieldOf.get(column) ?? ''),
    delimiter,
    header,
    head: head.map(({ line, cells }) => ({
      line,
      text: cells
        .filter((cell) => cell.trim() !== '')
        .join(' · ')
        .slice(0, LONGEST),
    })),
    dateOrder: dateOrder ?? '',
  };
}

/** What a column may be, with "left out" first. */
export function fieldOptions(t: Translate): readonly Option[] {
  return [['', t('transfer_left_out')], ...FIELDS.map((field): Option => [field, t(`transfer_field_${field}`)])];
}

/** The mapping with a column given to a field; a field has one column at most, and the last word counts. */
export function withField(mapping: CsvMapping, column: number, field: string): CsvMapping {
  const others = Object.entries(mapping).filter(([name, at]) => at !== column && name !== field);
  const known = FIELDS.find((one) => one === field);
  return Object.fromEntries(known ? [...others, [known, column]] : others);
}

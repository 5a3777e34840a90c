import type { FormFields } from '../../../components/manager/form-fields.ts';
import { readDateText } from '../../../lib/formats/date-text.ts';

/** A date as the record writes it, where it can be read in one way only; else as it was typed. */
export function typedDate(text: string): string {
  const read = readDateText(text, null);
  return typeof read === 'object' ? read.date : text;
}

/** The form with its dates read: "18 Oct 2024" is `2024-10-18`. */
export function withDates(fields: FormFields): FormFields {
  return {
    ...fields,
    asOf: typedDate(fields.asOf),
    published: typedDate(fields.published),
    reviewedOn: typedDate(fields.reviewedOn),
    reviewPublished: typedDate(fields.reviewPublished),
  };
}

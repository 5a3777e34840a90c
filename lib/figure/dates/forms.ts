import { dayOf } from '../../day.ts';
import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';
import type { Form } from './form.ts';
import { figureForms } from './in-figures.ts';
import { markForms } from './with-marks.ts';
import { nameForms } from './with-names.ts';

/** All ways in which a language writes days, months and seasons, made once; the earlier one wins where two match. */
export function formsOf(language: Language): readonly Form[] {
  const known = made.get(language);
  if (known) return known;
  const { marks } = language.dates;
  const forms = [...isoForm(), ...figureForms(language), ...(marks ? markForms(language, marks) : nameForms(language))];
  made.set(language, forms);
  return forms;
}

const made = new WeakMap<Language, readonly Form[]>();

function isoForm(): Form[] {
  const pattern = /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<m>\d{2})-(?<day>\d{2})(?![\d-])/y;
  return [{ pattern, read: (g) => single(dayOf(Number(g.year), Number(g.m), Number(g.day))) }];
}

function single(day: string | null): DayRange | null {
  return day ? [day, day] : null;
}

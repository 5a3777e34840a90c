import type { FormParts } from './FormView.tsx';
import type { FormText } from './form-fields.ts';

/** What every field of typed text has: its name and label, its value, what is wrong with it, and what to call. */
export function textField(
  { fields, problemOf, onLeave, onChange }: FormParts,
  field: FormText | 'position' | 'status',
  label: string,
) {
  return {
    name: field,
    label,
    value: fields[field],
    problem: problemOf(field),
    onLeave: () => onLeave(field),
    onChange: (value: string) => onChange({ [field]: value }),
  };
}

const MOST_SUGGESTED = 30;

/** Of the values in use those that have the typed letters, in their order; all that is typed already is no help. */
export function suggested(values: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const fitting = values.filter((value) => value.toLowerCase().includes(wanted) && value !== typed);
  return fitting.slice(0, MOST_SUGGESTED);
}

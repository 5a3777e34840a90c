import { readDateText } from '../formats/date-text.ts';
import type { DateOrder, RawClaim, RawText, RowProblem } from '../formats/types.ts';
import { KINDS, type Kind, type PartialDate, type PositionStance, type Qualifier, type Quantity } from '../model.ts';

/** A part of a claim as read, or why it could not be: a failure is a value. */
export type Part<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: RowProblem };

export const found = <T>(value: T): Part<T> => ({ ok: true, value });
export const wrong = (field: string, message: string): Part<never> => ({ ok: false, problem: { field, message } });

/** What a raw claim says in a field; `null` where it says nothing or that there is none. */
export function said(raw: RawClaim, field: RawText): string | null {
  const text = raw[field];
  return text === undefined || text.trim() === '' ? null : text;
}

export function dateOf(raw: RawClaim, field: RawText, order: DateOrder | null): Part<PartialDate | null> {
  const text = said(raw, field);
  if (text === null) return found(null);
  const read = readDateText(text, order);
  if (read === 'ambiguous')
    return wrong(field, `${shown(text)} can be two days: choose above whether days or months come first in this file.`);
  if (read === 'no_date')
    return wrong(field, `${shown(text)} is not a date that exists: write one such as 2024-10-18, 2024-10 or 2024.`);
  return found(read.date);
}

const QUALIFIERS: readonly Qualifier[] = [
  'exact',
  'about',
  'up_to',
  'at_least',
  'more_than',
  'less_than',
  'range',
  'approx_magnitude',
];

/** Whether a raw claim gives its figure in parts. */
export function hasParts(raw: RawClaim): boolean {
  return (['low', 'high', 'firstDay', 'lastDay'] as const).some((field) => said(raw, field) !== null);
}

/** A figure given in parts. What the parts leave out follows from them: two equal ends are exact, days are a date. */
export function quantityOf(raw: RawClaim, subjectKind: Kind | null, order: DateOrder | null): Part<Quantity> {
  const kind = KINDS.find((one) => one === said(raw, 'kind')?.trim());
  if (!kind && said(raw, 'kind') !== null) return wrong('kind', `must be one of ${KINDS.join(', ')}.`);
  const written = said(raw, 'qualifier')?.trim();
  const qualifier = QUALIFIERS.find((one) => one === written);
  if (!qualifier && written !== undefined) return wrong('qualifier', `must be one of ${QUALIFIERS.join(', ')}.`);
  const isCount = (kind ?? subjectKind) === 'count';
  const [low, high] = [numberOf(raw, 'low', isCount), numberOf(raw, 'high', isCount)];
  if (!low.ok) return low;
  if (!high.ok) return high;
  const [first, last] = [dateOf(raw, 'firstDay', order), dateOf(raw, 'lastDay', order)];
  if (!first.ok) return first;
  if (!last.ok) return last;
  const unit = said(raw, 'unit')?.trim() ?? null;
  const [start, end] = [first.value ?? last.value, last.value ?? first.value];
  if (start !== null && end !== null) {
    const isPoint = start === end;
    const dates = [start, end] as const;
    return found({
      kind: kind ?? 'date',
      low: null,
      high: null,
      qualifier: qualifier ?? (isPoint ? 'exact' : 'range'),
      unit,
      dates,
    });
  }
  const ends = { low: low.value, high: high.value };
  return found({ kind: kind ?? subjectKind ?? 'count', ...ends, qualifier: qualifier ?? qualifierOf(ends), unit });
}

function qualifierOf({ low, high }: Pick<Quantity, 'low' | 'high'>): Qualifier {
  if (low === null) return 'up_to';
  if (high === null) return 'at_least';
  return low === high ? 'exact' : 'range';
}

/** A point before three digits, as many write thousands; not where it can only be a fraction that was written here. */
function mayBeThousands(text: string, isCount: boolean): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) && (isCount || String(Number(text)) !== text);
}

function numberOf(raw: RawClaim, field: 'low' | 'high', isCount: boolean): Part<number | null> {
  const text = said(raw, field)?.trim() ?? null;
  if (text === null) return found(null);
  if (mayBeThousands(text, isCount))
    return wrong(field, `${shown(text)} can be two numbers: write digits without a sign between thousands.`);
  const digits = /^\d{1,3}(?:[, \u00a0\u202f]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
  if (!/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(digits))
    return wrong(field, `${shown(text)} is not a number that can be read: write digits, with a point before decimals.`);
  return found(Number(digits));
}

const STANCES: ReadonlyMap<string, PositionStance> = new Map([
  ...['affirms', 'affirm', 'affirmed', 'confirms', 'confirmed', 'yes'].map((word) => [word, 'affirms'] as const),
  ...['denies', 'deny', 'denied', 'no'].map((word) => [word, 'denies'] as const),
  ...['neutral', 'declines', 'declined', 'no comment'].map((word) => [word, 'neutral'] as const),
]);

export function positionOf(raw: RawClaim): Part<PositionStance | null> {
  const text = said(raw, 'position');
  if (text === null) return found(null);
  const stance = STANCES.get(text.trim().toLowerCase());
  return stance
    ? found(stance)
    : wrong('position', `${shown(text)} is not a position: write affirms, denies or neutral.`);
}

/** What a file says, for a sentence on it. */
export function shown(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`.toWellFormed();
}

import type { DayRange, Evidence, PartialDate, Quantity } from '../lib/model.ts';
import { wordsIn } from './card-room.ts';
import type { Translate } from './i18n.ts';

/** Between details of one line; stays with what it follows, so that no line begins with it. */
export const SEPARATOR = '\u00A0· ';

/** A quantity as said, without its unit: "about 12,000", "10,000 to 12,000", "Oct 8 – 13, 2024". */
export function formatQuantity(quantity: Quantity, t: Translate, locale: string): string {
  const { low, high, qualifier } = quantity;
  if (quantity.dates) return qualified(qualifier, formatDays(quantity.dates, locale), t);
  if (qualifier === 'approx_magnitude') return formatMagnitude(quantity, t, locale);
  const show = (value: number) => formatValue(value, quantity, locale);
  if (qualifier === 'up_to' || qualifier === 'less_than') return bound(qualifier, high ?? low, show, t);
  if (qualifier === 'at_least' || qualifier === 'more_than') return bound(qualifier, low ?? high, show, t);
  if (low !== null && high !== null && low !== high)
    return qualified(qualifier, t('qualifier_range', show(low), show(high)), t);
  const value = low ?? high;
  if (value === null) return t('card_no_figure');
  // A range with one open end is a bound, whatever it is called.
  if (qualifier === 'range' && (low === null || high === null))
    return t(low === null ? 'qualifier_up_to' : 'qualifier_at_least', show(value));
  return qualified(qualifier, show(value), t);
}

/** The same without "about" or "exactly": what another party can be said to "give too". */
export function formatBare(quantity: Quantity, t: Translate, locale: string): string {
  return formatQuantity(quantity.qualifier === 'about' ? { ...quantity, qualifier: 'exact' } : quantity, t, locale);
}

/** The value alone, as short as it can be told: "12,000", "11,000–12,000", "up to 12,000". */
export function formatShort(quantity: Quantity, t: Translate, locale: string): string {
  const { kind, low, high, qualifier } = quantity;
  const isRange = low !== null && high !== null && low < high && (qualifier === 'range' || qualifier === 'about');
  if (kind === 'count' && isRange) return numbers(locale).formatRange(low, high);
  return formatBare(quantity, t, locale);
}

/** A quantity with what it counts, where the interface has a word for it: "about 10,000 people". */
export function formatFigure(quantity: Quantity, t: Translate, locale: string): string {
  const text = formatQuantity(quantity, t, locale);
  const { unit, qualifier } = quantity;
  if (quantity.kind !== 'count' || unit === null || qualifier === 'approx_magnitude' || !UNITS.has(unit)) return text;
  return t(`card_unit_${unit}`, quantity.high ?? quantity.low ?? 0, text);
}

/** `2024`, `Oct 2024` or `Oct 18, 2024`; a text that is no date comes back as it is. */
export function formatDate(date: PartialDate, locale: string, month: 'short' | 'long' = 'short'): string {
  const parts = parseDate(date);
  if (!parts) return date;
  return dateFormat(locale, parts.fields, month).format(parts.day);
}

/** The month of a date ("Oct 2024"), or its year where that is all there is. */
export function formatMonth(date: PartialDate, locale: string, month: 'short' | 'long' = 'short'): string {
  return formatDate(date.slice(0, 7), locale, month);
}

/** A date as the part of a sentence that tells when: "on 21 Oct 2024", "in Oct 2024", "in 2024". */
export function formatWhen(date: PartialDate, t: Translate, locale: string, month: 'short' | 'long' = 'short'): string {
  const fields = parseDate(date)?.fields;
  return fields ? t(`card_when_${fields}`, formatDate(date, locale, month)) : date;
}

/** Days from first to last; a whole month or year is named as such. */
export function formatDays([first, last]: DayRange, locale: string): string {
  const from = parseDate(first);
  const to = parseDate(last);
  if (!from || !to) return first === last ? first : `${first} – ${last}`;
  if (first === last) return formatDate(first, locale);
  const next = new Date(to.day.getTime() + 86_400_000);
  const wholeMonths = from.day.getUTCDate() === 1 && next.getUTCDate() === 1;
  if (wholeMonths && first.slice(0, 7) === last.slice(0, 7)) return formatDate(first.slice(0, 7), locale);
  if (wholeMonths && first.slice(5) === '01-01' && last.slice(5) === '12-31' && first.slice(0, 4) === last.slice(0, 4))
    return formatDate(first.slice(0, 4), locale);
  return dateFormat(locale, 'day').formatRange(from.day, to.day);
}

/** Why it is compared as it is; where two values differ, by how much. */
export function formatReason({ reason, ratio }: Evidence, t: Translate, locale: string): string {
  if (ratio === undefined) return t(`reason_${reason}`);
  const digits = ratio >= 10 ? 0 : ratio < 1.05 ? 2 : 1;
  return t('reason_differs_by', new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(ratio));
}

/** "The NIS, Zelenskyy and 2 others": as many are named as a short sentence bears, three at most. */
export function formatList(items: readonly string[], t: Translate, locale: string): string {
  const words = items.map((_, i) => wordsIn(items.slice(0, i + 1).join(' ')));
  const fit = items.filter((_, i) => i === 0 || (i < MOST_NAMED && (words[i] ?? 0) <= MOST_WORDS)).length;
  const more = items.length - fit;
  const named = more > 0 ? [...items.slice(0, fit), t('card_others', more)] : items;
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
}

const MOST_NAMED = 3;
const MOST_WORDS = 5;

export function formatNumber(value: number, locale: string): string {
  return numbers(locale).format(value);
}

function numbers(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
}

/** With a capital at its start, where its script has capitals. */
export function capitalised(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** A short number for the ends of a scale: in full below a million. */
export function formatTick(value: number, locale: string): string {
  if (Math.abs(value) < 1_000_000) return formatNumber(value, locale);
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A locale that Intl takes: the given one where it is well-formed ("en_US" counts), else English. */
export function safeLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Units with a message of their own; another one is left to the subject's label. */
const UNITS: ReadonlySet<string> = new Set(
  'person sapper ship landing_ship escort_ship container shell formation'.split(' '),
);

/** Words for the intervals that "dozens", "several thousand" and their like stand for. */
const MAGNITUDES: ReadonlySet<string> = new Set(
  '24_99 200_999 2000_9999 2000_ 20000_99999 200000_999999 2000000_ 20000000_99999999'.split(' '),
);

function formatMagnitude({ low, high }: Quantity, t: Translate, locale: string): string {
  const name = `${low ?? ''}_${high ?? ''}`;
  if (MAGNITUDES.has(name)) return t(`qualifier_magnitude_${name}`);
  if (low !== null && high !== null)
    return t('qualifier_approx_magnitude', formatNumber(low, locale), formatNumber(high, locale));
  if (low !== null) return t('qualifier_at_least', formatNumber(low, locale));
  if (high !== null) return t('qualifier_up_to', formatNumber(high, locale));
  return t('card_no_figure');
}

function bound(qualifier: string, value: number | null, show: (value: number) => string, t: Translate): string {
  return value === null ? t('card_no_figure') : t(`qualifier_${qualifier}`, show(value));
}

function qualified(qualifier: string, text: string, t: Translate): string {
  return qualifier === 'range' || qualifier === 'approx_magnitude' ? text : t(`qualifier_${qualifier}`, text);
}

function formatValue(value: number, { kind, unit }: Quantity, locale: string): string {
  if (kind === 'percentage')
    return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  if (kind !== 'money' || unit === null) return formatNumber(value, locale);
  if (!/^[a-z]{3}$/i.test(unit)) return formatNumber(value, locale);
  const style = { style: 'currency', currency: unit.toUpperCase(), maximumFractionDigits: value % 1 ? 2 : 0 } as const;
  return new Intl.NumberFormat(locale, style).format(value);
}

type DateFields = 'year' | 'month' | 'day';

function dateFormat(locale: string, fields: DateFields, month: 'short' | 'long' = 'short'): Intl.DateTimeFormat {
  // Dates of the record are calendar days, so they must not shift with the reader's time zone.
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(fields === 'year' ? {} : { month }),
    ...(fields === 'day' ? { day: 'numeric' } : {}),
  });
}

function parseDate(date: PartialDate): { readonly day: Date; readonly fields: DateFields } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return null;
  const [, year, month, dayOfMonth] = match;
  const day = new Date(`${year}-${month ?? '01'}-${dayOfMonth ?? '01'}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return null;
  return { day, fields: dayOfMonth ? 'day' : month ? 'month' : 'year' };
}

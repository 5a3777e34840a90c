import type { PartialDate } from '../model.ts';
import { canBePublished } from '../text/publication-day.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A page's machine-readable date as a day, month or year, as it is written there: the publisher's day, not ours.
 * Understands ISO 8601 (also without hyphens or with slashes) and the English forms of HTTP dates and `toDateString`.
 * `null` for all else, for days that no calendar has, and for those before the web or after `latest` (`YYYY-MM-DD`).
 */
export function partialDate(written: string | null | undefined, latest: string): PartialDate | null {
  const date = readDate(written);
  return date && canBePublished(date, latest) ? date : null;
}

function readDate(written: string | null | undefined): PartialDate | null {
  const text = written?.trim().toLowerCase() ?? '';
  const iso =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?![\d-])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso) return checked(iso[1], iso[2], iso[3]);
  const dayFirst = /\b(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})\b/.exec(text);
  if (dayFirst) return checked(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/.exec(text);
  return monthFirst && checked(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
}

function monthNumber(name: string | undefined): string {
  return String(MONTHS.indexOf(name ?? '') + 1);
}

function checked(year = '', month?: string, day?: string): PartialDate | null {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const date = parts.join('-');
  const time = new Date(`${date}T00:00:00Z`.replace(/^(\d{4})T/, '$1-01T'));
  const iso = Number.isNaN(time.getTime()) ? '' : time.toISOString();
  return iso.startsWith(date) ? date : null;
}

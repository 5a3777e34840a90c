/** The day of the first page of the web (info.cern.ch): nothing was published on a page before. */
const FIRST = '1991-08-06';
const DAY_MS = 86_400_000;

/**
 * Whether a page can have been published on a day, in a month or in a year (`YYYY-MM-DD`, `YYYY-MM`, `YYYY`): not before
 * the web, and not after `latest` (`YYYY-MM-DD`).
 */
export function canBePublished(date: string, latest: string): boolean {
  return date >= FIRST.slice(0, date.length) && date <= latest.slice(0, date.length);
}

/** The latest day that a page can name as its own: the next one in UTC, since it has begun already east of here. */
export function latestPublicationDay(now = Date.now()): string {
  return new Date(now + DAY_MS).toISOString().slice(0, 10);
}

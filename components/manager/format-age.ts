const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How long ago a time (ISO 8601) was, in the largest unit that it fills: "3 days ago". */
export function formatAge(when: string, now: Date, locale: string): string {
  const seconds = (Date.parse(when) - now.getTime()) / 1000;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
  // a clock that is a little off must not make the past a future
  return format.format(Math.min(0, Math.trunc(seconds / size)), unit);
}

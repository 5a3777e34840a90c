import { dates } from './figure/parsers/dates.ts';
import type { Language } from './language/types.ts';
import type { PartialDate, TextBlock } from './model.ts';
import { readingOf } from './reading/text-reading.ts';
import { canBePublished, latestPublicationDay } from './text/publication-day.ts';

/** A dateline stands near the top, in a line of its own. */
const FIRST_BLOCKS = 12;
const LONGEST_LINE = 160;
const YEAR = /(?:19|20)\d{2}/;

/**
 * The day that a page prints under its headline ("October 22, 2024"), as `YYYY-MM-DD`; `null` where no line near the
 * top is one. Only a single day with its year counts, since nothing is there to imply the year from. A day before the web,
 * or after `latest` (`YYYY-MM-DD`), is none.
 */
export function datelineOf(
  blocks: readonly TextBlock[],
  language: Language,
  latest = latestPublicationDay(),
): PartialDate | null {
  for (const block of blocks.slice(0, FIRST_BLOCKS)) {
    if (block.role === 'title' || block.text.length > LONGEST_LINE) continue;
    const reading = readingOf(block.text, language, () => [], '2000-01-01');
    const day = dates.find(reading).find((date) => isWrittenDay(date, block.text));
    if (day?.dates && canBePublished(day.dates[0], latest)) return day.dates[0];
  }
  return null;
}

function isWrittenDay(date: { start: number; end: number; dates?: readonly [string, string] }, text: string): boolean {
  return date.dates !== undefined && date.dates[0] === date.dates[1] && YEAR.test(text.slice(date.start, date.end));
}

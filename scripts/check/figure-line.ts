import type { Store } from '../../lib/check.ts';
import { extractFigures } from '../../lib/figure/extract.ts';
import { UNKNOWN_NOUN } from '../../lib/figure/units.ts';
import { detectLanguage } from '../../lib/language/detect.ts';
import { LANGUAGES } from '../../lib/language/index.ts';
import { readingOf } from '../../lib/reading/text-reading.ts';
import { storyScanner } from '../../lib/story/scanner.ts';

/** Every number read in a case, story or not: what a suite of numerals wants to see. */
export function figureLine(line: string, store: Store): string {
  const { id, lang, pageDate, text } = JSON.parse(line);
  const language = LANGUAGES.find((one) => one.code === lang) ?? detectLanguage(String(text), lang ?? null, LANGUAGES);
  if (!language) return JSON.stringify({ id, figures: [] });
  const reading = readingOf(
    String(text),
    language,
    storyScanner(store.stories[0] ?? null, language),
    pageDate ?? '2024-10-25',
  );
  const figures = extractFigures(reading)
    .filter((figure) => figure.kind === 'count')
    .map(({ start, end, surface, low, high, qualifier, unit }) => ({
      start,
      end,
      surface,
      low,
      high,
      qualifier,
      unit: unit === UNKNOWN_NOUN ? null : unit,
    }));
  return JSON.stringify({ id, figures });
}

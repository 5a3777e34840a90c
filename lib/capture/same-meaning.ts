import { extractFigures } from '../figure/extract.ts';
import type { Language } from '../language/types.ts';
import type { Quantity, Span, Story } from '../model.ts';
import { readingOf } from '../reading/text-reading.ts';
import { storyScanner } from '../story/scanner.ts';

/** Any day serves to imply a missing year, as long as it is the same for both. */
const REFERENCE = '2000-01-01';

/**
 * Whether two texts that differ in some words say the same as far as can be read: the same figures, the same concepts
 * (who, what, where, not), and the same names. Every story reads them by itself, and to each they must be the same.
 */
export function saysTheSame(a: string, b: string, language: Language, stories: readonly Story[]): boolean {
  return [null, ...stories].every(
    (story) => JSON.stringify(gist(a, language, story)) === JSON.stringify(gist(b, language, story)),
  );
}

function gist(text: string, language: Language, story: Story | null) {
  const reading = readingOf(text, language, storyScanner(story, language), REFERENCE);
  const isKnown = (at: number) => reading.hits.some(({ start, end }) => start <= at && at < end);
  const names = Array.from(text.matchAll(/\p{Lu}[\p{L}\p{M}\p{N}]*/gu))
    .filter(({ 0: word, index }) => !isKnown(index) && !isSmall(word.toLowerCase(), reading.lexicon.functionWords))
    .map(([word]) => word.toLowerCase());
  return {
    figures: extractFigures(reading).map(({ kind, low, high, qualifier, unit, dates }) => [
      kind,
      low,
      high,
      qualifier,
      unit,
      dates,
    ]),
    concepts: reading.hits.map(({ concept }) => concept),
    names,
  };
}

function isSmall(word: string, small: { readonly at: (lower: string, at: number) => Span | null }): boolean {
  return small.at(`${word} `, 0)?.end === word.length;
}

/**
 * The values that a stretch of a text has a part in, as each story reads them with what stands about it: "12" in
 * "12 million" is twelve million.
 */
export function valuesAt(text: string, place: Span, language: Language, stories: readonly Story[]): string {
  const values = [null, ...stories].map((story) =>
    extractFigures(readingOf(text, language, storyScanner(story, language), REFERENCE))
      .filter(({ start, end }) => start < place.end && place.start < end)
      .map(({ kind, low, high, dates }: Quantity) => [kind, low, high, dates]),
  );
  return JSON.stringify(values);
}

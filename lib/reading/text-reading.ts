import type { Language } from '../language/types.ts';
import { foldSigns, lowerCase } from '../text/normalise.ts';
import type { Hit, Scanner } from '../text/words.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** One text as parsers and refiners see it; all strings have the same length. */
export type TextReading = {
  readonly text: string;
  /** Signs folded, letters as they were. */
  readonly folded: string;
  readonly lower: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** Concepts found in the text, by start. */
  readonly hits: readonly Hit[];
  /** The day (`YYYY-MM-DD`) from which a missing year is implied. */
  readonly reference: string;
};

/** Prepares a text for parsing. */
export function readingOf(text: string, language: Language, scan: Scanner, reference: string): TextReading {
  const folded = foldSigns(text);
  const lower = lowerCase(folded);
  return { text, folded, lower, language, lexicon: lexiconOf(language), hits: scan(folded, lower), reference };
}

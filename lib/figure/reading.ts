import type { Language } from '../language/types.ts';
import type { Figure, Kind, Qualifier, Span } from '../model.ts';
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

/** What a parser read. `kind: null` claims the span for something that is no figure (a year, a model number). */
export type Draft = Span & {
  readonly kind: Kind | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly by: string;
  readonly dates?: readonly [string, string];
  readonly derived?: boolean;
};

/** One idea of how values are written. */
export type Parser = { readonly name: string; readonly find: (reading: TextReading) => Draft[] };

/** One step that makes figures out of drafts more exact; gets and returns all figures of a text, by start. */
export type Refiner = {
  readonly name: string;
  readonly refine: (reading: TextReading, figures: readonly Figure[]) => readonly Figure[];
};

/** Prepares a text for parsing. */
export function readingOf(text: string, language: Language, scan: Scanner, reference: string): TextReading {
  const folded = foldSigns(text);
  const lower = lowerCase(folded);
  return { text, folded, lower, language, lexicon: lexiconOf(language), hits: scan(folded, lower), reference };
}

/** A count of one exact value. */
export function countDraft(by: string, span: Span, value: number): Draft {
  return {
    start: span.start,
    end: span.end,
    kind: 'count',
    low: value,
    high: value,
    qualifier: 'exact',
    unit: null,
    by,
  };
}

/** A span that looks like a number and counts nothing. */
export function noFigure(by: string, start: number, end: number): Draft {
  return { start, end, kind: null, low: null, high: null, qualifier: 'exact', unit: null, by };
}

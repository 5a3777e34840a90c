import type { Language } from '../language/types.ts';
import type { Span } from '../model.ts';
import { NO_ROLES, type Roles } from '../story/roles.ts';
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
  /** Which concepts have which part in the story that reads it. */
  readonly roles: Roles;
  /** Concepts found in the text, by start. */
  readonly hits: readonly Hit[];
  /** The day (`YYYY-MM-DD`) from which a missing year is implied. */
  readonly reference: string;
  /** Where the block's own text stands; what is about it are words of the page that it is read with. */
  readonly own: Span;
};

/** Prepares a text for parsing, as nobody's story yet; `own` is the part of it that is the block's. */
export function readingOf(
  text: string,
  language: Language,
  scan: Scanner,
  reference: string,
  own: Span = { start: 0, end: text.length },
): TextReading {
  const folded = foldSigns(text);
  const lower = lowerCase(folded);
  const hits = scan(folded, lower);
  return { text, folded, lower, language, lexicon: lexiconOf(language), roles: NO_ROLES, hits, reference, own };
}

/** Whether a stretch of a reading is the block's own. */
export function isOwn({ own }: TextReading, { start, end }: Span): boolean {
  return start >= own.start && end <= own.end;
}

/** Whether a stretch begins in the block's own: the unit of a cell's number may stand in its head. */
export function beginsOwn({ own }: TextReading, { start }: Span): boolean {
  return start >= own.start && start < own.end;
}

/** A stretch of a reading by its place in the block's own text. */
export function inBlock<T extends Span>({ own }: TextReading, span: T): T {
  return own.start === 0 ? span : { ...span, start: span.start - own.start, end: span.end - own.start };
}

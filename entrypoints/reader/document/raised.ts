/**
 * Text set above or below the line. A note's mark is no part of its sentence ("12,000³ troops" is 12,000 troops, not
 * 12,0003 and not 3 troops), an ordinal's ending is ("8th"), so are the figures of units, powers and formulas, and all
 * else stands apart.
 */

/**
 * `omit`: not read. `join`: as any other text. `sign`: its digits as the raised signs that they are ("10⁶", "m²").
 * `part`: a gap before it. `apart`: a gap on either side.
 */
export type Manner = 'omit' | 'join' | 'sign' | 'part' | 'apart';

export type Raised = {
  readonly text: string;
  /** What it touches: the text before it up to the last gap, or the end of that. */
  readonly before: string;
  /** The beginning of the text behind it. */
  readonly after: string;
  /** Below the line rather than above. */
  readonly low: boolean;
};

/** Marks in brackets and signs, one or more; numbers and letters, one or more with something between; what stands between. */
const NOTES: readonly RegExp[] = [
  /^(?:(?:\[[^[\]]{1,40}\]|\((?:\d{1,3}|[a-z])\)|[*†‡§¶#])[\s,;–-]*)+$/iu,
  /^(?:\d{1,3}|[a-z])(?:[,;–-]?\s+(?:\d{1,3}|[a-z])|[,;–-](?:\d{1,2}|[a-z]))*$/iu,
  /^(?:note|nb) \d{1,3}$|^citation needed$|^[,;–-]$/iu,
];
/** The text of marks as they are put into a line without a tag of their own. */
const BARE_NOTE = /^(?:\d{1,3}|[*†‡§¶]{1,3}|\[\d{1,3}\]|\[\p{Ll}\]|\(\d{1,3}\))$/u;

const ENDING = /^(?:st|nd|rd|th|er|ère|re|e|e?me|ème|d?e|te|st[eé]n?|os?|[ªº]|\p{Script=Cyrillic}{1,3})$/iu;
/** Abbreviations with a raised end: "n°", "Mme", "Dr", "Cie". */
const ABBREVIATED = /^\p{Ll}{1,3}$/u;
const SHORT_WORD = /(?<![\p{L}\p{N}])\p{L}$/u;
const ROMAN = /(?<!\p{L})[IVXLCDM]+$/u;
const FRACTION = /^\s*[/\u2044\u2215]/;
/** "500 m", "2,300 km", "40 км": what squares and cubes stand behind. */
const MEASURED = /[\d)]\s*(?:[cdkm]?m|ft|in|mi|yd|[сдкм]?м)$/u;
/** A bare ten or two, which note marks seldom touch and powers do. */
const BASE = /(?<![\d.,\u00a0\u202f])(?:10|2)$/u;
const SYMBOLS = /(?<!\p{L})(?:[A-Z][a-z]?\d{0,2})+$/u;

export function readRaised({ text, before, after, low }: Raised): Manner {
  const trimmed = text.trim();
  if (/^\d{1,2}$/.test(trimmed)) {
    if (FRACTION.test(after)) return /\d$/.test(before) ? 'part' : 'join';
    if (/[/\u2044\u2215]$/.test(before) || (low && SYMBOLS.test(before))) return 'join';
    if (!low && /^[23]$/.test(trimmed) && MEASURED.test(before)) return 'sign';
  }
  if (!low && /^[+−-]?\d{1,2}$/.test(trimmed) && BASE.test(before)) return 'sign';
  if (ENDING.test(trimmed) && (/\d$/.test(before) || ROMAN.test(before))) return 'join';
  if (ABBREVIATED.test(trimmed) && SHORT_WORD.test(before)) return 'join';
  return NOTES.some((note) => note.test(trimmed)) ? 'omit' : 'apart';
}

/** Whether a text could be a note's mark that nothing but its place tells. */
export function isBareNote(text: string): boolean {
  return BARE_NOTE.test(text.trim());
}

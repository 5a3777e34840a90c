import type { Span } from '../model.ts';

const CLOSERS = '"\')]}';
/** What goes on for longer without an end is no sentence (lists, tables run together); it is cut at a space. */
const LONGEST = 1_500;
const FULL_STOPS = '。！？';

/**
 * Cuts folded text into sentences: at . ! ? before a space (not after an abbreviation or initial, not before a small
 * letter), at the full stops of East Asian scripts, and at line ends.
 * `abbreviations` are lower case, without their dot.
 */
export function sentencesOf(folded: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let at = 0; at < folded.length; at++) {
    const tooLong = at - start >= LONGEST && (folded.charAt(at) === ' ' || at - start >= 2 * LONGEST);
    const end = tooLong ? at : boundaryAfter(folded, at, abbreviations);
    if (end === null) continue;
    push(spans, folded, start, end);
    start = end;
    at = Math.max(at, end - 1);
  }
  push(spans, folded, start, folded.length);
  return spans;
}

function boundaryAfter(text: string, at: number, abbreviations: ReadonlySet<string>): number | null {
  const char = text.charAt(at);
  if (FULL_STOPS.includes(char)) return skipClosers(text, at + 1);
  if (char !== '.' && char !== '!' && char !== '?') return null;
  const end = skipClosers(text, at + 1);
  if (end < text.length && text.charAt(end) !== ' ') return null;
  if (char !== '.') return end;
  const word = wordBefore(text, at);
  if (abbreviations.has(word.toLowerCase())) return null;
  // an initial ("N. Korea") or a dotted acronym ("U.S. troops") does not end a sentence
  if (word.length === 1 && (/\p{Lu}/u.test(word) || text.charAt(at - 2) === '.')) return null;
  return /\p{Ll}/u.test(nextSign(text, end)) ? null : end;
}

function nextSign(text: string, from: number): string {
  let at = from;
  while (text.charAt(at) === ' ') at++;
  return text.charAt(at);
}

function wordBefore(text: string, at: number): string {
  let from = at;
  while (from > 0 && /[\p{L}\p{N}]/u.test(text.charAt(from - 1)) && at - from < 20) from--;
  return text.slice(from, at);
}

function skipClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSERS.includes(text.charAt(at))) at++;
  return at;
}

function push(spans: Span[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from) === ' ') from++;
  while (to > from && text.charAt(to - 1) === ' ') to--;
  if (to > from) spans.push({ start: from, end: to });
}

/**
 * Text set above or below the line. A footnote's mark is no part of its sentence ("12,000³ troops" is 12,000 troops, not
 * 12,0003 and not 3 troops), an ordinal's ending is ("8th"), and all else stands apart.
 */

const FOOTNOTE = /^[[(]?(?:[\d*†‡§¶#]{1,3}|[a-z]|note \d+|citation needed)(?:[,–-] ?\d{1,2})*[\])]?$/iu;
const ORDINAL = /^(?:st|nd|rd|th|er|re|e?me|ème|de|te|st[eé]n?)$/iu;

/** `before` is the character the text stands beside. */
export function readRaised(text: string, before: string): 'omit' | 'join' | 'apart' {
  const trimmed = text.trim();
  if (ORDINAL.test(trimmed)) return /\d/.test(before) ? 'join' : 'apart';
  return FOOTNOTE.test(trimmed) ? 'omit' : 'apart';
}

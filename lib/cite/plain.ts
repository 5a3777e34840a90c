/**
 * Text from pages and files as one line of plain text: white space folded, no control signs, none that turn the
 * direction of what follows.
 */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s/g, ' ')
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

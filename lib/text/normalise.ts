/**
 * Folds the many ways of writing the same sign into one, one UTF-16 unit for one, so that offsets stay true:
 * typographic quotes, dashes, exotic spaces, full-width forms, marks of notes.
 */
const FOLDED: ReadonlyMap<string, string> = new Map([
  ...pairs('‘’‚‛′＇ʼ', "'"),
  ...pairs('“”„‟″「」『』《》«»＂', '"'),
  ...pairs('‐‑‒–—―−－﹣', '-'),
  ...pairs('\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\f\v', ' '),
  ...pairs('，', ','),
  ...pairs('．', '.'),
  ...pairs('：', ':'),
  ...pairs('；', ';'),
  ...pairs('％', '%'),
  ...pairs('～〜∼', '~'),
  ...pairs('（', '('),
  ...pairs('）', ')'),
  ...pairs('＄', '$'),
  // marks of notes: no digits of the number before them
  ...pairs('⁰¹²³⁴⁵⁶⁷⁸⁹', ' '),
]);

const FULL_WIDTH_ZERO = 0xff10;

/** Notes in brackets, which touch what they are about: "10,000[2]", "[note 3]", "[a]". */
const NOTE = /(?<=\S)\[(?:(?:note|nb|n) ?)?(?:\d{1,3}|\p{Ll})\]/giu;

/** `text` with folded signs and without notes, letters as they were; the same length as `text`. */
export function foldSigns(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const code = char.charCodeAt(0);
    if (code < 0x80 && code >= 0x20) out += char;
    else if (code >= FULL_WIDTH_ZERO && code <= FULL_WIDTH_ZERO + 9) out += String(code - FULL_WIDTH_ZERO);
    else out += FOLDED.get(char) ?? char;
  }
  return text.includes('[') ? out.replace(NOTE, (note) => ' '.repeat(note.length)) : out;
}

/** Lower case that keeps the length: a letter whose lower case is longer (İ) stays as it is. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (char) => [char, to]);
}

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
/** All of them and full-width digits, among others: in few ranges, which are the quicker to look for. */
const FOLDABLE = /[\t-\r\u00a0-\u00bb\u02bc\u2000-\u2079\u2212\u223c\u3000\u300a-\u301c\ufe63\uff02-\uff5e]/g;

/** Notes in brackets, which touch what they are about: "10,000[2]", "[note 3]", "[a]". */
const NOTE = /\[(?:(?:note|nb|n) ?)?(?:\d{1,3}|\p{Ll})\]/giu;

/** `text` with folded signs and without notes, letters as they were; the same length as `text`. */
export function foldSigns(text: string): string {
  const out = text.replace(FOLDABLE, folded);
  if (!text.includes('[')) return out;
  // to look behind comes last: the regular expression begins with a sign that is seldom there
  return out.replace(NOTE, (note, at: number) => (/\S/.test(out.charAt(at - 1)) ? ' '.repeat(note.length) : note));
}

function folded(char: string): string {
  const digit = char.charCodeAt(0) - FULL_WIDTH_ZERO;
  return FOLDED.get(char) ?? (digit >= 0 && digit <= 9 ? String(digit) : char);
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

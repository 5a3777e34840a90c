import type { TextBlock } from '../model.ts';
import type { LookupOutcome } from './types.ts';

/** What is read of a look-up, in UTF-16 units: some ten pages. Whoever looks up more wants to select less. */
export const MOST_READ = 20_000;
/** Control and replacement signs make up so much of bytes that are no text; a stray one out of a PDF is no matter. */
const MOST_ODD = 0.05;

type Refusal = Extract<LookupOutcome, { ok: false }>;

/** Why a text cannot be looked up, `null` where it can. Looks at `MOST_READ` units at most. */
export function refusalOf(text: string): Refusal | null {
  if (text.length > MOST_READ) {
    const [length, most] = [text.length, MOST_READ].map((value) => value.toLocaleString('en'));
    const message = `This text has ${length} characters and at most ${most} can be looked up: select less of it.`;
    return { ok: false, reason: 'too_long', message };
  }
  const odd = text.match(ODD)?.length ?? 0;
  if (text.includes('\0') || odd > text.length * MOST_ODD)
    return { ok: false, reason: 'not_text', message: 'This is no text that can be read: select words or figures.' };
  if (!/[\p{L}\p{N}]/u.test(text))
    return {
      ok: false,
      reason: 'empty',
      message: 'There is nothing to look up: select or type some words or a figure.',
    };
  return null;
}

/** Control signs that are no white space, lone surrogates, private signs and the sign for what could not be decoded. */
const ODD = /[^\P{Cc}\s]|[\p{Cs}\p{Co}\uFFFD]/gu;

/** A paragraph and where it begins in the looked-up text. */
export type Paragraph = { readonly block: TextBlock; readonly at: number };

/**
 * The paragraphs of a text: parted by empty lines, and by line ends behind the end of a sentence. Other line ends are
 * spaces, as in what is copied out of a PDF.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let [start, at] = [0, 0];
  const close = (end: number) => {
    const piece = text.slice(start, end);
    if (/[\p{L}\p{N}]/u.test(piece)) found.push({ block: { id: found.length, role: 'text', text: piece }, at: start });
    start = end;
  };
  for (const line of text.split('\n')) {
    at = Math.min(at + line.length + 1, text.length);
    if (isParagraphEnd(line.trim())) close(at);
  }
  close(text.length);
  return found;
}

function isParagraphEnd(line: string): boolean {
  return line === '' || /[.!?:;…。！？]["'”’»)\]]?$/u.test(line);
}

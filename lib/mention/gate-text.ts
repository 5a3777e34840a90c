import { foldSigns, lowerCase } from '../text/normalise.ts';

/** A page's text as the gate looks at it; all strings have the same length. */
export type GateText = {
  /** Signs folded as the engine folds them. */
  readonly folded: string;
  /** The same with hyphens as spaces ("North-Korea"). */
  readonly cased: string;
  readonly lower: string;
  /** Where one text node ends and the next begins: whether a word does too, the page's style decides. */
  readonly breaks: ReadonlySet<number>;
};

/** What the reader drops, as nobody sees it: see `entrypoints/reader/document/block-text.ts`. */
const UNSEEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/;
const WHITE = /[\t\n\v\f\r ]+/g;
const PLAIN = /^[ -~]*$/;

/** Joins texts that adjoin in a page: a word may go on from one into the next, or end between the two. */
export function gateText(texts: readonly string[]): GateText {
  const parts: string[] = [];
  const breaks = new Set<number>();
  let length = 0;
  let endsInSpace = false;
  const add = (part: string) => {
    const plain = part.replace(WHITE, ' ');
    const text = PLAIN.test(plain) ? plain : foldSigns(plain).replace(WHITE, ' ');
    const kept = endsInSpace && text.startsWith(' ') ? text.slice(1) : text;
    if (kept === '') return;
    parts.push(kept);
    length += kept.length;
    breaks.add(length);
    endsInSpace = kept.endsWith(' ');
  };
  for (const text of texts) {
    if (PLAIN.test(text) || !UNSEEN.test(text)) add(text);
    else for (const part of text.split(UNSEEN)) add(part);
  }
  const folded = parts.join('');
  const cased = folded.replaceAll('-', ' ');
  return { folded, cased, lower: lowerCase(cased), breaks };
}

/** Seven letters are longer than any abbreviation of a language, behind which a full stop ends nothing. */
const SENTENCE_END = /[。！？]|[!?](?=["')\]}]*(?: |$))|(?<=[\p{L}\p{N}]{7})\.(?=["')\]}]* +[^ \p{Ll}])/gu;

/**
 * Numbers the sentences of a text: for sorted offsets, those in which they lie, not all of them one behind the other. One
 * ends only where it does for sure, whatever the language: less often than the engine finds (`lib/text/sentences.ts`), so
 * that no sentence of the engine's has two numbers.
 */
export function sentenceNumbers({ folded }: GateText): (offsets: readonly number[]) => number[] {
  const ends = Array.from(folded.matchAll(SENTENCE_END), ({ index }) => index);
  return (offsets) => {
    let number = 0;
    return offsets.map((at) => {
      while ((ends[number] ?? at) < at) number++;
      return number;
    });
  };
}

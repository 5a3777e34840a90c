import { foldSigns, lowerCase } from '../text/normalise.ts';
import { finished } from './finished.ts';
import { type Breaks, breaksOf, type GatePiece, UNSEEN, WHITE } from './gate-breaks.ts';

/** A page's text as the gate looks at it; all strings have the same length. */
export type GateText = {
  /** Signs folded as the engine folds them. */
  readonly folded: string;
  /** The same with hyphens as spaces ("North-Korea"). */
  readonly cased: string;
  readonly lower: string;
  /** Where one text node ends and the next begins: whether a word does too, the page's style decides. */
  readonly breaks: Breaks;
};

/**
 * Joins texts that adjoin in a page: a word may go on from one into the next, or end between the two. Stops on the way,
 * as a page's text may be long.
 */
export function* joined(pieces: readonly GatePiece[]): Generator<void, GateText> {
  const all = pieces.map(textOf).join('');
  yield;
  // white space first, as it is most of what is folded
  const signs = foldSigns(all.replace(WHITE, ' '));
  yield;
  const folded = signs.replace(UNSEEN, '').replace(WHITE, ' ');
  yield;
  const cased = folded.replaceAll('-', ' ');
  const lower = lowerCase(cased);
  let known: Breaks | null = null;
  const has = (at: number) => {
    known ??= breaksOf(pieces, foldSigns(all), folded.length);
    return known.has(at);
  };
  return { folded, cased, lower, breaks: { has } };
}

export function gateText(pieces: readonly GatePiece[]): GateText {
  return finished(joined(pieces));
}

function textOf(piece: GatePiece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** Seven letters are longer than any abbreviation of a language, behind which a full stop ends nothing. */
const SENTENCE_END = /[。！？]|[!?](?=["')\]}]*(?: |$))|(?<=[\p{L}\p{N}]{7})\.(?=["')\]}]* +[^ \p{Ll}])/gu;

/**
 * Tells the sentences of a text apart: for sorted offsets, equal numbers for those that lie in one. One ends only where
 * it does for sure, whatever the language: less often than the engine finds (`lib/text/sentences.ts`), so that no
 * sentence of the engine's has two numbers.
 */
export function sentenceNumbers({ folded }: GateText): (offsets: readonly number[]) => number[] {
  return (offsets) => {
    let ends = -1;
    return offsets.map((at) => {
      SENTENCE_END.lastIndex = at;
      if (ends < at) ends = SENTENCE_END.exec(folded)?.index ?? folded.length;
      return ends;
    });
  };
}

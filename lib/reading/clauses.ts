import type { Span } from '../model.ts';
import { isDigit } from '../text/phrases.ts';
import { isHangul, isLetter } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** A place where a sentence parts: `strong` at ; : ( ) and dashes, else at commas and words like "while". */
export type Boundary = { readonly at: number; readonly strong: boolean };

const STRONG = ';:()';

/** All boundaries within a sentence of lower-cased folded text, in order; `dashJoins` as in the language's grammar. */
export function boundariesOf(lower: string, sentence: Span, lexicon: Lexicon, dashJoins = false): Boundary[] {
  const found: Boundary[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const char = lower.charAt(at);
    if (STRONG.includes(char)) found.push({ at, strong: true });
    else if (!dashJoins && char === '-' && lower.charAt(at - 1) === ' ' && lower.charAt(at + 1) === ' ')
      found.push({ at, strong: true });
    else if ((char === ',' || char === '、' || char === '，') && !(isDigit(lower, at - 1) && isDigit(lower, at + 1)))
      found.push({ at, strong: false });
    else if (partsHeadline(lower, at)) found.push({ at, strong: false });
    else if (isLetter(lower, at) && !isLetter(lower, at - 1) && lexicon.clauseStarts.at(lower, at))
      found.push({ at, strong: false });
  }
  return found;
}

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** A space within Chinese or Japanese, or an ellipsis within Korean, parts a headline: "派兵1萬2000人 首批已抵達", "파병…1진 도착". */
export function partsHeadline(text: string, at: number): boolean {
  if (text.charAt(at) === ' ') return DENSE.test(text.charAt(at - 1)) && DENSE.test(text.charAt(at + 1));
  return text.charAt(at) === '…' && (isHangul(text, at + 1) || (isHangul(text, at - 1) && isDigit(text, at + 1)));
}

/** The span about `inner` up to the nearest boundaries on both sides. */
export function clauseAround(inner: Span, sentence: Span, boundaries: readonly Boundary[], strongOnly: boolean): Span {
  let { start, end } = sentence;
  for (const boundary of boundaries) {
    if (strongOnly && !boundary.strong) continue;
    if (boundary.at < inner.start) start = Math.max(start, boundary.at);
    else if (boundary.at >= inner.end) {
      end = Math.min(end, boundary.at);
      break;
    }
  }
  return { start, end };
}

import { isLetter } from '../text/words.ts';
import type { GateText } from './gate-text.ts';

/**
 * A term of the gate, out of the notation in which its state has it: `troop*`, `*krieg`, `северн* коре*` and `=NK` mean
 * what they mean to the engine's scanner; `*北朝鮮*` is found within words too, as in scripts that are written without spaces.
 */
export type GateTerm = {
  /** To be found one behind the other, with the rest of a word between two. */
  readonly parts: readonly string[];
  /** Found in these capitals only. */
  readonly cased: boolean;
  /** Whether letters may stand right before it. */
  readonly openLeft: boolean;
  /** Whether letters may stand right behind it. */
  readonly openRight: boolean;
};

/** Reads a term's notation; `null` where nothing is left to look for. */
export function gateTerm(notation: string): GateTerm | null {
  const cased = notation.startsWith('=');
  const from = cased ? 1 : 0;
  const openLeft = notation.startsWith('*', from);
  const openRight = notation.endsWith('*');
  const parts = notation.slice(openLeft ? from + 1 : from, openRight ? -1 : undefined).split('*');
  // what begins with nothing would be found everywhere
  return (parts[0] ?? '').trim() === '' ? null : { parts, cased, openLeft, openRight };
}

/** Whether a term stands at an offset of a text. */
export function isTermAt({ parts, cased, openLeft, openRight }: GateTerm, text: GateText, at: number): boolean {
  const within = cased ? text.cased : text.lower;
  let end = at;
  for (const part of parts) {
    if (end > at) end = restOfWord(text, end);
    if (!within.startsWith(part, end)) return false;
    end += part.length;
  }
  return (openLeft || isEdge(text, at, at - 1)) && (openRight || isEdge(text, end, end));
}

/** Whether a word may begin or end at an offset: no letter stands beside it, or one of another text node. */
function isEdge({ lower, breaks }: GateText, at: number, beside: number): boolean {
  return !isLetter(lower, beside) || breaks.has(at);
}

/** Longer than any ending: pages cannot make this slow. */
const LONGEST_REST = 200;

/** The scanner takes a star in a text for itself. */
function restOfWord({ lower }: GateText, from: number): number {
  if (lower.charAt(from) === '*') return from + 1;
  let at = from;
  while (at - from < LONGEST_REST && isLetter(lower, at)) at++;
  return at;
}

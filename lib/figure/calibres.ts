import type { Lexicon } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';

/**
 * Where the calibres that begin at `at` end: "152mm", "122- und 152-mm", "122毫米和152毫米". They stand between a number and
 * its noun and count nothing; `null` where none begin here.
 */
export function calibresEnd(lexicon: Lexicon, lower: string, at: number): number | null {
  for (let next = at; ; ) {
    let end = next;
    while (isDigit(lower, end) || (/[.,]/.test(lower.charAt(end)) && isDigit(lower, end + 1))) end++;
    if (end === next || end - next > LONGEST) return null;
    const glue = lower.charAt(end) === '-' ? end + 1 : skipSpaces(lower, end);
    const unit = lexicon.measures.at(lower, glue);
    const behind = skipSpaces(lower, unit?.end ?? glue);
    const joiner = LIST.includes(lower.charAt(behind)) ? behind + 1 : lexicon.conjunctions.at(lower, behind)?.end;
    const other = joiner === undefined ? behind : skipSpaces(lower, joiner);
    if (joiner !== undefined && isDigit(lower, other)) next = other;
    else return unit ? unit.end : null;
  }
}

/** "122", "12.7". */
const LONGEST = 5;
/** Signs between two calibres. */
const LIST = ',/·・、';

import type { Lexicon } from '../reading/lexicon.ts';

/**
 * Takes one number word into `parts`: a value is put on top, a multiplier multiplies all that is smaller than it. One that
 * finds a part left over that its like or a smaller one made clashes: "between ten thousand and twelve thousand" is two
 * numbers, 三十五万 and "one million one hundred five thousand" are one.
 */
export function readWord(
  lexicon: Lexicon,
  lower: string,
  at: number,
  parts: number[],
  scales: number[],
  begun: boolean,
): Step | null {
  const value = lexicon.values.at(lower, at);
  const multiplier = lexicon.multipliers.at(lower, at);
  if (multiplier && (!value || multiplier.end >= value.end)) {
    if (!begun && lexicon.values.at(lower, at) === null && !standsAlone(multiplier.value, lower, at)) return null;
    let smaller = 0;
    while (parts.length > 0 && (parts.at(-1) ?? 0) < multiplier.value) {
      smaller += parts.pop() ?? 0;
      scales.pop();
    }
    const before = parts.at(-1);
    if (before !== undefined && before % (multiplier.value * 10) !== 0) return null;
    const clashes = before !== undefined && (scales.at(-1) ?? 1) <= multiplier.value;
    parts.push((smaller || 1) * multiplier.value);
    scales.push(multiplier.value);
    return { end: multiplier.end, multiplier: multiplier.value, clashes };
  }
  if (!value || !fits(parts, value.value)) return null;
  parts.push(value.value);
  scales.push(1);
  return { end: value.end, multiplier: null, clashes: false };
}

type Step = { end: number; multiplier: number | null; clashes: boolean };

/** In scripts without spaces a multiplier alone is a number (千人); elsewhere it is a bare "hundred", read by other parsers. */
function standsAlone(_value: number, lower: string, at: number): boolean {
  return /[\u3400-\u9fff\uac00-\ud7af]/.test(lower.charAt(at));
}

/** A further value fits only below what stands before: 20 + 3, 1,000 + 200, never 3 + 20. */
export function fits(parts: readonly number[], value: number): boolean {
  const before = parts.at(-1);
  if (before === undefined) return true;
  if (before % 10 !== 0 || value >= before) return false;
  let unit = 1;
  while (before % (unit * 10) === 0) unit *= 10;
  return value < unit;
}

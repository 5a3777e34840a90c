import type { Lexicon } from '../reading/lexicon.ts';
import { type Found, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';

/** One part of a number: its value and the multiplier that made it, 1 for none. */
export type Part = { readonly value: number; readonly scale: number };

/**
 * What one number word makes of the parts before it: a value is put on top, a multiplier multiplies all that is smaller
 * than it. `parts: null` is a multiplier that finds no place in this number, as its like or a smaller one made what
 * stands there: "between ten thousand and twelve thousand" is two numbers, 三十五万 and "one million one hundred five thousand"
 * are one.
 */
export function readWord(lexicon: Lexicon, lower: string, at: number, parts: readonly Part[]): WordStep | null {
  const value = lexicon.values.at(lower, at) ?? innerAt(lexicon, lower, at, parts.length > 0);
  const multiplier = lexicon.multipliers.at(lower, at);
  // "triệu rưỡi" is 1,500,000 where nothing stands before it
  if (multiplier && (!value || multiplier.end >= value.end || !fits(parts, value.value))) {
    if (parts.length === 0 && value === null && !standsAlone(lexicon, multiplier, lower)) return null;
    return { end: multiplier.end, multiplier: multiplier.value, parts: multiplied(parts, multiplier.value) };
  }
  if (!value) return null;
  // a nought only holds a place (一千零五十)
  if (value.value === 0 && parts.length > 0) return { end: value.end, multiplier: null, parts };
  if (!fits(parts, value.value)) return null;
  return {
    end: value.end,
    multiplier: null,
    parts: [...parts, { value: value.value, scale: scaleOf(lexicon, value.value) }],
  };
}

export type WordStep = {
  readonly end: number;
  readonly multiplier: number | null;
  readonly parts: readonly Part[] | null;
};

/** The largest multiplier within a number word's own value ("five thousand" as one word); 1 for none. */
function scaleOf({ multiplierValues }: Lexicon, value: number): number {
  return Math.max(1, ...[...multiplierValues].filter((one) => one >= 100 && value % one === 0));
}

/** The parts with a multiplier taken in, `null` where it finds no place. */
export function multiplied(parts: readonly Part[], multiplier: number): readonly Part[] | null {
  let kept = parts.length;
  while (kept > 0 && (parts[kept - 1]?.value ?? 0) < multiplier) kept--;
  const before = parts[kept - 1];
  // "a hundred dozen", "three hundred and two dozen"
  if (before && multiplier % 10 !== 0) {
    return kept === parts.length
      ? [{ value: sum(parts) * multiplier, scale: multiplier }]
      : [...parts.slice(0, kept), { value: sum(parts.slice(kept)) * multiplier, scale: multiplier }];
  }
  if (before && (before.value % (multiplier * 10) !== 0 || before.scale <= multiplier)) return null;
  const smaller = sum(parts.slice(kept));
  return [...parts.slice(0, kept), { value: (smaller || 1) * multiplier, scale: multiplier }];
}

/** A unit that is a number only behind another part ("cent un") or, where a word begins, right before a multiplier ("이천") or decimals. */
function innerAt(lexicon: Lexicon, lower: string, at: number, begun: boolean) {
  const inner = lexicon.inner.at(lower, at);
  if (!inner || begun) return inner;
  if (!isLetter(lower, at - 1) && lexicon.point.at(lower, skipSpaces(lower, inner.end))) return inner;
  const multiplier = lexicon.multipliers.at(lower, inner.end);
  return multiplier && (!isLetter(lower, at - 1) || FORMAL.test(lower.slice(at, at + NEAR))) ? inner : null;
}

/**
 * In scripts without spaces a power of ten alone is a number (千人), but not a formal one, which is part of other words;
 * elsewhere it is a bare "hundred", read by other parsers.
 */
function standsAlone(lexicon: Lexicon, { start, end, value }: Found<number>, lower: string): boolean {
  if (lexicon.inner.before(lower, start)) return false;
  const isFormal = FORMAL.test(lower.charAt(start));
  // 拾万, 拾六万: a formal ten before a larger multiplier
  const next = lexicon.values.at(lower, end)?.end ?? end;
  if (isFormal && (lexicon.multipliers.at(lower, next)?.value ?? 0) <= value) return false;
  return ALONE.test(lower.charAt(start)) && Number.isInteger(Math.log10(value));
}

const FORMAL = /[拾佰仟]/;
/** How near a formal multiplier tells that a formal digit is one (伍万伍仟), which is part of other words too. */
const NEAR = 6;
const ALONE = /[\u3400-\u9fff\uac00-\ud7af]/;

/** A further value fits only below what stands before: 20 + 3, 1,000 + 200, never 3 + 20. */
export function fits(parts: readonly Part[], value: number): boolean {
  const before = parts.at(-1)?.value;
  if (before === undefined) return true;
  if (before === 0) return false;
  let unit = 1;
  while (before % (unit * 10) === 0) unit *= 10;
  return value < unit;
}

/** The value of all parts together; 1.19 million is 1,190,000, not 1,189,999.9999. */
export function sum(parts: readonly Part[]): number {
  const all = parts.reduce((before, { value }) => before + value, 0);
  return Number.isInteger(all) ? all : Math.round(all * 1000) / 1000;
}

import type { TextReading } from '../reading/text-reading.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import type { Draft } from './draft.ts';
import { readNumber } from './number.ts';
import { numberEndingAt } from './number-before.ts';

type Bounds = { readonly start: number; readonly end: number; readonly low: number; readonly high: number };

/**
 * Numbers with an open part, in scripts that do not set words apart: 1万数千 (12,000 to 19,999), 10数万 and 十几万 (110,000
 * to 199,999), 三四百 (300 to 400), 三十五六 (35 to 36).
 */
export function openNumberAt(reading: TextReading, at: number): Draft | null {
  if (reading.language.spaced) return null;
  const vague = vagueNumberAt(reading, at);
  if (vague) return draftOf(vague, 'approx_magnitude');
  const neighbours = neighboursAt(reading, at);
  return neighbours && draftOf(neighbours, 'range');
}

function vagueNumberAt(reading: TextReading, at: number): Bounds | null {
  const { lower, lexicon } = reading;
  const vague = lexicon.vague.at(lower, at);
  // 十余万 is a number with "more" in it
  if (!vague || (readNumber(reading.text, lower, at, reading.language)?.end ?? 0) > vague.end) return null;
  const teens = lexicon.multipliers.at(lower, at)?.value === 10 ? tensBefore(reading, at) : null;
  const [low, high] = teens?.value ?? vague.value;
  const start = teens?.start ?? at;
  const multiplier = lexicon.multipliers.at(lower, vague.end);
  if (multiplier && high !== null)
    return { start, end: multiplier.end, low: low * multiplier.value, high: (high + 1) * multiplier.value - 1 };
  if (teens && high !== null) return { start, end: vague.end, low, high };
  const before = numberEndingAt(reading, at) ?? (lower.charAt(at - 1) === ' ' ? numberEndingAt(reading, at - 1) : null);
  if (!before || high === null || !Number.isInteger(before.value)) return null;
  const { value } = before;
  if (lowestUnit(value) > high) return { start: before.start, end: vague.end, low: value + low, high: value + high };
  const unit = low / 2;
  if (value % 10 !== 0 || value > 90 || unit < 100) return null;
  return { start: before.start, end: vague.end, low: value * unit + unit, high: value * unit + 10 * unit - 1 };
}

/** The digit before a vague ten: 二十几万 is 210,000 to 299,999. */
function tensBefore({ lower, lexicon }: TextReading, at: number) {
  const digit = lexicon.values.before(lower, at);
  if (!digit || digit.value < 2 || digit.value > 9) return null;
  return { start: digit.start, value: [digit.value * 10 + 1, digit.value * 10 + 9] as const };
}

/** 三四百, 两三千, "5、6人": two digits that follow one another (or 三五), of the multiplier or counter behind them. */
function neighboursAt(reading: TextReading, at: number): Bounds | null {
  const { lower, lexicon } = reading;
  const first = digitAt(lower, at) ?? lexicon.values.at(lower, at);
  const comma = first !== null && lower.charAt(first.end) === '、';
  const from = (first?.end ?? at) + (comma ? 1 : 0);
  const second = (comma ? digitAt(lower, from) : null) ?? lexicon.values.at(lower, from);
  if (
    !first ||
    !second ||
    second.end - at !== (comma ? 3 : 2) ||
    first.value < 1 ||
    !(second.value === first.value + 1 || (first.value === 3 && second.value === 5))
  )
    return null;
  let unit = 1;
  let end = second.end;
  for (let next = lexicon.multipliers.at(lower, end); next; next = lexicon.multipliers.at(lower, end)) {
    unit *= next.value;
    end = next.end;
  }
  if (!lexicon.counters.at(lower, skipSpaces(lower, end))) return null;
  const before = numberEndingAt(reading, at);
  if (!before) return { start: at, end, low: first.value * unit, high: second.value * unit };
  // 三千五六百, 二十五六万: the last digit of a longer number
  const { start, value } = before;
  if (lowestUnit(value) > second.value * unit)
    return { start, end, low: value + first.value * unit, high: value + second.value * unit };
  if (lowestUnit(value) <= second.value) return null;
  return { start, end, low: (value + first.value) * unit, high: (value + second.value) * unit };
}

/** A digit that stands alone. */
function digitAt(lower: string, at: number): { end: number; value: number } | null {
  const isAlone = isDigit(lower, at) && !isDigit(lower, at - 1) && !isDigit(lower, at + 1);
  return isAlone && !/[.,]/.test(lower.charAt(at - 1)) ? { end: at + 1, value: Number(lower.charAt(at)) } : null;
}

function lowestUnit(value: number): number {
  let unit = 1;
  while (value > 0 && value % (unit * 10) === 0) unit *= 10;
  return unit;
}

function draftOf({ start, end, low, high }: Bounds, qualifier: 'approx_magnitude' | 'range'): Draft {
  return { start, end, kind: 'count', low, high, qualifier, unit: null, by: 'magnitudes' };
}

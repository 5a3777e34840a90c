import type { Language } from '../language/types.ts';
import type { Qualifier } from '../model.ts';
import { type Lexicon, lexiconOf } from '../reading/lexicon.ts';
import { isDigit, skipSpaces } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';
import { calibresEnd } from './calibres.ts';
import { isGroup, readDigits } from './digits.ts';
import {
  digitByDigit,
  fractionOfMultiplier,
  invertedNumber,
  partBehind,
  slashedPart,
  spokenDecimals,
} from './number-forms.ts';
import { fits, multiplied, type Part, readWord, sum } from './number-words.ts';

/** The number that begins at `at`, or `null`. `text` is the original, `lower` its folded lower case. */
export function readNumber(text: string, lower: string, at: number, language: Language): NumberRead | null {
  const lexicon = lexiconOf(language);
  return (
    invertedNumber(lexicon, lower, at, (from) => readParts(text, lower, from, language, lexicon)) ??
    fractionOfMultiplier(lexicon, lower, at) ??
    digitByDigit(lexicon, lower, at) ??
    readParts(text, lower, at, language, lexicon)
  );
}

/** A number as written: digits, words, or both ("12 thousand", "fifteen hundred", "1만 2천"). */
export type NumberRead = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Whether any digit took part. */
  readonly digits: boolean;
  /** Written without grouping, multiplier or word: may be a year. */
  readonly plain: boolean;
  /** What the way of writing itself says: "тысяч десять" is about 10,000, 10余万 more than 100,000. */
  readonly qualifier: Qualifier;
};

function readParts(
  text: string,
  lower: string,
  start: number,
  language: Language,
  lexicon: Lexicon,
): NumberRead | null {
  let parts: readonly Part[] = [];
  let end = start;
  let digits = false;
  let plain = true;
  // the multiplier that was taken in last, while nothing smaller stands behind it
  let last: number | null = null;
  // where the last multiplier was taken in: what follows it and finds no place goes back to there
  let settled: { readonly end: number; readonly parts: readonly Part[] } | null = null;
  const qualifier: Qualifier = 'exact';
  const back = () => settled && { start, end: settled.end, value: sum(settled.parts), digits, plain, qualifier };
  for (let next = start; ; ) {
    const written = readDigits(text, lower, next, language, lexicon);
    if (written) {
      if ((digits && last === null) || !fits(parts, written.value)) break;
      const mixed = slashedPart(lower, written.end);
      parts = [...parts, { value: written.value + (mixed?.value ?? 0), scale: 1 }];
      digits = true;
      plain &&= written.plain && !mixed && parts.length === 1;
      end = mixed?.end ?? written.end;
      last = null;
    } else {
      // "322 hundred", but not "en 2024 mille soldats"
      const large =
        digits && parts.length === 1 && !(plain && end - start > 3) ? lexicon.multipliers.at(lower, next) : null;
      const step = large
        ? { end: large.end, multiplier: large.value, parts: [{ value: sum(parts) * large.value, scale: large.value }] }
        : readWord(lexicon, lower, next, parts);
      if (!step) break;
      if (!step.parts) {
        const before = back();
        if (before) return before;
        break;
      }
      const tail: readonly Part[] | null =
        language.numbers.tenthsBehind && last !== null && step.multiplier === null
          ? tenthsOf(lexicon, lower, step.end, step.parts, last)
          : null;
      parts = tail ?? step.parts;
      plain = false;
      last = step.multiplier;
      end = step.end;
      if (last !== null) settled = { end, parts };
    }
    const top: Part | undefined = parts.at(-1);
    const spoken = top && last === null ? spokenDecimals(lexicon, lower, end) : null;
    if (spoken && top) {
      parts = [...parts.slice(0, -1), { ...top, value: top.value + spoken.value }];
      next = spoken.end;
      continue;
    }
    const behind = partBehind(lexicon, lower, end, language.spaced, last);
    if (behind && top) {
      // "a million and a half", "two and a half million"
      const of = last ?? top.scale;
      parts = [...parts.slice(0, -1), { ...top, value: top.value + behind.value * of }];
      plain = false;
      end = behind.end;
      if (of > 1) break;
    }
    const infix = moreWithin(lexicon, lower, end);
    const grown = infix && multiplied(parts, infix.multiplier);
    if (infix && grown)
      return { start, end: infix.end, value: sum(grown), digits, plain: false, qualifier: infix.qualifier };
    const joined = nextPart(lower, end, lexicon, language, last !== null);
    if (joined === null) break;
    next = joined;
  }
  if (end === start) return null;
  const suffix = digits && last === null ? suffixAt(lexicon, lower, end) : null;
  if (!suffix) return { start, end, value: sum(parts), digits, plain, qualifier };
  const value = sum([{ value: sum(parts) * suffix.value, scale: 1 }]);
  return { start, end: suffix.end, value, digits, plain: false, qualifier };
}

/** "12k", "1.2m", "10 k": a blank stands before the sign for a thousand only, as others are units of measure. */
function suffixAt(lexicon: Lexicon, lower: string, end: number) {
  const apart = lexicon.suffixes.at(lower, skipSpaces(lower, end));
  const suffix = lexicon.suffixes.at(lower, end) ?? (apart?.value === 1000 ? apart : null);
  return suffix && !isLetter(lower, suffix.end) ? suffix : null;
}

/** 一千五 is 1,500 and 一万二 12,000, where nothing more of the number follows. */
function tenthsOf(
  lexicon: Lexicon,
  lower: string,
  end: number,
  parts: readonly Part[],
  multiplier: number,
): readonly Part[] | null {
  const tail = parts.at(-1);
  if (!tail || tail.value > 9 || multiplier < 100) return null;
  const next = skipSpaces(lower, end);
  if (lexicon.values.at(lower, next) || lexicon.multipliers.at(lower, next)) return null;
  return [...parts.slice(0, -1), { value: (tail.value * multiplier) / 10, scale: 1 }];
}

/** 10余万, "10여만", "10+ million", "20 odd thousand": what stands for "and more" between a number and its multiplier. */
function moreWithin(lexicon: Lexicon, lower: string, end: number) {
  const more = lexicon.qualifiersAfter.at(lower, skipSpaces(lower, end));
  const multiplier = more && lexicon.multipliers.at(lower, skipSpaces(lower, more.end));
  if (!more || !multiplier) return null;
  return { end: multiplier.end, multiplier: multiplier.value, qualifier: more.value };
}

function nextPart(
  lower: string,
  end: number,
  lexicon: Lexicon,
  language: Language,
  multiplied: boolean,
): number | null {
  const spaced = skipSpaces(lower, end);
  const joiner = lexicon.joiners.at(lower, spaced);
  const after = joiner ? skipSpaces(lower, joiner.end) : spaced;
  // where nothing sets words apart, a unit touches the word before it, or has a multiplier or counter right behind ("만 이천", "오십 이 명")
  const innerFits = (at: number) =>
    !isDigit(lower, end - 1) &&
    (language.spaced ||
      at === end ||
      lexicon.multipliers.at(lower, at + 1) !== null ||
      lexicon.counters.at(lower, skipSpaces(lower, at + 1)) !== null);
  const wordHere = (at: number) =>
    lexicon.values.at(lower, at) !== null ||
    lexicon.multipliers.at(lower, at) !== null ||
    (lexicon.inner.at(lower, at) !== null && innerFits(at));
  // within a compound a joiner stands without blanks ("hundertundsechs")
  const touches =
    !language.numbers.compound || lower.charAt(spaced) === '-' || (spaced === end && after === joiner?.end);
  if (joiner && touches && wordHere(after)) return after;
  if (wordHere(spaced)) return spaced;
  // "1만 2천", "1万2千": in these scripts digits go on behind a multiplier
  if (!language.spaced && isDigit(lower, spaced) && spaced - end <= 1 && !isDigit(lower, end - 1)) return spaced;
  // "12 mil 500": digits below the multiplier, and no calibre ("8 million 152mm shells")
  if (multiplied && language.spaced && isGroup(lower, spaced) && spaced - end === 1)
    return calibresEnd(lexicon, lower, spaced) === null ? spaced : null;
  return null;
}

import type { Language } from '../../language/types.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import { type Draft, noFigure } from '../draft.ts';
import { alternatives, DAY, patternOf } from './form.ts';
import { rangeOf } from './range.ts';

/**
 * Days without a month ("entre le 8 et le 13", "between the 8th and the 13th"): those of the nearest date's month; where
 * none is near, no figure. `found` are the dates read before.
 */
export function daysAlone(reading: TextReading, found: readonly Draft[]): Draft[] {
  const pattern = patternIn(reading.language);
  if (!pattern) return [];
  return [...reading.lower.matchAll(pattern)].flatMap((match): Draft[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.some((one) => one.start < end && one.end > start)) return [];
    // "del 8 al 13 por ciento": the first number is what the second one is
    if (isMeasured(reading, end))
      return [noFigure('dates', start, start + (match[0].match(/^\D*\d+/u)?.[0].length ?? 0))];
    if (goesOn(reading, end)) return [];
    const near = found
      .filter(({ dates }) => dates !== undefined)
      .map((one) => ({ one, gap: one.start >= end ? one.start - end : start - one.end }))
      .sort((a, b) => a.gap - b.gap)[0];
    const day = near && near.gap <= NEAR ? near.one.dates?.[0] : undefined;
    const [year = 0, month = 0] = day?.split('-').map(Number) ?? [];
    const range = day ? rangeOf(year, month, Number(match.groups?.day), month, Number(match.groups?.day2)) : null;
    const draft = noFigure('dates', start, end);
    return [range ? { ...draft, kind: 'date', qualifier: 'range', unit: 'day', dates: range } : draft];
  });
}

/** How far off, in characters, the date stands whose month holds for days without one. */
const NEAR = 160;

const made = new WeakMap<Language, RegExp | null>();

function patternIn(language: Language): RegExp | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  const words = language.dates.dayRange;
  const mark = words && words.marks.length > 0 ? `(?:${alternatives(words.marks)})` : '';
  const day = (name: string) => `(?<${name}>${DAY})${mark}`;
  const pattern = words
    ? patternOf(
        `(?<!\\p{L})(?:${alternatives(words.from)})\\s${day('day')}\\s(?:${alternatives(words.to)})\\s${day('day2')}(?![\\p{L}\\d%]|[.,]\\d)`,
        'gu',
      )
    : null;
  made.set(language, pattern);
  return pattern;
}

function isMeasured({ lower, lexicon }: TextReading, end: number): boolean {
  const next = skipSpaces(lower, end);
  return lexicon.percent.at(lower, next) !== null || lexicon.measures.at(lower, next) !== null;
}

/** Whether a noun or a month follows, so that these are no days alone. */
function goesOn({ lower, lexicon, folded, language }: TextReading, end: number): boolean {
  const next = skipSpaces(lower, end);
  if (!isLetter(lower, next) || lexicon.functionWords.at(lower, next)) return false;
  // where nouns begin with a capital, a verb may follow
  return !language.grammar.capitalNouns || folded.charAt(next) !== lower.charAt(next);
}

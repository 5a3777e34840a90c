import type { Language } from '../../language/types.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { oncePer } from '../../text/once-per.ts';
import { isDigit, type PhraseTable, phraseTable } from '../../text/phrases.ts';

/** Where a date may begin, in order: at a run of digits, or at a word or numeral with which one of the language's forms begins. */
export const dateStartsOf = oncePer(({ lower, language }: TextReading): readonly number[] => {
  const leads = leadsOf(language);
  const starts: number[] = [];
  for (let at = 0; at < lower.length; at++) {
    if (isDigit(lower, at) ? !isDigit(lower, at - 1) : leads.at(lower, at) !== null) starts.push(at);
  }
  return starts;
});

const made = new WeakMap<Language, PhraseTable<true>>();

function leadsOf(language: Language): PhraseTable<true> {
  const known = made.get(language);
  if (known) return known;
  const { months, parts, seasons, lastSeason, lastYear, thisYear, marks } = language.dates;
  const words = [
    ...[months, seasons].flatMap(Object.keys),
    ...Object.values(parts).flat(),
    ...[lastSeason.before, lastYear, thisYear].flat(),
    ...(marks ? [marks.lastMonth, marks.thisMonth, marks.same.month, marks.same.year].flat() : []),
    ...(marks?.numerals ? Array.from(Object.values(marks.numerals).join('')) : []),
  ];
  const leads = phraseTable<true>(
    words.map((word) => [word, true] as const),
    false,
  );
  made.set(language, leads);
  return leads;
}

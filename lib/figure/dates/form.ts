import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';

/** One way to write a date: a pattern made of a language file’s own words, tried where one may begin, and what its groups say. */
export function form(source: string, read: Form['read']): Form {
  return { pattern: patternOf(source, 'yu'), read };
}

/** A pattern made of a language file’s own words. */
export function patternOf(source: string, flags: 'yu' | 'gu'): RegExp {
  return new RegExp(source, flags);
}

export type Form = {
  readonly pattern: RegExp;
  readonly read: (groups: Groups, words: Words, reference: string) => DayRange | null;
};

export type Groups = Readonly<Record<string, string | undefined>>;

export type Words = Language['dates'];

/** A language's own words as one alternation, longest first; without any, what is found nowhere. */
export function alternatives(words: readonly string[]): string {
  const escaped = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&').replace('\\-', '-'));
  return escaped.join('|') || '(?!)';
}

export const DAY = `(?:0?[1-9]|[12]\\d|3[01])`;

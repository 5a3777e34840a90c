import type { Language } from '../../language/types.ts';
import type { DayRange } from '../../model.ts';

/** One way to write a date: a pattern made of a language file’s own words, and what its groups say. */
export function form(source: string, read: Form['read']): Form {
  return { pattern: new RegExp(source, 'gu'), read };
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

import * as v from 'valibot';
import type { Story } from '../model.ts';

/**
 * How much of anything a story may have: several times what the bundled one has (68 parties, 29 subjects, 65 rules, 30
 * concepts a language, 90 words of a concept, 5,813 words in all), and what a form can fill in. Within these, reading a
 * page and validating a story stay fast.
 */
export const LIMITS = {
  languages: 50,
  /** A file of claims brings a party for every speaker. */
  parties: 10_000,
  subjects: 200,
  /** Of a language; also how many of them a rule may name in one list. */
  concepts: 600,
  /** Of one concept, or of one party's aliases, in one language. */
  words: 500,
  /** Terms and aliases of all languages. */
  allWords: 20_000,
  /** Of reading, and likewise of positions. */
  rules: 600,
  mentions: 100,
  /** That all mentions together name: each is set against each other for the gate. */
  mentioned: 5_000,
  /** Of a rule or a gate. */
  groups: 20,
  /** Of a subject, and likewise of what it is not; three in each of 20 languages. */
  examples: 60,
  /** Of all subjects, counter-examples counted in: what a form tries again while somebody types. */
  allExamples: 3_000,
  /** Counted days: a hundred years. */
  days: 36_525,
} as const;

/** A whole number is read back as it was written up to here. */
export const MOST_NUMBER = Number.MAX_SAFE_INTEGER;

/** A list with so many items at most; `what` are its items. */
export function atMost<T extends v.GenericSchema>(item: T, most: number, what: string) {
  return v.pipe(
    v.array(item),
    v.maxLength(most, () => tooMany(most, what)),
    v.readonly(),
  );
}

/** The sentence's end for a list that is too long; made when it is needed, as the first number that is written out takes long. */
export function tooMany(most: number, what: string): string {
  return `must have at most ${most.toLocaleString('en')} ${what}; remove some`;
}

/** JSON can write `-0`, which equals 0 but is kept and shown as another number. */
export const notMinusZero = v.check((value: number) => !Object.is(value, -0), 'must be 0, not -0');

/** How many words a story has in all its languages, its parties' aliases counted in. */
export function wordsOf({ terms, parties }: Pick<Story, 'terms' | 'parties'>): number {
  let count = 0;
  for (const concepts of Object.values(terms)) for (const words of Object.values(concepts)) count += words.length;
  for (const { aliases } of parties) for (const words of Object.values(aliases)) count += words.length;
  return count;
}

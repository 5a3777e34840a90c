import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { oncePer } from '../../text/once-per.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import { UNKNOWN_NOUN } from '../units.ts';
import { behindArticle } from './behind-article.ts';
import { behindQualifier } from './behind-qualifier.ts';
import { isPredicate } from './head.ts';
import { nounOfClassifier } from './noun-of-classifier.ts';
import { phraseAfter } from './phrase-after.ts';
import { phraseWithCounter } from './phrase-with-counter.ts';
import { isStrength } from './strength.ts';

/** The noun phrase of the number at `number`; read once, since every rule on a figure asks for it. */
export function nounPhraseOf(reading: TextReading, number: Span): NounPhrase {
  const known = phrasesIn(reading);
  const key = number.start * MOST_SIGNS + (number.end - number.start);
  const phrase = known.get(key) ?? readPhrase(reading, number);
  known.set(key, phrase);
  return phrase;
}

const phrasesIn = oncePer((_: TextReading) => new Map<number, NounPhrase>());
/** No number is so long. */
const MOST_SIGNS = 2 ** 20;

function readPhrase(reading: TextReading, number: Span): NounPhrase {
  if (!reading.language.spaced) return phraseWithCounter(reading, number);
  const behind = behindArticle(reading, number, behindQualifier(reading, number.end));
  const counted = nounOfClassifier(reading, number.start, behind);
  if (counted) return counted;
  const phrase = phraseAfter(reading, behind);
  return phrase.unit !== 'person' && isStrength(reading, number) ? { ...phrase, unit: 'person' } : phrase;
}

/** What a number counts, as its noun phrase says. */
export type NounPhrase = {
  /** The unit class; `null` when no noun follows (an ellipsis), `UNKNOWN_NOUN` when one does that is not known. */
  readonly unit: string | null;
  /** The concept of the head noun. */
  readonly head: Hit | null;
  /** Where a noun that stands before the number begins. */
  readonly start?: number;
  /** Where the phrase ends. */
  readonly end: number;
  /** "1,000 of the 11,000": where the whole's number begins. */
  readonly wholeAt: number | null;
  /** "3,000 of whom": a part of the people told of before. */
  readonly partOf: boolean;
};

/** A group of people ("brigades", "units") within the next few words. */
export function formationAfter(reading: TextReading, from: number): Hit | null {
  const phrase = phraseAfter(reading, from);
  return phrase.unit === 'formation' ? phrase.head : null;
}

/** Whether something counted follows a number: a noun ("2000 soldiers", "2000여 명"), or only what befell them ("2000 killed"). */
export function countedBehind(reading: TextReading, number: Span): 'noun' | 'predicate' | null {
  const { lower, lexicon, language } = reading;
  if (lexicon.counters.at(lower, skipSpaces(lower, behindQualifier(reading, number.end)))) return 'noun';
  const phrase = language.spaced
    ? phraseAfter(reading, skipSpaces(lower, number.end))
    : phraseWithCounter(reading, number);
  if (phrase.head === null || phrase.end <= number.end || phrase.unit === UNKNOWN_NOUN) return null;
  return isPredicate(phrase.head.concept) ? 'predicate' : 'noun';
}

import type { Span } from '../model.ts';
import { isDigit } from '../text/phrases.ts';
import { isLetter } from '../text/words.ts';
import type { Sentence } from './sentence.ts';

/** So many signs in a row that no table knows are a word; one is often the stem of a verb. */
const LEAST_RUN = 2;

/**
 * Whether each word of a stretch of a sentence is one of the story's or the language's. Where words are written together:
 * whether no run of signs for nouns is in no table.
 */
export function knowsAllOf(sentence: Sentence, { start, end }: Span): boolean {
  return sentence.reading.language.spaced ? knowsWords(sentence, start, end) : knowsSigns(sentence, start, end);
}

function knowsWords(sentence: Sentence, start: number, end: number): boolean {
  const { lower } = sentence.reading;
  for (let at = start; at < end; ) {
    if (!isLetter(lower, at) || isDigit(lower, at)) {
      at++;
      continue;
    }
    const known = knownEnd(sentence, at);
    if (known === null) return false;
    at = Math.max(known, at + 1);
    while (isLetter(lower, at)) at++;
  }
  return true;
}

function knowsSigns(sentence: Sentence, start: number, end: number): boolean {
  const { lower } = sentence.reading;
  let run = 0;
  for (let at = start; at < end; ) {
    const known = knownEnd(sentence, at);
    run = known === null && isNounSign(lower.charAt(at)) ? run + 1 : 0;
    if (run >= LEAST_RUN) return false;
    at = Math.max(known ?? 0, at + 1);
  }
  return true;
}

/** Hiragana is grammar, not a noun. */
export function isNounSign(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(sign);
}

/** Where a known word that covers or begins at an offset ends; `null`: no table has one. */
function knownEnd({ reading: { lower, lexicon }, hits, figures }: Sentence, at: number): number | null {
  const covering = [...hits, ...figures].filter((one) => one.start <= at && one.end > at).map(({ end }) => end);
  if (covering.length > 0) return Math.max(...covering);
  const found = [
    lexicon.functionWords,
    lexicon.clauseStarts,
    lexicon.transparent,
    lexicon.partitive,
    lexicon.partOf,
    lexicon.qualifiersBefore,
    lexicon.qualifiersAfter,
    lexicon.qualifierFillers,
    lexicon.beforeDate,
    lexicon.conjunctions,
    lexicon.counters,
    lexicon.topic,
    lexicon.subject,
    lexicon.ownSide,
    lexicon.definite,
    lexicon.more,
    lexicon.among,
    lexicon.by,
    lexicon.that,
    lexicon.relatives,
    lexicon.measures,
  ].map((table) => table.at(lower, at)?.end ?? 0);
  const end = Math.max(...found);
  return end > at ? end : null;
}

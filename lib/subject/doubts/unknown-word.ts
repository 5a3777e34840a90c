import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Span } from '../../model.ts';
import { isNounSign } from '../../reading/known-words.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isDigit, skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { isLetter } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';

/** A word between a number and its noun, or right behind the noun, that no table knows: it may make another group of them. */
export const unknownWord: DoubtCheck = {
  reason: 'unknown_word',
  find: (weighed) => {
    const { sentence, figure } = weighed;
    if (figure.kind !== 'count') return null;
    return sentence.reading.language.spaced && !sentence.reading.language.grammar.topic
      ? inSpaced(weighed)
      : inDense(sentence, figure.number);
  },
};

function inSpaced({ sentence, figure }: Weighed): Span | null {
  const { reading } = sentence;
  const phrase = nounPhraseOf(reading, figure.number);
  if (!phrase.head) return null;
  const before = firstUnknown(sentence, { start: figure.number.end, end: phrase.head.start });
  if (before || !reading.language.grammar.nounFirst) return before;
  const next = skipSpaces(reading.lower, phrase.end);
  return next > phrase.end ? firstUnknown(sentence, { start: next, end: wordEnd(reading.lower, next) }) : null;
}

/** The first word of a stretch that is in no table. */
function firstUnknown({ reading, hits }: Sentence, { start, end }: Span): Span | null {
  const { lower, lexicon } = reading;
  for (let at = start; at < end; ) {
    if (!isLetter(lower, at)) {
      at++;
      continue;
    }
    const known =
      hits.find((hit) => hit.start <= at && hit.end > at) ??
      lexicon.transparent.at(lower, at) ??
      lexicon.functionWords.at(lower, at) ??
      lexicon.partitive.at(lower, at) ??
      lexicon.partOf.at(lower, at) ??
      lexicon.qualifiersAfter.at(lower, at) ??
      lexicon.qualifiersBefore.at(lower, at) ??
      lexicon.qualifierFillers.at(lower, at) ??
      lexicon.clauseStarts.at(lower, at);
    const stop = wordEnd(lower, at);
    const isPossessive = reading.language.grammar.possessives?.includes(lower.slice(at, stop));
    if (!known && !isPossessive && !isDigit(lower, at)) return { start: at, end: stop };
    at = Math.max(known?.end ?? stop, at + 1);
  }
  return null;
}

/** Where a counter stands behind the number, the noun is a word right before the number or right behind the counter. */
function inDense(sentence: Sentence, number: Span): Span | null {
  const { reading, span } = sentence;
  const { lower, lexicon, language } = reading;
  const suffix = lexicon.qualifiersAfter.at(lower, skipSpaces(lower, number.end))?.end ?? number.end;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, suffix));
  if (!counter) return null;
  const link = lexicon.transparent.at(lower, counter.end);
  const at = link ? link.end : counter.end;
  if (at < span.end && isNounSign(lower.charAt(at)) && !isKnownAt(sentence, at)) return { start: at, end: at + 1 };
  return language.grammar.noun === 'before' ? nounBefore(sentence, number.start) : null;
}

/** A word without a particle right before a number is what it counts ("장교 60명", "将校60人"). */
function nounBefore(sentence: Sentence, start: number): Span | null {
  const { reading, hits, span, figures } = sentence;
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, start);
  for (;;) {
    const word = lexicon.qualifiersBefore.before(lower, end) ?? lexicon.qualifierFillers.before(lower, end);
    if (!word) break;
    end = skipSpacesBack(lower, word.start);
  }
  const last = lower.charAt(end - 1);
  if (end <= span.start || !isNounSign(last) || PARTICLE_ENDS.test(last)) return null;
  if (lexicon.functionWords.before(lower, end) || figures.some((one) => one.start < end && one.end >= end)) return null;
  return hits.some((hit) => hit.start < end && hit.end >= end) ? null : { start: end - 1, end };
}

/** Syllables that Korean particles and verb forms end in: a word that ends so is no bare noun. */
const PARTICLE_ENDS = /[은는이가을를에서로도만해여고며의와과지게면]/u;

function isKnownAt({ reading, hits }: Sentence, at: number): boolean {
  const { lower, lexicon } = reading;
  if (hits.some((hit) => hit.start <= at && hit.end > at)) return true;
  return [
    lexicon.functionWords,
    lexicon.ownSide,
    lexicon.qualifiersAfter,
    lexicon.topic,
    lexicon.subject,
    lexicon.clauseStarts,
    lexicon.partOf,
  ].some((table) => table.at(lower, at) !== null);
}

function wordEnd(lower: string, from: number): number {
  let at = from;
  while (isLetter(lower, at) || lower.charAt(at) === '-') at++;
  return at;
}

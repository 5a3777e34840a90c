import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { Span } from '../../model.ts';
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
    if (!known && !isDigit(lower, at)) return { start: at, end: stop };
    at = Math.max(known?.end ?? stop, at + 1);
  }
  return null;
}

/** Where a counter stands behind the number, the noun may be any word before the number or behind the counter. */
function inDense({ reading, hits, span }: Sentence, number: Span): Span | null {
  const { lower, lexicon } = reading;
  const suffix = lexicon.qualifiersAfter.at(lower, skipSpaces(lower, number.end))?.end ?? number.end;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, suffix));
  if (!counter) return null;
  let at = counter.end;
  const link = lexicon.transparent.at(lower, at);
  at = link ? link.end : at;
  if (at >= span.end || !isLetter(lower, at)) return unknownBefore({ reading, hits, span } as Sentence, number.start);
  const known =
    hits.find((hit) => hit.start <= at && hit.end > at) ??
    lexicon.functionWords.at(lower, at) ??
    lexicon.qualifiersAfter.at(lower, at) ??
    lexicon.topic.at(lower, at) ??
    lexicon.subject.at(lower, at) ??
    lexicon.clauseStarts.at(lower, at) ??
    lexicon.partOf.at(lower, at);
  return known ? unknownBefore({ reading, hits, span } as Sentence, number.start) : { start: at, end: at + 1 };
}

function unknownBefore({ reading, hits, span }: Sentence, start: number): Span | null {
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, start);
  for (let words = 0; words < 4; words++) {
    const word =
      lexicon.qualifiersBefore.before(lower, end) ??
      lexicon.qualifierFillers.before(lower, end) ??
      lexicon.functionWords.before(lower, end);
    if (!word) break;
    end = skipSpacesBack(lower, word.start);
  }
  if (end <= span.start || !isLetter(lower, end - 1) || isDigit(lower, end - 1)) return null;
  return hits.some((hit) => hit.start < end && hit.end >= end) ? null : { start: end - 1, end };
}

function wordEnd(lower: string, from: number): number {
  let at = from;
  while (isLetter(lower, at) || lower.charAt(at) === '-') at++;
  return at;
}

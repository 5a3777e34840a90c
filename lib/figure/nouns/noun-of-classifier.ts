import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { type Hit, isLetter } from '../../text/words.ts';
import { unitOf } from '../units.ts';
import { conceptAt, hitsEndingAt } from './head.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** "Tàu đổ bộ Nga, bốn chiếc": a number whose classifier ends its phrase counts the noun before it. */
export function nounOfClassifier(reading: TextReading, start: number, end: number): NounPhrase | null {
  const { lower, lexicon } = reading;
  const classifier = lexicon.classifiers.at(lower, skipSpaces(lower, end));
  if (!classifier || conceptAt(reading, classifier.start)) return null;
  const next = skipSpaces(lower, classifier.end);
  if (conceptAt(reading, next) || isNoun(reading, next)) return null;
  const head = hitBefore(reading, start) ?? kindBefore(reading, start, lower.slice(classifier.start, classifier.end));
  if (!head) return null;
  const unit = unitOf(head.concept);
  return { unit, head, start: head.start, end: classifier.end, wholeAt: null, partOf: false };
}

/** "Container đạn pháo và tên lửa, ước chừng 8 triệu quả": the last noun of its sentence that the classifier can only mean. */
function kindBefore({ lower, language, hits }: TextReading, start: number, classifier: string): Hit | undefined {
  const kind = language.grammar.classified?.[classifier];
  if (!kind) return undefined;
  const sentence = lower.lastIndexOf('. ', start);
  return hits.findLast(({ concept, start: from, end }) => concept === kind && from > sentence && end <= start);
}

/** A word that may be a noun: what the classifier goes with. */
function isNoun({ lower, lexicon }: TextReading, at: number): boolean {
  return isLetter(lower, at) && !lexicon.functionWords.at(lower, at);
}

/** The noun that ends before an offset, or one word before it ("tàu đổ bộ Nga, bốn chiếc"). */
function hitBefore(reading: TextReading, start: number): Hit | undefined {
  const { lower } = reading;
  let end = skipSpacesBack(lower, start);
  if (lower.charAt(end - 1) === ',') end--;
  const unitEndingAt = (at: number) => hitsEndingAt(reading, at).find(({ concept }) => unitOf(concept) !== null);
  const touching = unitEndingAt(end);
  if (touching) return touching;
  while (isLetter(lower, end - 1)) end--;
  return unitEndingAt(skipSpacesBack(lower, end));
}

import type { Language } from '../../language/types.ts';
import type { ConceptId } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { isDigit, skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { firstFrom, type Hit, isLetter } from '../../text/words.ts';
import { calibresEnd } from '../calibres.ts';
import { readNumber } from '../number.ts';
import { UNKNOWN_NOUN, unitOf } from '../units.ts';
import { headAt, unitOfHead } from './head.ts';
import type { NounPhrase } from './noun-phrase.ts';

export function phraseAfter(reading: TextReading, from: number): NounPhrase {
  return phraseInBrackets(reading, from) ?? plainPhrase(reading, from);
}

/** "12,000 (North Korean soldiers)": brackets around nothing but the noun. */
function phraseInBrackets(reading: TextReading, from: number): NounPhrase | null {
  const at = skipSpaces(reading.lower, from);
  if (reading.lower.charAt(at) !== '(') return null;
  const inner = plainPhrase(reading, at + 1);
  return inner.head && reading.lower.charAt(inner.end) === ')' ? { ...inner, end: inner.end + 1 } : null;
}

function plainPhrase(reading: TextReading, from: number): NounPhrase {
  const { lower, lexicon } = reading;
  let at = from;
  let unknown = 0;
  let named = false;
  for (let words = 0; words < MOST_WORDS; words++) {
    at = skipGlue(lower, at);
    // "tres de escolta" leaves its noun out, "dos vehículos de escolta" has another
    const head = unknown > 0 && lexicon.partitive.at(lower, at) ? null : headAt(reading, at);
    if (head) return { unit: unitOfHead(reading, head), head, end: head.end, wholeAt: null, partOf: false };
    if (!isLetter(lower, at) && !isDigit(lower, at)) break;
    const transparent = lexicon.transparent.at(lower, at);
    if (transparent) {
      at = transparent.end;
      continue;
    }
    const part = unknown === 0 ? lexicon.partOf.at(lower, at) : null;
    if (part) {
      const own = headAt(reading, skipGlue(lower, part.end)) ?? nationalHead(reading, part.end);
      return {
        unit: own && unitOf(own.concept),
        head: own,
        end: own ? own.end : part.end,
        wholeAt: null,
        partOf: true,
      };
    }
    const partitive = lexicon.partitive.at(lower, at);
    if (partitive && unknown === 0) {
      const next = skipSpaces(lower, partitive.end);
      const whole = wholeNumberAt(reading, next);
      // "los 11.000 del otoño": a time, no noun
      const isWhen = isTime(reading, next) || lexicon.lastYear.at(lower, at) || lexicon.lastYear.at(lower, next);
      if (isWhen || isBatch(reading, next)) return { unit: null, head: null, end: from, wholeAt: null, partOf: false };
      if (whole !== null) return { unit: null, head: null, end: from, wholeAt: whole, partOf: false };
      const inner = headWithin(reading, partitive.end);
      return inner ?? { unit: null, head: null, end: from, wholeAt: null, partOf: false };
    }
    const sized = goodsBehindCalibres(reading, at);
    if (sized) return { unit: unitOf(sized.concept), head: sized, end: sized.end, wholeAt: null, partOf: false };
    if (isDigit(lower, at) || lexicon.values.at(lower, at)) break;
    const joined = unknown > 0 ? headBehindPair(reading, at) : null;
    if (joined) return { unit: unitOf(joined.concept), head: joined, end: joined.end, wholeAt: null, partOf: false };
    const isSmall = lexicon.functionWords.at(lower, at) !== null;
    if (isSmall && !isAdjective(reading, at)) break;
    if (isVerb(reading, at) || isTime(reading, at) || lexicon.weekdays.at(lower, at)) break;
    if (++unknown > mostUnknown(reading)) break;
    // "dont 3 000 venus en renfort": an adjective that may stand without its noun is none itself
    named ||= !isSmall && mayBeNoun(reading, at);
    at = wordEnd(lower, at);
  }
  return { unit: named ? UNKNOWN_NOUN : null, head: null, end: from, wholeAt: null, partOf: false };
}

/** "artillery and rocket rounds", "Pionier- und Bausoldaten": two words before one noun; of people only where a hyphen tells. */
function headBehindPair(reading: TextReading, from: number): Hit | null {
  const { lower, lexicon } = reading;
  const and = lexicon.conjunctions.at(lower, from);
  if (!and) return null;
  const first = skipSpaces(lower, and.end);
  let next = first;
  while (isLetter(lower, next) || lower.charAt(next) === '-') next++;
  const isCut = lower.charAt(skipSpacesBack(lower, from) - 1) === '-';
  const near = headAt(reading, first);
  const head = near && (isCut || near.end > next) ? near : headAt(reading, skipSpaces(lower, next));
  const unit = head && unitOf(head.concept);
  return unit && (isCut || GOODS.has(unit)) ? head : null;
}

const GOODS: ReadonlySet<string> = new Set(['shell', 'weapon', 'container']);

/** "122mm and 152mm *shells*": the goods whose calibres begin here. */
function goodsBehindCalibres(reading: TextReading, from: number): Hit | null {
  const end = calibresEnd(reading.lexicon, reading.lower, from);
  const head = end === null ? null : headAt(reading, skipGlue(reading.lower, end));
  return head && GOODS.has(unitOf(head.concept) ?? '') ? head : null;
}

/** Where a word ends, the dots of initials taken in ("N.K."). */
function wordEnd(lower: string, from: number): number {
  let at = from;
  while (isLetter(lower, at)) at++;
  while (lower.charAt(at) === '.' && !isLetter(lower, at - 2)) {
    at++;
    if (isLetter(lower, at) && !isLetter(lower, at + 1)) at++;
  }
  return at;
}

const MOST_WORDS = 7;
/** Where adjectives stand behind, the noun comes at once or behind one word ("12 000 jeunes soldats"). */
const MOST_BEFORE_NOUN = 1;

/** Where nouns begin with a capital, a word without one is none ("sind erst 1.000 da"). */
function mayBeNoun({ folded, language }: TextReading, at: number): boolean {
  return !language.grammar.capitalNouns || /\p{Lu}/u.test(folded.charAt(at));
}

function isTime({ lower, language }: TextReading, at: number): boolean {
  return timesOf(language).some((word) => lower.startsWith(word, at) && !isLetter(lower, at + word.length));
}

const times = new WeakMap<Language, readonly string[]>();

function timesOf(language: Language): readonly string[] {
  const { seasons, months } = language.dates;
  const known = times.get(language) ?? [seasons, months].flatMap(Object.keys);
  times.set(language, known);
  return known;
}

/** "Los 1.500 de *la primera tanda*": of which batch they are, no noun; what it is, its own noun says ("of the first *group of sappers*"). */
function isBatch(reading: TextReading, from: number): boolean {
  const { lower, hits, lexicon } = reading;
  const article = lexicon.functionWords.at(lower, from);
  const at = article ? skipSpaces(lower, article.end) : from;
  for (let index = firstFrom(hits, at); hits[index]?.start === at; index++) {
    const hit = hits[index];
    if (hit && BATCHES.has(hit.concept)) return !lexicon.partitive.at(lower, skipSpaces(lower, hit.end));
  }
  return false;
}

const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'second_batch', 'batch']);

/** "10,000 due by December", "10 000 ожидаются": what is told of the counted, no noun. */
function isVerb({ hits }: TextReading, at: number): boolean {
  for (let index = firstFrom(hits, at); hits[index]?.start === at; index++)
    if (VERBS.has(hits[index]?.concept ?? '')) return true;
  return false;
}

const VERBS: ReadonlySet<ConceptId> = new Set(['plan', 'arrived', 'returned']);

/** "6,000 promised engineers": a verb elsewhere. */
function isAdjective({ hits }: TextReading, at: number): boolean {
  for (let index = firstFrom(hits, at); hits[index]?.start === at; index++)
    if (hits[index]?.concept === 'adjective') return true;
  return false;
}

/** "six of them North Korean officers": the noun two words on. */
function nationalHead(reading: TextReading, from: number): Hit | null {
  let at = skipSpaces(reading.lower, from);
  for (let words = 0; words < 3; words++) {
    if (!isLetter(reading.lower, at) || reading.lexicon.functionWords.at(reading.lower, at)) return null;
    while (isLetter(reading.lower, at)) at++;
    at = skipSpaces(reading.lower, at);
    const head = headAt(reading, at);
    if (head) return head;
  }
  return null;
}

/** Behind "of": the noun of "thousands of its fighters", a few words on; `null` for "of them". */
function headWithin(reading: TextReading, from: number): NounPhrase | null {
  const { lower, lexicon } = reading;
  let at = from;
  for (let words = 0; words < MOST_WORDS; words++) {
    at = skipGlue(lower, at);
    const head = headAt(reading, at);
    if (head) return { unit: unitOf(head.concept), head, end: head.end, wholeAt: null, partOf: false };
    if (!isLetter(lower, at) || isDigit(lower, at)) return words > 0 ? other(from) : null;
    // "thousands of tonnes of shells"
    if (lexicon.measures.at(lower, at) || lexicon.currencies.at(lower, at)) return other(from);
    if (words > mostUnknown(reading)) return other(from);
    if (words > 0 && lexicon.functionWords.at(lower, at)) return null;
    while (isLetter(lower, at)) at++;
  }
  return other(from);
}

function mostUnknown(reading: TextReading): number {
  return reading.language.grammar.nounFirst ? MOST_BEFORE_NOUN : MOST_WORDS;
}

function other(end: number): NounPhrase {
  return { unit: UNKNOWN_NOUN, head: null, end, wholeAt: null, partOf: false };
}

function wholeNumberAt(reading: TextReading, from: number): number | null {
  const { lower, lexicon } = reading;
  let at = from;
  for (let fillers = 0; fillers < 3; fillers++) {
    if (isDigit(lower, at) || isWholeInWords(reading, at)) return at;
    const filler = lexicon.qualifiersBefore.at(lower, at) ?? lexicon.qualifierFillers.at(lower, at);
    const owner = filler ? null : ownerAt(reading, at);
    if (!filler && owner === null) return null;
    at = skipSpaces(lower, filler?.end ?? owner ?? at);
  }
  return isDigit(lower, at) ? at : null;
}

/** "Of eleven thousand": a whole that is worth a part; "one of two" is a count like any other. */
function isWholeInWords({ text, lower, language }: TextReading, at: number): boolean {
  return (readNumber(text, lower, at, language)?.value ?? 0) >= LEAST_WHOLE;
}

const LEAST_WHOLE = 10;

/** Where the name of an owner ends ("two of *Pyongyang's* 11,000"): words up to the first that ends so. */
function ownerAt({ lower }: TextReading, from: number): number | null {
  OWNER.lastIndex = from;
  return OWNER.test(lower) ? OWNER.lastIndex : null;
}

const OWNER = /(?:[\p{L}-]+ ){0,2}[\p{L}-]+'s? /uy;

/** "12,000-strong", quoted nouns. */
function skipGlue(lower: string, from: number): number {
  let at = from;
  while (lower.charAt(at) === ' ' || lower.charAt(at) === '-' || lower.charAt(at) === '"' || lower.charAt(at) === "'")
    at++;
  return at;
}

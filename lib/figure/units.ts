import type { ConceptId, Span } from '../model.ts';
import type { TextReading } from '../reading/text-reading.ts';
import { isDigit, skipSpaces, skipSpacesBack } from '../text/phrases.ts';
import { firstFrom, type Hit, isHangul, isLetter } from '../text/words.ts';

/**
 * Comparison classes of the generic concepts: what may be set against each other at all.
 * A story's own concept says its class before a colon (`person:north_koreans`).
 */
const UNIT_OF: Readonly<Record<ConceptId, string>> = {
  soldier: 'person',
  one_soldier: 'person',
  special_forces: 'person',
  person: 'person',
  casualty: 'person',
  loss: 'person',
  death: 'person',
  killed: 'person',
  wounded: 'person',
  captured: 'person',
  engineer: 'engineer',
  sapper: 'sapper',
  builder: 'builder',
  worker: 'person',
  landing_ship: 'landing_ship',
  escort_ship: 'escort_ship',
  ship: 'ship',
  container: 'container',
  shell: 'shell',
  weapon: 'weapon',
  formation: 'formation',
};

/** A noun that was found, but means nothing to the engine: the figure counts something else. */
export const UNKNOWN_NOUN = 'other';

const MOST_WORDS = 7;
/** Where adjectives stand behind, the noun comes at once or behind one word ("12 000 jeunes soldats"). */
const MOST_BEFORE_NOUN = 1;

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

/** The unit class of a concept, or `null` where it counts nothing. */
export function unitOf(concept: ConceptId): string | null {
  const colon = concept.indexOf(':');
  if (colon > 0) return concept.startsWith('party:') ? null : concept.slice(0, colon);
  return Object.hasOwn(UNIT_OF, concept) ? (UNIT_OF[concept] ?? null) : null;
}

/** The noun phrase of the number at `number`. */
export function nounPhraseOf(reading: TextReading, number: Span): NounPhrase {
  return reading.language.spaced
    ? phraseAfter(reading, behindQualifier(reading, number.end))
    : phraseWithCounter(reading, number);
}

/** "3,000 or more soldiers": the noun stands behind what follows the number. */
function behindQualifier(reading: TextReading, end: number): number {
  return reading.lexicon.qualifiersAfter.at(reading.lower, skipSpaces(reading.lower, end))?.end ?? end;
}

/** The unit hit that begins at `at`, the longest. */
export function conceptAt(reading: TextReading, at: number): Hit | null {
  let best: Hit | null = null;
  for (let index = firstFrom(reading.hits, at); reading.hits[index]?.start === at; index++) {
    const hit = reading.hits[index];
    if (hit && unitOf(hit.concept) !== null && (!best || hit.end > best.end)) best = hit;
  }
  return best;
}

/** A group of people ("brigades", "units") within the next few words. */
export function formationAfter(reading: TextReading, from: number): Hit | null {
  const phrase = phraseAfter(reading, from);
  return phrase.unit === 'formation' ? phrase.head : null;
}

/** Whether something counted follows a number, as in "2000 soldiers", "2000여 명". */
export function isCounted(reading: TextReading, number: Span): boolean {
  const { lower, lexicon, language } = reading;
  if (lexicon.counters.at(lower, skipSpaces(lower, behindQualifier(reading, number.end)))) return true;
  const phrase = language.spaced
    ? phraseAfter(reading, skipSpaces(lower, number.end))
    : phraseWithCounter(reading, number);
  return phrase.head !== null && phrase.end > number.end && phrase.unit !== null && phrase.unit !== UNKNOWN_NOUN;
}

function phraseAfter(reading: TextReading, from: number): NounPhrase {
  const { lower, lexicon } = reading;
  let at = from;
  let unknown = 0;
  for (let words = 0; words < MOST_WORDS; words++) {
    at = skipGlue(lower, at);
    const head = headAt(reading, at);
    if (head) return { unit: unitOf(head.concept), head, end: head.end, wholeAt: null, partOf: false };
    if (!isLetter(lower, at)) break;
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
      if (whole !== null) return { unit: null, head: null, end: from, wholeAt: whole, partOf: false };
      const inner = headWithin(reading, partitive.end);
      return inner ?? { unit: null, head: null, end: from, wholeAt: null, partOf: false };
    }
    if (isDigit(lower, at) || lexicon.values.at(lower, at)) break;
    if (lexicon.functionWords.at(lower, at)) break;
    if (++unknown > mostUnknown(reading)) break;
    while (isLetter(lower, at)) at++;
  }
  return { unit: unknown > 0 ? UNKNOWN_NOUN : null, head: null, end: from, wholeAt: null, partOf: false };
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

/**
 * The head of nouns that follow one another ("special forces personnel"): the last of them, or the first with all the
 * others taken in where adjectives stand behind ("container đạn pháo").
 */
function headAt(reading: TextReading, at: number): Hit | null {
  let head = conceptAt(reading, at);
  while (head) {
    const next = conceptAt(reading, skipSpaces(reading.lower, head.end));
    // a predicate ("soldiers killed") is no part of the noun
    if (!next || PREDICATES.has(next.concept)) return head;
    head = reading.language.grammar.nounFirst ? { ...head, end: next.end } : next;
  }
  return null;
}

const PREDICATES: ReadonlySet<ConceptId> = new Set(['killed', 'wounded', 'captured', 'casualty', 'death']);

function wholeNumberAt(reading: TextReading, from: number): number | null {
  const { lower, lexicon } = reading;
  let at = from;
  for (let fillers = 0; fillers < 3; fillers++) {
    if (isDigit(lower, at) || (lexicon.values.at(lower, at) && lexicon.multipliers.at(lower, at))) return at;
    const filler = lexicon.qualifiersBefore.at(lower, at) ?? lexicon.qualifierFillers.at(lower, at);
    if (!filler) return null;
    at = skipSpaces(lower, filler.end);
  }
  return isDigit(lower, at) ? at : null;
}

/** Classes that people are counted in: a person counter says no more than its noun does. */
const PEOPLE: ReadonlySet<string> = new Set(['person', 'engineer', 'sapper', 'builder', UNKNOWN_NOUN]);
/** How far behind a counter its noun may stand ("1500명의 북한 특수부대원"), and how many words before a number ("병력은 총 1만"). */
const NOUN_BEHIND = 12;
const WORDS_BEFORE = 4;
const LONGEST_NOUN = 24;

/** Scripts that set a counter behind the number, its noun before or behind both ("상륙함 4척", "4隻の揚陸艦", "4艘登陆舰"). */
function phraseWithCounter(reading: TextReading, number: Span): NounPhrase {
  const { lower, lexicon, language } = reading;
  const end = behindQualifier(reading, number.end);
  const counter = lexicon.counters.at(lower, skipSpaces(lower, end));
  const from = counter ? counter.end : end;
  const before = nounBefore(reading, number.start);
  const behind = nounBehind(reading, from);
  // "コンテナ1万個の砲弾" counts containers, "揚陸艦と3隻の護衛艦" escorts
  const linked = behind !== null && (behind.linked || language.grammar.noun === 'after' || !counter);
  const isBehind = linked && !(before?.touches && language.grammar.noun === 'before');
  const head = isBehind ? behind.hit : (before?.hit ?? behind?.hit ?? null);
  const place =
    head === null ? { end: from } : head === before?.hit ? { start: head.start, end: from } : { end: head.end };
  const own = head ? unitOf(head.concept) : null;
  const partOf = isPart(reading, number.start);
  if (counter) return { unit: unitCounted(counter.value, own), head, ...place, wholeAt: null, partOf };
  const unit = own ?? (isLetter(lower, end) && !lexicon.functionWords.at(lower, end) ? UNKNOWN_NOUN : null);
  return { unit, head, ...place, wholeAt: null, partOf };
}

function unitCounted(counter: string, own: string | null): string {
  if (counter === 'thing') return own ?? UNKNOWN_NOUN;
  if (counter === 'ship') return own?.endsWith('_ship') ? own : counter;
  return counter === 'person' && own !== null && PEOPLE.has(own) ? own : counter;
}

/** "1500名の兵士", "12000名北韩士兵": the noun behind a counter, over names; `linked` by a particle. */
function nounBehind(reading: TextReading, from: number): { hit: Hit; linked: boolean } | null {
  const { lower, lexicon, language } = reading;
  let at = skipSpaces(lower, behindQualifier(reading, from));
  const link = lexicon.transparent.at(lower, at);
  if (link) at = skipSpaces(lower, link.end);
  const linked = link !== null;
  const near = linked || language.grammar.noun === 'after' ? NOUN_BEHIND : 0;
  for (const first = at; at <= first + near && at < lower.length; at++) {
    const hit = headAt(reading, at);
    if (hit) return { hit, linked };
    if (/[,.;:、。()]/.test(lower.charAt(at)) || endsPhrase(reading, at)) return null;
  }
  return null;
}

/** A particle or verb ends the noun phrase; where words are set apart (Hangul), only at a word's end. */
function endsPhrase(reading: TextReading, at: number): boolean {
  const { lower, lexicon } = reading;
  const word = lexicon.functionWords.at(lower, at);
  if (!word || lexicon.transparent.at(lower, at)) return false;
  return !isHangul(lower, at) || lower.charAt(word.end) === ' ';
}

/** The noun that ends right before a number, the longest; qualifiers, particles and words like "in all" may stand between. */
function nounBefore(reading: TextReading, start: number): { hit: Hit; touches: boolean } | null {
  const { lower, lexicon } = reading;
  let end = skipSpacesBack(lower, start);
  let touches = true;
  for (let words = 0; words <= WORDS_BEFORE; words++) {
    const hit = unitEndingAt(reading, end);
    if (hit) return { hit, touches };
    const qualifier = lexicon.qualifiersBefore.before(lower, end);
    touches &&= qualifier !== null;
    const word = qualifier ?? lexicon.qualifierFillers.before(lower, end) ?? lexicon.functionWords.before(lower, end);
    if (word) end = skipSpacesBack(lower, word.start);
    else if (lower.charAt(end - 1) === '(') end = skipSpacesBack(lower, end - 1);
    else return null;
  }
  return null;
}

/** "이 중 1500명", "其中约1500人": a part of the people told of before. */
function isPart({ lower, lexicon }: TextReading, start: number): boolean {
  const end = skipSpacesBack(lower, start);
  const qualifier = lexicon.qualifiersBefore.before(lower, end);
  return lexicon.partOf.before(lower, skipSpacesBack(lower, qualifier ? qualifier.start : end)) !== null;
}

function unitEndingAt(reading: TextReading, end: number): Hit | null {
  const { hits } = reading;
  let best: Hit | null = null;
  for (let index = firstFrom(hits, end) - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || hit.start < end - LONGEST_NOUN) break;
    if (hit.end === end && unitOf(hit.concept) !== null && (!best || hit.start < best.start)) best = hit;
  }
  return best;
}

/** "12,000-strong", quoted nouns. */
function skipGlue(lower: string, from: number): number {
  let at = from;
  while (lower.charAt(at) === ' ' || lower.charAt(at) === '-' || lower.charAt(at) === '"' || lower.charAt(at) === "'")
    at++;
  return at;
}

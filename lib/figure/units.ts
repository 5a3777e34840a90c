import type { ConceptId, Span } from '../model.ts';
import type { TextReading } from '../reading/text-reading.ts';
import { isDigit, skipSpaces, skipSpacesBack } from '../text/phrases.ts';
import { firstFrom, type Hit, isLetter } from '../text/words.ts';

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
  return reading.language.grammar.noun === 'before'
    ? phraseWithCounter(reading, number)
    : phraseAfter(reading, behindQualifier(reading, number.end));
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

/** Whether something counted follows at `at`, as in "2000 soldiers". */
export function countedConceptAfter(reading: TextReading, at: number): boolean {
  const phrase = phraseAfter(reading, at);
  return phrase.head !== null && phrase.unit !== null && phrase.unit !== UNKNOWN_NOUN;
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

/** Scripts that set a counter behind the number and the noun before it ("상륙함 4척"). */
function phraseWithCounter(reading: TextReading, number: Span): NounPhrase {
  const { lower, lexicon, hits } = reading;
  let end = number.end;
  const suffix = lexicon.qualifiersAfter.at(lower, skipSpaces(lower, end));
  if (suffix) end = suffix.end;
  const counter = lexicon.counters.at(lower, skipSpaces(lower, end));
  const before = nounBefore(reading, number.start, hits);
  const after =
    conceptAt(reading, skipSpaces(lower, counter ? counter.end : end)) ?? afterOf(reading, counter ? counter.end : end);
  const head = before ?? after;
  if (counter) {
    const own = head ? unitOf(head.concept) : null;
    const unit =
      counter.value === 'thing'
        ? (own ?? UNKNOWN_NOUN)
        : counter.value === 'ship' && own?.endsWith('_ship')
          ? own
          : counter.value;
    return { unit, head, end: counter.end, wholeAt: null, partOf: false };
  }
  if (after) return { unit: unitOf(after.concept), head: after, end: after.end, wholeAt: null, partOf: false };
  return {
    unit: isLetter(lower, end) && !lexicon.functionWords.at(lower, end) ? UNKNOWN_NOUN : null,
    head: null,
    end,
    wholeAt: null,
    partOf: false,
  };
}

/** "1500名の兵士", "12000名北韩士兵": the noun behind a counter, over a particle or a name. */
function afterOf(reading: TextReading, from: number): Hit | null {
  for (let at = from; at <= from + 8; at++) {
    const hit = conceptAt(reading, at);
    if (hit) return hit;
    if (/[,.;:、。]/.test(reading.lower.charAt(at))) return null;
  }
  return null;
}

function nounBefore(reading: TextReading, start: number, hits: readonly Hit[]): Hit | null {
  let end = skipSpacesBack(reading.lower, start);
  const qualifier = reading.lexicon.qualifiersBefore.before(reading.lower, end);
  if (qualifier) end = skipSpacesBack(reading.lower, qualifier.start);
  for (let index = firstFrom(hits, start) - 1; index >= 0; index--) {
    const hit = hits[index];
    if (!hit || hit.start < start - 24) return null;
    if (hit.end <= end && hit.end >= end - 3 && unitOf(hit.concept) !== null) return hit;
  }
  return null;
}

/** "12,000-strong", quoted nouns. */
function skipGlue(lower: string, from: number): number {
  let at = from;
  while (lower.charAt(at) === ' ' || lower.charAt(at) === '-' || lower.charAt(at) === '"' || lower.charAt(at) === "'")
    at++;
  return at;
}

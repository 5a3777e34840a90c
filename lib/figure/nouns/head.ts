import type { ConceptId } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { firstFrom, type Hit } from '../../text/words.ts';
import { isTrade, unitOf } from '../units.ts';

/** The unit hit that begins at `at`, the longest; of two the one that says more than "other people". */
export function conceptAt(reading: TextReading, at: number): Hit | null {
  let best: Hit | null = null;
  for (let index = firstFrom(reading.hits, at); reading.hits[index]?.start === at; index++) {
    const hit = reading.hits[index];
    if (hit && unitOf(hit.concept) !== null && (!best || hit.end > best.end || saysLess(best, hit))) best = hit;
  }
  return best;
}

/** The hits that begin from one offset on and before another. */
export function hitsFrom({ hits }: TextReading, from: number, to: number): Hit[] {
  return hits.slice(firstFrom(hits, from), firstFrom(hits, to));
}

/** The hits that end at `end`, the longest first. */
export function hitsEndingAt(reading: TextReading, end: number): Hit[] {
  return hitsFrom(reading, end - LONGEST_NOUN, end).filter((hit) => hit.end === end);
}

const LONGEST_NOUN = 40;

/** "Crew members" are other people in general, "passengers" are people: in a story about a ship each is a class of its own. */
function saysLess(best: Hit, hit: Hit): boolean {
  if (hit.end !== best.end) return false;
  return unitOf(best.concept) === 'other_group' || (isOfStory(hit) && !isOfStory(best));
}

/** A class that a story made says more than one that every story has. */
function isOfStory({ concept }: Hit): boolean {
  return concept.includes(':');
}

/**
 * The head of nouns that follow one another ("special forces personnel"): the last of them, or the first with all the
 * others taken in where adjectives stand behind ("container đạn pháo").
 */
export function headAt(reading: TextReading, at: number): Hit | null {
  let head = conceptAt(reading, at);
  while (head) {
    const next = conceptAt(reading, skipSpaces(reading.lower, head.end));
    // a predicate ("soldiers killed") is no part of the noun
    if (!next || isPredicate(next.concept)) return head;
    // "construction unit personnel" are builders still
    const keeps = reading.language.grammar.nounFirst || (isTrade(unitOf(head.concept)) && isAnybody(next.concept));
    head = keeps ? { ...head, end: next.end } : next;
  }
  return null;
}

/**
 * The class that a number counts by its head noun: "two *construction brigades*", "deux *unités du génie*", "两支*工程兵部队*"
 * are groups of people of a trade, and not so many people.
 */
export function unitOfHead(reading: TextReading, head: Hit): string | null {
  const unit = unitOf(head.concept);
  if (!isTrade(unit)) return unit;
  const isGroup = ({ concept, start, end }: Hit) =>
    (concept === 'formation' &&
      ((start === head.start && end <= head.end) || (end === head.end && start >= head.start))) ||
    (concept === 'force' && !reading.language.spaced && end === head.end && start > head.start);
  return hitsFrom(reading, head.start, head.end).some(isGroup) ? 'formation' : unit;
}

function isAnybody(concept: ConceptId): boolean {
  return concept === 'person' || concept === 'soldier' || concept === 'one_soldier';
}

/** Whether a concept tells what befell the counted rather than what they are ("2,000 *killed*"). */
export function isPredicate(concept: ConceptId): boolean {
  return PREDICATES.has(concept);
}

const PREDICATES: ReadonlySet<ConceptId> = new Set(['killed', 'wounded', 'captured', 'casualty', 'death', 'loss']);

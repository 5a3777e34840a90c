import type { ConceptId, Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import type { Hit } from '../../text/words.ts';
import { tellingCost } from '../teller/telling.ts';

/** How far behind a date that opens its sentence its teller's name may begin: room for a comma, an article, a verb. */
const TELLER_WITHIN = 16;
/** How far behind that name the verb of saying may stand, where it comes before what was said. */
const SAY_WITHIN = 40;

/**
 * "On 18 October, Seoul first disclosed that …", "10月18日、国情院は…と公表した": a date that opens a sentence, with the
 * sentence's teller right behind it, is the day of the telling.
 */
export function isFrontedSayingDate(sentence: Sentence, date: Figure): boolean {
  const { hits, span, reading } = sentence;
  if (hits.some(({ start, end }) => end <= date.start && start >= span.start)) return false;
  const parties = hits.filter((hit) => hit.concept.startsWith('party:'));
  const next = parties.find(({ start }) => start >= date.end && start - date.end <= TELLER_WITHIN);
  if (!next || isActor(sentence, next) || hasEvent(sentence, { start: date.end, end: next.start })) return false;
  // "South Korea's spy agency", 韓国国情院: one name goes on into the next
  const teller =
    parties.find((hit) => hit.end > next.end && !isActor(sentence, hit) && goesOn(sentence, next, hit)) ?? next;
  return reading.language.grammar.topic ? tellsBest(sentence, teller, parties) : saysNext(sentence, teller);
}

function goesOn({ reading }: Sentence, owner: Hit, { start }: Hit): boolean {
  return start <= owner.end || /^(?:'s )?$|^[ の的]$/.test(reading.lower.slice(owner.end, start));
}

/** Where verbs come last: no other party fits the verb of saying better ("10月8日、ロシアは…と国情院が発表した"). */
function tellsBest(sentence: Sentence, teller: Hit, parties: readonly Hit[]): boolean {
  const cost = tellingCost(sentence, teller);
  if (cost === null) return false;
  const others = parties.filter(({ start }) => start >= teller.end);
  return others.every((other) => (tellingCost(sentence, other) ?? Number.POSITIVE_INFINITY) > cost);
}

/** Else the verb, or the "that" behind it, follows its teller before anything that may have taken place. */
function saysNext(sentence: Sentence, { end }: Hit): boolean {
  const { lower, language } = sentence.reading;
  const that = language.grammar.that ?? [];
  const isThat = (at: number) => that.some((word) => lower.startsWith(`${word} `, at));
  const until = Math.min(end + SAY_WITHIN, sentence.span.end);
  for (let at = end; at < until; at++) {
    const say = sentence.hits.find(({ concept, start }) => concept === 'say' && start === at);
    if (!say && !(lower.charAt(at - 1) === ' ' && isThat(at))) continue;
    if (hasEvent(sentence, { start: end, end: at }) || /[.;:]/.test(lower.slice(end, at))) return false;
    // "On October 8, Seoul says, ships sailed": a verb put in tells of a day of its own
    return !say || !language.spaced || lower.charAt(say.end) !== ',' || isThat(say.end + 2);
  }
  return false;
}

function hasEvent({ hits, reading: { roles } }: Sentence, { start, end }: Span): boolean {
  return hits.some((hit) => eventsIn(roles).has(hit.concept) && hit.start >= start && hit.start < end);
}

/** What is acted with and what is done, as against who tells of it. */
const EVENTS: readonly ConceptId[] = [
  'soldier',
  'special_forces',
  'ship',
  'landing_ship',
  'escort_ship',
  'sent',
  'transport',
  'moved',
  'arrived',
  'trained',
  'stationed',
  'strike',
  'fight',
];
const eventsIn = withRoles(EVENTS, 'actor');

/** The story's own side acts on a day more often than it tells on one. */
export function isActor(sentence: Sentence, party: Hit): boolean {
  return sentence.hits.some((hit) => sentence.reading.roles.actor.has(hit.concept) && overlaps(hit, party));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

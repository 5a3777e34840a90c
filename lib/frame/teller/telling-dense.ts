import type { Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/** In scripts whose characters are words or syllables, how near a name stands before its verb. */
const AT_VERB = 5;
const BEFORE_VERB_DENSE = 30;
/** How far behind a name the mark of a topic may stand. */
const TOPIC_WITHIN = 8;

/**
 * Where words stand close: a name right before the verb tells, then the one the sentence is about; what follows a verb
 * of saying is what was said.
 */
export function denseCost(sentence: Sentence, party: Hit, verb: Hit): number[] {
  const before = verb.start - party.end;
  if (before < 0) return [];
  if (before <= AT_VERB) return [before - AT_VERB * 2];
  if (isTopic(sentence, party)) return [0];
  const parted = sentence.boundaries.some((boundary) => boundary.at >= party.end && boundary.at < verb.start);
  return before <= BEFORE_VERB_DENSE && !parted && !anotherBetween(sentence, party, verb) ? [before] : [];
}

/** "국정원 관계자는 …": where verbs come last, the one the sentence is about tells, however far off the verb. */
function isTopic(sentence: Sentence, party: Hit): boolean {
  const { lower, lexicon } = sentence.reading;
  for (let at = party.end; at <= party.end + TOPIC_WITHIN; at++) {
    if (lexicon.topic.at(lower, at)) return true;
    if (/[,.;:()"]/.test(lower.charAt(at))) return false;
  }
  return false;
}

/** The verb belongs to the last party before it: in "Kim told Putin that Seoul lies" nobody reaches over another. */
export function anotherBetween(sentence: Sentence, party: Hit, verb: Hit): boolean {
  return sentence.hits.some(
    (hit) =>
      hit.concept.startsWith('party:') && hit.start >= party.end && hit.end <= verb.start && !overlaps(hit, party),
  );
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

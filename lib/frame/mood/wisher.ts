import type { ConceptId, Figure } from '../../model.ts';
import { hitsBesideAsides, type Sentence } from '../../reading/sentence.ts';
import { isBehindPlaceWord, isPlace } from '../../reading/side.ts';
import { isName } from '../../text/is-name.ts';
import type { Hit } from '../../text/words.ts';

/**
 * Who wants what a word of wishing tells: the last one named before it, else the first behind it and before the figure
 * ("gern hätte Moskau 12.000"); where verbs come last, the last name that a particle makes the subject. `actors` are the
 * story's concepts for its own people.
 */
export function wisherOf(sentence: Sentence, figure: Figure, word: Hit, actors: ReadonlySet<ConceptId>): Hit | null {
  const { reading, span } = sentence;
  // the capitals and heads of state among the story's places may wish for something as well
  const isParty = (hit: Hit) => isName(hit) || reading.roles.theatre.has(hit.concept) || actors.has(hit.concept);
  // of two names in one place, this side's counts
  const preferOwn = (hits: readonly Hit[], one: Hit | undefined) =>
    hits.find((hit) => one && actors.has(hit.concept) && hit.start <= one.start && hit.end >= one.end) ?? one ?? null;
  if (reading.language.grammar.topic) {
    const named = hitsBesideAsides(sentence, { start: span.start, end: figure.start }).filter(isParty);
    return preferOwn(
      named,
      named.findLast((hit) => isSubject(sentence, hit, figure.start)),
    );
  }
  const isWhere = reading.language.spaced ? isPlace : isBehindPlaceWord;
  const named = (start: number, end: number) =>
    hitsBesideAsides(sentence, { start, end }).filter((hit) => isParty(hit) && !isWhere(sentence, hit));
  const before = named(span.start, word.start);
  if (before.length > 0) return preferOwn(before, before.at(-1));
  const behind = named(word.end, figure.start);
  return preferOwn(behind, behind[0]);
}

/** The longest title between a name and the particle behind it ("푸틴 대통령은"). */
const TITLE = 5;

/** Whether a particle, behind a title at most, makes a name the subject. */
function isSubject({ reading: { lower, lexicon, language } }: Sentence, { end }: Hit, before: number): boolean {
  for (let at = end; at <= Math.min(end + TITLE, before - 1); at++) {
    const particle = lexicon.topic.at(lower, at) ?? lexicon.subject.at(lower, at);
    if (particle && (!language.spaced || /\s/u.test(lower.charAt(particle.end)))) return true;
    if (/[,、，]/u.test(lower.charAt(at))) return false;
  }
  return false;
}

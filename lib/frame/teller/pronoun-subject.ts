import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';

/** Words that may stand between a pronoun and its verb ("he *has also* said"). */
const WORDS_BETWEEN = 2;

/** The word behind a verb, with what parts the two; sticky: a whole block is not looked at for one word. */
const NEXT_WORD = /[\s-]+(?<word>[^\s,.;:-]+)/y;

/**
 * Whether a verb of saying has a pronoun as its subject: "he has said", "sagte er", "a-t-il dit", 他说. Then no name beside
 * it tells ("He said North Korea would …").
 */
export function hasPronounSubject({ reading, span, hits }: Sentence, verb: Hit): boolean {
  if (verb.concept !== 'say') return false;
  const { subjectPronouns = [], topic } = reading.language.grammar;
  const before = reading.lower.slice(span.start, verb.start);
  // where verbs come last, or no spaces part words, it stands at the head of its clause or right before the verb
  if (topic) return subjectPronouns.some((one) => before.trimStart().startsWith(one));
  if (!reading.language.spaced) return subjectPronouns.some((one) => before.endsWith(one));
  const from = Math.max(span.start, ...hits.filter(isPartyBefore(verb)).map(({ end }) => end));
  const words = reading.lower
    .slice(from, verb.start)
    .split(/[\s-]+/u)
    .filter(Boolean);
  if (words.slice(-1 - WORDS_BETWEEN).some((word) => subjectPronouns.includes(word))) return true;
  NEXT_WORD.lastIndex = verb.end;
  return subjectPronouns.includes(NEXT_WORD.exec(reading.lower)?.groups?.word ?? '');
}

const isPartyBefore = (verb: Hit) => (hit: Hit) => hit.concept.startsWith('party:') && hit.end <= verb.start;

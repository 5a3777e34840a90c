import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsBesideAsides, hitsWithin, type Sentence, textBesideAsides } from '../../reading/sentence.ts';
import { isBehindPlaceWord, isPlace } from '../../reading/side.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { Hit } from '../../text/words.ts';
import { crosses } from '../crosses.ts';

/** Verbs whose subject has the people that their object counts. */
const ACTS: ReadonlySet<ConceptId> = new Set(['sent', 'moved', 'owns', 'transport', 'loss']);
/** How far a verb stands behind the name of who acts, and before it where a clause begins with a date or a place. */
const VERB_BEHIND = 24;
const VERB_BEFORE = 5;

/**
 * Another nation that is the agent of the verb that a figure is the object of ("Kyiv sent 27,000 soldiers"): then a name
 * of this side elsewhere in the sentence does not make them its own.
 */
export function otherAgent(sentence: Sentence, figure: Figure, isOwn: (hit: Hit) => boolean): Hit | null {
  const { language } = sentence.reading;
  if (language.grammar.topic) return lastSubject(sentence, figure, isOwn);
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const before = hitsBesideAsides(sentence, { start: clause.start, end: figure.start });
  // who receives people has not sent them
  const received = before.filter(({ concept }) => concept === 'receive');
  const verbs = before.filter(
    (hit) => ACTS.has(hit.concept) && !received.some(({ start, end }) => hit.start >= start && hit.end <= end),
  );
  const names = before.filter((hit) => isOwn(hit) || (hit.concept === 'nation' && !isWithinOwn(before, hit, isOwn)));
  return (
    names.find((name) => {
      if (isOwn(name) || isTarget(sentence, name)) return false;
      // "des südkoreanischen Geheimdienstes hat Nordkorea …": the verb's own subject follows it
      if (names.some((other) => isOwn(other) && other.start >= name.end && !isTarget(sentence, other))) return false;
      const isNext = (verb: Hit) =>
        verb.start >= name.end &&
        textBesideAsides(sentence, name.end, verb.start).length <= (language.spaced ? VERB_BEHIND : VERB_BEHIND / 2) &&
        // "Seoul reports the sending of …": who only tells
        !before.some(({ concept, start, end }) => concept === 'say' && start >= name.end && end <= verb.start) &&
        !names.some(
          (other) => other !== name && other.start >= name.end && other.end <= verb.start && !isTarget(sentence, other),
        );
      if (verbs.some(isNext)) return true;
      return (
        language.spaced &&
        verbs.some(
          (verb) =>
            verb.end <= name.start &&
            name.start - verb.end <= VERB_BEFORE &&
            !names.some((other) => isOwn(other) && other.end <= verb.start),
        )
      );
    }) ?? null
  );
}

/** Where the verb comes last, the last name before the number that a particle makes its subject. */
function lastSubject(sentence: Sentence, figure: Figure, isOwn: (hit: Hit) => boolean): Hit | null {
  const { lower, lexicon } = sentence.reading;
  const marked = (end: number) => lexicon.topic.at(lower, end) ?? lexicon.subject.at(lower, end);
  const { end } = nounPhraseOf(sentence.reading, figure.number);
  // "2万人が": the people themselves are the subject
  if (marked(skipSpaces(lower, Math.max(end, figure.end)))) return null;
  const around = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const last = hitsWithin(sentence.hits, { start: around.start, end: figure.start })
    .filter((hit) => (isOwn(hit) || hit.concept === 'nation') && marked(hit.end) !== null)
    .at(-1);
  if (!last || isOwn(last)) return null;
  const behind = hitsWithin(sentence.hits, { start: figure.end, end: around.end });
  return behind.some(({ concept, start }) => ACTS.has(concept) && !crosses(sentence, { start: figure.end, end: start }))
    ? last
    : null;
}

function isWithinOwn(hits: readonly Hit[], nation: Hit, isOwn: (hit: Hit) => boolean): boolean {
  return hits.some((hit) => isOwn(hit) && hit.start <= nation.start && hit.end >= nation.end);
}

/** Whether a name is where something is or goes, in any script. */
function isTarget(sentence: Sentence, nation: Hit): boolean {
  const { lower, language } = sentence.reading;
  if (!language.spaced) return isBehindPlaceWord(sentence, nation);
  // "hat Nordkorea", "cho hay Triều Tiên": behind a verb stands its subject, or that of what is told
  const isVerb = ({ concept, end }: Hit) =>
    (ACTS.has(concept) || concept === 'say') && end <= nation.start && lower.slice(end, nation.start).trim() === '';
  return !sentence.hits.some(isVerb) && isPlace(sentence, nation);
}

import { behindQualifier } from '../../figure/nouns/behind-qualifier.ts';
import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { unitOf } from '../../figure/units.ts';
import { besideOf } from '../../frame/counted/beside.ts';
import { FATES } from '../../frame/fate/fates.ts';
import { phraseSpan } from '../../frame/phrase-span.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { skipSpaces } from '../../text/phrases.ts';
import type { DoubtCheck } from './doubt.ts';

/** "… admits only 350": a number without a noun or a fate of its own counts what stands before it, perhaps. */
export const noNoun: DoubtCheck = {
  reason: 'no_noun',
  find: ({ sentence, figure, scopes, story, rule }) => {
    if (figure.kind !== 'count' || figure.derived) return null;
    const { reading } = sentence;
    if (nounPhraseOf(reading, figure.number).head) return null;
    const behind = skipSpaces(reading.lower, behindQualifier(reading, figure.number.end));
    const isCounted = reading.lexicon.counters.at(reading.lower, behind) !== null;
    if (
      isCounted &&
      !(rule.phrase ?? []).some((group) =>
        group.some((concept) => FATES.has(concept) && !PLACES_IN_ROW.has(concept) && !BATCHES.has(concept)),
      )
    )
      return null;
    // a fate that another number lends, or keeps ("1,200 new soldiers of the promised 6,000"), says no more
    const own = conceptsIn(sentence.hits, phraseSpan(sentence, figure));
    const isTold = (concept: ConceptId) =>
      (FATES.has(concept) && !PLACES_IN_ROW.has(concept)) || story.fates?.includes(concept);
    if ([...own].some((concept) => scopes.phrase.has(concept) && isTold(concept))) return null;
    // "the 12,000 sent": those who were sent
    if (sentence.hits.some(({ concept, start }) => start === behind && (concept === 'sent' || concept === 'arrived')))
      return null;
    if (own.has('total') && (own.has('sent') || own.has('plan'))) return null;
    if (own.has('total') && isOfPeopleBefore(sentence, figure)) return null;
    if (isNumberOf(sentence, figure) || isInBrackets(sentence, figure)) return null;
    return !hasNounBehind(sentence, figure, behind) || null;
  },
};

/** "The first 2,600 will go": what number in a row they are says nothing of what they are. */
const PLACES_IN_ROW: ReadonlySet<ConceptId> = new Set(['first', 'first_of', 'second', 'each_day', 'reaching_total']);
/** Which of several batches they came with. */
const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'second_batch']);

/** "26 тысяч отправленных в Россию солдат": a participle with all that goes with it stands before the noun. */
function hasNounBehind(sentence: Sentence, figure: Figure, from: number): boolean {
  const { end } = phraseSpan(sentence, figure);
  return hitsWithin(sentence.hits, { start: from, end: Math.min(end, from + NOUN_WITHIN) }).some(
    ({ concept }) => unitOf(concept) === figure.unit,
  );
}

/** How long such a participle may be. */
const NOUN_WITHIN = 40;

/** "The number of soldiers sent to Russia is 12,000": the noun goes with the word for their number. */
function isNumberOf(sentence: Sentence, figure: Figure): boolean {
  // "the number of soldiers killed is not six but 17": the clause is that of the number denied
  const denied = sentence.figures.findLast(({ end }) => end <= figure.start);
  const first = denied && besideOf(sentence, denied)?.start === figure.start ? denied : figure;
  const clause = clauseAround(first, sentence.span, sentence.boundaries, false);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: figure.start });
  const label = before.find(({ concept }) => concept === 'number_of');
  if (!label || isCountedBetween(sentence, label.start, figure)) return false;
  const nouns = before.filter((hit) => hit.end > label.start && unitOf(hit.concept) !== null);
  return nouns.length > 0 && nouns.every(({ concept }) => unitOf(concept) === figure.unit && !FATES.has(concept));
}

/** "Sent soldiers to Russia, 12,000 in all": the last noun before the number is of people whom no other number counts. */
function isOfPeopleBefore(sentence: Sentence, figure: Figure): boolean {
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  const noun = hitsWithin(sentence.hits, { start, end: figure.start }).findLast(
    ({ concept }) => unitOf(concept) !== null,
  );
  return noun !== undefined && unitOf(noun.concept) === figure.unit && !isCountedBetween(sentence, start, figure);
}

/** "The contingent (Seoul says 12,000) …": what stands right before the brackets is what their number counts. */
function isInBrackets({ reading, span, hits, boundaries }: Sentence, figure: Figure): boolean {
  const opening = reading.lower.slice(span.start, figure.start).lastIndexOf('(');
  if (opening < 0 || reading.lower.slice(span.start + opening, figure.start).includes(')')) return false;
  const at = span.start + opening;
  const clause = clauseAround({ start: at, end: at }, span, boundaries, false);
  const noun = hitsWithin(hits, { start: clause.start, end: at }).findLast(({ concept }) => OF_PEOPLE.has(concept));
  return noun !== undefined && at - noun.end <= BRACKET;
}

function isCountedBetween({ figures }: Sentence, start: number, figure: Figure): boolean {
  return figures.some(
    (one) => one.kind === 'count' && one.unit === figure.unit && one.start >= start && one.end <= figure.start,
  );
}

/** Nouns for people who can be counted, and for a force of them. */
const OF_PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'person', 'expedition']);
/** Between a noun and the bracket that goes with it. */
const BRACKET = 1;

import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { unitOf } from '../../figure/units.ts';
import type { ConceptId, Figure, Span, SubjectRule } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { type Hit, isLetter } from '../../text/words.ts';
import { FATES } from '../fate/fates.ts';

/**
 * The word that sets a figure apart as a part of a whole that is named before it without a number ("*of* the soldiers
 * sent, 900 have drones", "第1陣*のうち*、狙撃兵は900人", "zur ersten Gruppe *gehören* 900 Soldaten"); `null` where the figure counts
 * the whole itself ("of the first batch of 900"), or where what the rule asks for is told of the part ("of the soldiers
 * sent, 900 have been killed").
 */
export function wholeAhead(sentence: Sentence, figure: Figure, rule: SubjectRule): Span | null {
  if (figure.kind !== 'count' || isOfWhole(sentence, figure)) return null;
  const { start } = clauseAround(figure, sentence.span, sentence.boundaries, true);
  for (const whole of hitsWithin(sentence.hits, { start, end: figure.start }).filter(isOfPeople)) {
    const word = leadOf(sentence, whole) ?? amongBehind(sentence, whole) ?? takesIn(sentence, figure, whole);
    if (!word || isCounted(sentence, whole, word, figure)) continue;
    return isToldOfPart(sentence, figure, Math.max(whole.end, word.end), rule) ? null : word;
  }
  return null;
}

/** "The first batch of 900", "численностью 900": the number goes on with the noun before it. */
function isOfWhole({ reading: { lower, lexicon } }: Sentence, { start }: Figure): boolean {
  const end = skipSpacesBack(lower, start);
  return (lexicon.partitive.before(lower, end) ?? lexicon.headcounts.before(lower, end)) !== null;
}

/** Nouns for people, or for a batch of them. */
function isOfPeople({ concept }: Hit): boolean {
  return BATCHES.has(concept) || (unitOf(concept) === 'person' && !FATES.has(concept));
}

const BATCHES: ReadonlySet<ConceptId> = new Set(['first_batch', 'expedition']);

/** "*Of* the soldiers", "*из* первой партии" at the head of a clause, no comma before the noun. */
function leadOf({ reading, span }: Sentence, whole: Hit): Span | null {
  const { lower, lexicon, language } = reading;
  const within = language.grammar.nounFirst ? NOUN_FIRST : NOUN_LAST;
  for (let at = Math.max(span.start, whole.start - within); at < whole.start; at++) {
    if (isLetter(lower, at - 1)) continue;
    const lead = lexicon.wholeBefore.at(lower, at);
    if (lead && lead.end < whole.start && isHead(reading, span, at)) return lead;
  }
  return null;
}

/** Whether a clause begins here: the sentence does, or a mark or a word such as "that" stands before. */
function isHead({ lower, lexicon }: Sentence['reading'], span: Span, at: number): boolean {
  const end = skipSpacesBack(lower, at);
  return end <= span.start || !isLetter(lower, end - 1) || lexicon.that.before(lower, end) !== null;
}

/** How far before its noun such a word stands: with adjectives and participles between, or where they follow the noun. */
const NOUN_LAST = 48;
const NOUN_FIRST = 20;

/** Where "of them" stands behind the whole: "第1陣*のうち*", "북한군 *가운데*", "士兵*中*，". */
function amongBehind({ reading: { lower, lexicon } }: Sentence, { end }: Hit): Span | null {
  return lexicon.among.at(lower, skipSpaces(lower, end));
}

/** "*Includes* 900 soldiers", "gehören auch 900", "900명도 *포함*": a verb of taking in right before the figure, or behind it where verbs come last. */
function takesIn(sentence: Sentence, figure: Figure, whole: Hit): Span | null {
  const isLast = sentence.reading.language.grammar.topic !== undefined;
  const { end } = nounPhraseOf(sentence.reading, figure.number);
  const around = isLast
    ? { start: figure.end, end: Math.max(end, figure.end) + VERB_LAST }
    : { start: whole.end, end: figure.start };
  return (
    hitsWithin(sentence.hits, around).find(
      (hit) => hit.concept === 'takes_in' && (isLast || figure.start - hit.end <= VERB_BEFORE),
    ) ?? null
  );
}

/** How far from its number such a verb stands: room for who says so, or for particles. */
const VERB_BEFORE = 24;
const VERB_LAST = 6;

/** "Of the 12,000", "of the first batch, 2,600 men, 900 …": a count before the figure, which is then the whole's or the part's. */
function isCounted({ figures }: Sentence, whole: Hit, word: Span, figure: Figure): boolean {
  const start = Math.min(whole.start, word.start);
  return figures.some((one) => one.kind === 'count' && one.start >= start && one.end <= figure.start);
}

/** What befell or moved the part is told behind the whole: then the figure is a toll like any other. */
function isToldOfPart(sentence: Sentence, figure: Figure, from: number, { phrase }: SubjectRule): boolean {
  const { end } = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const { lower, roles } = sentence.reading;
  const ofPart = ofPartIn(roles);
  const comma = Math.max(lower.lastIndexOf(',', figure.start), lower.lastIndexOf('、', figure.start));
  const behind = hitsWithin(sentence.hits, { start: Math.max(from, comma), end });
  // "have already been issued rifles": "already" may stand within a word of arriving
  const isNoMore = (hit: Hit) =>
    behind.some(({ concept, start, end: last }) => concept === 'so_far' && start >= hit.start && last <= hit.end);
  const told = new Set(behind.filter((hit) => !isNoMore(hit)).map(({ concept }) => concept));
  return (phrase ?? []).some((group) => group.some((concept) => ofPart.has(concept) && told.has(concept)));
}

/** What is told of some of those sent, and is a count of its own. */
const ofPartIn = withRoles(
  ['casualty', 'loss', 'killed', 'death', 'wounded', 'captured', 'arrived', 'returned'],
  'front',
);

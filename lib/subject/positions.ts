import { attributionOf } from '../frame/teller/attribution.ts';
import type { Attribution, ConceptId, PositionRule, PositionStance, Span, Story, SubjectId } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { type Hit, isHangul } from '../text/words.ts';

/** A statement without a figure: what it is on, which way it goes, and where it stands. */
export type PositionRead = Span & {
  readonly subject: SubjectId;
  readonly stance: PositionStance;
  readonly by: Attribution | null;
};

/** Longest stretch that is marked, in UTF-16 units. */
const LONGEST = 60;

/** The positions of one sentence: every rule of the story that holds, one position a subject. */
export function positionsOf(sentence: Sentence, story: Story, before: Sentence | null): PositionRead[] {
  const concepts = new Set(sentence.hits.map((hit) => hit.concept));
  const actors = actorsOf(story);
  const found: PositionRead[] = [];
  for (const rule of story.positions) {
    if (found.some((position) => position.subject === rule.subject)) continue;
    if (!rule.all.every((group) => group.some((concept) => concepts.has(concept)))) continue;
    if ((rule.unless ?? []).some((concept) => concepts.has(concept))) continue;
    const place = placeOf(sentence, rule, actors);
    if (!place) continue;
    const stance = rule.stance ?? stanceOf(sentence, rule);
    found.push({ ...place, subject: rule.subject, stance, by: attributionOf(sentence, place, story, before) });
  }
  return found;
}

/** How near before its verb a "not" stands ("never officially confirmed"). */
const NEGATES_WITHIN = 24;

/** The verb's own stance; "not confirmed" and "did not deny" both leave it open. */
function stanceOf(sentence: Sentence, rule: PositionRule): PositionStance {
  const verbs = sentence.hits.filter((hit) => rule.all[0]?.includes(hit.concept));
  const negations = sentence.hits.filter((hit) => hit.concept === 'negation');
  const isNegated = (verb: Hit) =>
    negations.some((not) => not.end <= verb.start && verb.start - not.end <= NEGATES_WITHIN);
  if (verbs.length > 0 && verbs.every(isNegated)) return 'neutral';
  return verbs.some((verb) => verb.concept === 'deny') ? 'denies' : 'affirms';
}

/** From the word that made the rule hold (its first group) to the end of its clause. */
function placeOf(sentence: Sentence, rule: PositionRule, actors: ReadonlySet<ConceptId>): Span | null {
  const first = rule.all[0] ?? [];
  const isNation = (concept: ConceptId) => concept === 'nation' || concept.startsWith('party:');
  const isName = ({ concept }: Hit) => isNation(concept) || actors.has(concept);
  const { lower } = sentence.reading;
  // found within a word, where any two syllables may be one: 대가 in 부대가
  const isWithin = ({ start }: Hit) => isHangul(lower, start) && isHangul(lower, start - 1);
  // a word cut out of a longer name ("Korean special forces" in "North Korean special forces") marks badly
  const cut = (one: Hit) =>
    sentence.hits.some(
      (other) =>
        (isName(other) || isWithin(one)) && other.start < one.start && other.end > one.start && other.end < one.end,
    );
  // "treaty" in the name of an organisation is no treaty
  const named = (one: Hit) =>
    sentence.hits.some(
      ({ concept, start, end }) =>
        isNation(concept) && start <= one.start && end >= one.end && end - start > one.end - one.start,
    );
  const hit = sentence.hits.find((one) => first.includes(one.concept) && !cut(one) && !named(one));
  if (!hit) return null;
  const clause = clauseAround(hit, sentence.span, sentence.boundaries, false);
  const end = wordEnd(sentence.reading.lower, hit.end, Math.min(clause.end, Math.max(hit.end, hit.start + LONGEST)));
  // a figure is marked for itself
  const meetsFigure = sentence.figures.some((figure) => figure.start >= hit.end && figure.start < end);
  return { start: hit.start, end: meetsFigure ? hit.end : end };
}

/** The end of the last whole word before `limit`. */
function wordEnd(lower: string, least: number, limit: number): number {
  let end = limit;
  if (lower.charAt(end) !== ' ' && end < lower.length) {
    while (end > least && lower.charAt(end - 1) !== ' ' && lower.charAt(end) !== ' ') end--;
  }
  while (end > least && /[\s.,;:!?"')。、]/.test(lower.charAt(end - 1))) end--;
  return Math.max(end, least);
}

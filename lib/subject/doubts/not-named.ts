import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { isPeople } from '../../figure/units.ts';
import { crosses } from '../../frame/crosses.ts';
import { phraseSpan } from '../../frame/phrase-span.ts';
import { namesOwn } from '../../frame/whose/names-own.ts';
import { otherAgent } from '../../frame/whose/other-agent.ts';
import type { ConceptId, Figure } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { isPlace, isTeller } from '../../reading/side.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';

/** How far behind its noun a figure's people may be named ("600 dead from the North"). */
const BEHIND = 48;
/** The same where another nation is told to have sent them: right behind the noun ("12,000 soldiers from the North"). */
const RIGHT_BEHIND = 12;

/** Room for the particle between a name and its noun. */
const LINK = 1;

/**
 * Whose they are: this side is named in the figure's phrase, or it is who acts in its clause. Ships, dates and goods are
 * this side's where their clause names it.
 */
export const notNamed: DoubtCheck = {
  reason: 'not_named',
  // a story without a side of its own (an accident) asks for nobody's name
  find: (weighed) => (weighed.sentence.reading.roles.actor.size === 0 || isNamed(weighed) ? null : true),
};

function isNamed(weighed: Weighed): boolean {
  const { sentence, figure, actors } = weighed;
  const isOwn = (hit: Hit) => actors.has(hit.concept) && !isOfNext(sentence, figure, hit);
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, true);
  if (!isPeople(figure.unit)) return sentence.hits.some(isOwn);
  const phrase = nounPhraseOf(sentence.reading, figure.number);
  const from = Math.min(figure.start, phrase.start ?? figure.start);
  const end = Math.max(figure.end, phrase.end);
  if (hitsWithin(sentence.hits, { start: from, end }).some(isOwn)) return true;
  // "ロシアは北朝鮮の特殊部隊2700人を運んだ": right before the noun, where the noun stands before its number
  if (
    phrase.start !== undefined &&
    sentence.hits.some((hit) => isOwn(hit) && hit.end <= from && from - hit.end <= LINK)
  )
    return true;
  const agent = otherAgent(sentence, figure, isOwn);
  const isOthers = agent !== null && !isCarrier(sentence, agent, isOwn);
  // where what says whose they are stands before a noun, nobody is named right behind it
  const rightBehind = sentence.reading.language.grammar.topic ? 0 : RIGHT_BEHIND;
  const reach = isOthers ? rightBehind : BEHIND;
  const behind = hitsWithin(sentence.hits, { start: end, end: end + BEHIND }).find(isOwn);
  if (behind && behind.start - end <= reach && !crosses(sentence, { start: end, end: behind.start })) return true;
  if (isOthers) return false;
  // what stands in parentheses speaks of what stands about them
  const own = phraseSpan(sentence, figure);
  const start = Math.min(clause.start, own.start);
  const before = namedBefore(sentence, figure.start, start, isOwn);
  // who is named before the figure acts in its clause, whoever is named behind
  if (before.length > 0) return isLastOwn(before, isOwn);
  if (isKnown(weighed, isOwn)) return true;
  return actsBehind(sentence, end, Math.max(clause.end, own.end), isOwn);
}

/** "Killed 20 soldiers and six North Korean officers": a name within the phrase of another number behind says whose those are. */
function isOfNext(sentence: Sentence, figure: Figure, name: Hit): boolean {
  if (name.start < figure.end || !isPeople(figure.unit)) return false;
  return sentence.figures.some(
    (next) =>
      next.start >= figure.end &&
      next.kind === 'count' &&
      isPeople(next.unit) &&
      namesOwn(sentence, next, (hit) => hit === name),
  );
}

/** "… : a quarter of the contingent of 12,000": one that was told of before, where the sentence names nobody but this side. */
function isKnown({ sentence, figure, rule }: Weighed, isOwn: (hit: Hit) => boolean): boolean {
  if (!asksFor(rule, 'contingent_of')) return false;
  const named = namedBefore(sentence, figure.start, sentence.span.start, isOwn);
  return named.length > 0 && isLastOwn(named, isOwn);
}

/** Countries and forces named before the figure, those that only tell or are a place left out. */
function namedBefore(sentence: Sentence, at: number, start: number, isOwn: (hit: Hit) => boolean): Hit[] {
  return hitsWithin(sentence.hits, { start, end: at })
    .filter((hit) => isOwn(hit) || hit.concept === 'nation')
    .filter((hit) => !(hit.concept === 'nation' && (isTeller(sentence, hit) || isPlace(sentence, hit))))
    .filter((hit) => !(hit.concept === 'nation' && (isCarrier(sentence, hit, isOwn) || isOfWar(sentence, hit))));
}

/** "The contingent of North Koreans that Russian ships took": whose the ships are, where this side's people are named before. */
function isCarrier({ hits }: Sentence, nation: Hit, isOwn: (hit: Hit) => boolean): boolean {
  const isShip = (hit: Hit) => SHIPS.has(hit.concept) && gapOf(hit, nation) <= 1;
  const isOfPeople = (own: Hit) => hits.some((hit) => PEOPLE.has(hit.concept) && gapOf(hit, own) <= 1);
  const before = hits.filter(({ end }) => end <= nation.start);
  // soldiers who only look on are no batch
  const isBatch = before.some(({ concept }) => concept === 'first_batch');
  return hits.some(isShip) && isBatch && before.some((hit) => isOwn(hit) && isOfPeople(hit));
}

const PEOPLE: ReadonlySet<ConceptId> = new Set(['soldier', 'special_forces', 'force']);
const SHIPS: ReadonlySet<ConceptId> = new Set(['ship', 'landing_ship', 'escort_ship']);

/** "Unterstützt Russlands Krieg mit 12.000 Soldaten": whose war it is. */
function isOfWar({ hits }: Sentence, { start, end }: Hit): boolean {
  const isOwner = hits.some((hit) => hit.concept === 'nation_of' && hit.start === start && hit.end === end);
  return isOwner && hits.some((hit) => hit.concept === 'war' && hit.start >= end && hit.start - end <= 1);
}

/** Whether the last of those named is this side. */
function isLastOwn(named: readonly Hit[], isOwn: (hit: Hit) => boolean): boolean {
  const last = named.at(-1);
  return last !== undefined && named.some((hit) => isOwn(hit) && hit.start <= last.start && hit.end >= last.end);
}

/** "10,000 soldiers were sent by North Korea". */
function actsBehind(sentence: Sentence, start: number, end: number, isOwn: (hit: Hit) => boolean): boolean {
  const clause = clauseAround({ start, end: start }, sentence.span, sentence.boundaries, false);
  const before = hitsWithin(sentence.hits, { start: clause.start, end: start });
  // "Ukraine mourns 43,000 dead, while North Korea …"
  if (
    before.some((hit) => hit.concept === 'nation' && !isTeller(sentence, hit)) &&
    !hitsWithin(sentence.hits, { start, end: clause.end }).some(isOwn)
  )
    return false;
  const behind = hitsWithin(sentence.hits, { start, end }).filter(
    (hit) => isOwn(hit) || (hit.concept === 'nation' && !isPlace(sentence, hit) && !isTeller(sentence, hit)),
  );
  return (
    behind.length > 0 &&
    behind.every(
      (hit) => isOwn(hit) || behind.some((own) => isOwn(own) && own.start <= hit.start && own.end >= hit.end),
    )
  );
}

import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { FATES } from '../../frame/fate/fates.ts';
import { isStrengthOfSent } from '../../frame/measure/strength-of-sent.ts';
import type { ConceptId, Figure, Span } from '../../model.ts';
import { clauseAround } from '../../reading/clauses.ts';
import { conceptsIn, hitsWithin, type Sentence } from '../../reading/sentence.ts';
import { withRoles } from '../../story/roles.ts';
import { gapOf } from '../../text/gap.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** How near a number stands to the verb that says that somebody has it. */
const NEAR = 40;
/** What is told of people who were sent somewhere, and not of an army at home. */
const awayIn = withRoles(['sent', 'arrived', 'stationed', 'trained', 'fight'], 'front', 'inTheatre');

/** "An army of 1.28 million", "has 1.2 million soldiers": the strength of a whole army. */
export const standing: DoubtCheck = {
  reason: 'standing',
  find: (weighed) => {
    const { sentence, figure, rule } = weighed;
    const whole = figure.unit === 'person' ? wholeBefore(sentence, figure) : null;
    const inherited = whole && standingOf({ ...weighed, figure: { ...whole, unit: 'person' } });
    if (inherited) return inherited;
    // a batch that "counts" so many is no army
    if (figure.unit !== null && SHIPS.has(figure.unit)) return fleetOf(sentence, figure);
    if (figure.unit !== 'person' || asksFor(rule, 'standing') || asksFor(rule, 'first_batch')) return null;
    return standingOf(weighed);
  },
};

/** The word that makes a number that of a whole army. */
function standingOf({ sentence, figure }: Weighed): Span | null {
  const clause = clauseAround(figure, sentence.span, sentence.boundaries, false);
  const told = ownWord(sentence, figure, 'standing', clause);
  if (told) return told;
  const strength = strengthOf(sentence, figure, clause);
  if (strength) return strength;
  const owns = possessing(sentence, figure, clause);
  if (!owns || isStrengthOfSent(sentence, figure) || isOfExpedition(sentence, owns)) return null;
  const said = conceptsIn(sentence.hits, {
    start: Math.min(owns.start, figure.start),
    // where verbs come last, what follows the verb is said of somebody else
    end: owns.start > figure.start ? owns.end : endOf(sentence, figure, clause),
  });
  const away = awayIn(sentence.reading.roles);
  return [...said].some((concept) => FATES.has(concept) || away.has(concept)) ? null : owns;
}

/** "Eine Armee von 1,2 Millionen, darunter 200.000 …": the count that the figure is told to be a part of; who is part of an army is no more sent than all of it. */
function wholeBefore(sentence: Sentence, figure: Figure): Figure | null {
  const { hits, reading, span, boundaries, figures } = sentence;
  const { start } = clauseAround(figure, span, boundaries, false);
  const { partOf } = nounPhraseOf(reading, figure.number);
  const word = hitsWithin(hits, { start, end: figure.start }).find(({ concept }) => IN_IT.has(concept));
  if (!word && !partOf) return null;
  return figures.findLast(({ kind, end }) => kind === 'count' && end <= (word?.start ?? figure.start)) ?? null;
}

/** Words that take up a whole told before: "including", "of them". */
const IN_IT: ReadonlySet<ConceptId> = new Set(['including', 'refers_back']);

/** "The fleet has 45 landing ships": all that somebody has, and not those that carried anybody. */
function fleetOf(sentence: Sentence, figure: Figure): Span | null {
  const owns = possessing(sentence, figure, clauseAround(figure, sentence.span, sentence.boundaries, false));
  return owns && gapOf(owns, figure) <= FLEET ? owns : null;
}

const SHIPS: ReadonlySet<string> = new Set(['landing_ship', 'escort_ship', 'ship']);
/** "has 45": "has sent 45" is no fleet. */
const FLEET = 2;

/** The verb of having that the number is the object of: before it, or behind it where verbs come last. */
function possessing(sentence: Sentence, figure: Figure, clause: Span): Span | null {
  const isLast = sentence.reading.language.grammar.topic !== undefined;
  const around = isLast ? { start: figure.end, end: clause.end } : { start: clause.start, end: figure.start };
  const owns = ownWord(sentence, figure, 'possess', around);
  return owns && gapOf(owns, figure) <= NEAR && !isAuxiliary(sentence, figure, owns, clause) ? owns : null;
}

/** "A parlé de 12 000", "hat 12.000 genannt", "has spoken of 12,000": a form of telling makes "have" no verb of having. */
function isAuxiliary({ hits, reading }: Sentence, figure: Figure, owns: Span, clause: Span): boolean {
  const behind = Math.max(figure.end, nounPhraseOf(reading, figure.number).end);
  const isTelling = ({ concept, start, end }: Hit) => TELLS.has(concept) && (end <= figure.start || start >= behind);
  // a teller named behind the number has his own verb ("has 1.2 million soldiers, say the British")
  const told = hitsWithin(hits, { start: owns.end, end: clause.end }).filter(isTelling);
  return told.some(({ start, end }) => end <= figure.start || start - behind <= PARTICIPLE);
}

const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'recount', 'puts_at']);
/** A space before the participle that ends the clause. */
const PARTICIPLE = 1;

/** "11군단은 병력이 4만 명으로 추정": where verbs come last, what a formation's strength is put at before anything is told of it. */
function strengthOf({ hits, reading }: Sentence, figure: Figure, clause: Span): Span | null {
  const { lower, lexicon, language, roles } = reading;
  if (!language.grammar.topic) return null;
  const away = awayIn(roles);
  const before = hitsWithin(hits, { start: clause.start, end: figure.start });
  const people = before.findLast(({ concept }) => concept === 'soldier');
  if (!people || !(lexicon.subject.at(lower, people.end) ?? lexicon.topic.at(lower, people.end))) return null;
  const formation = before.find(({ concept, end }) => concept === 'formation' && end <= people.start);
  if (!formation || before.some(({ concept }) => away.has(concept))) return null;
  const next = hitsWithin(hits, { start: figure.end, end: clause.end }).find(
    ({ concept }) => concept === 'estimate' || away.has(concept),
  );
  return next?.concept === 'estimate' ? people : null;
}

/** "The contingent sent to Russia has 12,000 soldiers": what has them is away itself. */
function isOfExpedition({ hits, span, boundaries, reading }: Sentence, owns: Span): boolean {
  const { start } = clauseAround(owns, span, boundaries, true);
  const before = hitsWithin(hits, { start, end: owns.start });
  const force = before.findLast(({ concept }) => concept === 'expedition' || concept === 'formation');
  // "the corps of the army", but not "the corps in Russia"
  const isPlaced = (name: Span) =>
    before.some(
      ({ concept, start: from, end }) => reading.roles.inTheatre.has(concept) && from <= name.start && end >= name.end,
    );
  if (!force || before.some((hit) => hit.start > force.end && hit.concept === 'nation_of' && !isPlaced(hit)))
    return false;
  const away = awayIn(reading.roles);
  return before.some(({ concept }) => away.has(concept));
}

/** Where what is said of the number ends: the clause, or a particle that makes what stands before it a modifier ("拥有130万士兵的朝鲜"). */
function endOf({ reading }: Sentence, figure: Figure, clause: Span): number {
  if (reading.language.spaced || reading.language.grammar.topic) return clause.end;
  const { end } = nounPhraseOf(reading, figure.number);
  return reading.lexicon.transparent.at(reading.lower, end) ? end : clause.end;
}

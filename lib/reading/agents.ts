import type { ConceptId } from '../model.ts';
import { gapOf } from '../text/gap.ts';
import type { Hit } from '../text/words.ts';
import { clauseAround } from './clauses.ts';
import { nationBehind } from './modifiers.ts';
import type { Sentence } from './sentence.ts';
import { acts, FORCE } from './side.ts';

/**
 * Those of some names of a sentence that do something. Who speaks for a side (`spokesmen`, by concept) does nothing but
 * tell, a party of the story tells as long as no verb says what it does with people, who takes prisoners takes the other
 * side's, and a name behind the number is a place.
 */
export function agentsAmong(names: readonly Hit[], sentence: Sentence, spokesmen: ReadonlySet<ConceptId>): Hit[] {
  const tellers = tellersIn(sentence, spokesmen);
  // right beside it, or as its owner: a name behind the teller's verb is told of ("英国国防部估计*俄军*的伤亡")
  const isOfTeller = (name: Hit) =>
    tellers.some(
      (teller) =>
        gapOf(teller, name) === 0 || ownsTeller(sentence, name, teller) || isModifierOf(sentence, name, teller),
    );
  const parties = sentence.hits.filter(({ concept }) => concept.startsWith('party:'));
  const isParty = (name: Hit) =>
    parties.some((party) => (party.start === name.start || party.end === name.end) && !isArmy(sentence, party));
  const takesPrisoners = sentence.hits.some(({ concept }) => concept === 'captured');
  return names.filter(
    (name) =>
      !isOfTeller(name) &&
      !isBehindNumber(sentence, name) &&
      ((!isParty(name) && !takesPrisoners) || isOwner(sentence, name) || hasVerb(sentence, name)) &&
      acts(sentence, name),
  );
}

/** The names of those who only tell; an army that speaks for its country has people of its own ("Seoul's military numbers 500,000"). */
export function tellersIn(sentence: Sentence, spokesmen: ReadonlySet<ConceptId>): Hit[] {
  return sentence.hits.filter((hit) => spokesmen.has(hit.concept) && !isArmy(sentence, hit));
}

/** The noun of the name is one for soldiers: "armée sud-coréenne" is an army, "renseignement militaire" none. */
function isArmy({ hits, reading: { language } }: Sentence, name: Hit): boolean {
  return hits.some(
    ({ concept, start, end }) =>
      FORCE.has(concept) &&
      (start === name.start || (end === name.end && start > name.start && !language.grammar.nounFirst)),
  );
}

/** "*South Korea's* National Intelligence Service". */
function ownsTeller({ reading: { lower } }: Sentence, name: Hit, teller: Hit): boolean {
  return name.end <= teller.start && OWNS_NEXT.test(lower.slice(name.end, teller.start));
}

const OWNS_NEXT = /^(?:'s? | ?の| ?의 )$/u;

/** "El Servicio Nacional de Inteligencia *surcoreano*": where adjectives follow their noun. */
function isModifierOf(sentence: Sentence, name: Hit, teller: Hit): boolean {
  return nationBehind(sentence, teller.end) === name;
}

/**
 * "Ukraine's toll", "lính Nga", "Russia: 41,000 dead": what follows is its own, or the soldiers that stand before it where
 * names follow their noun; before a colon, where it is one of the countries in which things happen.
 */
function isOwner({ hits, reading: { lower, language, roles } }: Sentence, { start, end }: Hit): boolean {
  const isTheatre = hits.some((hit) => roles.theatre.has(hit.concept) && hit.start <= start && hit.end >= end);
  if (isTheatre && /^ ?[:：]/u.test(lower.slice(end))) return true;
  if (language.grammar.nounFirst) return hits.some((hit) => FORCE.has(hit.concept) && hit.end + 1 === start);
  return /'s$/.test(lower.slice(start, end)) || lower.startsWith("'s ", end);
}

/** What a side does with people: it has, raises, trains, loses or sends them. */
const DOES: ReadonlySet<ConceptId> = new Set([
  'owns',
  'rising',
  'there_are',
  'sent',
  'moved',
  'transport',
  'loss',
  'trained',
]);
/** How far before a name its verb may stand, where a clause begins with a date or a place ("hat Russland"). */
const VERB_BEFORE = 2;

/** Whether a verb of the name's clause may be what the one named does. */
function hasVerb({ hits, span, boundaries, reading: { language } }: Sentence, name: Hit): boolean {
  const clause = language.grammar.topic ? span : clauseAround(name, span, boundaries, true);
  // who holds prisoners has the other side's people
  const holds = hits.some(({ concept }) => concept === 'captured');
  return hits.some(
    ({ concept, start, end }) =>
      DOES.has(concept) &&
      !(holds && concept === 'owns') &&
      end <= clause.end &&
      start >= clause.start &&
      end >= name.start - VERB_BEFORE,
  );
}

/** "10,000 have been brought to eastern Russia": where verbs stand before what they bring, who acts stands before the number. */
function isBehindNumber({ figures, span, boundaries, reading: { language } }: Sentence, name: Hit): boolean {
  if (!language.spaced || language.grammar.topic) return false;
  const clause = clauseAround(name, span, boundaries, false);
  const counts = figures.filter(
    ({ kind, start, end }) => kind === 'count' && start >= clause.start && end <= clause.end,
  );
  return counts.length > 0 && counts.every(({ end }) => end <= name.start);
}

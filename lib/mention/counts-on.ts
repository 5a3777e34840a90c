import type { ConceptId, Figure, Span, Story } from '../model.ts';
import { clauseAround } from '../reading/clauses.ts';
import { knowsAllOf } from '../reading/known-words.ts';
import { areWithin } from '../reading/magnitude.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isPlace, isTeller } from '../reading/side.ts';
import { rolesOf } from '../story/roles.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import type { Hit } from '../text/words.ts';
import { hasUnknownName, isPeople, isToldByParty, LEAST_ALONE, MOVES, SIZE } from './continues.ts';
import { isOnOtherSide, othersIn, TOLL, turnsToTopic } from './others.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 200;
/** Two numbers for the same people are seldom farther apart; the strength of an army is. */
const MOST_APART = 6;

/**
 * Whether a sentence counts on those of whom the sentence before it in its paragraph tells, though no word refers back:
 * nobody else is named but who tells it and where the story takes place, each word before the number is known, and
 * something says what is counted: what befell or moved them, how many there are, or who of the story's parties tells it.
 */
export function countsOn(sentence: Sentence, before: Sentence, story: Story): boolean {
  const first = countIn(sentence, story);
  if (!first) return false;
  const { hits, span } = sentence;
  if (isToll(sentence)) return true;
  if (first.unit === null && !isNearAny(first, before)) return false;
  return isToldByParty(sentence) || hits.some(({ concept }) => SAYS.has(concept)) || knowsAllOf(sentence, span);
}

/** Whether a sentence is a toll of which the sentence behind it says whose it is ("Three hundred dead. That is how Seoul counts …"). */
export function tollsFor(sentence: Sentence, next: Sentence, story: Story): boolean {
  return isToll(sentence) && !isOnOtherSide(next, story) && countIn(sentence, story) !== null;
}

/** The first number of people in a sentence that may be of those told of beside it; `null`: none, or it is of somebody else. */
function countIn(sentence: Sentence, story: Story): Figure | null {
  const { span, figures } = sentence;
  if (span.end - span.start > LONGEST || turnsToTopic(sentence, story) || isOnOtherSide(sentence, story)) return null;
  const first = figures.find(
    (figure) => isPeople(figure) && figure.unit !== 'other_group' && isEnough(sentence, figure),
  );
  if (!first || isElsewhere(sentence, story) || hasForeignName(sentence)) return null;
  return knowsAllOf(sentence, aheadOf(sentence, first)) ? first : null;
}

function isToll({ hits }: Sentence): boolean {
  return hits.some(({ concept }) => TOLL.has(concept));
}

/** Of few people a sentence of its own says that they are people, and what befell them; one is a man with a story of his own. */
function isEnough(sentence: Sentence, { low, high, unit }: Figure): boolean {
  const most = high ?? low ?? 0;
  return (isToll(sentence) && unit !== null && most > 1) || most >= LEAST_ALONE;
}

function isNearAny({ low, high }: Figure, { figures }: Sentence): boolean {
  const own = high ?? low ?? 0;
  const people = figures.filter(isPeople).map((one) => one.high ?? one.low ?? 0);
  return people.length === 0 || people.some((one) => areWithin(one, own, MOST_APART));
}

const SAYS: ReadonlySet<ConceptId> = new Set([...MOVES, ...SIZE, 'refers_back', 'soldier', 'front']);
/** A formation has its own number, another country its own people; who went home or ran away is of no subject. */
const OTHERS: ReadonlySet<ConceptId> = new Set([
  'formation',
  'country',
  'locality',
  'returned',
  'deserted',
  'exchanged',
]);

/** Somebody is named who does not only tell, or a place where the story does not take place; the dead of a country are that country's. */
function isElsewhere(sentence: Sentence, story: Story): boolean {
  const { hits } = sentence;
  const { front, theatre } = rolesOf(story);
  const places = isToll(sentence) ? front : theatre;
  const where = hits.filter(({ concept }) => places.has(concept));
  const isWithin = (hit: Hit) => where.some(({ start, end }) => start <= hit.start && end >= hit.end);
  // "in four brigades": what those told of are made up of
  const isMadeUp = (hit: Hit) => sentence.figures.some((one) => one.unit === 'formation' && gapOf(one, hit) <= 1);
  if (hits.some((hit) => OTHERS.has(hit.concept) && !isWithin(hit) && !isMadeUp(hit))) return true;
  // prisoners are in the hands of others
  if (hits.some(({ concept }) => concept === 'captured')) return false;
  return othersIn(sentence, story).some(
    (hit) => !isTeller(sentence, hit) && !(isWithin(hit) && isPlace(sentence, hit)),
  );
}

/** Where capitals tell names: one that is none of the story's, unless somebody tells, who may have any name. */
function hasForeignName(sentence: Sentence): boolean {
  const { capitalNouns } = sentence.reading.language.grammar;
  return !capitalNouns && hasUnknownName(sentence) && !sentence.hits.some(({ concept }) => TELLS.has(concept));
}

const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'according', 'estimate', 'confirm', 'puts_at']);

/** What stands before a number: behind the verb of who tells it, else from where its clause begins, or with a toll its sentence. */
function aheadOf(sentence: Sentence, { start, end }: Figure): Span {
  const { span, boundaries, hits } = sentence;
  const from = isToll(sentence) ? span.start : clauseAround({ start, end }, span, boundaries, false).start;
  const tellers = hits.filter(
    (hit) => hit.end <= start && (TELLS.has(hit.concept) || (isName(hit) && isTeller(sentence, hit))),
  );
  return { start: Math.max(from, ...tellers.map((hit) => hit.end)), end: start };
}

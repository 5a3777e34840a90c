import type { ConceptId, Figure, Story } from '../model.ts';
import { knowsAllOf } from '../reading/known-words.ts';
import type { Sentence } from '../reading/sentence.ts';
import { isPlace, isTeller } from '../reading/side.ts';
import { rolesOf } from '../story/roles.ts';
import type { Hit } from '../text/words.ts';
import { countedBy, hasUnknownName, isPeople, LEAST_ALONE } from './continues.ts';
import { FORCES } from './forces.ts';
import { isOnOtherSide, othersIn, TOLL, turnsToTopic } from './others.ts';
import { holdsWith } from './rules.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 180;

/**
 * Whether a sentence that opens its paragraph gives the number of those of whom the one behind it tells, which names the story and
 * counts nobody itself ("Four brigades, 12,000 men in all. Such is the size of …"), or is a quote whose speaker and story
 * stand in the next ("'They took two landing ships.' So a trader tells of the North's first batch"). It names nobody but who tells
 * it, and a place of the story.
 */
export function countsAhead(sentence: Sentence, next: Sentence, story: Story): boolean {
  const { span, hits } = sentence;
  if (span.end - span.start > LONGEST || turnsToTopic(sentence, story) || isOnOtherSide(sentence, story)) return false;
  if (hits.some(({ concept }) => TOLL.has(concept) || OTHERS.has(concept)) || isElsewhere(sentence, story))
    return false;
  if (isOfOneFormation(sentence)) return false;
  if (isQuote(sentence)) return tellsOfQuote(next) && sentence.figures.some((one) => isOwn(one, sentence, story));
  if (next.figures.some(isCrowd)) return false;
  return (
    sentence.figures.some((one) => isCrowd(one) && isKnownAhead(sentence, one)) &&
    isOfMove(next) &&
    isTied(sentence, next)
  );
}

/** Whether two sentences name the story together: who is sent in the first, by whom and where to in the second. */
export function nameTogether(sentence: Sentence, next: Sentence, story: Story): boolean {
  return sentence.figures.some(isCrowd) && holdsWith(next, sentence, story, COUNTED);
}

const COUNTED: ReadonlySet<ConceptId> = new Set(['counted_people']);

/** "A brigade is 3,000 strong": of one formation; several make up what is told of. */
function isOfOneFormation({ figures, hits }: Sentence): boolean {
  const isSeveral = ({ unit, low, high }: Figure) => unit === 'formation' && (high ?? low ?? 0) > 1;
  return hits.some(({ concept }) => concept === 'formation') && !figures.some(isSeveral);
}

/** Another country has its own people; who went home or ran away is of no subject. */
const OTHERS: ReadonlySet<ConceptId> = new Set([
  'country',
  'locality',
  'returned',
  'deserted',
  'exchanged',
  'each_day',
  'drill',
]);

function isElsewhere(sentence: Sentence, story: Story): boolean {
  const { theatre, staging } = rolesOf(story);
  const isOfStory = (hit: Hit) =>
    sentence.hits.some(
      ({ concept, start, end }) =>
        (theatre.has(concept) || staging.has(concept)) && start <= hit.start && end >= hit.end,
    ) && isPlace(sentence, hit);
  if (othersIn(sentence, story).some((hit) => !isTeller(sentence, hit) && !isOfStory(hit))) return true;
  return !sentence.reading.language.grammar.capitalNouns && hasUnknownName(sentence);
}

/** People by a noun of their own. */
function isCrowd({ kind, unit, low, high }: Figure): boolean {
  return kind === 'count' && unit === 'person' && (high ?? low ?? 0) >= LEAST_ALONE;
}

function isKnownAhead(sentence: Sentence, { end }: Figure): boolean {
  return knowsAllOf(sentence, { start: sentence.span.start, end });
}

/** The second names no force of its own, or takes the number up, or the first is one of a size. */
function isTied(sentence: Sentence, next: Sentence): boolean {
  const has = ({ hits }: Sentence, some: ReadonlySet<ConceptId>) => hits.some(({ concept }) => some.has(concept));
  return !has(next, FORCES) || has(next, TAKES_UP) || has(sentence, OF_SIZE);
}

const TAKES_UP: ReadonlySet<ConceptId> = new Set(['refers_back', 'so_many', 'amount', 'how_many']);
const OF_SIZE: ReadonlySet<ConceptId> = new Set(['amount', 'number_of', 'first_batch']);

function isOfMove({ hits }: Sentence): boolean {
  const has = (some: ReadonlySet<ConceptId>) => hits.some(({ concept }) => some.has(concept));
  return has(MOVES) && !has(TOLL);
}

const MOVES: ReadonlySet<ConceptId> = new Set(['sent', 'sending', 'transport', 'arrived', 'moved']);

/** All of a sentence stands between quotation marks. */
const QUOTE = /^["'«»“”„‘’「『《].*["'«»“”‘’」』》][.。!?！？]?$/su;

function isQuote({ reading: { text }, span }: Sentence): boolean {
  return QUOTE.test(text.slice(span.start, span.end).trim());
}

function tellsOfQuote({ hits }: Sentence): boolean {
  return hits.some(({ concept }) => TELLS.has(concept));
}

const TELLS: ReadonlySet<ConceptId> = new Set(['say', 'according', 'claims', 'confirm']);

/** People, things that the story counts, or the days of a transport. */
function isOwn(one: Figure, { hits }: Sentence, story: Story): boolean {
  if (one.kind === 'date') return hits.some(({ concept }) => concept === 'transport');
  if (one.kind !== 'count' || one.unit === null) return false;
  return isPeople(one) ? isCrowd(one) : countedBy(story).has(one.unit);
}

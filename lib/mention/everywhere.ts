import type { ConceptId, Figure, Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import type { Hit } from '../text/words.ts';
import { hasUnknownName, isPeople, LEAST_ALONE } from './continues.ts';
import { FORCES } from './forces.ts';
import { hasTopicOf, othersIn, TOLL } from './others.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 100;
/** A country holds more than one of its regions, yet hardly so many times as many. */
const MOST_TIMES = 4;

/**
 * Whether a sentence gives the number for the whole country of those whom the sentence before counts in a part of it
 * ("In Russia as a whole there are 12,000"): its one number is a larger one, of nothing else, and only the
 * story's own theatre is named.
 */
export function countsEverywhere(sentence: Sentence, before: Sentence, story: Story): boolean {
  const { figures, hits, span, reading } = sentence;
  const [number, ...others] = figures.filter(({ kind }) => kind === 'count');
  if (!number || others.length > 0 || span.end - span.start > LONGEST || !isPeople(number)) return false;
  if (!hits.some(({ concept }) => concept === 'everywhere')) return false;
  if (hits.some(({ concept }) => TOLL.has(concept) || FORCES.has(concept)) || hasTopicOf(sentence, story)) return false;
  if (!onlyCounts(sentence, number)) return false;
  const high = number.high ?? number.low ?? 0;
  const isPart = (part: number) => part >= LEAST_ALONE && part <= high && high <= part * MOST_TIMES;
  return (
    before.figures.some((one) => one.unit === 'person' && isPart(one.low ?? one.high ?? 0)) &&
    othersIn(sentence, story).every((hit) => isTheatre(sentence, hit)) &&
    (reading.language.grammar.capitalNouns || !hasUnknownName(sentence))
  );
}

/** Nothing is told of those it counts: "there are 12,000", "则有1.2万人", not "12,000 were evacuated". */
function onlyCounts({ hits, reading, span }: Sentence, number: Figure): boolean {
  return reading.language.spaced
    ? hits.some(({ concept }) => COUNTS.has(concept))
    : span.end - number.end <= LAST_WORDS;
}

const COUNTS: ReadonlySet<ConceptId> = new Set(['there_are', 'amount', 'estimate', 'total', 'refers_back', 'owns']);
/** A counter, a verb and a particle, in UTF-16 units. */
const LAST_WORDS = 10;

function isTheatre({ hits, reading: { roles } }: Sentence, name: Hit): boolean {
  return hits.some(({ concept, start, end }) => roles.theatre.has(concept) && start <= name.start && end >= name.end);
}

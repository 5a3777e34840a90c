import type { Figure, Story } from '../model.ts';
import { areWithin } from '../reading/magnitude.ts';
import type { Sentence } from '../reading/sentence.ts';
import { gapOf } from '../text/gap.ts';
import { isName } from '../text/is-name.ts';
import type { Hit } from '../text/words.ts';
import { isPeople, LEAST_ALONE } from './continues.ts';
import { FORCES } from './forces.ts';
import { hasTopicOf, TOLL } from './others.ts';

/** A longer sentence, in UTF-16 units, has a topic of its own. */
const LONGEST = 140;
/** Two who count the same thing are seldom farther apart; the strength of an army is. */
const MOST_APART = 6;
/** How far behind its verb the number stands ("deja *la cifra* en 1.100"). */
const WITHIN = 30;

/**
 * Whether a sentence is another's number for what the sentence before counted ("Seoul's military sticks to 1,100"): it
 * names who gives it, the verb says that it is only given, and its one number counts nothing else and lies near one
 * of those before.
 */
export function answersWith(sentence: Sentence, before: Sentence, story: Story): boolean {
  const { span, figures, hits } = sentence;
  const counts = figures.filter(({ kind }) => kind === 'count');
  const [number] = counts;
  if (!number || counts.length > 1 || span.end - span.start > LONGEST || !isAlone(number)) return false;
  const verb = hits.find((hit) => hit.concept === 'puts_at' && isVerbOf(hit, number));
  return (
    verb !== undefined &&
    hits.some((hit) => isName(hit) && hit.end <= verb.start) &&
    !hits.some(({ concept }) => TOLL.has(concept)) &&
    !hasTopicOf(withoutTeller(sentence, verb), story) &&
    before.figures.some((figure) => isPeople(figure) && isNear(figure, number))
  );
}

/** "El ejército de Corea del Sur": the force that gives the number is no topic. */
function withoutTeller(sentence: Sentence, verb: Hit): Sentence {
  const forces = sentence.hits.filter((hit) => FORCES.has(hit.concept) && hit.end <= verb.start);
  return { ...sentence, hits: sentence.hits.filter((hit) => !forces.some((force) => gapOf(force, hit) === 0)) };
}

function isAlone({ unit, low, high }: Figure): boolean {
  return (unit === null || unit === 'person') && (high ?? low ?? 0) >= LEAST_ALONE;
}

/** In front of its number, or behind it in languages that end with the verb. */
function isVerbOf(verb: Hit, number: Figure): boolean {
  const gap = verb.end <= number.start ? number.start - verb.end : verb.start - number.end;
  return gap >= 0 && gap <= WITHIN;
}

function isNear(one: Figure, other: Figure): boolean {
  const [a, b] = [one.high ?? one.low ?? 0, other.high ?? other.low ?? 0];
  return areWithin(a, b, MOST_APART);
}

import type { Story } from '../model.ts';
import type { Sentence } from '../reading/sentence.ts';
import { actorsOf } from '../story/actors.ts';
import { gapOf } from '../text/gap.ts';
import type { Hit } from '../text/words.ts';
import { isPeople, LEAST_ALONE } from './continues.ts';
import { hasTopicOf, isAboutOthers, isOnOtherSide, othersIn } from './others.ts';

/** A question ends so; in some languages a plain full stop stands behind the word that asks. */
const QUESTION = /[?？]["'»”’）)」』\s]*$/u;

/** Whether a sentence asks how many there are, and tells no number itself ("How many of them are dead?"). */
export function asksHowMany({ reading, span, hits, figures }: Sentence): boolean {
  if (figures.some(({ kind }) => kind === 'count') || !hits.some(({ concept }) => concept === 'how_many')) return false;
  const { lower, language } = reading;
  const text = lower.slice(span.start, span.end).trimEnd();
  const ends = language.grammar.questionEnds ?? [];
  return QUESTION.test(text) || ends.some((end) => text.replace(/[.。]$/u, '').endsWith(end));
}

/** "How many Ukrainians have died?": such a question that names another side, and the story's not at all. */
export function asksOfOthers(sentence: Sentence, story: Story): boolean {
  const { hits, span, reading } = sentence;
  if (hits.some(({ concept }) => actorsOf(story).has(concept))) return false;
  const isSpaced = reading.language.spaced;
  const asking = hits.filter(({ concept }) => concept === 'how_many');
  const isAsked = (nation: Hit) =>
    isSpaced ? asking.some((hit) => gapOf(hit, nation) <= 1) : nation.start === span.start;
  return isAboutOthers(sentence, story) || othersIn(sentence, story).some(isAsked);
}

/** Whether a sentence right behind such a question gives a number that may answer it, of no other side and no other topic. */
export function answersHowMany(sentence: Sentence, story: Story): boolean {
  if (hasTopicOf(sentence, story) || isOnOtherSide(sentence, story)) return false;
  return sentence.figures.some(
    (one) => isPeople(one) && one.unit !== 'other_group' && (one.high ?? one.low ?? 0) >= LEAST_ALONE,
  );
}

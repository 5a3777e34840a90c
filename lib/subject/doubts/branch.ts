import { nounPhraseOf } from '../../figure/nouns/noun-phrase.ts';
import { crosses } from '../../frame/crosses.ts';
import type { Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import type { Hit } from '../../text/words.ts';
import type { DoubtCheck } from './doubt.ts';

/**
 * "4,800 artillery soldiers", "soldados de artillería", "통역 인력 160명": those of one branch or trade, and not all who were
 * sent.
 */
export const branch: DoubtCheck = {
  reason: 'part',
  find: ({ sentence, figure }) => {
    if (figure.unit !== 'person') return null;
    const phrase = nounPhraseOf(sentence.reading, figure.number);
    const around = {
      start: Math.min(phrase.start ?? figure.number.end, figure.number.end),
      end: Math.max(phrase.end, figure.number.end),
    };
    return (
      sentence.hits.find((hit) => hit.concept === 'branch' && isBeside(sentence, around, hit)) ??
      tradeOf(sentence, around, phrase.head) ??
      null
    );
  },
};

function isBeside(sentence: Sentence, { start, end }: Span, hit: Hit): boolean {
  if (hit.end < start - BESIDE || hit.start > end + BESIDE) return false;
  return !crosses(sentence, hit.start > end ? { start: end, end: hit.start } : { start: hit.end, end: start });
}

/** "翻译人员", "통역 인력": the name of a trade right before a noun for people of any kind. */
function tradeOf({ hits, reading }: Sentence, phrase: Span, head: Hit | null): Hit | null {
  if (!head || head.concept === 'other_group') return null;
  const isRightBefore = (end: number) => head.start === end || reading.lower.slice(end, head.start) === ' ';
  return (
    hits.find(
      ({ concept, start, end }) =>
        concept === 'other_group' && isRightBefore(end) && (start >= phrase.start || head.start === phrase.start),
    ) ?? null
  );
}

/** A space, a hyphen or a particle between a noun and its branch. */
const BESIDE = 1;

import type { Span } from '../../model.ts';
import { hitsWithin } from '../../reading/sentence.ts';
import { sinceDate } from '../as-of.ts';
import type { DoubtCheck, Weighed } from './doubt.ts';
import { asksFor } from './named-by-rule.ts';
import { ownWord } from './own-words.ts';

/** "Another 3,000", "rose by 3,000", "since September 3,000 have gone": what came on top of others, or in a part of the time. */
export const increment: DoubtCheck = {
  reason: 'increment',
  find: (weighed) => {
    const { sentence, figure, rule, story, scopes } = weighed;
    if (figure.kind !== 'count' || asksFor(rule, 'additional')) return null;
    if (scopes.phrase.has('additional')) return ownWord(sentence, figure, 'additional') ?? true;
    const rise = riseOf(weighed);
    if (rise) return rise;
    // what only ever grows is counted from a day on
    const grows = story.subjects.some(({ id, time }) => id === rule.subject && time.behaviour === 'growing');
    return grows ? null : sinceDate(sentence, figure);
  },
};

/** A word of rising that is none of "rose to". */
function riseOf({ sentence, figure }: Weighed): Span | null {
  const rise = ownWord(sentence, figure, 'rise');
  if (!rise) return null;
  const around = { start: Math.max(0, rise.start - REACH), end: rise.end };
  return hitsWithin(sentence.hits, around).some(({ concept }) => concept === 'reaching_total') ? null : rise;
}

/** How far before a word of rising its "to" may stand, in scripts that set it before. */
const REACH = 3;

import type { Figure, Span } from '../../model.ts';
import type { Sentence } from '../../reading/sentence.ts';
import { isActor, isFrontedSayingDate } from './fronted-saying-date.ts';

/** How near a date stands to the verb of saying that it dates, before and behind it, in characters. */
const BEFORE_SAY = 8;
const AFTER_SAY = 20;
/** The same, and how near behind the teller's name, in scripts whose characters are words or syllables. */
const BEFORE_SAY_DENSE = 4;
const AFTER_TELLER_DENSE = 8;

/**
 * Whether a day is the one on which something was said ("said on Oct. 18", "国情院は18日、…と発表した"), so that what
 * was said did not happen on it.
 */
export function isSayingDate(sentence: Sentence, date: Figure): boolean {
  if (!date.dates || date.dates[0] !== date.dates[1]) return false;
  const { spaced } = sentence.reading.language;
  const says = sentence.hits.filter((hit) => hit.concept === 'say');
  const next = says.some((say) => isNear(sentence, date, say, spaced ? BEFORE_SAY : BEFORE_SAY_DENSE));
  if (next || isFrontedSayingDate(sentence, date)) return true;
  if (spaced) return says.some((say) => isNear(sentence, say, date, AFTER_SAY));
  return sentence.hits.some(
    (hit) =>
      hit.concept.startsWith('party:') &&
      !isActor(sentence, hit) &&
      isNear(sentence, hit, date, AFTER_TELLER_DENSE) &&
      says.some((say) => say.start >= date.end),
  );
}

/** Whether `second` follows `first` closely, with no word of meaning between. */
function isNear(sentence: Sentence, first: Span, second: Span, within: number): boolean {
  const gap = second.start - first.end;
  if (gap < 0 || gap > within) return false;
  return !sentence.hits.some((hit) => hit.start >= first.end && hit.end <= second.start && hit.concept !== 'say');
}

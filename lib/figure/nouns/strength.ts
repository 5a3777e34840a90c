import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';
import { firstFrom } from '../../text/words.ts';

/** "A 12,000-man corps", "12-тысячный контингент", "die 12 000köpfige Truppe": people, told as the size of their group. */
export function isStrength(reading: TextReading, number: Span): boolean {
  const { lower, lexicon } = reading;
  const told = lexicon.strength.at(lower, number.end);
  if (!told && !lexicon.strengthEndings.before(lower, number.end)) return false;
  return hasForce(reading, skipSpaces(lower, told?.end ?? number.end));
}

/** Whether a group that fights stands near ("a 12,000-member council" is none). */
function hasForce({ hits }: TextReading, from: number): boolean {
  for (let index = firstFrom(hits, from); index < hits.length; index++) {
    const hit = hits[index];
    if (!hit || hit.start > from + NEAR) return false;
    if (hit.concept === 'force' || hit.concept === 'formation') return true;
  }
  return false;
}

/** As far as two adjectives reach ("12,000-strong North Korean force"). */
const NEAR = 32;

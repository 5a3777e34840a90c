import type { Span } from '../../model.ts';
import type { TextReading } from '../../reading/text-reading.ts';
import { type Found, skipSpaces, skipSpacesBack } from '../../text/phrases.ts';
import { isHangul } from '../../text/words.ts';
import type { Draft, Parser } from '../draft.ts';
import { nounPhraseOf } from '../nouns/noun-phrase.ts';
import { openNumberAt } from '../open-numbers.ts';
import { UNKNOWN_NOUN } from '../units.ts';
import { numberAround } from './numbers.ts';

/** Magnitudes without a number: "dozens", "tens of thousands", "several thousand", "a couple thousand". */
export const magnitudes: Parser = { name: 'magnitudes', find: findMagnitudes };

function findMagnitudes(reading: TextReading): Draft[] {
  const { lower } = reading;
  const found: Draft[] = [];
  // "deux milliers", "2 millones": a number with its multiplier is no bare magnitude
  const counted = ({ start, end }: Draft) => {
    const one = numberAround(reading, start);
    return one !== null && one.end >= end && one.end - one.start > end - start;
  };
  for (let at = 0; at < lower.length; at++) {
    if (isHangul(lower, at) && isHangul(lower, at - 1)) continue;
    const open = openNumberAt(reading, at);
    const draft = open ?? magnitudeAt(reading, at);
    if (!draft) continue;
    if (open || !counted(draft)) found.push(draft);
    at = draft.end - 1;
  }
  return found;
}

function magnitudeAt(reading: TextReading, at: number): Draft | null {
  const { lower, lexicon } = reading;
  const several = lexicon.several.at(lower, at);
  const many = several && multipliersAt(reading, several.end);
  const vague = lexicon.vague.at(lower, at);
  // "plusieurs dizaines de milliers" goes on behind its first multiplier
  if (vague && (!many || vague.end >= many.end)) return isNumber(reading, vague) ? null : vagueDraft(vague);
  // "several thousand" is 2,000 to 9,999
  if (many) return magnitude(at, many.end, 2 * many.value, 10 * many.value - 1);
  const couple = lexicon.couple.at(lower, at);
  const twice = couple && multipliersAt(reading, couple.end);
  if (twice) return { ...magnitude(at, twice.end, 2 * twice.value, 2 * twice.value), qualifier: 'about' };
  return couple && isCounted(reading, couple) ? { ...magnitude(at, couple.end, 2, 2), qualifier: 'about' } : null;
}

/** "A couple of soldiers": two of something that is known. */
function isCounted(reading: TextReading, couple: Span): boolean {
  const { unit } = nounPhraseOf(reading, couple);
  return unit !== null && unit !== UNKNOWN_NOUN;
}

/** "hundred thousand": multipliers in a row, as one. */
function multipliersAt({ lower, lexicon }: TextReading, from: number): { end: number; value: number } | null {
  const first = lexicon.multipliers.at(lower, skipSpaces(lower, from));
  const second = first && lexicon.multipliers.at(lower, skipSpaces(lower, first.end));
  return second && second.value > first.value ? { end: second.end, value: first.value * second.value } : first;
}

/** "около тысячи", "более сотни": behind a qualifier, a word that is a number too is that number. */
function isNumber({ lower, lexicon }: TextReading, { start, end }: Found<unknown>): boolean {
  if (lexicon.values.at(lower, start)?.end !== end) return false;
  const before = skipSpacesBack(lower, start);
  // "не достигала *и* тысячи"
  const filler = lexicon.qualifierFillers.before(lower, before);
  return (
    lexicon.qualifiersBefore.before(lower, before) !== null ||
    (filler !== null && lexicon.qualifiersBefore.before(lower, skipSpacesBack(lower, filler.start)) !== null)
  );
}

/** "une centaine" means about one value, "des centaines" a magnitude. */
function vagueDraft({ start, end, value: [low, high] }: Found<readonly [number, number | null]>): Draft {
  const draft = magnitude(start, end, low, high);
  return low === high ? { ...draft, qualifier: 'about' } : draft;
}

function magnitude(start: number, end: number, low: number, high: number | null): Draft {
  return { start, end, kind: 'count', low, high, qualifier: 'approx_magnitude', unit: null, by: 'magnitudes' };
}

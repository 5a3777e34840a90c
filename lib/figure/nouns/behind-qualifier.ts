import type { TextReading } from '../../reading/text-reading.ts';
import { skipSpaces } from '../../text/phrases.ts';

/** "3,000 or more soldiers": the noun stands behind what follows the number. */
export function behindQualifier(reading: TextReading, end: number): number {
  return reading.lexicon.qualifiersAfter.at(reading.lower, skipSpaces(reading.lower, end))?.end ?? end;
}

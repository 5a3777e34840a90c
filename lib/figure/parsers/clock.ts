import type { TextReading } from '../../reading/text-reading.ts';
import { matchesAt } from '../../text/matches-at.ts';
import { digitRunsOf } from '../digit-runs.ts';
import { type Draft, noFigure, type Parser } from '../draft.ts';

const PATTERN = /(?<![\d.,])(?:\d{1,3}:\d{1,2}(?::\d{2})?|[0-2]?\d ?h ?[0-5]\d)(?!\d)/y;

/** Times of day, scores and ratios: "9:30", "14 h 30", "3:4". */
export const clock: Parser = { name: 'clock', find: findClock };

function findClock(reading: TextReading): Draft[] {
  return matchesAt(PATTERN, reading.lower, digitRunsOf(reading)).map((match) =>
    noFigure('clock', match.index, match.index + match[0].length),
  );
}

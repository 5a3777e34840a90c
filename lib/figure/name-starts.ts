import type { TextReading } from '../reading/text-reading.ts';
import { oncePer } from '../text/once-per.ts';
import { signClass } from '../text/sign-class.ts';
import { digitRunsOf } from './digit-runs.ts';

const isPart = signClass(/[\p{L}\p{N}]/u);

/**
 * Where what has digits in it may begin, in order: at a run of digits, at a sign right before one ("+", "(", "#"), and at the
 * word that ends right before it or before its hyphen ("AK-12", "G20").
 */
export const nameStartsOf = oncePer((reading: TextReading): readonly number[] => {
  const { lower } = reading;
  const starts: number[] = [];
  const push = (at: number) => {
    if (at > (starts.at(-1) ?? -1)) starts.push(at);
  };
  // the run before, and where its word begins: no word is walked through twice
  let before = { run: -1, word: -1 };
  const wordBefore = (end: number) => {
    let at = end;
    while (at > before.run && isPart(lower, at - 1)) at--;
    return at === before.run ? before.word : at;
  };
  for (const run of digitRunsOf(reading)) {
    const word = wordBefore(run);
    const named = lower.charAt(run - 1) === '-' ? wordBefore(run - 1) : word;
    push(Math.min(named, run - 1));
    push(run - 1);
    push(run);
    before = { run, word };
  }
  return starts;
});

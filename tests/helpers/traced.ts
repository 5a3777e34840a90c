import { candidatesIn } from '../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../lib/check.ts';
import { type TracedNumber, traceOf } from '../../lib/engine/trace.ts';
import { blocks, page, store } from './engine.ts';

/** What the engine made of the numbers of a text, a line a block, on a page of 20 February 2025. */
export function tracedNumbers(language: string, text: string): TracedNumber[] {
  const input = { page: page('2025-02-20', { language }), blocks: blocks(text.split('\n')), context: null };
  const read = readCheck(input, store.stories);
  return traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
}

/** The same for the one number or date that is written so. */
export function tracedNumber(language: string, text: string, surface: string): TracedNumber {
  const found = tracedNumbers(language, text).find((one) => one.surface.includes(surface));
  if (!found) throw new Error(`No figure with ${surface} in "${text}".`);
  return found;
}

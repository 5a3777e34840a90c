import { candidatesIn } from '../../lib/candidates.ts';
import { judgeCheck, type PageInput, readCheck, type Store } from '../../lib/check.ts';
import { type DroppedNumber, type TracedNumber, traceOf } from '../../lib/engine/trace.ts';
import type { PageCheck } from '../../lib/model.ts';

/** Checks a page and tells what became of each of its numbers, out of the same run. */
export function traced(input: PageInput, store: Store): { check: PageCheck; trace: readonly TracedNumber[] } {
  const dropped: DroppedNumber[] = [];
  const read = readCheck(input, store.stories, {
    dropped: (block, step, number) => dropped.push({ block, step, number }),
  });
  const check = judgeCheck(read, candidatesIn(store.claims));
  return { check, trace: traceOf(read.readings, check, dropped) };
}

import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../lib/check.ts';
import { traceOf } from '../../lib/engine/trace.ts';
import type { DoubtReason } from '../../lib/subject/doubts/doubt.ts';
import { blocks, page, store } from './engine.ts';

/** The figure with this number, as the engine made it out in a sentence on a page of 20 October 2024. */
export function figure(language: string, text: string, number: string) {
  const input = { page: page('2024-10-20', { language }), blocks: blocks([text]), context: null };
  const read = readCheck(input, store.stories);
  const traced = traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), []);
  const found = traced.find(({ surface }) => surface.includes(number));
  if (!found) throw new Error(`No figure with ${number} in "${text}".`);
  return found;
}

/** What keeps a figure from a conflict, and beside it the nearest sentence that keeps nothing back. */
export type DoubtPair = readonly [reason: DoubtReason, language: string, doubtful: string, certain: string];

/** Tests that each first sentence has the doubt, and the second has not. */
export function testDoubts(pairs: readonly DoubtPair[]): void {
  describe.each(pairs)('%s (%s)', (reason, language, doubtful, certain) => {
    const number = /7 ?[.,]?000|7000|70[., ]000|7万|7만|900[.,]000|900 тысяч|90万/u.exec(doubtful)?.[0] ?? '7';

    test(`is told of “${doubtful}”`, () => {
      const { subject, doubts, verdict } = figure(language, doubtful, number);
      // where the story's own rules leave it out already, it counts nothing
      if (subject !== null) expect(doubts.map((one) => one.reason)).toContain(reason);
      expect(verdict).not.toBe('conflicts');
    });

    test(`is not told of “${certain}”`, () => {
      expect(figure(language, certain, number).doubts.map((one) => one.reason)).not.toContain(reason);
    });
  });
}

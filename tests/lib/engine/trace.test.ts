import { describe, expect, test } from 'vitest';
import { candidatesIn } from '../../../lib/candidates.ts';
import { judgeCheck, readCheck } from '../../../lib/check.ts';
import { type DroppedNumber, traceOf } from '../../../lib/engine/trace.ts';
import { blocks, page, store } from '../../helpers/engine.ts';

function trace(...paragraphs: string[]) {
  const dropped: DroppedNumber[] = [];
  const read = readCheck({ page: page('2024-10-20'), blocks: blocks(paragraphs), context: null }, store.stories, {
    dropped: (block, step, number) => dropped.push({ block, step, number }),
  });
  return traceOf(read.readings, judgeCheck(read, candidatesIn(store.claims)), dropped);
}

const HONEST = 'North Korea sent about 18,000 soldiers to Russia, the NIS said.';

describe('the trace of a page', () => {
  test('a figure that counts has its words, its subject, the rule that gave it, its verdict and the evidence', () => {
    const [one, ...more] = trace(HONEST);
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      surface: 'about 18,000',
      read: { kind: 'count', low: 18000, qualifier: 'about', unit: 'person', by: 'numbers' },
      dropped: null,
      mention: 'named',
      teller: 'nis',
      subject: 'troops_total',
      doubts: [],
      verdict: 'conflicts',
    });
    expect(one?.frame).toMatchObject({
      counted: { unit: 'person', words: [{ concept: 'soldier', where: 'phrase', words: 'soldiers' }] },
      whose: { side: 'own', words: [{ concept: 'actor', where: 'phrase', words: 'North Korea' }] },
      movement: expect.arrayContaining([{ concept: 'sent', where: 'phrase', words: 'sent' }]),
      place: [{ where: 'phrase', words: 'Russia' }],
      teller: { party: 'nis', surface: 'NIS' },
    });
    expect(store.stories[0]?.reading[one?.rule ?? -1]?.subject).toBe('troops_total');
    expect(one?.evidence.some(({ stance }) => stance === 'conflicts')).toBe(true);
  });

  test('what keeps a figure from a conflict is named with its words', () => {
    const [one] = trace('North Korea might send about 18,000 soldiers to Russia, the NIS said.');
    expect(one?.verdict).not.toBe('conflicts');
    expect(one?.doubts).toContainEqual({ reason: 'forecast', words: 'might' });
  });

  test.each([
    ['a sentence on no story', 'A shop in Leeds sold 40 bicycles.', '40', 'no_mention'],
    ['people of another side', `${HONEST} Ukraine lost 300 soldiers to North Korean troops.`, '300', 'other_people'],
    ['a measure', `${HONEST} North Korean soldiers stood 30 km from the border of Russia.`, '30 km', 'measures'],
    ['a year', `${HONEST} North Korean soldiers had been to Russia in 1898.`, '1898', 'years'],
    ['a name', `${HONEST} North Korean soldiers in Russia carried the AK-12.`, 'AK-12', 'designators'],
  ])('%s: the step that dropped it is named', (_, text, surface, step) => {
    const one = trace(text).find((traced) => traced.surface.includes(surface));
    expect(one).toMatchObject({ dropped: step, subject: null, verdict: null });
  });

  test('every number of the text is there once, in its order, with its own offsets', () => {
    const text = `${HONEST} In 2019 it had 12 trucks and 300 soldiers died.`;
    const traced = trace(text, 'Of 7 reporters, 2 left.');
    expect(traced.map(({ block, start, end }) => [block, start, end])).toEqual(
      [...traced]
        .sort((a, b) => a.block - b.block || a.start - b.start)
        .map(({ block, start, end }) => [block, start, end]),
    );
    const numbers = ['18,000', '2019', '12', '300', '7', '2'];
    expect(traced).toHaveLength(numbers.length);
    traced.forEach(({ surface }, at) => {
      expect(surface).toContain(numbers[at]);
    });
  });
});

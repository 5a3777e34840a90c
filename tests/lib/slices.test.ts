import { expect, test } from 'vitest';
import { checkPageFrom } from '../../lib/check.ts';
import type { ClaimSource } from '../../lib/claim-source.ts';
import type { TextBlock } from '../../lib/model.ts';
import { flatMapSteps, inSlices } from '../../lib/slices.ts';
import { page, store } from '../helpers/engine.ts';

const source: ClaimSource = {
  bySubject: async ({ subject }) => ({ claims: store.claims.filter((one) => one.subject === subject), left: 0 }),
  byWords: async () => [],
};
const sentence = 'North Korea has sent 12,000 soldiers to Russia, and 300 of them were killed in Kursk by January. ';
const title: TextBlock = { id: 0, role: 'title', text: 'North Korean soldiers in Kursk' };

/** One long paragraph, one long table and one long list of numbers: no block of them may hold up what waits. */
const PAGES: Readonly<Record<string, readonly TextBlock[]>> = {
  'one paragraph': [title, { id: 1, role: 'text', text: sentence.repeat(200) }],
  'one table': [
    title,
    { id: 1, role: 'cell', text: 'Killed', cell: { table: 1, row: 0, heads: [] } },
    ...Array.from({ length: 400 }, (_, at): TextBlock => {
      return { id: at + 2, role: 'cell', text: `${100 + at}`, cell: { table: 1, row: at + 1, heads: [1] } };
    }),
  ],
  'many paragraphs': [
    title,
    ...Array.from({ length: 200 }, (_, at): TextBlock => ({ id: at + 1, role: 'text', text: sentence })),
  ],
};

/** A clock on which nothing takes long, or on which every step is the last of its slice. */
async function checked(blocks: readonly TextBlock[], isEachLast: boolean) {
  let turns = 0;
  let time = 0;
  const slicing = {
    now: () => (isEachLast ? time++ : time),
    pause: async () => {
      turns++;
    },
    longest: 1,
  };
  const check = await checkPageFrom(
    { page: page('2025-02-01'), blocks, context: null },
    store.stories,
    source,
    slicing,
  );
  return { check, turns };
}

test.each(Object.entries(PAGES))('%s is read with many pauses, and says the same without one', async (_, blocks) => {
  const [whole, sliced] = [await checked(blocks, false), await checked(blocks, true)];
  expect(whole.turns).toBe(0);
  expect(sliced.turns).toBeGreaterThan(400);
  expect(sliced.check).toEqual(whole.check);
  expect(whole.check.findings.length).toBeGreaterThan(100);
});

test('a slice ends with the step at which its time is over', async () => {
  const seen: string[] = [];
  let time = 0;
  const steps = flatMapSteps([1, 2, 3, 4, 5], (item) => {
    time += 10;
    seen.push(`step ${item}`);
    return [item];
  });
  const pause = async () => {
    seen.push('pause');
  };
  expect(await inSlices(steps, { now: () => time, pause, longest: 15 })).toEqual([1, 2, 3, 4, 5]);
  expect(seen).toEqual(['step 1', 'step 2', 'pause', 'step 3', 'step 4', 'pause', 'step 5']);
});

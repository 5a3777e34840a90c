import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPageFrom, type PageInput, readCheck } from '../../../lib/check.ts';
import type { ClaimSource } from '../../../lib/claim-source.ts';
import { surveyPage } from '../../../lib/engine/survey-page.ts';
import { en } from '../../../lib/language/en.ts';
import type { PageContext, TextBlock } from '../../../lib/model.ts';
import { portionsOf } from '../../../lib/page/portions.ts';
import { page, store } from '../../helpers/engine.ts';

/** Parts of pages, each a few blocks: on the story, on others, tables, lists, entries and headings. */
const PARTS: readonly (readonly Omit<TextBlock, 'id'>[])[] = [
  [{ role: 'text', text: 'North Korean soldiers in Kursk have suffered heavy losses, the spy agency in Seoul says.' }],
  [{ role: 'text', text: 'Some 320 are dead and around 2,800 wounded, it told lawmakers.' }],
  [{ role: 'text', text: 'Another 3,000 were sent to Russia in January and February.' }],
  [{ role: 'text', text: 'Ukraine has lost 43,000 soldiers since the war began, its president said.' }],
  [{ role: 'text', text: 'The weather in the capital stays mild, and the trains run late again this week.' }],
  [{ role: 'heading', level: 2, text: "Pyongyang's troops in Russia" }],
  [{ role: 'heading', level: 2, text: 'Storm in the Gulf' }],
  [{ role: 'text', text: '14.20' }],
  [
    { role: 'text', text: 'Counts of the North Korean soldiers in Kursk so far:' },
    { role: 'item', level: 1, text: 'killed: 420' },
    { role: 'item', level: 1, text: 'wounded: 2,300' },
  ],
  [{ role: 'aside', text: 'Read on: 1,500 soldiers march for charity' }],
];

const pages = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 14 })
  .map((parts) =>
    [{ role: 'title', text: 'What is known of the force in Kursk' } as const, ...parts.flat()].map(
      (block, id): TextBlock => ({ ...block, id }),
    ),
  );

const input = (blocks: readonly TextBlock[], context: PageContext | null): PageInput => ({
  page: page('2025-03-01'),
  blocks,
  context,
});

function figuresIn(read: ReturnType<typeof readCheck>) {
  return read.told.flatMap(({ told }) => told.map(({ pageFigure, doubts }) => ({ pageFigure, doubts })));
}

function readInPortions(blocks: readonly TextBlock[], longest: number) {
  const survey = surveyPage({ page: page('2025-03-01'), blocks }, store.stories, en);
  const portions = portionsOf(blocks, longest);
  for (const portion of portions) survey.add(portion);
  let { context } = survey;
  return portions.map((portion) => {
    const read = readCheck(input(portion, context), store.stories);
    ({ context } = read);
    return read;
  });
}

test('portions of a page give what one reading of the whole gives', () => {
  fc.assert(
    fc.property(pages, fc.constantFrom(1, 120, 300), (blocks, longest) => {
      const whole = readCheck(input(blocks, null), store.stories);
      const parts = readInPortions(blocks, longest);
      expect(parts.flatMap(({ mentions }) => mentions)).toEqual(whole.mentions);
      expect(parts.flatMap(figuresIn)).toEqual(figuresIn(whole));
    }),
    { numRuns: 150 },
  );
});

test('neither a table nor a list is cut in two', () => {
  const blocks = PARTS.flat().map((block, id): TextBlock => ({ ...block, id }));
  for (const portion of portionsOf(blocks, 1)) expect(['cell', 'item']).not.toContain(portion[0]?.role);
});

test('a page longer than a portion is read with the focus of what stands before', async () => {
  const filler = 'The weather in the capital stays mild, and the trains run late again this week. '.repeat(300);
  const texts = [
    "What is known of North Korea's losses in Kursk",
    'North Korean soldiers in Kursk have suffered heavy losses, the spy agency in Seoul says.',
    'Some 320 are dead and around 2,800 wounded, it told lawmakers.',
    filler,
    'Another 3,000 were sent to Russia in January and February.',
  ];
  const blocks = texts.map((text, id): TextBlock => ({ id, role: id === 0 ? 'title' : 'text', text }));
  const source: ClaimSource = { bySubject: async () => ({ claims: [], left: 0 }), byWords: async () => [] };
  const { findings } = await checkPageFrom(input(blocks, null), store.stories, source);
  expect(findings.map(({ block, subject }) => [block, subject])).toEqual([
    [2, 'casualties_killed'],
    [2, 'casualties_wounded'],
    [4, 'troops_reinforcement'],
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { parseStory } from '../../../lib/claims/schema.ts';
import { understandLookup } from '../../../lib/lookup.ts';
import type { Story } from '../../../lib/model.ts';
import { labelledCases } from '../../../scripts/corpus/cases.ts';
import { blocks, page, set } from '../../helpers/engine.ts';
import { secondStory } from '../../helpers/second-story.ts';

const OWN = set.story.id;
/** So many sentences make a page, as what is known of a page is carried on from sentence to sentence. */
const A_PAGE = 4;

const pages = Array.from(labelledCases().values()).flatMap((cases) =>
  Array.from({ length: Math.ceil(cases.length / A_PAGE) }, (_, at) => {
    const some = cases.slice(at * A_PAGE, (at + 1) * A_PAGE);
    const { lang, pageDate } = some[0] ?? { lang: 'en', pageDate: null };
    // without a day, years are implied from the story's own beginning
    const published = at % 3 === 0 ? null : pageDate;
    return { page: page(published, { language: lang }), blocks: blocks(some.map(({ text }) => text)), context: null };
  }),
);

/** What a page gives on the bundled story, as JSON. */
function told(at: number, stories: readonly Story[]): string {
  const input = pages[at];
  if (!input) throw new Error(`No page ${at}.`);
  const { findings, mentions, context } = checkPage(input, { stories, claims: set.claims });
  return JSON.stringify([
    findings.filter(({ storyId }) => storyId === OWN),
    mentions.filter(({ storyId }) => storyId === OWN),
    context.stories.includes(OWN),
    context.figures.filter(({ storyId }) => storyId === OWN),
  ]);
}

const alone = new Map<number, string>();
const toldAlone = (at: number) => {
  const known = alone.get(at) ?? told(at, [set.story]);
  alone.set(at, known);
  return known;
};

test('no second story changes what a page says of the first', { timeout: 300_000 }, () => {
  let changed = 0;
  fc.assert(
    fc.property(
      secondStory,
      fc.uniqueArray(fc.nat(pages.length - 1), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (second, sample, isFirst) => {
        const parsed = parseStory(second);
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
        const stories = isFirst ? [second, set.story] : [set.story, second];
        for (const at of sample) {
          const both = told(at, stories);
          changed += Number(both !== '[[],[],false,[]]');
          expect(both).toBe(toldAlone(at));
        }
      },
    ),
    { numRuns: 200 },
  );
  // most pages say something of it
  expect(changed).toBeGreaterThan(100);
});

test('the second story does read with the words it brings', () => {
  const second: Story = {
    ...set.story,
    id: 'fair',
    since: '2024-01-01',
    terms: { en: { soldier: ['fairgoer*'], fair: ['fair'] } },
    names: [],
    gate: [['fair'], ['soldier']],
    mentions: [{ all: [['fair'], ['soldier']] }],
    reading: [{ subject: 'troops_total', kind: 'count', units: ['person'] }],
    positions: [],
    parties: [],
  };
  const input = { page: page('2024-10-22'), blocks: blocks(['The fair drew 900 fairgoers.']), context: null };
  const { findings } = checkPage(input, { stories: [set.story, second], claims: [] });
  expect(findings.map(({ storyId, surface }) => [storyId, surface])).toEqual([['fair', '900']]);
});

test('a second story changes nothing of how a look-up of the first is read, once it is the first’s', () => {
  const text = 'about 12,000 North Korean troops';
  const read = (stories: readonly Story[]) => understandLookup({ text, page: null, storyId: OWN }, stories);
  const first = read([set.story]);
  fc.assert(
    fc.property(secondStory, (second) => {
      const both = read([second, set.story]);
      expect(both.ok && first.ok ? [both.understood, both.wants] : both).toEqual(
        first.ok ? [first.understood, first.wants] : null,
      );
    }),
    { numRuns: 60 },
  );
});

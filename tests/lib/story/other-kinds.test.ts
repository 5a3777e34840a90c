import { describe, expect, test } from 'vitest';
import { checkPage } from '../../../lib/check.ts';
import { parseStory } from '../../../lib/claims/schema.ts';
import type { Claim, Story, SubjectRule } from '../../../lib/model.ts';
import { pageBlocks } from '../../../scripts/check/page-blocks.ts';
import { blocks, claim, figuresOf, page } from '../../helpers/engine.ts';

const subject = (
  id: string,
  kind: 'count' | 'date' | 'money',
  more: Partial<Story['subjects'][number]['time']> = {},
) => ({
  id,
  label: { en: id },
  kind,
  time: { behaviour: 'growing' as const, windowDays: 14, restatable: false, ...more },
});

/** A landslide: nobody's people are counted. */
function slide(reading: readonly SubjectRule[], more: Partial<Story> = {}): Story {
  return {
    id: 'slide',
    title: { en: 'The landslide of Alba' },
    since: '2025-02-06',
    terms: { en: { slide: ['landslide*'], alba: ['alba'], opened: ['reopened'], 'home:houses': ['houses'] } },
    names: [],
    roles: { event: ['slide'] },
    gate: [['slide'], ['alba']],
    mentions: [
      { all: [['slide'], ['alba']] },
      { needsContext: true, all: [['killed', 'wounded', 'home:houses', 'opened']] },
    ],
    subjects: [
      subject('dead', 'count', { conflictDays: 0 }),
      subject('road', 'date', { behaviour: 'fixed', windowDays: 0 }),
    ],
    reading,
    positions: [],
    parties: [{ id: 'nis', name: 'The mayor', aliases: { en: ['mayor'] } }],
    ...more,
  };
}

const DEAD: SubjectRule = { subject: 'dead', kind: 'count', units: ['person'], phrase: [['killed', 'death']] };
const on = (asOf: string, value: number): Claim =>
  claim({
    id: `c-${asOf}-${value}`,
    storyId: 'slide',
    subject: 'dead',
    asOf,
    quantity: { kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'person' },
  });

function read(story: Story, published: string, claims: readonly Claim[], ...paragraphs: string[]) {
  const parsed = parseStory(story);
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  const input = { page: page(published), blocks: blocks(paragraphs), context: null };
  return figuresOf(checkPage(input, { stories: [story], claims }));
}

const TOLD = 'The landslide of 6 February in Alba has killed 3,500 people.';

describe('a story without a side of its own', () => {
  test('nobody’s people are another side’s', () => {
    const [found] = read(slide([DEAD]), '2025-02-14', [], 'The landslide in Alba killed 3,500 German people.');
    expect(found?.subject).toBe('dead');
  });

  test('what happened may head a page that goes on without its place', () => {
    const titled = (title: string) => {
      const texts = [
        'The village of Alba was hit by a landslide on Monday, after a week in which it had rained on every single day.',
        'The night that followed was cold, and the road to the valley stayed closed until the morning of the next day.',
        'At least 3,500 people were killed, the mayor told reporters, and nobody knows how many more there may be yet.',
        'He had been asked for years to have the slope above the houses looked at, and had always said that it would hold.',
        'The army has sent tents and blankets, and a field kitchen which was set up on the square in front of the church.',
        'The sun came out at noon for the first time in a week, and people hung their clothes over the fences to dry them.',
      ];
      const all = [title, ...texts].map((text, id) => ({
        id,
        role: id === 0 ? ('title' as const) : ('text' as const),
        text,
      }));
      const story = slide([DEAD]);
      return figuresOf(
        checkPage({ page: page('2025-02-14'), blocks: all, context: null }, { stories: [story], claims: [] }),
      );
    };
    expect(titled('What we know of the landslide')).toHaveLength(1);
    expect(titled('What we know of the night')).toEqual([]);
  });
});

test('where the heads of a table say when and where alone, the heading over it says what', () => {
  const story = slide([{ ...DEAD, sentence: [['alba']] }], {
    terms: { en: { slide: ['landslide*'], alba: ['alba', 'syria'] } },
  });
  const read = (heading: string) => {
    const text = `The landslide of Alba, day by day\n# ${heading}\nDay | Alba | Peru\n--- | --- | ---\n6 February | 912 | 326\n7 February | 3,549 | 1,602`;
    const all = pageBlocks(text).map(({ at: _, ...block }) => block);
    const input = { page: page('2025-02-14'), blocks: all, context: null };
    return figuresOf(checkPage(input, { stories: [story], claims: [] })).map(({ surface }) => surface);
  };
  expect(read('Dead')).toEqual(['912', '3,549']);
  expect(read('Visitors')).toEqual([]);
});

describe('the day of the event', () => {
  test('dates no toll of its sentence', () => {
    const [dated] = read(slide([DEAD], { eventDay: '2025-02-06' }), '2025-02-14', [], TOLD);
    expect(dated?.asOf).toEqual(['2025-02-14', '2025-02-14']);
    const [other] = read(slide([DEAD]), '2025-02-14', [], TOLD);
    expect(other?.asOf).toEqual(['2025-02-06', '2025-02-06']);
  });
});

describe('tolls that rise from day to day', () => {
  const verdictOf = (conflictDays: number | undefined, day: string) => {
    const time = conflictDays === undefined ? {} : { conflictDays };
    const story = slide([DEAD], {
      eventDay: '2025-02-06',
      subjects: [subject('dead', 'count', time), subject('road', 'date')],
    });
    return read(story, '2025-02-14', [on(day, 2900)], TOLD)[0]?.verdict;
  };

  test('contradict those of another day only where the subject lets them', () => {
    expect(verdictOf(undefined, '2025-02-13')).toBe('conflicts');
    expect(verdictOf(0, '2025-02-13')).toBe('other_time');
    expect(verdictOf(0, '2025-02-14')).toBe('conflicts');
  });
});

describe('the least value of a rule', () => {
  test('leaves smaller numbers to others', () => {
    const story = slide([{ ...DEAD, least: 100 }]);
    expect(read(story, '2025-02-14', [], TOLD)).toHaveLength(1);
    expect(read(story, '2025-02-14', [], 'The landslide in Alba killed 6 people of one family.')).toEqual([]);
  });
});

describe('a day on which something is announced', () => {
  const road = { subject: 'road', kind: 'date', units: ['day'], clause: [['slide']] } as const;
  const told = 'The mayor of Alba announced on 12 February that the landslide was over.';

  test('is an event where the rule says so', () => {
    expect(read(slide([{ ...road, said: true }]), '2025-02-14', [], told)).toHaveLength(1);
    expect(read(slide([road]), '2025-02-14', [], told)).toEqual([]);
  });
});

describe('numbers of a story on money', () => {
  const story = slide([{ subject: 'cost', kind: 'money', units: ['money'], sentence: [['slide']] }], {
    subjects: [subject('cost', 'money')],
  });
  const amounts = (text: string) =>
    read(story, '2025-02-14', [], text).map(({ quantity: { low, high, unit } }) => [low ?? high, unit]);

  test('a bare number behind an amount is one of its currency', () => {
    expect(amounts('The landslide in Alba cost 9 billion francs, of which insurers bear 5 billion.')).toEqual([
      [9e9, 'chf'],
      [5e9, 'chf'],
    ]);
  });

  test('thousands of millions of nothing are money', () => {
    expect(amounts('The landslide in Alba cost 200 billion.')).toEqual([[2e11, 'money']]);
    expect(amounts('The landslide in Alba moved 200 billion bricks.')).toEqual([]);
  });

  test('a code right before its digits is no name', () => {
    expect(amounts('The landslide in Alba cost CHF3bn.')).toEqual([[3e9, 'chf']]);
    expect(amounts('The landslide in Alba cost SFr3bn.')).toEqual([[3e9, 'chf']]);
    expect(amounts('The landslide in Alba hit road CX3.')).toEqual([]);
  });
});

test('what a story counts is no measure', () => {
  const jobs = slide([{ subject: 'dead', kind: 'count', units: ['job'] }], {
    terms: {
      en: { slide: ['landslide*'], alba: ['alba'] },
      de: { slide: ['erdrutsch*'], alba: ['alba'], 'job:jobs': ['stellen'] },
    },
    mentions: [{ all: [['slide'], ['alba']] }],
  });
  const text = 'Der Erdrutsch in Alba kostet 3000 Stellen.';
  const input = { page: page('2025-02-14', { language: 'de' }), blocks: blocks([text]), context: null };
  expect(figuresOf(checkPage(input, { stories: [jobs], claims: [] })).map(({ surface }) => surface)).toEqual(['3000']);
});

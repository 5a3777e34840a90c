import { describe, expect, test } from 'vitest';
import { cardContext } from '../../components/card-context.ts';
import { changedLines } from '../../components/figure-positions.ts';
import { positionLines } from '../../components/positions.ts';
import { claim, denials, figure, position, story, t } from './fixtures.ts';

const ctx = cardContext(position(), [], story, t, 'en-GB');

describe('positions over time', () => {
  test('an old denial does not stand as today’s: each party is told in date order', () => {
    const lines = positionLines(denials.toReversed(), ctx);
    expect(lines.map(({ line }) => line)).toEqual([
      'Russia denied it on 10 Oct 2024 and confirmed it on 26 Apr 2025.',
      'North Korea denied it on 21 Oct 2024 and confirmed it on 28 Apr 2025.',
      'The NIS affirmed it on 18 Oct 2024.',
    ]);
  });

  test('declining is told where it is all that a party did before', () => {
    const [, , , , putin, gerasimov] = denials;
    const lines = positionLines(
      [putin, gerasimov].filter((one) => one !== undefined),
      ctx,
    );
    expect(lines.map(({ line }) => line)).toEqual([
      'Russia declined to say on 24 Oct 2024 and confirmed it on 26 Apr 2025.',
    ]);
  });

  test('who declines after having spoken has not changed what it says', () => {
    const said = (id: string, stance: 'affirms' | 'neutral', asOf: string) =>
      claim(id, { position: stance, speaker: 'pentagon', asOf });
    const [line] = positionLines(
      [said('a', 'affirms', '2024-10-18'), said('b', 'neutral', '2024-10-20'), said('c', 'affirms', '2024-10-23')],
      ctx,
    );
    expect(line).toMatchObject({ line: 'The Pentagon affirmed it on 18 Oct 2024.', changed: false });
  });

  test('who turns more than once is told as that', () => {
    const said = (id: string, stance: 'affirms' | 'denies', asOf: string) =>
      claim(id, { position: stance, speaker: 'russia', asOf });
    const [line] = positionLines(
      [said('a', 'denies', '2024-10-18'), said('b', 'affirms', '2024-10-20'), said('c', 'denies', '2024-10-23')],
      ctx,
    );
    expect(line?.line).toBe('Russia has changed what it says more than once, and denied it on 23 Oct 2024.');
  });

  test('where nobody denied or declined, nothing is affirmed, only stated', () => {
    const lines = positionLines(
      denials.filter(({ position: stance }) => stance === 'affirms'),
      ctx,
    );
    expect(lines.map(({ line }) => line)).toContain('The NIS said so on 18 Oct 2024.');
  });

  test('statements of one day are told apart where nothing is disputed', () => {
    const place = (id: string, statement: string) => claim(id, { position: 'affirms', statement });
    const places = [place('a', 'Vladivostok'), place('b', 'Ussuriysk'), place('c', 'Ussuriysk')];
    expect(positionLines(places, ctx)[0]?.entries.map(({ claim: one }) => one.statement)).toEqual([
      'Vladivostok',
      'Ussuriysk',
    ]);
  });

  test('whoever speaks for a party is told under it', () => {
    const speakers = positionLines(denials, ctx)[0]?.entries.map(({ claim: { speaker } }) => speaker);
    expect(speakers).toEqual(['kremlin', 'russia', 'gerasimov']);
  });

  test('one statement in two outlets is one statement with two sources', () => {
    const denied = positionLines(denials, ctx)[1]?.entries[0];
    expect(denied?.sources.flatMap(({ sources }) => sources)).toHaveLength(2);
  });

  test('the party that the page quotes leads', () => {
    expect(positionLines(denials, ctx, 'nis')[0]?.name).toBe('NIS');
  });

  test('a party that speaks for itself in a circle does not hang', () => {
    const circle = {
      ...story,
      parties: [
        { id: 'a', name: 'A', speaksFor: 'b', aliases: {} },
        { id: 'b', name: 'B', speaksFor: 'a', aliases: {} },
      ],
    };
    const looped = cardContext(position(), [], circle, t, 'en');
    expect(positionLines([claim('x', { speaker: 'a', position: 'denies' })], looped)[0]?.name).toBe('A');
  });
});

test('beside a figure stand only parties that changed their line', () => {
  const names = changedLines(figure(), denials, ctx).map(({ name }) => name);
  expect(names).toEqual(['Russia', 'North Korea']);
  expect(changedLines(figure({ storyId: 'another' }), denials, ctx)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { cardContext } from '../../components/card-context.ts';
import { groupByOrigin, takeEntries } from '../../components/group.ts';
import type { Claim, DayRange } from '../../lib/model.ts';
import { about, claim, evidence, figure, quantity, story, t } from './fixtures.ts';

function grouped(claims: readonly Claim[], own: string | null = null, near: DayRange | null = null) {
  const finding = figure({ evidence: claims.map(({ id }) => evidence(id, 'corroborates')) });
  const ctx = cardContext(finding, claims, story, t, 'en');
  return groupByOrigin(ctx.exhibits, own, ctx, near);
}

const fiveOutlets = [
  claim('a', { outlet: 'TRT Example', wire: 'AFP' }),
  claim('b', { outlet: 'Saxon Example', wire: 'AFP' }),
  claim('c', { outlet: 'Aju Example' }),
  claim('d', { outlet: 'Times Example', wire: 'Yonhap' }),
  claim('e', { outlet: 'Abuja Example' }),
];

describe('grouping by origin', () => {
  test('five outlets quoting the NIS are five sources and one origin', () => {
    const origins = grouped(fiveOutlets);
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({ name: 'NIS', outlets: 5, counts: 'yes' });
    expect(origins[0]?.entries).toHaveLength(1);
  });

  test('siblings from one wire service stand together, and none is dropped', () => {
    const sources = grouped(fiveOutlets)[0]?.entries[0]?.sources ?? [];
    const told = sources.map(({ wire, sources }) => [wire, sources.map(({ publisher }) => publisher)]);
    expect(told).toEqual([
      ['AFP', ['TRT Example', 'Saxon Example']],
      [null, ['Aju Example']],
      ['Yonhap', ['Times Example']],
      [null, ['Abuja Example']],
    ]);
  });

  test('two reports of one publisher are one outlet', () => {
    expect(grouped([claim('a', { outlet: 'Aju Example' }), claim('b', { outlet: 'AJU example ' })])[0]?.outlets).toBe(
      1,
    );
  });

  test('another value, day or speaker is another entry', () => {
    const entries = grouped([
      claim('a'),
      claim('b', { quantity: about(12_000) }),
      claim('c', { asOf: '2024-10-20' }),
      claim('d', { speaker: 'jcs' }),
      claim('e', { quantity: quantity(10_000) }),
    ])[0]?.entries;
    expect(entries).toHaveLength(5);
  });

  test('the newest entry comes first', () => {
    const entries = grouped([claim('a', { asOf: '2024-10' }), claim('b', { asOf: '2025-04-30' })])[0]?.entries;
    expect(entries?.map(({ claim: { asOf } }) => asOf)).toEqual(['2025-04-30', '2024-10']);
  });

  test('where the figure’s time is known, what was said nearest to it comes first, origins and entries alike', () => {
    const claims = [
      claim('a', { asOf: '2024-10-18' }),
      claim('b', { asOf: '2024-10-29' }),
      claim('z', { origin: 'zelenskyy', asOf: '2024-12-02' }),
    ];
    const told = (near: DayRange | null) =>
      grouped(claims, null, near).map(({ id, entries }) => [id, ...entries.map((entry) => entry.claim.asOf)]);
    expect(told(['2024-10-18', '2024-10-18'])).toEqual([
      ['nis', '2024-10-18', '2024-10-29'],
      ['zelenskyy', '2024-12-02'],
    ]);
    expect(told(null)).toEqual([
      ['zelenskyy', '2024-12-02'],
      ['nis', '2024-10-29', '2024-10-18'],
    ]);
  });

  test('unnamed officials and the page’s own origin are told as such, after those that count', () => {
    const claims = [claim('w', { origin: 'western_official' }), claim('n'), claim('z', { origin: 'zelenskyy' })];
    expect(grouped(claims, 'nis').map(({ id, counts }) => [id, counts])).toEqual([
      ['zelenskyy', 'yes'],
      ['nis', 'same_origin'],
      ['western_official', 'unnamed'],
    ]);
  });

  test('ids that every object has are ids like any other', () => {
    const claims = [claim('__proto__', { origin: '__proto__' }), claim('constructor', { origin: 'constructor' })];
    expect(grouped(claims).map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

test('a section shows one entry of each origin before a second of any, and the rest keep their origin', () => {
  const days = Array.from({ length: 6 }, (_, i) => claim(`n${i}`, { asOf: `2024-10-1${i}` }));
  const { shown, rest, restCount } = takeEntries(
    grouped([...days, claim('z', { origin: 'zelenskyy', asOf: '2024-01-01' })]),
    4,
  );
  expect(shown.map(({ id, entries }) => [id, entries.length])).toEqual([
    ['nis', 3],
    ['zelenskyy', 1],
  ]);
  expect(rest.map(({ id, entries }) => [id, entries.length])).toEqual([['nis', 3]]);
  expect(restCount).toBe(3);
});

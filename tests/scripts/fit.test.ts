import { expect, test } from 'vitest';
import { fit } from '../../scripts/fit/regression.ts';
import { scoresFrom } from '../../scripts/fit/scores.ts';

const samples = [
  ...Array.from({ length: 20 }, () => ({ features: ['killed phrase', 'killed clause'], class: 'dead' })),
  ...Array.from({ length: 20 }, () => ({ features: ['sent phrase', 'killed sentence'], class: 'sent' })),
  ...Array.from({ length: 10 }, () => ({ features: ['2025-01-01'], class: null })),
];
const classes = ['dead', 'sent', null];

test('a feature weighs for the class that it goes with, and against the others', () => {
  const weights = fit(samples, classes);
  const of = (name: string | null, feature: string) => weights.get(name)?.of.get(feature) ?? 0;
  expect(of('dead', 'killed phrase')).toBeGreaterThan(0.5);
  expect(of('sent', 'killed phrase')).toBeLessThan(0);
  expect(of('sent', 'sent phrase')).toBeGreaterThan(0.5);
});

test('the same samples give the same weights, rounded to halves, with days apart', () => {
  const scores = scoresFrom(fit(samples, classes));
  expect(scoresFrom(fit(samples, classes))).toEqual(scores);
  const none = scores.find(({ subject }) => subject === null);
  expect(none?.since).toEqual([{ day: '2025-01-01', weight: expect.any(Number) }]);
  const weights = scores.flatMap(({ cues, base }) => [base, ...cues.map(({ weight }) => weight)]);
  expect(weights.filter((weight) => !Number.isInteger(weight * 2))).toEqual([]);
  expect(weights).not.toContain(0);
});

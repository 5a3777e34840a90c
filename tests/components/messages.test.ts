import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Qualifier, Reason, Stance, Verdict } from '../../lib/model.ts';
import { englishTexts } from './fixtures.ts';

/** The type makes these complete: a member that is added to the model and not here does not compile. */
const reasons: Record<Reason, true> = {
  equal: true,
  equal_rounded: true,
  close: true,
  inside_range: true,
  ranges_overlap: true,
  near_bound: true,
  bounds_close: true,
  values_differ: true,
  outside_range: true,
  ranges_disjoint: true,
  beyond_bound: true,
  days_differ: true,
  later_value: true,
  earlier_value: true,
  different_time: true,
  different_subject: true,
  different_kind: true,
  different_unit: true,
  unit_unknown: true,
  date_unknown: true,
  loose_bound: true,
  bounds_differ: true,
  no_figure: true,
  this_article: true,
  unsure_reading: true,
  cannot_tell: true,
};
const qualifiers: Record<Qualifier, true> = {
  exact: true,
  about: true,
  up_to: true,
  at_least: true,
  more_than: true,
  less_than: true,
  range: true,
  approx_magnitude: true,
};
const verdicts: Record<Verdict, true> = {
  agrees: true,
  one_source: true,
  mixed: true,
  conflicts: true,
  other_time: true,
  no_record: true,
};
const stances: Record<Stance, true> = {
  corroborates: true,
  conflicts: true,
  later: true,
  earlier: true,
  incomparable: true,
};

const keys = new Set(Object.keys(englishTexts));
const folder = new URL('../../components/', import.meta.url);
const OWN = /^(?:badge|verdict|reason|qualifier|stance|card)_/;

/** Every key that the components' sources name, in quotes or as the head of a template. */
const named = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/['`]([a-z]+_[a-z0-9_]*)(\$\{)?/g)])
  .map(([, key = '', template]) => ({ key, isHead: template !== undefined || key.endsWith('_') }))
  .filter(({ key }) => OWN.test(key));

describe('messages', () => {
  test.each([
    ...Object.keys(reasons).map((key) => `reason_${key}`),
    ...Object.keys(qualifiers).map((key) => `qualifier_${key}`),
    ...Object.keys(verdicts).map((key) => `verdict_${key}`),
    ...Object.keys(stances).map((key) => `stance_${key}`),
  ])('%s has words', (key) => expect(englishTexts[key]).toBeTruthy());

  test('every key that a component names is there', () => {
    const missing = named.filter(({ key, isHead }) =>
      isHead ? ![...keys].some((known) => known.startsWith(key)) : !keys.has(key),
    );
    expect(missing).toEqual([]);
    expect(named.length).toBeGreaterThan(50);
  });

  test('no key of the card is left over', () => {
    const heads = named.filter(({ isHead }) => isHead).map(({ key }) => key);
    const names = new Set(named.map(({ key }) => key));
    const unused = [...keys]
      .filter((key) => OWN.test(key))
      .filter((key) => !names.has(key))
      .filter((key) => !heads.some((head) => key.startsWith(head)));
    expect(unused).toEqual([]);
  });

  test('no verdict is put as truth or falsehood', () => {
    const own = Object.entries(englishTexts).filter(([key]) => OWN.test(key));
    for (const [key, text] of own) expect(text, key).not.toMatch(/\b(?:true|false|fact.check|verdict)\b/i);
  });
});

import { describe, expect, it } from 'vitest';
import type { SubjectRule } from '../../../lib/model.ts';
import { leadingOf } from '../../../lib/subject/leading.ts';

const pattern = (subject: string, weight: number | null, more: Partial<SubjectRule> = {}): SubjectRule => ({
  ...{ subject, kind: 'count', units: ['person'] },
  ...(weight !== null && { weight, reason: `${subject}, ${weight}` }),
  ...more,
});

describe('the subject that leads', () => {
  it('has the highest sum of patterns and single concepts, whatever their order', () => {
    const fitting = [pattern('aboard', 2), pattern('drowned', 2), pattern('drowned', 1)];
    expect(leadingOf(fitting, [])?.told.subject).toBe('drowned');
    expect(leadingOf(fitting.toReversed(), [])?.told.subject).toBe('drowned');
    expect(leadingOf(fitting, [{ subject: 'aboard', score: 4, cues: [] }])?.told.subject).toBe('aboard');
  });

  it('is one of which a pattern fits, though single concepts say otherwise', () => {
    expect(leadingOf([pattern('drowned', 1)], [{ subject: 'aboard', score: 9, cues: [] }])?.told.subject).toBe(
      'drowned',
    );
    expect(leadingOf([], [{ subject: 'aboard', score: 9, cues: [] }])).toBeNull();
  });

  it('may be any of those that are as good as level', () => {
    const apart = (weight: number) => leadingOf([pattern('drowned', weight), pattern('aboard', 1)], [])?.pattern.or;
    expect(apart(1.5)).toEqual(['aboard']);
    expect(apart(2)).toBeUndefined();
  });
});

describe('its pattern', () => {
  it('is the strongest', () => {
    const fitting = [pattern('drowned', 1, { weak: true, or: ['aboard'] }), pattern('drowned', 2)];
    expect(leadingOf(fitting, [])?.pattern).toEqual(fitting[1]);
  });

  it('is settled by any of several equally strong ones, and may agree with what another leaves open', () => {
    const one = pattern('drowned', 2, { phrase: [['sank']], or: ['aboard'] });
    const other = pattern('drowned', 2, { phrase: [['storm']], weak: true, day: '2025-03-03' });
    const leading = leadingOf([one, other], []);
    expect(leading?.pattern).toMatchObject({ phrase: [['sank'], ['storm']], day: '2025-03-03' });
    expect(leading?.pattern.weak).toBeUndefined();
    expect(leading?.pattern.or).toBeUndefined();
    expect(leading?.open).toEqual(['aboard']);
  });
});

it('takes the first of an ordered list, in which patterns have no weights, before all that have one', () => {
  const ordered = [pattern('drowned', null), pattern('aboard', null), pattern('crew', 8)];
  expect(leadingOf(ordered, [])).toMatchObject({ told: { subject: 'drowned' }, open: [] });
  expect(leadingOf(ordered.toReversed(), [])?.told.subject).toBe('aboard');
});

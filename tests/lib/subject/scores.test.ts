import { describe, expect, it, test } from 'vitest';
import type { Scopes } from '../../../lib/frame/scopes.ts';
import type { SubjectScore } from '../../../lib/model.ts';
import { ruleOfScores, scoresOf } from '../../../lib/subject/scores.ts';
import { check, figuresOf, set } from '../../helpers/engine.ts';

const near = (phrase: string[], clause: string[] = [], sentence: string[] = []): Scopes => ({
  phrase: new Set(phrase),
  clause: new Set(clause),
  sentence: new Set(sentence),
});

const drowned: SubjectScore = {
  subject: 'drowned',
  base: 1,
  cues: [
    { concept: 'sent', where: 'phrase', weight: 3 },
    { concept: 'sea', where: 'clause', weight: 0.5 },
  ],
  since: [{ day: '2025-01-01', weight: -1 }],
};
const aboard: SubjectScore = { subject: 'aboard', base: 2, cues: [{ concept: 'sent', where: 'clause', weight: -2 }] };
const none: SubjectScore = { subject: null, base: 1.5, cues: [] };
const scores = [drowned, aboard, none];

describe('what cues add up to', () => {
  it('counts what stands near enough, the highest first', () => {
    expect(scoresOf(scores, near(['sent'], ['sea'], []), null)).toEqual([
      { subject: 'drowned', score: 4.5, cues: drowned.cues },
      { subject: null, score: 1.5, cues: [] },
      { subject: 'aboard', score: 0, cues: aboard.cues },
    ]);
    expect(scoresOf(scores, near([], ['sent']), null)[0]).toEqual({ subject: null, score: 1.5, cues: [] });
  });

  it('weighs a time from its day on', () => {
    const at = (day: string) => scoresOf([drowned], near([]), [day, day])[0]?.score;
    expect([at('2024-12-31'), at('2025-01-01')]).toEqual([1, 0]);
  });
});

describe('the subject that leads', () => {
  const leader = (...scored: (readonly [string | null, number])[]) =>
    ruleOfScores(scored.map(([subject, score]) => ({ subject, score })));

  it('is never sure', () => {
    expect(leader(['drowned', 4], ['aboard', 1])).toMatchObject({ subject: 'drowned', weak: true });
  });

  it('leaves room for one close behind', () => {
    expect(leader(['drowned', 4], ['aboard', 3.5])).toMatchObject({ subject: 'drowned', or: ['aboard'] });
  });

  it('is none where none of the story’s leads, or nothing is scored', () => {
    expect(leader([null, 4], ['drowned', 2.5])).toBeNull();
    expect(leader([null, 4], ['drowned', 3])).toMatchObject({ subject: 'drowned' });
    expect(ruleOfScores([])).toBeNull();
  });
});

test('a fate counts only where the figure was found to have it, and a part’s words are not its whole’s', () => {
  const dead: SubjectScore = { subject: 'dead', base: 0, cues: [{ concept: 'killed', where: 'clause', weight: 2 }] };
  const sum = (score: SubjectScore, about: Scopes) => scoresOf([score], about, null)[0]?.score;
  expect(sum(dead, near([], ['killed']))).toBe(0);
  expect(sum(dead, near(['killed'], ['killed']))).toBe(2);
  expect(sum(drowned, near(['whole'], ['sea']))).toBe(1);
});

test('every weight of the bundled story is what its cue adds', () => {
  const of = set.story.scores ?? [];
  expect(of.length).toBeGreaterThan(0);
  for (const { since: _, ...one } of of) {
    for (const cue of one.cues) {
      expect(scoresOf([{ ...one, cues: [cue] }], near([cue.concept]), null)[0]?.score).toBe(one.base + cue.weight);
    }
  }
});

test('a figure that no pattern takes may agree with the record, and conflicts with nothing', () => {
  const verdicts = (value: string) =>
    figuresOf(check('2024-11-12', `Those ${value} North Koreans have been fighting in this war for weeks.`)).map(
      ({ subject, verdict }) => [subject, verdict],
    );
  expect(verdicts('27,000').filter(([, verdict]) => verdict === 'conflicts')).toEqual([]);
});

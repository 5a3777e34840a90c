import type { ScoreCue, SubjectId, SubjectScore } from '../../lib/model.ts';
import { DAYS } from './examples.ts';
import type { Weights } from './regression.ts';

/** Weights are multiples of this: a person can add them up. */
const GRAIN = 0.5;

/** Fitted weights as a story holds them: rounded, what comes to nought left out. */
export function scoresFrom(fitted: ReadonlyMap<SubjectId | null, Weights>): SubjectScore[] {
  return [...fitted].map(([subject, { base, of }]) => {
    const kept = [...of]
      .map(([name, weight]) => ({ name, weight: rounded(weight) }))
      .filter(({ weight }) => weight !== 0);
    const since = DAYS.flatMap((day) => kept.filter(({ name }) => name === day).map(({ weight }) => ({ day, weight })));
    const cues = kept.flatMap(({ name, weight }): ScoreCue[] => {
      const [concept = '', where] = name.split(' ');
      return where === 'phrase' || where === 'clause' ? [{ concept, where, weight }] : [];
    });
    const order = cues.toSorted((a, b) => b.weight - a.weight || (a.concept < b.concept ? -1 : 1));
    return { subject, base: rounded(base), cues: order, ...(since.length > 0 && { since }) };
  });
}

function rounded(weight: number): number {
  // no minus nought in a file
  return Math.round(weight / GRAIN) * GRAIN + 0;
}

/** Over the labelled sentences: what the trace prints of a score is what makes it. */
import { expect, test } from 'vitest';
import { readCheck } from '../../../lib/check.ts';
import type { Story, SubjectId } from '../../../lib/model.ts';
import type { Added, Scored } from '../../../lib/subject/scores.ts';
import type { SpokenFigure } from '../../../lib/tell.ts';
import { type LabelledCase, labelledCases, pageOf } from '../../../scripts/corpus/cases.ts';
import { set } from '../../helpers/engine.ts';

/** One case of so many is tried. */
const EVERY = 10;

const cases = [...labelledCases().values()].flat().filter((_, nth) => nth % EVERY === 0);
const tried = cases.flatMap((labelled) =>
  read(labelled, set.story).flatMap((figure, nth) =>
    figure.scores.map((scored) => ({ labelled, nth, figure, scored })),
  ),
);

test('a score is its base and the weights of its cues', () => {
  const baseOf = (subject: SubjectId | null) => set.story.scores?.find((one) => one.subject === subject)?.base ?? 0;
  const sum = ({ subject, cues }: Scored) => cues.reduce((all, { weight }) => all + weight, baseOf(subject));
  const scored = tried.filter(({ figure }) => figure.frame.figure.unit === 'person');
  expect(scored.length).toBeGreaterThan(500);
  for (const { scored: one } of scored) expect(one.score).toBe(sum(one));
});

test('a cue that is taken away changes the score by its weight', () => {
  const firsts = tried.filter(({ figure, scored }) => figure.scores[0] === scored && scored.cues.length > 1);
  expect(firsts.length).toBeGreaterThan(50);
  for (const [turn, { labelled, nth, scored }] of firsts.entries()) {
    const patterns = scored.cues.filter((cue) => 'reason' in cue);
    // where no pattern is left, the sentence before may lend what stands about the figure
    const cues = patterns.length === 1 ? scored.cues.filter((cue) => !('reason' in cue)) : scored.cues;
    const cue = cues[turn % cues.length];
    if (!cue) continue;
    const again = read(labelled, without(set.story, scored.subject, cue))[nth];
    const score = again?.scores.find(({ subject }) => subject === scored.subject)?.score;
    expect(score, `${labelled.id}: ${JSON.stringify(cue)}`).toBe(scored.score - cue.weight);
  }
});

test('the order of patterns means nothing', () => {
  const turned: Story = { ...set.story, reading: set.story.reading.toReversed() };
  for (const labelled of cases) {
    const told = (story: Story) =>
      read(labelled, story).map(({ taken, scores }) => [
        taken?.subject,
        taken?.others.toSorted(),
        taken?.doubts.map(({ reason }) => reason),
        scores.map(({ subject, score }) => [subject, score]),
      ]);
    expect(told(turned), labelled.id).toEqual(told(set.story));
  }
});

function read(labelled: LabelledCase, story: Story): readonly SpokenFigure[] {
  return readCheck(pageOf(labelled), [story]).readings.flatMap(({ figures }) => figures);
}

/** The story with one cue less. */
function without(story: Story, subject: SubjectId | null, cue: Added): Story {
  if ('reason' in cue)
    return {
      ...story,
      reading: story.reading.filter((one) => one.subject !== subject || one.reason !== cue.reason),
    };
  const scores = (story.scores ?? []).map((one) => {
    if (one.subject !== subject) return one;
    if ('since' in cue) return { ...one, since: (one.since ?? []).filter(({ day }) => day !== cue.since) };
    return { ...one, cues: one.cues.filter((other) => other.concept !== cue.concept || other.where !== cue.where) };
  });
  return { ...story, scores };
}

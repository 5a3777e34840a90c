import { readCheck } from '../../lib/check.ts';
import type { Scopes } from '../../lib/frame/scopes.ts';
import type { DayRange, SubjectId } from '../../lib/model.ts';
import { type Seen, seenBy } from '../../lib/subject/scores.ts';
import { type LabelledCase, pageOf, storeOf } from '../corpus/cases.ts';
import { overlap } from '../corpus/score.ts';

/** One labelled figure of people: what the scores get to see of it, and what it counts; `null`: none of the story's subjects. */
export type Example = {
  readonly lang: string;
  readonly scopes: Scopes;
  readonly asOf: DayRange | null;
  readonly features: readonly string[];
  readonly subjects: readonly (SubjectId | null)[];
  /** Whether a rule of the story takes hold: then no score is asked. */
  readonly hasRule: boolean;
};

/** Days from which on subjects weigh differently: the first deployment had arrived, the year, the admission. */
export const DAYS = ['2024-11-15', '2025-01-01', '2025-04-01'] as const;

/** Every labelled figure of people in sentences on the story that is not another side's. */
export function examplesOf(cases: readonly LabelledCase[]): Example[] {
  const { stories } = storeOf();
  return cases.flatMap((labelled) => {
    const input = pageOf(labelled);
    const day = labelled.pageDate;
    const pageDate: DayRange | null = day === null ? null : [day, day];
    return readCheck(input, stories).readings.flatMap(({ figures }) =>
      figures.flatMap(({ frame: { figure, scopes, time }, drop, rule }): Example[] => {
        const label = labelled.figures.find((one) => overlap(one, figure));
        if (!label || figure.kind !== 'count' || figure.unit !== 'person') return [];
        if (drop !== null && drop !== 'no_rule') return [];
        const asOf = time.asOf ?? pageDate;
        const subjects = [label.subject, ...(label.alsoSubject ?? [])].map((one) =>
          one.startsWith('other_') ? null : one,
        );
        const features = [...cuesOf(seenBy(scopes)), ...DAYS.filter((from) => asOf !== null && asOf[1] >= from)];
        return [{ lang: labelled.lang, scopes, asOf, features, subjects, hasRule: rule !== null }];
      }),
    );
  });
}

/** Each concept with every place that it stands in; parties tell who says it, not what is counted. */
function cuesOf({ phrase, clause }: Seen): string[] {
  const all = new Set([...phrase, ...clause]);
  return [...all]
    .filter((concept) => !concept.startsWith('party:'))
    .flatMap((concept) => (phrase.has(concept) ? [`${concept} phrase`, `${concept} clause`] : [`${concept} clause`]));
}

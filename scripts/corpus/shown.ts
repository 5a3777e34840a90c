import type { Store } from '../../lib/check.ts';
import type { Finding, SubjectId, Verdict } from '../../lib/model.ts';
import { traced } from '../check/traced.ts';
import { type LabelledCase, type LabelledFigure, pageOf, storeOf } from './cases.ts';
import { isSubjectOf, overlap, sameValue } from './score.ts';

/** A figure as a reader sees it, with every bundled claim, beside what it is labelled as. */
export type ShownFigure = {
  readonly labelled: LabelledCase;
  readonly finding: Extract<Finding, { type: 'figure' }>;
  /** `null`: nobody labelled a figure there, or it has another value. */
  readonly label: LabelledFigure | null;
  /** Place of the story's rule that gave its subject. */
  readonly rule: number | null;
  /** Whether subject and value are as labelled. */
  readonly isRight: boolean;
};

/** Every figure that is shown over the given cases. */
export function shownFigures(cases: readonly LabelledCase[], store: Store = storeOf()): ShownFigure[] {
  return cases.flatMap((labelled) => {
    const { check, trace } = traced(pageOf(labelled), store);
    return check.findings.flatMap((finding): ShownFigure[] => {
      if (finding.type !== 'figure') return [];
      const label = labelled.figures.find((one) => overlap(one, finding) && sameValue(one, finding)) ?? null;
      const rule = trace.find(({ start }) => start === finding.start)?.rule ?? null;
      return [{ labelled, finding, label, rule, isRight: label !== null && isSubjectOf(label, finding.subject) }];
    });
  });
}

/** Of figures in groups, how many were read rightly; groups in the order of their names. */
export function rightBy(shown: readonly ShownFigure[], groupOf: (one: ShownFigure) => SubjectId | Verdict | number) {
  const groups = new Map<string, { right: number; all: number }>();
  for (const one of shown) {
    const name = String(groupOf(one));
    const group = groups.get(name) ?? { right: 0, all: 0 };
    groups.set(name, { right: group.right + Number(one.isRight), all: group.all + 1 });
  }
  return new Map([...groups].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}

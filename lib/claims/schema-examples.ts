import type { Story, Subject, SubjectExample } from '../model.ts';
import { LIMITS } from './schema-limits.ts';
import type { Broken } from './schema-rules.ts';

const LISTS = ['examples', 'counterExamples'] as const;

/** Examples that could never be tried: which figure of the text is meant, cannot be told. */
export function exampleProblems({ subjects, positions }: Story): Broken[] {
  const stated = new Set(positions.map(({ subject }) => subject));
  return subjects.flatMap((subject, at) =>
    LISTS.flatMap((list) =>
      (subject[list] ?? []).flatMap((example, nth): Broken[] => {
        const say = figureProblem(example, subject, stated.has(subject.id));
        return say === null ? [] : [{ path: ['subjects', at, list, nth, 'figure'], say }];
      }),
    ),
  );
}

function figureProblem({ text, figure }: SubjectExample, { kind }: Subject, isStated: boolean): string | null {
  if (figure === undefined)
    return kind !== null && !isStated ? 'is missing; give the stretch of "text" in which the number stands' : null;
  if (kind === null) return 'belongs to a subject that counts; remove it';
  const first = text.indexOf(figure);
  if (first === -1) return 'does not stand in "text"; write it as it stands there';
  return first === text.lastIndexOf(figure) ? null : 'stands more than once in "text"; take more of the text around it';
}

/** More examples than anybody waits for. */
export function examplesProblem({ subjects }: Story): Broken[] {
  const count = subjects.reduce(
    (sum, subject) => sum + LISTS.reduce((n, list) => n + (subject[list]?.length ?? 0), 0),
    0,
  );
  if (count <= LIMITS.allExamples) return [];
  const [all, most] = [count, LIMITS.allExamples].map((value) => value.toLocaleString('en'));
  return [{ path: ['subjects'], say: `have ${all} examples, and at most ${most} are taken; remove some` }];
}

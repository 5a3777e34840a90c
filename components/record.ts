import type { SubjectId } from '../lib/model.ts';
import type { CardContext, Exhibit } from './card-context.ts';
import { compareDates, groupByOrigin, type Origin } from './group.ts';
import { type PartyLine, positionLines } from './positions.ts';

/** What is held on one subject, in brief: who gave the latest figure, or where each party stands. */
export type SubjectRecord = {
  readonly subject: SubjectId;
  readonly label: string;
  readonly latest: Origin | null;
  readonly lines: readonly PartyLine[];
};

/** Evidence → one record a subject; `first` leads, then what was spoken of last. */
export function recordBySubject(first: SubjectId, ctx: CardContext): readonly SubjectRecord[] {
  const bySubject = Map.groupBy(ctx.exhibits, ({ claim }) => claim.subject);
  return [...bySubject]
    .toSorted(
      ([a, own], [b, other]) => Number(b === first) - Number(a === first) || compareDates(last(other), last(own)),
    )
    .map(([subject, exhibits]) => {
      const figures = exhibits.filter(({ claim }) => claim.position === null);
      const newest = figures.filter(({ claim }) => claim.asOf === last(figures));
      return {
        subject,
        label: ctx.subjectLabel(subject),
        latest: groupByOrigin(newest, null, ctx)[0] ?? null,
        lines: positionLines(
          exhibits.map(({ claim }) => claim),
          ctx,
        ),
      };
    });
}

function last(exhibits: readonly Exhibit[]): string {
  return (
    exhibits
      .map(({ claim }) => claim.asOf)
      .toSorted(compareDates)
      .at(-1) ?? ''
  );
}

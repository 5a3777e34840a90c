import type { Candidates } from './candidates.ts';
import type { SubjectWant } from './claim-source.ts';
import { addDays, dayRangeOf } from './day.ts';
import type { Claim, Evidence, PageInfo, Story, Subject, SubjectId } from './model.ts';
import type { ToldFigure } from './tell.ts';
import { type Judgement, judge } from './verdict/judge.ts';
import { isSameArticle } from './verdict/same-article.ts';

/** The claims that `judgeFigure` looks at. */
export function wantsOfFigure({ pageFigure, others, quantity, ownDate }: ToldFigure, story: Story): SubjectWant[] {
  return [pageFigure.subject, ...others].map((subject) => {
    const time = story.subjects.find(({ id }) => id === subject)?.time ?? null;
    return { storyId: story.id, subject, near: { quantity, asOf: pageFigure.asOf, isDated: ownDate !== null, time } };
  });
}

/**
 * A figure against the claims of its subject. Where the words allow several subjects, the one on which the record
 * agrees; then no other is held against it.
 */
export function judgeFigure(
  one: ToldFigure,
  story: Story,
  page: PageInfo,
  candidates: Candidates,
): { subject: Subject; judgement: Judgement } {
  const ids: readonly SubjectId[] = [one.pageFigure.subject, ...one.others];
  const judged = ids
    .flatMap((id) => story.subjects.find((subject) => subject.id === id) ?? [])
    .map((subject) => ({ subject, judgement: judgeOn(one, subject, story, page, candidates) }));
  const [first] = judged;
  if (!first)
    throw new Error(
      `The story ${story.id} has a rule for the subject ${one.pageFigure.subject}, which it does not list: add it to its subjects.`,
    );
  if (one.cannotTell) return { subject: first.subject, judgement: withoutVerdict(first.judgement) };
  if (judged.length === 1 && !one.forecast) return first;
  const agreeing = judged.find(({ judgement }) => judgement.verdict === 'agrees' || judgement.verdict === 'mixed');
  if (agreeing) return agreeing;
  // no part can be larger than the whole: what exceeds all that is on record by then conflicts with the largest
  const against = judged.filter(({ judgement }) => judgement.verdict === 'conflicts');
  const claims = judged.flatMap(({ subject }) => candidates.bySubject(story.id, subject.id));
  const widest = against.sort((a, b) => largestAgainst(b.judgement, claims) - largestAgainst(a.judgement, claims))[0];
  if (widest && !one.forecast && exceedsAll(one, claims)) return widest;
  return { subject: first.subject, judgement: withoutConflicts(first.judgement) };
}

/** How long after a figure's own time a claim still speaks of it. */
export const ABOUT_THAT_TIME = 60;

function exceedsAll({ quantity, pageFigure }: ToldFigure, claims: readonly Claim[]): boolean {
  const until = pageFigure.asOf ? addDays(pageFigure.asOf[1], ABOUT_THAT_TIME) : null;
  const known = claims.filter(({ asOf }) => until === null || (dayRangeOf(asOf)?.[0] ?? '') <= until);
  return (quantity.low ?? 0) > largestOf(known);
}

/** The largest value that a judgement's conflicting claims give. */
function largestAgainst({ evidence }: Judgement, claims: readonly Claim[]): number {
  const ids = new Set(evidence.filter(({ stance }) => stance === 'conflicts').map(({ claimId }) => claimId));
  return largestOf(claims.filter(({ id }) => ids.has(id)));
}

function largestOf(claims: readonly Claim[]): number {
  return claims.reduce((most, { quantity }) => Math.max(most, quantity?.high ?? quantity?.low ?? 0), 0);
}

function judgeOn(one: ToldFigure, subject: Subject, story: Story, page: PageInfo, candidates: Candidates): Judgement {
  const judged = {
    quantity: one.quantity,
    ownDate: one.ownDate,
    pageDate: dayRangeOf(page.published),
    origin: one.attribution?.party ?? null,
  };
  return judge(judged, candidates.bySubject(story.id, subject.id), subject, story.parties, (claim) =>
    isSameArticle(page, claim),
  );
}

/** A figure that could not be read for sure is compared with nothing. */
function withoutVerdict(judgement: Judgement): Judgement {
  const evidence = judgement.evidence.map(
    ({ claimId }): Evidence => ({ claimId, stance: 'incomparable', reason: 'cannot_tell' }),
  );
  return { ...judgement, verdict: 'no_record', evidence, origins: { for: [], against: [], divided: [] } };
}

function withoutConflicts(judgement: Judgement): Judgement {
  const evidence = judgement.evidence.map(
    (one): Evidence =>
      one.stance === 'conflicts' ? { claimId: one.claimId, stance: 'incomparable', reason: 'cannot_tell' } : one,
  );
  const verdict = judgement.verdict === 'conflicts' ? 'no_record' : judgement.verdict;
  return { ...judgement, verdict, evidence, origins: { ...judgement.origins, against: [], divided: [] } };
}

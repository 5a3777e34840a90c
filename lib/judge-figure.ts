import type { Candidates } from './candidates.ts';
import type { SubjectWant } from './claim-source.ts';
import { dayRangeOf } from './day.ts';
import type {
  Claim,
  Evidence,
  PageInfo,
  PartyId,
  Quantity,
  Stance,
  Story,
  Subject,
  SubjectId,
  Verdict,
} from './model.ts';
import { RIVALS } from './subject/doubts/doubt.ts';
import type { ToldFigure } from './tell.ts';
import { type Judgement, judge, verdictOf } from './verdict/judge.ts';
import { largest, mostTold } from './verdict/most-told.ts';
import { isSameArticle } from './verdict/same-article.ts';

/** The claims that `judgeFigure` looks at. */
export function wantsOfFigure({ pageFigure, others, ownDate, ...told }: ToldFigure, story: Story): SubjectWant[] {
  return [pageFigure.subject, ...others].flatMap((subject) => {
    const time = story.subjects.find(({ id }) => id === subject)?.time ?? null;
    return valuesOf(told).map((quantity) => ({
      storyId: story.id,
      subject,
      near: { quantity, asOf: pageFigure.asOf, isDated: ownDate !== null, time },
    }));
  });
}

/** Every value that a figure's words allow. */
function valuesOf({ quantity, alternative }: Pick<ToldFigure, 'quantity' | 'alternative'>): Quantity[] {
  return alternative ? [quantity, alternative] : [quantity];
}

/**
 * A figure against the claims of its subject. Where its words allow several subjects or values, the one on which the
 * record agrees. A figure whose reading leaves a doubt may agree, but conflicts with nothing; where the only doubt is
 * which of several subjects it is, it conflicts if it is larger than all that is told of any of them.
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
    .flatMap((subject) =>
      valuesOf(one).map((quantity) => ({
        subject,
        judgement: judgeOn({ ...one, quantity }, subject, story, page, candidates),
      })),
    );
  const [first] = judged;
  if (!first)
    throw new Error(
      `The story ${story.id} has a rule for the subject ${one.pageFigure.subject}, which it does not list: add it to its subjects.`,
    );
  if (one.cannotTell) return { subject: first.subject, judgement: withoutVerdict(first.judgement) };
  const best = judged.find(({ judgement }) => MATCHES.has(judgement.verdict)) ?? first;
  if (one.doubts.length === 0) {
    const isTiny = isPartOfAny(one, best, candidates.bySubject(story.id, best.subject.id));
    return isTiny ? { ...best, judgement: without(CONFLICTING, best.judgement, one.attribution?.party ?? null) } : best;
  }
  if (!MATCHES.has(best.judgement.verdict) && one.doubts.every(({ reason }) => reason === 'several_subjects')) {
    const beyond = beyondAll(one, judged, (subject) => candidates.bySubject(story.id, subject));
    if (beyond) return beyond;
  }
  const isRival = one.doubts.some(({ reason }) => RIVALS.has(reason));
  // a value that matches confirms the reading, unless it is known to count something else
  if (best.judgement.verdict === 'mixed' && !isRival) return best;
  // what a weak rule took may be anything: only a value that matches says that it was read rightly
  const isWeak = one.doubts.some(({ reason }) => reason === 'weak_rule') && !MATCHES.has(best.judgement.verdict);
  const doubtful: ReadonlySet<Stance> = isWeak ? TELLING : CONFLICTING;
  return { ...best, judgement: without(doubtful, best.judgement, one.attribution?.party ?? null) };
}

/** A toll that is told of with less than this share of every value on record is of one day, one place or one unit. */
const LEAST_SHARE = 0.1;

/** Of people: where values move with time, a figure far below all that it is held against is a part, whatever its sentence says. */
function isPartOfAny({ quantity }: ToldFigure, { subject, judgement }: JudgedAs, claims: readonly Claim[]): boolean {
  const high = quantity.high ?? quantity.low;
  if (quantity.unit !== 'person' || high === null) return false;
  // one man is no force, and no toll
  if (high === 1) return true;
  if (subject.time.behaviour === 'fixed' || subject.time.restatable) return false;
  const against = new Set(
    judgement.evidence.filter(({ stance }) => stance === 'conflicts').map(({ claimId }) => claimId),
  );
  const values = claims
    .filter(({ id }) => against.has(id))
    .map((claim) => claim.quantity?.low ?? claim.quantity?.high ?? 0);
  return values.length > 0 && high < Math.min(...values) * LEAST_SHARE;
}

type JudgedAs = { readonly subject: Subject; readonly judgement: Judgement };

/**
 * A figure larger than all that is told of any of the subjects that its words allow contradicts the largest of them,
 * whichever it is of: parts are no larger than their whole. `null`: it is not.
 */
function beyondAll(
  { quantity: { low } }: ToldFigure,
  judged: readonly JudgedAs[],
  claimsOf: (subject: SubjectId) => readonly Claim[],
): JudgedAs | null {
  const isMore = ({ subject, judgement }: JudgedAs) =>
    low !== null && low > mostTold(judgement.evidence, claimsOf(subject.id));
  if (!judged.every(isMore)) return null;
  const [whole] = [...judged].sort((a, b) => largest(claimsOf(b.subject.id)) - largest(claimsOf(a.subject.id)));
  return whole?.judgement.verdict === 'conflicts' ? whole : null;
}

const CONFLICTING: ReadonlySet<Stance> = new Set(['conflicts']);
const TELLING: ReadonlySet<Stance> = new Set(['conflicts', 'later', 'earlier']);

/** The record has the figure's value. */
const MATCHES: ReadonlySet<Verdict> = new Set(['agrees', 'one_source', 'mixed']);

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

/** Evidence of these stances says nothing of a figure whose reading is not sure. */
function without(stances: ReadonlySet<Stance>, judgement: Judgement, own: PartyId | null): Judgement {
  const evidence = judgement.evidence.map(
    (one): Evidence =>
      stances.has(one.stance) ? { claimId: one.claimId, stance: 'incomparable', reason: 'unsure_reading' } : one,
  );
  const origins = { ...judgement.origins, against: [], divided: [] };
  return { ...judgement, verdict: verdictOf(evidence, origins, own), evidence, origins };
}

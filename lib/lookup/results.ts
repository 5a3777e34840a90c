import type { Candidates } from '../candidates.ts';
import type { SubjectWant } from '../claim-source.ts';
import { dayGap, dayRangeOf } from '../day.ts';
import { positionEvidence } from '../findings.ts';
import { judgeFigure, wantsOfFigure } from '../judge-figure.ts';
import type { Claim, DayRange, Evidence, LookupGroup, Quantity, Stance, Verdict } from '../model.ts';
import { isSameArticle } from '../verdict/same-article.ts';
import { compareValues } from '../verdict/value.ts';
import type { Understood } from './settle.ts';
import type { Found } from './types.ts';

/** What the record holds on the subject of a look-up. */
export type OnSubject = {
  readonly verdict: Verdict | null;
  readonly asOf: DayRange | null;
  readonly subject: string | null;
  readonly found: readonly Found[];
};

/** A year apart is far; a time that nobody knows is farther. */
const FAR_DAYS = 365;
const UNKNOWN_DAYS = 2 * FAR_DAYS;

const GROUPS: Readonly<Record<Stance, LookupGroup>> = {
  corroborates: 'corroborates',
  conflicts: 'conflicts',
  later: 'other_time',
  earlier: 'other_time',
  incomparable: 'same_subject',
};

/** The claims that `onSubject` looks at. */
export function wantsOnSubject({ told, position, story, subject, page }: Understood): SubjectWant[] {
  if (!story || !subject) return [];
  if (told) return wantsOfFigure(told, story);
  const near = position && { quantity: null, asOf: dayRangeOf(page.published), isDated: false, time: null };
  return [{ storyId: story.id, subject, near }];
}

/**
 * The claims of the understood subject, each with what it has to say to the figure or statement looked up. Claims that
 * were set aside or taken back are listed and count for nothing. Which words they share is left to be filled in.
 */
export function onSubject(understood: Understood, candidates: Candidates): OnSubject {
  const { evidence, verdict, asOf, subject } = evidenceOn(understood, candidates);
  const storyId = understood.story?.id;
  const claims = storyId && subject ? candidates.bySubject(storyId, subject) : [];
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const quiet = storyId && subject ? candidates.asideOn(storyId, subject) : [];
  const quantity = understood.told?.quantity ?? null;
  const toFound = (one: Evidence, claim: Claim): Found => {
    const score = closeness(claim, one, quantity, asOf) - (claim.status === 'active' ? 0 : 4);
    return { result: { claimId: claim.id, group: GROUPS[one.stance], evidence: one, shared: [], score }, claim };
  };
  return {
    verdict,
    asOf,
    subject,
    found: [
      ...evidence.flatMap((one) => {
        const claim = byId.get(one.claimId);
        return claim ? [toFound(one, claim)] : [];
      }),
      ...quiet.map((claim) => toFound({ claimId: claim.id, stance: 'incomparable', reason: 'cannot_tell' }, claim)),
    ],
  };
}

function evidenceOn({ told, position, story, subject, page }: Understood, candidates: Candidates) {
  const nothing = { verdict: null, asOf: null, subject, evidence: [] };
  if (!story || !subject) return nothing;
  if (told) {
    const { judgement, subject: judged } = judgeFigure(told, story, page, candidates);
    return { ...judgement, subject: judged.id };
  }
  const claims = candidates.bySubject(story.id, subject);
  const asOf = dayRangeOf(page.published);
  if (position)
    return { ...nothing, asOf, evidence: claims.map((claim) => positionEvidence(claim, position.stance, page)) };
  const evidence = claims.map(
    (claim): Evidence => ({
      claimId: claim.id,
      stance: 'incomparable',
      reason: isSameArticle(page, claim) ? 'this_article' : 'no_figure',
    }),
  );
  return { ...nothing, asOf, evidence };
}

/** How much a claim has to say: the same value before a fitting one, then what is nearest in time. */
function closeness(claim: Claim, { strength, reason }: Evidence, quantity: Quantity | null, asOf: DayRange | null) {
  const days = dayRangeOf(claim.asOf);
  const apart = asOf && days ? Math.min(dayGap(asOf, days), UNKNOWN_DAYS) : UNKNOWN_DAYS;
  const inTime = 1 / (1 + (3 * apart) / FAR_DAYS);
  if (reason === 'this_article') return inTime - 2;
  if (strength) return inTime + (strength === 'same' ? 2 : 1);
  // of what cannot be compared in time, the value looked up goes first
  const fits = quantity && claim.quantity && compareValues(quantity, claim.quantity).stance === 'corroborates';
  return inTime + (fits ? 1 : 0);
}

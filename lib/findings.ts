import { dayRangeOf } from './day.ts';
import { judgeFigure } from './judge-figure.ts';
import type { SentenceMention } from './mention/mentions.ts';
import type { Claim, Evidence, Finding, PageFigure, PageInfo, Story } from './model.ts';
import type { ClaimIndex } from './retrieval/index.ts';
import type { PositionRead } from './subject/positions.ts';
import type { ToldFigure } from './tell.ts';
import { distinctFigures, pageConflicts } from './verdict/page-conflicts.ts';
import { isSameArticle } from './verdict/same-article.ts';

export type Told = {
  readonly told: readonly ToldFigure[];
  readonly stated: readonly { readonly block: number; readonly position: PositionRead }[];
  readonly spoken: readonly SentenceMention[];
  /** All figures of the page so far, these among them. */
  readonly figures: readonly PageFigure[];
  readonly story: Story;
  readonly page: PageInfo;
  readonly index: ClaimIndex;
  /** Whether these are the first blocks in which the page speaks of the story. */
  readonly isFirst: boolean;
};

/** How many claims a page's first mention shows. */
const MOST_FOR_MENTION = 12;

/** What a page says of one story, each place with the evidence on it. Positions and mentions give way to figures. */
export function findingsOf(told: Told): Finding[] {
  const distinct = distinctFigures(told.figures);
  const figures = told.told.map((one) => figureFinding(one, distinct, told));
  const byBlock = Map.groupBy(figures, (finding) => finding.block);
  const positions = told.stated
    .map((one) => positionFinding(one, told))
    .filter((finding) => !overlapsAny(finding, byBlock.get(finding.block) ?? []));
  const first = told.isFirst && figures.length === 0 && positions.length === 0 ? mentionFinding(told) : null;
  return [...figures, ...positions, ...(first ? [first] : [])];
}

function figureFinding(one: ToldFigure, distinct: readonly PageFigure[], { story, page, index }: Told): Finding {
  const { subject, judgement } = judgeFigure(one, story, page, index);
  const { block, start, end, surface } = one.pageFigure;
  return {
    type: 'figure',
    id: `${block}:${start}`,
    block,
    start,
    end,
    surface,
    storyId: story.id,
    subject: subject.id,
    by: one.attribution,
    asOf: judgement.asOf,
    quantity: one.quantity,
    verdict: judgement.verdict,
    evidence: judgement.evidence,
    origins: judgement.origins,
    pageConflicts:
      one.others.length > 0 || one.forecast || one.cannotTell ? [] : pageConflicts(one.pageFigure, distinct, subject),
    origin: one.attribution?.party ?? null,
  };
}

function positionFinding(
  { block, position }: { block: number; position: PositionRead },
  { spoken, story, page, index }: Told,
): Finding {
  const { start, end, subject, stance, by } = position;
  const text = textOf(spoken, block);
  const evidence = index.bySubject(story.id, subject).map((claim) => positionEvidence(claim, stance, page));
  return {
    type: 'position',
    id: `${block}:${start}:${subject}`,
    block,
    start,
    end,
    surface: text.slice(start, end),
    storyId: story.id,
    subject,
    by,
    asOf: dayRangeOf(page.published),
    stance,
    evidence,
  };
}

/** Positions are told per party in date order, not counted: stances only say which go the same way. */
export function positionEvidence(claim: Claim, stance: string, page: PageInfo): Evidence {
  if (isSameArticle(page, claim)) return { claimId: claim.id, stance: 'incomparable', reason: 'this_article' };
  if (claim.position === stance)
    return { claimId: claim.id, stance: 'corroborates', strength: 'same', reason: 'equal' };
  return { claimId: claim.id, stance: 'incomparable', reason: 'no_figure' };
}

/** A page that speaks of the story without a figure: its first mention opens what is on record. */
function mentionFinding({ spoken, story, page, index }: Told): Finding | null {
  const first = spoken[0];
  if (!first) return null;
  const { block, sentence } = first;
  const hit = sentence.hits.find((one) => one.concept === 'actor') ?? sentence.hits[0];
  if (!hit) return null;
  const claims = index.byWords(
    story.id,
    sentence.reading.text.slice(sentence.span.start, sentence.span.end),
    MOST_FOR_MENTION,
  );
  const evidence = claims.map(
    (claim): Evidence => ({
      claimId: claim.id,
      stance: 'incomparable',
      reason: isSameArticle(page, claim) ? 'this_article' : 'no_figure',
    }),
  );
  return {
    type: 'mention',
    id: `${block}:${hit.start}:mention`,
    block,
    start: hit.start,
    end: hit.end,
    surface: sentence.reading.text.slice(hit.start, hit.end),
    storyId: story.id,
    subject: claims[0]?.subject ?? '',
    by: null,
    asOf: dayRangeOf(page.published),
    evidence,
  };
}

function textOf(spoken: readonly SentenceMention[], block: number): string {
  return spoken.find((one) => one.block === block)?.sentence.reading.text ?? '';
}

function overlapsAny(finding: Finding, others: readonly Finding[]): boolean {
  return others.some(
    (other) => other.block === finding.block && other.start < finding.end && finding.start < other.end,
  );
}

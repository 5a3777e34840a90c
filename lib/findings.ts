import type { Candidates } from './candidates.ts';
import type { Near, Wants, WordsWant } from './claim-source.ts';
import { dayRangeOf } from './day.ts';
import { judgeFigure, wantsOfFigure } from './judge-figure.ts';
import type { Claim, Evidence, Finding, PageFigure, PageInfo, Quantity, Story } from './model.ts';
import type { SentenceMention } from './page/sentences.ts';
import { inBlock, isOwn } from './reading/text-reading.ts';
import { flatMapSteps, type Steps } from './slices.ts';
import type { PositionRead } from './subject/positions.ts';
import { isCertain, type ToldFigure } from './tell.ts';
import { type PageValues, pageConflicts, pageValues } from './verdict/page-conflicts.ts';
import { isSameArticle } from './verdict/same-article.ts';

export type Told = {
  readonly told: readonly ToldFigure[];
  readonly stated: readonly { readonly block: number; readonly position: PositionRead }[];
  readonly spoken: readonly SentenceMention[];
  /** All figures of the page so far, these among them. */
  readonly figures: readonly PageFigure[];
  readonly story: Story;
  readonly page: PageInfo;
  /** Whether these are the first blocks in which the page speaks of the story. */
  readonly isFirst: boolean;
};

/** How many claims a page's first mention shows. */
const MOST_FOR_MENTION = 12;

/** The claims that `findingsOf` looks at, with a step behind each figure. */
export function* wantsOfFindings(told: Told): Steps<Wants> {
  const near: Near = { quantity: null, asOf: dayRangeOf(told.page.published), isDated: false, time: null };
  const storyId = told.story.id;
  const first = firstMention(told);
  return {
    subjects: [
      ...(yield* flatMapSteps(told.told, (one) => wantsOfFigure(one, told.story))),
      ...told.stated.map(({ position }) => ({ storyId, subject: position.subject, near })),
    ],
    words: first ? [wordsWant(first, told.story)] : [],
  };
}

/**
 * What a page says of one story, each place with the evidence on it, with a step behind each. Positions and mentions give way
 * to figures.
 */
export function* findingsOf(told: Told, candidates: Candidates): Steps<Finding[]> {
  const values = pageValues(told.figures);
  yield;
  const figures = yield* flatMapSteps(told.told, (one) => [figureFinding(one, values, told, candidates)]);
  const byBlock = Map.groupBy(figures, (finding) => finding.block);
  const texts = textsOf(told.spoken);
  const positions = yield* flatMapSteps(told.stated, (one) => {
    const finding = positionFinding(one, texts, told, candidates);
    return overlapsAny(finding, byBlock.get(finding.block) ?? []) ? [] : [finding];
  });
  const first = firstMention(told);
  return [...figures, ...positions, ...(first ? [mentionFinding(first, told, candidates)] : [])];
}

function figureFinding(one: ToldFigure, values: PageValues, { story, page }: Told, candidates: Candidates): Finding {
  const { subject, judgement } = judgeFigure(one, story, page, candidates);
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
    quantity: asShown(one),
    phrase: one.phrase,
    verdict: judgement.verdict,
    evidence: judgement.evidence,
    origins: judgement.origins,
    pageConflicts: isCertain(one) ? pageConflicts(one.pageFigure, values, subject) : [],
    origin: one.attribution?.party ?? null,
  };
}

/** A noun is shown where it was read, not where it is only understood. */
function asShown({ quantity, doubts }: ToldFigure): Quantity {
  return doubts.some(({ reason }) => reason === 'no_noun') ? { ...quantity, unit: null } : quantity;
}

function positionFinding(
  { block, position }: { block: number; position: PositionRead },
  texts: ReadonlyMap<number, string>,
  { story, page }: Told,
  candidates: Candidates,
): Finding {
  const { start, end, subject, stance, by } = position;
  const evidence = candidates.bySubject(story.id, subject).map((claim) => positionEvidence(claim, stance, page));
  return {
    type: 'position',
    id: `${block}:${start}:${subject}`,
    block,
    start,
    end,
    surface: texts.get(block)?.slice(start, end) ?? '',
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

type FirstMention = SentenceMention & { readonly hit: SentenceMention['sentence']['hits'][number] };

/** Of a page that speaks of the story without a figure or statement, its first mention. */
function firstMention({ isFirst, told, stated, spoken }: Told): FirstMention | null {
  const [first] = spoken;
  if (!isFirst || told.length > 0 || stated.length > 0 || !first) return null;
  const { reading } = first.sentence;
  const hits = first.sentence.hits.filter((one) => isOwn(reading, one));
  const hit = hits.find((one) => reading.roles.actor.has(one.concept)) ?? hits[0];
  return hit ? { ...first, hit } : null;
}

function wordsWant({ sentence: { reading, span } }: FirstMention, { id }: Story): WordsWant {
  return { storyId: id, text: reading.text.slice(span.start, span.end), most: MOST_FOR_MENTION };
}

/** The mention opens what is on record. */
function mentionFinding(first: FirstMention, { story, page }: Told, candidates: Candidates): Finding {
  const { block, sentence } = first;
  const hit = inBlock(sentence.reading, first.hit);
  const claims = candidates.byWords(wordsWant(first, story));
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
    surface: sentence.reading.text.slice(first.hit.start, first.hit.end),
    storyId: story.id,
    subject: claims[0]?.subject ?? '',
    by: null,
    asOf: dayRangeOf(page.published),
    evidence,
  };
}

/** The texts of the blocks that speak of the story. */
function textsOf(spoken: readonly SentenceMention[]): ReadonlyMap<number, string> {
  return new Map(
    spoken.map(({ block, sentence: { reading } }) => [block, reading.text.slice(reading.own.start, reading.own.end)]),
  );
}

function overlapsAny(finding: Finding, others: readonly Finding[]): boolean {
  return others.some(
    (other) => other.block === finding.block && other.start < finding.end && finding.start < other.end,
  );
}

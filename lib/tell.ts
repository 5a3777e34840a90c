import { dayRangeOf } from './day.ts';
import type { SentenceMention } from './mention/mentions.ts';
import type { Attribution, ConceptId, DayRange, PageFigure, PageInfo, Quantity, Story, SubjectId } from './model.ts';
import type { Sentence } from './reading/sentence.ts';
import { ownDate } from './subject/as-of.ts';
import { attributionOf } from './subject/attribution.ts';
import { isForeign } from './subject/belongs.ts';
import { type Classified, classifyFigures } from './subject/classify.ts';
import { wholeOf } from './subject/parts.ts';
import { type PositionRead, positionsOf } from './subject/positions.ts';

/** A figure of the story with all that its sentence tells of it. */
export type ToldFigure = {
  readonly quantity: Quantity;
  readonly ownDate: DayRange | null;
  readonly attribution: Attribution | null;
  /** Other subjects that its words allow. */
  readonly others: readonly SubjectId[];
  /** What might be, no assertion. */
  readonly forecast: boolean;
  /** A step of the reading failed on it. */
  readonly cannotTell: boolean;
  readonly pageFigure: PageFigure;
};

/** The figures that count something of the story, subject and teller known. */
export function tellFigures(spoken: readonly SentenceMention[], story: Story, page: PageInfo): ToldFigure[] {
  const pageDate = dayRangeOf(page.published);
  const actors = actorsOf(story);
  return spoken.flatMap(({ block, sentence, by, before }) =>
    classifyFigures(sentence, before, story, (figure) => ownDate(sentence, figure, pageDate?.[1] ?? null) ?? pageDate)
      .filter(({ figure }) => figure.unit !== 'person' || !isForeign(sentence, figure, actors, by === 'context'))
      .filter((one, _, all) => !isPartOfSame(sentence, one, all))
      .map((classified) => tellFigure({ block, sentence }, classified, story, page)),
  );
}

/** "12,000 soldiers, including 500 officers": a part is no second figure of what its whole counts. */
function isPartOfSame(sentence: Sentence, one: Classified, all: readonly Classified[]): boolean {
  const whole = wholeOf(sentence, one.figure);
  return all.some(({ figure, subject }) => figure.start === whole?.start && subject === one.subject);
}

/** What a sentence tells of one of its figures, once it is known what that counts. */
export function tellFigure(
  { block, sentence }: Pick<SentenceMention, 'block' | 'sentence'>,
  { figure, subject, others, forecast }: Classified,
  story: Story,
  page: PageInfo,
): ToldFigure {
  const pageDate = dayRangeOf(page.published);
  const { kind, low, high, qualifier, unit, dates, start, end, surface } = figure;
  const quantity: Quantity = { kind, low, high, qualifier, unit, ...(dates ? { dates } : {}) };
  const own = kind === 'date' ? null : ownDate(sentence, figure, pageDate?.[1] ?? null);
  const attribution = attributionOf(sentence, figure, story);
  const pageFigure: PageFigure = {
    ...quantity,
    block,
    start,
    end,
    surface,
    storyId: story.id,
    subject,
    asOf: own ?? pageDate,
    by: attribution?.party ?? null,
  };
  return { quantity, ownDate: own, attribution, others, forecast, cannotTell: figure.cannotTell ?? false, pageFigure };
}

/** The statements without a figure, one a subject, stance and teller in each block. */
export function tellPositions(
  spoken: readonly SentenceMention[],
  story: Story,
): { block: number; position: PositionRead }[] {
  const seen = new Set<string>();
  return spoken.flatMap(({ block, sentence }) =>
    positionsOf(sentence, story)
      .filter((position) => isNew(seen, `${block}|${position.subject}|${position.stance}|${position.by?.party ?? ''}`))
      .map((position) => ({ block, position })),
  );
}

/** A story's own people: by convention the concepts `actor` and those that are a class of its people (`person:…`). */
export function actorsOf(story: Story): Set<ConceptId> {
  const own = Object.values(story.terms).flatMap((terms) => Object.keys(terms));
  return new Set(
    own.filter((concept) => concept === 'actor' || concept.startsWith('person:') || concept === 'actor_force'),
  );
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

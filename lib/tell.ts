import { dayRangeOf } from './day.ts';
import { isPredicate } from './figure/nouns/head.ts';
import { nounPhraseOf } from './figure/nouns/noun-phrase.ts';
import type { Frame } from './frame/frame.ts';
import type { Attribution, DayRange, Figure, PageFigure, PageInfo, Quantity, Span, Story, SubjectId } from './model.ts';
import type { SentenceMention } from './page/sentences.ts';
import type { Sentence } from './reading/sentence.ts';
import { beginsOwn, inBlock, isOwn } from './reading/text-reading.ts';
import { flatMapSteps, type Steps } from './slices.ts';
import { type Classified, type FigureReading, readFigures } from './subject/classify.ts';
import type { Doubt } from './subject/doubts/doubt.ts';
import { type PositionRead, positionsOf } from './subject/positions.ts';

/** A figure of the story with all that its sentence tells of it. */
export type ToldFigure = {
  readonly quantity: Quantity;
  /** The figure as the page writes it, with the noun that it counts. */
  readonly phrase: string;
  readonly ownDate: DayRange | null;
  readonly attribution: Attribution | null;
  /** Other subjects that its words allow. */
  readonly others: readonly SubjectId[];
  /** What speaks against its subject: then it conflicts with nothing. */
  readonly doubts: readonly Doubt[];
  /** Its other value, where the words allow two. */
  readonly alternative: Quantity | null;
  /** A step of the reading failed on it. */
  readonly cannotTell: boolean;
  readonly pageFigure: PageFigure;
};

/** A figure of a sentence on the story, what was made of it, and what its sentence tells of one that counts. */
export type SpokenFigure = FigureReading &
  Pick<SentenceMention, 'block' | 'sentence'> & { readonly told: ToldFigure | null };

/** Every figure of the sentences that speak of the story, with a step behind each sentence; `told` are those that count something of it. */
export function readSpoken(spoken: readonly SentenceMention[], story: Story, page: PageInfo): Steps<SpokenFigure[]> {
  const pageDate = dayRangeOf(page.published);
  return flatMapSteps(spoken, (mention) => {
    const { block, sentence } = mention;
    const isRead = ({ frame }: FigureReading) => beginsOwn(sentence.reading, frame.figure.number);
    return readFigures(mention, story, pageDate)
      .filter(isRead)
      .map((reading) => {
        const told = reading.taken && tellFigure(mention, reading.taken, reading.frame, story, page);
        return { ...reading, block, sentence, told };
      });
  });
}

/** Whether a figure may be held against others: its reading is certain, and asserts something. */
export function isCertain({ doubts, cannotTell }: ToldFigure): boolean {
  return doubts.length === 0 && !cannotTell;
}

/** The figures that count something of the story, subject and teller known. */
export function toldOf(figures: readonly SpokenFigure[]): ToldFigure[] {
  return figures.flatMap(({ told }) => told ?? []);
}

/** What a sentence tells of one of its figures, once it is known what that counts. */
export function tellFigure(
  { block, sentence }: Pick<SentenceMention, 'block' | 'sentence'>,
  { figure, subject, others, doubts }: Classified,
  { time, teller }: Pick<Frame, 'time' | 'teller'>,
  story: Story,
  page: PageInfo,
): ToldFigure {
  const pageDate = dayRangeOf(page.published);
  const { kind, low, high, qualifier, unit, dates } = figure;
  const { start, end, surface } = ownSpan(sentence, figure);
  const quantity: Quantity = { kind, low, high, qualifier, unit, ...(dates ? { dates } : {}) };
  const own = kind === 'date' ? null : time.asOf;
  const pageFigure: PageFigure = {
    ...quantity,
    block,
    start,
    end,
    surface,
    storyId: story.id,
    subject,
    asOf: own ?? pageDate,
    by: teller?.party ?? null,
  };
  return {
    quantity,
    phrase: phraseOf(sentence, figure),
    ownDate: own,
    attribution: teller,
    others,
    doubts,
    alternative:
      figure.alternative === undefined ? null : { ...quantity, low: figure.alternative, high: figure.alternative },
    cannotTell: figure.cannotTell ?? false,
    pageFigure,
  };
}

/** A figure with its noun, where one stands close by: "around 10,000 North Korean soldiers". */
function phraseOf(sentence: Sentence, figure: Figure): string {
  const { head, start, end } = nounPhraseOf(sentence.reading, figure.number);
  const own = ownSpan(sentence, figure).surface;
  if (head === null || figure.kind !== 'count' || isPredicate(head.concept)) return own;
  const whole = { start: Math.min(figure.start, start ?? figure.start), end: Math.max(figure.end, end) };
  return whole.end - whole.start > LONGEST_PHRASE ? own : ownSpan(sentence, whole).surface;
}

/** Longer ones are no name for a figure. */
const LONGEST_PHRASE = 60;

/** The statements without a figure, one a subject, stance and teller in each block; with a step behind each sentence. */
export function tellPositions(
  spoken: readonly SentenceMention[],
  story: Story,
): Steps<{ block: number; position: PositionRead }[]> {
  const seen = new Set<string>();
  return flatMapSteps(spoken, ({ block, sentence, previous }) =>
    positionsOf(sentence, story, previous)
      .filter((position) => isOwn(sentence.reading, position))
      .map((position) => inBlock(sentence.reading, position))
      .filter((position) => isNew(seen, `${block}|${position.subject}|${position.stance}|${position.by?.party ?? ''}`))
      .map((position) => ({ block, position })),
  );
}

function isNew(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** Where a figure stands in its block, and what it says there: a heading over it is none of its words. */
export function ownSpan({ reading }: Sentence, { start, end }: Span): Span & { surface: string } {
  const own = { start: Math.max(start, reading.own.start), end: Math.min(end, reading.own.end) };
  return { ...inBlock(reading, own), surface: reading.text.slice(own.start, own.end) };
}

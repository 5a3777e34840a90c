import { dayRangeOf } from '../day.ts';
import type { Frame } from '../frame/frame.ts';
import { tellerIn } from '../frame/teller.ts';
import { timeIn } from '../frame/time.ts';
import type { Figure, LanguageCode, LookupQuery, PageInfo, Quantity, Story, SubjectId } from '../model.ts';
import type { PlacedSentence, SentenceMention } from '../page/sentences.ts';
import type { PositionRead } from '../subject/positions.ts';
import { type ToldFigure, tellFigure } from '../tell.ts';
import type { Paragraph } from './input.ts';
import { type ReadFigure, typedFigure, unitOf, withQuantity } from './typed.ts';

/** What a look-up is understood to ask, corrections applied. */
export type Understood = {
  readonly language: LanguageCode | null;
  readonly page: PageInfo;
  readonly story: Story | null;
  readonly subject: SubjectId | null;
  readonly figures: readonly ReadFigure[];
  /** Index of the figure that is looked up. */
  readonly figure: number | null;
  /** That figure, where it is known what it counts. */
  readonly told: ToldFigure | null;
  /** The statement that is looked up where no figure is. */
  readonly position: PositionRead | null;
};

/** What a text says of one story. */
export type ReadOn = {
  readonly story: Story;
  readonly told: readonly ToldFigure[];
  readonly positions: readonly PositionRead[];
  readonly isAbout: boolean;
};

export type Read = {
  readonly language: LanguageCode | null;
  readonly page: PageInfo;
  readonly paragraphs: readonly Paragraph[];
  /** Those of the paragraphs; a sentence's block is its paragraph's index. */
  readonly sentences: readonly PlacedSentence[];
  readonly chosen: ReadOn | null;
};

/** Chooses what is looked up: the user's figure, else the first that counts something, else a statement, else any. */
export function settle(query: LookupQuery, { language, page, paragraphs, sentences, chosen }: Read): Understood {
  const placed = sentences
    .flatMap(({ block, sentence }) => sentence.figures.map((figure): Placed => ({ block, sentence, figure })))
    .sort((a, b) => a.block - b.block || a.figure.start - b.figure.start);
  const read = placed.map((one) => readFigure(one, chosen, paragraphs));
  const position = chosen?.positions.find(({ subject }) => !query.subject || subject === query.subject) ?? null;
  const index = chosenFigure(query, read, position);
  const story = chosen?.story ?? null;
  const base = { language, page, story };
  if (index === null && !query.quantity) {
    const subject = query.subject ?? position?.subject ?? null;
    return { ...base, subject, figures: read, figure: null, told: null, position };
  }
  const one = index === null ? null : (placed[index] ?? null);
  const known = one ? (chosen?.told.find((told) => isAt(told, one)) ?? null) : null;
  const subject = query.subject ?? known?.pageFigure.subject ?? null;
  const told = story && subject ? withChoices(query, { one, known, subject, story, page }) : null;
  const figures = withQuantity(read, index, told?.quantity ?? query.quantity ?? null, subject, query.text.length);
  return { ...base, subject, figures, figure: index ?? figures.length - 1, told, position: null };
}

type Placed = Pick<SentenceMention, 'block' | 'sentence'> & { readonly figure: Figure };

function readFigure({ block, figure }: Placed, chosen: ReadOn | null, paragraphs: readonly Paragraph[]): ReadFigure {
  const told = chosen?.told.find(({ pageFigure }) => pageFigure.block === block && pageFigure.start === figure.start);
  const at = paragraphs[block]?.at ?? 0;
  const { kind, low, high, qualifier, unit, dates, start, end, surface } = figure;
  const quantity: Quantity = told?.quantity ?? { kind, low, high, qualifier, unit, ...(dates ? { dates } : {}) };
  return { ...quantity, start: start + at, end: end + at, surface, subject: told?.pageFigure.subject ?? null };
}

function chosenFigure(
  query: LookupQuery,
  figures: readonly ReadFigure[],
  position: PositionRead | null,
): number | null {
  if (query.figure !== undefined && figures[query.figure]) return query.figure;
  const first = (fits: (figure: ReadFigure) => boolean) => {
    const index = figures.findIndex(fits);
    return index < 0 ? null : index;
  };
  const wanted = query.subject ? first(({ subject }) => subject === query.subject) : null;
  if (wanted !== null) return wanted;
  const known =
    first(({ subject, kind }) => subject !== null && kind !== 'date') ?? first(({ subject }) => subject !== null);
  if (known !== null || (position && !query.quantity)) return known;
  return first(({ kind }) => kind !== 'date') ?? first(() => true);
}

type Choice = {
  readonly one: Placed | null;
  readonly known: ToldFigure | null;
  readonly subject: SubjectId;
  readonly story: Story;
  readonly page: PageInfo;
};

/** The figure as the user says it is to be understood; nothing else than the chosen subject is then considered. */
function withChoices(query: LookupQuery, { one, known, subject, story, page }: Choice): ToldFigure | null {
  const told =
    known ??
    (one
      ? tellFigure(one, { figure: one.figure, subject, others: [], doubts: [] }, saidOf(one, story, page), story, page)
      : null);
  const value = query.quantity ?? told?.quantity ?? null;
  if (!value) return null;
  const quantity = { ...value, unit: value.unit ?? unitOf(subject, value, story) };
  if (!told) return typedFigure(quantity, subject, story, page);
  const others = query.subject ? [] : told.others;
  // what the user gives as the value is no doubtful reading
  const cannotTell = told.cannotTell && !query.quantity;
  const doubts = query.subject ? [] : told.doubts;
  return { ...told, quantity, others, doubts, cannotTell, pageFigure: { ...told.pageFigure, ...quantity, subject } };
}

/** When, and who tells it. */
function saidOf({ sentence, figure }: Placed, story: Story, page: PageInfo): Pick<Frame, 'time' | 'teller'> {
  const about = { sentence, figure, story, previous: null, pageDate: dayRangeOf(page.published) };
  return { time: timeIn(about), teller: tellerIn(about) };
}

function isAt({ pageFigure }: ToldFigure, { block, figure }: Placed): boolean {
  return pageFigure.block === block && pageFigure.start === figure.start;
}

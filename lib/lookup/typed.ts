import { dayRangeOf } from '../day.ts';
import type { LookupReading, PageInfo, Quantity, Story, SubjectId } from '../model.ts';
import type { ToldFigure } from '../tell.ts';

/** A figure of the looked-up text; offsets are those of the whole text. */
export type ReadFigure = LookupReading['figures'][number];

/** A value that stands nowhere in the text. */
export function typedFigure(quantity: Quantity, subject: SubjectId, story: Story, page: PageInfo): ToldFigure {
  const asOf = dayRangeOf(page.published);
  const place = { block: 0, start: 0, end: 0, surface: '', storyId: story.id, subject, asOf, by: null };
  return {
    quantity,
    phrase: '',
    ownDate: null,
    attribution: null,
    others: [],
    doubts: [],
    alternative: null,
    cannotTell: false,
    pageFigure: { ...quantity, ...place },
  };
}

/** What a bare number counts once its subject is chosen: the unit of that subject's rules, where they have one only. */
export function unitOf(subject: SubjectId, { kind }: Quantity, story: Story): string | null {
  const rules = story.reading.filter((rule) => rule.subject === subject && rule.kind === kind);
  const units = new Set(rules.flatMap((rule) => rule.units));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** The figures with the looked-up one as it is understood; a value that the text does not have stands at its end. */
export function withQuantity(
  figures: readonly ReadFigure[],
  index: number | null,
  quantity: Quantity | null,
  subject: SubjectId | null,
  end: number,
): readonly ReadFigure[] {
  if (!quantity) return figures.map((figure, at) => (at === index ? { ...figure, subject } : figure));
  if (index === null) return [...figures, { ...quantity, start: end, end, surface: '', subject }];
  return figures.map((figure, at) => {
    if (at !== index) return figure;
    const { start, end: last, surface } = figure;
    return { ...quantity, start, end: last, surface, subject };
  });
}

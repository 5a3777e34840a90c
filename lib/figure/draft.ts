import type { Figure, Kind, Qualifier, Span } from '../model.ts';
import type { TextReading } from '../reading/text-reading.ts';

/** What a parser read. `kind: null` claims the span for something that is no figure (a year, a model number). */
export type Draft = Span & {
  readonly kind: Kind | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
  readonly unit: string | null;
  readonly by: string;
  readonly dates?: readonly [string, string];
  /** The number alone, where the span takes in more. */
  readonly number?: Span;
  readonly derived?: boolean;
  readonly alternative?: number;
};

/** One idea of how values are written. */
export type Parser = { readonly name: string; readonly find: (reading: TextReading) => Draft[] };

/** One step that makes figures out of drafts more exact; gets and returns all figures of a text, by start. */
export type Refiner = {
  readonly name: string;
  readonly refine: (reading: TextReading, figures: readonly Figure[]) => readonly Figure[];
};

/** A count of one exact value. */
export function countDraft(by: string, span: Span, value: number): Draft {
  return {
    start: span.start,
    end: span.end,
    kind: 'count',
    low: value,
    high: value,
    qualifier: 'exact',
    unit: null,
    by,
  };
}

/** A span that looks like a number and counts nothing. */
export function noFigure(by: string, start: number, end: number): Draft {
  return { start, end, kind: null, low: null, high: null, qualifier: 'exact', unit: null, by };
}

/** A part of a whole that is not written, from 0 to 1, as whole percent: "two thirds of them", "1 in 10". */
export function shareDraft(by: string, { start, end }: Span, value: number): Draft {
  const percent = Math.round(value * 100);
  return { start, end, kind: 'percentage', low: percent, high: percent, qualifier: 'about', unit: 'percent', by };
}

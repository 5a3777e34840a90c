import type { Figure, Span } from '../model.ts';
import type { TextReading } from '../reading/text-reading.ts';
import type { Draft, Parser, Refiner } from './draft.ts';
import { PARSERS } from './parsers/index.ts';
import { REFINERS } from './refiners/index.ts';

/**
 * Reads every figure of one text: parsers in their order, each taking what earlier ones left, then refiners in theirs.
 * Offsets are UTF-16 units of `reading.text`. A parser or refiner that throws is left out and told to `onCrash`;
 * what the others read stands.
 */
export function extractFigures(
  reading: TextReading,
  onCrash: (step: string, error: unknown) => void = () => {},
  parsers: readonly Parser[] = PARSERS,
  refiners: readonly Refiner[] = REFINERS,
): readonly Figure[] {
  const drafts: Draft[] = [];
  for (const parser of parsers) {
    const found = attempt(parser.name, () => parser.find(reading), [], onCrash);
    const free = found.filter(unclaimed(drafts));
    drafts.push(...free);
    drafts.sort((a, b) => a.start - b.start);
  }
  let figures: readonly Figure[] = drafts.flatMap((draft) => toFigure(reading.text, draft));
  for (const refiner of refiners) {
    const before = figures;
    figures = attempt(refiner.name, () => refiner.refine(reading, before), before, onCrash);
  }
  return figures;
}

function toFigure(text: string, draft: Draft): Figure[] {
  if (draft.kind === null) return [];
  const { kind, ...rest } = draft;
  const span: Span = { start: draft.start, end: draft.end };
  return [{ ...rest, kind, surface: text.slice(draft.start, draft.end), number: span }];
}

/** Keeps drafts that overlap nothing taken before; `taken` is sorted by start and free of overlaps. */
function unclaimed(taken: readonly Draft[]): (draft: Draft) => boolean {
  return (draft) => {
    let low = 0;
    let high = taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((taken[middle]?.end ?? 0) <= draft.start) low = middle + 1;
      else high = middle;
    }
    const next = taken[low];
    return !next || next.start >= draft.end;
  };
}

function attempt<T>(step: string, run: () => T, otherwise: T, onCrash: (step: string, error: unknown) => void): T {
  try {
    return run();
  } catch (error) {
    onCrash(step, error);
    return otherwise;
  }
}

import type { Figure, Span } from '../model.ts';
import type { TextReading } from '../reading/text-reading.ts';
import { atOnce, type Steps } from '../slices.ts';
import type { Draft, Parser, Refiner } from './draft.ts';
import { PARSERS } from './parsers/index.ts';
import { REFINERS } from './refiners/index.ts';

/** Is told of what a reading leaves out. */
export type Watch = {
  /** A parser or refiner threw. */
  readonly crashed?: (step: string, error: unknown) => void;
  /** A number that the named parser took for none that counts, or that the named refiner left out. */
  readonly dropped?: (step: string, number: Span) => void;
};

/**
 * Reads every figure of one text: parsers in their order, each taking what earlier ones left, then refiners in theirs.
 * Offsets are UTF-16 units of `reading.text`. A step that throws is told to `watch` and spoils only what it was at: a
 * figure that a refiner fails on, and those that later parsers read in a text that an earlier one could not look
 * through, become "can't tell"; the rest stands.
 */
export function extractFigures(
  reading: TextReading,
  watch: Watch = {},
  parsers: readonly Parser[] = PARSERS,
  refiners: readonly Refiner[] = REFINERS,
): readonly Figure[] {
  return atOnce(figureSteps(reading, watch, parsers, refiners));
}

/** The same with a step behind each parser and refiner. */
export function* figureSteps(
  reading: TextReading,
  { crashed: onCrash = () => {}, dropped = () => {} }: Watch = {},
  parsers: readonly Parser[] = PARSERS,
  refiners: readonly Refiner[] = REFINERS,
): Steps<readonly Figure[]> {
  let drafts: readonly Draft[] = [];
  const doubtful = new Set<Draft>();
  let isCertain = true;
  for (const parser of parsers) {
    const found = attempt(parser.name, () => parser.find(reading), null, onCrash);
    if (!found) isCertain = false;
    const free = (found ?? []).filter(unclaimed(drafts));
    if (!isCertain) for (const draft of free) doubtful.add(draft);
    if (free.length > 0) drafts = [...drafts, ...free].sort((a, b) => a.start - b.start);
    yield;
  }
  let figures: readonly Figure[] = drafts.flatMap((draft) =>
    toFigure(reading.text, draft).map((figure) => (doubtful.has(draft) ? { ...figure, cannotTell: true } : figure)),
  );
  for (const { kind, by, start, end } of drafts) if (kind === null) dropped(by, { start, end });
  for (const refiner of refiners) {
    const before = figures;
    figures = refined(reading, refiner, figures, onCrash);
    for (const { number } of lostOf(before, figures)) dropped(refiner.name, number);
    yield;
  }
  return figures;
}

/** Figures whose number is in none that a refiner gave back; both by start. */
function lostOf(before: readonly Figure[], after: readonly Figure[]): Figure[] {
  let at = 0;
  return before.filter(({ number }) => {
    while ((after[at]?.number.end ?? Number.POSITIVE_INFINITY) < number.end) at++;
    return (after[at]?.number.start ?? Number.POSITIVE_INFINITY) > number.start;
  });
}

/** A refiner that fails on all figures together is given one at a time, so that only the one it fails on is lost. */
function refined(
  reading: TextReading,
  refiner: Refiner,
  figures: readonly Figure[],
  onCrash: (step: string, error: unknown) => void,
): readonly Figure[] {
  const together = attempt(refiner.name, () => refiner.refine(reading, figures), null, onCrash);
  if (together) return together;
  return figures.flatMap(
    (figure) =>
      attempt(
        refiner.name,
        () => refiner.refine(reading, [figure]),
        null,
        () => {},
      ) ?? [{ ...figure, cannotTell: true }],
  );
}

function toFigure(text: string, draft: Draft): Figure[] {
  const { kind, start, end } = draft;
  if (kind === null) return [];
  return [{ number: { start, end }, ...draft, kind, surface: text.slice(start, end) }];
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

import type { Mark } from './marks.ts';

/**
 * The mark that the keyboard goes to after `last`: figures first, then positions and mentions; none behind
 * the last. With no `last`, the first that is not above the viewport.
 */
export function nextMark(marks: readonly Mark[], last: Mark | null): Mark | undefined {
  const ordered = figuresFirst(marks.filter(isRendered));
  const at = last ? ordered.indexOf(last) : -1;
  if (at >= 0) return ordered[at + 1];
  return ordered.find(({ range }) => range.getBoundingClientRect().bottom > 0) ?? ordered[0];
}

/** Where the keyboard begins anew. */
export function firstMark(marks: readonly Mark[]): Mark | undefined {
  return figuresFirst(marks.filter(isRendered))[0];
}

/** The mark that now stands where `mark` stood. */
export function samePlace(marks: readonly Mark[], { finding }: Mark): Mark | null {
  return (
    marks.find(
      (mark) =>
        mark.finding.block === finding.block &&
        mark.finding.start === finding.start &&
        mark.finding.end === finding.end,
    ) ?? null
  );
}

function figuresFirst(marks: readonly Mark[]): readonly Mark[] {
  const isFigure = ({ finding }: Mark) => finding.type === 'figure';
  return [...marks.filter(isFigure), ...marks.filter((mark) => !isFigure(mark))];
}

function isRendered({ range }: Mark): boolean {
  return range.getClientRects().length > 0;
}

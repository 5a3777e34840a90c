import type { Mark } from './marks.ts';

/**
 * The mark that the keyboard goes to after `last`, or `back` from it: figures first, then positions and mentions; none
 * behind the last. With no `last`, the first that is not above the viewport, or below it.
 */
export function nextMark(marks: readonly Mark[], last: Mark | null, back = false): Mark | undefined {
  const ordered = inTurn(marks, back);
  const at = last ? ordered.indexOf(last) : -1;
  if (at >= 0) return ordered[at + 1];
  const isInSight = ({ range }: Mark) => {
    const { top, bottom } = range.getBoundingClientRect();
    return back ? top < innerHeight : bottom > 0;
  };
  return ordered.find(isInSight) ?? ordered[0];
}

/** Where the keyboard begins anew. */
export function firstMark(marks: readonly Mark[], back = false): Mark | undefined {
  return inTurn(marks, back)[0];
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

/** In the order in which they are gone through. */
function inTurn(marks: readonly Mark[], back: boolean): readonly Mark[] {
  const rendered = marks.filter(isRendered);
  const isFigure = ({ finding }: Mark) => finding.type === 'figure';
  const ordered = [...rendered.filter(isFigure), ...rendered.filter((mark) => !isFigure(mark))];
  return back ? ordered.reverse() : ordered;
}

function isRendered({ range, painted }: Mark): boolean {
  return painted.length > 0 && range.getClientRects().length > 0;
}

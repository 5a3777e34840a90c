import type { Page } from 'playwright-core';

/** One marked place of a page, in document order. */
export type Mark = {
  /** What follows `crossfigure-` in the highlight's name: a verdict, or another kind of mark. */
  readonly name: string;
  readonly text: string;
  /** Text of the nearest block around it. */
  readonly around: string;
};

/** The marks that the extension has painted, read from the page's own highlight registry. */
export function readMarks(page: Pick<Page, 'evaluate'>): Promise<Mark[]> {
  return page.evaluate(() => {
    const marks: { name: string; range: AbstractRange }[] = [];
    for (const [name, highlight] of CSS.highlights) {
      // The place whose popover is open is in the registry a second time.
      if (!name.startsWith('crossfigure-') || name === 'crossfigure-open') continue;
      for (const range of highlight) marks.push({ name: name.slice('crossfigure-'.length), range });
    }
    const asRange = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range;
    };
    return marks
      .map(({ name, range }) => ({ name, range: asRange(range) }))
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ name, range }) => {
        const node = range.startContainer;
        const block = (node instanceof Element ? node : node.parentElement)?.closest(
          'p, li, td, h1, h2, h3, div, body',
        );
        return { name, text: range.toString(), around: block?.textContent ?? '' };
      });
  });
}

/** Waits until something is marked; `false` where nothing is after `timeout` milliseconds. */
export async function waitForMarks(page: Page, timeout: number): Promise<boolean> {
  const marked = () => [...CSS.highlights].some(([name, { size }]) => name.startsWith('crossfigure-') && size > 0);
  return page.waitForFunction(marked, null, { timeout }).then(
    () => true,
    () => false,
  );
}

/**
 * Scrolls the `index`th mark to the middle of the window.
 * @returns the middle of its first line, in pixels of the window
 */
export function scrollToMark(page: Pick<Page, 'evaluate'>, index: number): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const ranges: AbstractRange[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('crossfigure-') && name !== 'crossfigure-open') ranges.push(...highlight);
    }
    const live = ranges
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
      })
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[wanted];
    if (!live) throw new Error(`There is no mark ${wanted}.`);
    live.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const line = live.getClientRects()[0];
    if (!line) throw new Error(`Mark ${wanted} is not to be seen.`);
    return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
  }, index);
}

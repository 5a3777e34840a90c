import type { Page } from 'playwright-core';

/**
 * The figures that are painted, each with the id of what it stands in, sorted. One that is painted anywhere but where its
 * text is found there has `elsewhere` behind it.
 */
export function paintedOn(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  return page.evaluate(() => {
    /** The block with an id around a node, beyond the shadow roots that it lies in. */
    const blockOf = (node: Node | null): Element | null => {
      const element = node instanceof Element ? node : (node?.parentElement ?? null);
      if (element) return element.closest('[id]') ?? blockOf(element.getRootNode());
      return node instanceof ShadowRoot ? blockOf(node.host) : null;
    };
    /** The first place of a text below a node, as a range of its own. */
    const find = (text: string, below: Node): Range | null => {
      const walker = document.createTreeWalker(below, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; at: number }[] = [];
      let all = '';
      while (walker.nextNode()) {
        nodes.push({ node: walker.currentNode, at: all.length });
        all += walker.currentNode.textContent;
      }
      const start = all.indexOf(text);
      if (start < 0) return null;
      const range = new Range();
      const point = (at: number, isEnd: boolean) => nodes.findLast((one) => (isEnd ? one.at < at : one.at <= at));
      const [first, last] = [point(start, false), point(start + text.length, true)];
      if (!first || !last) return null;
      range.setStart(first.node, start - first.at);
      range.setEnd(last.node, start + text.length - last.at);
      return range;
    };
    const lines = (range: Range) =>
      [...range.getClientRects()].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join());
    const isSame = (range: AbstractRange, wanted: Range | null) => {
      if (!wanted) return false;
      const painted = new Range();
      painted.setStart(range.startContainer, range.startOffset);
      painted.setEnd(range.endContainer, range.endOffset);
      return lines(painted).length > 0 && lines(painted).join(' ') === lines(wanted).join(' ');
    };
    return [...CSS.highlights]
      .filter(([name]) => name.startsWith('crossfigure-') && name !== 'crossfigure-open')
      .flatMap(([, ranges]) => [...ranges])
      .flatMap((range) => {
        const text = String(range);
        if (!/\d/.test(text)) return [];
        const block = blockOf(range.startContainer);
        const root = range.startContainer.getRootNode();
        const isPlaced = block && isSame(range, find(text, block.contains(range.startContainer) ? block : root));
        return `${block?.id}: ${text}${isPlaced ? '' : ' elsewhere'}`;
      })
      .sort();
  });
}

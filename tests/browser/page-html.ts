const HEADING = /^(#{1,6})\s+(.*)$/;
const ITEM = /^\s*[-*•]\s+(.*)$/;
const ROW = /(^|\s)\|(\s|$)/;
const SEPARATOR = /^\s*\|?[\s|:-]*-[\s|:-]*$/;

/**
 * A page in the notation of `scripts/check/page-blocks.ts` as a browser would be given it: `h1` for its first line, lists
 * for items, tables with `th` where a separator stands under the first row.
 */
export function pageHtml(text: string): string {
  const page = document.createElement('main');
  let open: Element | null = null;
  const within = (name: string): Element => {
    if (open?.localName !== name) {
      open = document.createElement(name);
      page.append(open);
    }
    return open;
  };
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    if (ROW.test(line)) {
      if (SEPARATOR.test(line)) return;
      const isHead = SEPARATOR.test(lines[at + 1] ?? '') && ROW.test(lines[at + 1] ?? '');
      within('table').append(rowOf(line, isHead ? 'th' : 'td'));
      return;
    }
    const item = ITEM.exec(line)?.[1];
    if (item !== undefined) {
      within('ul').append(element('li', item));
      return;
    }
    open = null;
    const heading = HEADING.exec(line);
    if (page.childElementCount === 0) page.append(element('h1', line));
    else if (heading) page.append(element(`h${Math.min(6, (heading[1]?.length ?? 1) + 1)}`, heading[2] ?? ''));
    else if (line.trim() !== '') page.append(element('p', line));
  });
  return page.outerHTML;
}

function rowOf(line: string, cell: 'th' | 'td'): Element {
  const row = document.createElement('tr');
  const cells = line.split('|');
  // what stands outside of the outer bars is no cell
  const from = cells[0]?.trim() === '' ? 1 : 0;
  for (const text of cells.slice(from, cells.at(-1)?.trim() === '' ? -1 : undefined)) row.append(element(cell, text));
  return row;
}

function element(name: string, text: string): Element {
  const made = document.createElement(name);
  made.textContent = text.trim();
  return made;
}

/** A rendered card as text that a person can read and a test can compare. */

/** Blocks and the parts of a row stand on lines of their own; what only screen readers hear stands in brackets. */
export function cardText(element: Element): string {
  const lines: string[] = [];
  let line = '';
  const endLine = () => {
    if (line.trim() !== '') lines.push(line.replaceAll(/[^\S\n]+/g, ' ').trim());
    line = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === node.TEXT_NODE) line += node.textContent;
    if (!isElement(node)) return;
    if (node.localName === 'svg') return;
    const mark = MARKS[node.localName];
    if (mark !== undefined) {
      endLine();
      line = mark;
    }
    if (node.classList.contains('cf-hidden')) line += ` [${node.textContent?.trim()}]`;
    else for (const child of node.childNodes) walk(child);
    if (mark !== undefined) endLine();
    else if (PARTS.has(node.localName)) line += ' ';
  };
  walk(element);
  endLine();
  return lines.filter((one) => one !== '-').join('\n');
}

/** How many words there are to read: whatever stands between spaces and has a letter or a digit, the axis of the picture apart. */
export function wordsSeen(element: Element): number {
  const seen = element.cloneNode(true) as Element;
  for (const hidden of seen.querySelectorAll('.cf-hidden, .cf-axis')) hidden.remove();
  return cardText(seen)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** What Tab stops at. */
export function tabStops(element: Element): number {
  const stops = [...element.querySelectorAll<HTMLElement>('a[href], button, summary, input, select, [tabindex="0"]')];
  return stops.filter((stop) => !isFolded(stop)).length;
}

function isFolded(element: Element): boolean {
  const details = element.closest('details:not([open])');
  return details !== null && element !== details.querySelector('summary');
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}

/** What begins a line, and with what. */
const MARKS: Readonly<Record<string, string>> = {
  header: '',
  footer: '',
  div: '',
  section: '',
  p: '',
  ul: '',
  ol: '',
  li: '- ',
  h2: '## ',
  h3: '### ',
  h4: '#### ',
  h5: '',
  summary: '▸ ',
  tr: '| ',
  table: '',
};
const PARTS: ReadonlySet<string> = new Set(['bdi', 'span', 'strong', 'button', 'time', 'td', 'th']);

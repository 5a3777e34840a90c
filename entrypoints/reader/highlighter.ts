import type { Mark, MarkName } from './marks.ts';

/**
 * Paints marks through the document's highlight registry (CSS Custom Highlight API), which leaves its nodes alone.
 * Entries are `crossfigure-<name>`, and `crossfigure-open` over the place whose popover is open. The registry belongs
 * to the document: the page's own script can list these names.
 */
export type Highlighter = {
  /** Shows exactly these marks. */
  paint(marks: readonly Mark[]): void;
  /** Sets one mark off from the others, or none. */
  setOpen(mark: Mark | null): void;
  clear(): void;
};

const NAMES: readonly MarkName[] = ['record', 'other-time', 'one-source', 'agrees', 'mixed', 'conflicts'];
const OPEN = 'crossfigure-open';

/**
 * The names of all entries. A later version takes away what an earlier one left under them, and Firefox lets no content
 * script list the registry: a name that is given up stays here.
 */
export const HIGHLIGHTS: readonly string[] = [...NAMES.map(highlightName), OPEN];

export function createHighlighter(registry: HighlightRegistry = CSS.highlights): Highlighter {
  return {
    paint(marks) {
      for (const [priority, name] of NAMES.entries()) {
        const ranges = marks.filter((mark) => mark.name === name).flatMap((mark) => mark.painted);
        setEntry(registry, highlightName(name), ranges, priority);
      }
    },
    setOpen: (mark) => setEntry(registry, OPEN, mark ? mark.painted : [], NAMES.length),
    clear() {
      for (const name of HIGHLIGHTS) registry.delete(name);
    },
  };
}

/** The registry's entry for a mark; `entrypoints/background/highlight-css.ts` has its rule. */
export function highlightName(name: MarkName): string {
  return `crossfigure-${name}`;
}

function setEntry(registry: HighlightRegistry, name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    registry.delete(name);
    return;
  }
  const highlight = new Highlight();
  // One by one: a page with very many would overflow the stack as arguments.
  for (const range of ranges) highlight.add(range);
  highlight.priority = priority;
  registry.set(name, highlight);
}

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
  /** What lies in each entry is kept beside it, as Firefox lets no content script list that either. */
  const entries = new Map<string, { readonly highlight: Highlight; readonly painted: Set<Range> }>();

  /** What was painted before and still is stays as it is: painting a range anew costs as much as painting it. */
  function setEntry(name: string, ranges: readonly Range[], priority: number): void {
    const entry = entries.get(name) ?? { highlight: new Highlight(), painted: new Set() };
    const { highlight, painted } = entry;
    entries.set(name, entry);
    const wanted = new Set(ranges);
    for (const range of painted) {
      if (wanted.has(range)) continue;
      highlight.delete(range);
      painted.delete(range);
    }
    // One by one: a page with very many would overflow the stack as arguments.
    for (const range of wanted) {
      if (painted.has(range)) continue;
      highlight.add(range);
      painted.add(range);
    }
    highlight.priority = priority;
    if (ranges.length === 0) registry.delete(name);
    else registry.set(name, highlight);
  }

  return {
    paint(marks) {
      const byName = Map.groupBy(marks, ({ name }) => name);
      for (const [priority, name] of NAMES.entries()) {
        const ranges = byName.get(name)?.flatMap(({ painted }) => painted) ?? [];
        setEntry(highlightName(name), ranges, priority);
      }
    },
    setOpen(mark) {
      // what is only listed is shown where it is asked for
      const ranges = mark?.painted.length === 0 ? [mark.range] : mark?.painted;
      setEntry(OPEN, ranges ?? [], NAMES.length);
    },
    clear() {
      entries.clear();
      for (const name of HIGHLIGHTS) registry.delete(name);
    },
  };
}

/** The registry's entry for a mark; `entrypoints/background/highlight-css.ts` has its rule. */
export function highlightName(name: MarkName): string {
  return `crossfigure-${name}`;
}

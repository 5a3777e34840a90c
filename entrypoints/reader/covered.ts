import { localName, parentElement } from '../dom/node.ts';

/**
 * Watches what was not shown when it was met. Whatever shows an element that had no box gives it one, which an observer
 * tells, without a look at anything while nothing changes. What has a box all the time (`visibility`, `opacity`, clips) or
 * never has one that is told of (inline elements) has to be looked at.
 */
export type Covered = {
  /** Watches exactly these from now on. */
  keepTo(hidden: ReadonlySet<Element>): void;
  /** What may have come to be shown without anybody telling: to be looked at on every occasion. */
  readonly untold: ReadonlySet<Element>;
};

/** Elements that style sheets seldom make anything but inline. */
const INLINE = /^(?:a|abbr|b|cite|em|font|i|label|mark|q|slot|small|span|strong|time|u|[^-]+-.*)$/;

/** `onShown`: something that had no box has got one. Until `signal` aborts. */
export function watchCovered(onShown: () => void, signal: AbortSignal): Covered {
  const boxless = new Set<Element>();
  const untold = new Set<Element>();
  const observer = new ResizeObserver((entries) => {
    // the first time an observer tells of nothing, too
    const shown = entries.filter((entry) => hasSize(entry) && boxless.delete(entry.target));
    for (const { target } of shown) {
      untold.add(target);
      observer.unobserve(target);
    }
    if (shown.length > 0) onShown();
  });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    untold,
    keepTo(hidden) {
      for (const element of untold) if (!hidden.has(element)) untold.delete(element);
      for (const element of boxless) {
        if (hidden.has(element)) continue;
        boxless.delete(element);
        observer.unobserve(element);
      }
      for (const element of hidden) {
        if (boxless.has(element) || untold.has(element)) continue;
        const isBoxless = waitsForBox(element);
        // an element with a name of its own may come to be either
        if (!isBoxless || INLINE.test(localName(element))) untold.add(element);
        if (!isBoxless) continue;
        boxless.add(element);
        observer.observe(element, { box: 'border-box' });
      }
    },
  };
}

function hasSize({ borderBoxSize }: ResizeObserverEntry): boolean {
  return borderBoxSize.some(({ inlineSize, blockSize }) => inlineSize > 0 || blockSize > 0);
}

/** Within closed details, elements have no box whatever their style is. */
function waitsForBox(element: Element): boolean {
  return getComputedStyle(element).display === 'none' || parentElement(element) instanceof HTMLDetailsElement;
}

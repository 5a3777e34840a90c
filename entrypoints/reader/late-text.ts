/** When changed text is looked at: how long the page has to be quiet, and the longest wait for a page that never is. */
export type Pace = { readonly quietMs: number; readonly longestMs: number };

export const PACE: Pace = { quietMs: 400, longestMs: 2_000 };

const DEEP: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'open'],
};

export type Watch = {
  /** Watches a further tree (observers do not see into shadow roots), or with `deep: false` a node's own children. */
  add(root: Node, deep?: boolean): void;
};

/**
 * One observer over the page. Hands on what happened in one go, when the page has come to rest and the browser is idle;
 * nothing runs while nothing changes. `slowness()` multiplies the waits, for pages that change all the time in vain.
 */
export function watchChanges(
  onChange: (records: readonly MutationRecord[]) => void,
  slowness: () => number,
  signal: AbortSignal,
  pace: Pace = PACE,
): Watch {
  let records: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  const observer = new MutationObserver((more) => {
    if (records.length === 0) since = performance.now();
    records.push(...more);
    const left = since + pace.longestMs * slowness() - performance.now();
    try {
      clearTimeout(timer);
      timer = setTimeout(whenIdle, Math.max(0, Math.min(pace.quietMs * slowness(), left)));
    } catch {
      // a page that is being closed has no timers any more in Firefox, and nobody who reads it
      observer.disconnect();
      records = [];
    }
  });

  function whenIdle(): void {
    requestIdleCallback(deliver, { timeout: pace.longestMs });
  }

  function deliver(): void {
    if (signal.aborted || records.length === 0) return;
    const delivered = records;
    records = [];
    onChange(delivered);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    records = [];
  });

  return {
    add: (root, deep = true) => observer.observe(root, deep ? DEEP : { childList: true }),
  };
}

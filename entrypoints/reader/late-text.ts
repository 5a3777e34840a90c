/**
 * When changed text is looked at: how long the page has to be quiet, the longest wait for a page that never is, and how
 * long the page may be busy after that.
 */
export type Pace = { readonly quietMs: number; readonly longestMs: number; readonly busyMs: number };

export const PACE: Pace = { quietMs: 400, longestMs: 1_000, busyMs: 500 };

const DEEP: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
};
const OWN: MutationObserverInit = { childList: true, attributes: true };

export type Watch = {
  /** Watches a further tree (observers do not see into shadow roots), or with `deep: false` a node and its own children. */
  add(root: Node, deep?: boolean): void;
  /** Has `onChange` called as after a change of the page, also without any. */
  stir(): void;
  /** Takes the records so far; `onChange` is called all the same, with those that come after. */
  take(): readonly MutationRecord[];
};

/**
 * One observer over the page. Hands on what happened in one go, when the page has come to rest and the browser is idle;
 * nothing runs while nothing changes. `restMs` is how long to leave the page alone after the last time, for pages whose
 * changes take long to read. `atOnce` is called upon each change, before the page is rendered with it.
 */
export function watchChanges(
  onChange: (records: readonly MutationRecord[]) => void,
  restMs: () => number,
  signal: AbortSignal,
  pace: Pace = PACE,
  atOnce: () => void = () => undefined,
): Watch {
  /** `null`: nothing happened. */
  let batches: (readonly MutationRecord[])[] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let rested = 0;

  const observer = new MutationObserver((records) => {
    stir(records);
    atOnce();
  });

  function stir(records: readonly MutationRecord[] = []): void {
    const now = performance.now();
    if (!batches) since = now;
    batches ??= [];
    batches.push(records);
    const due = Math.max(Math.min(now + pace.quietMs, since + pace.longestMs), rested + restMs());
    try {
      clearTimeout(timer);
      timer = setTimeout(whenIdle, Math.max(0, due - now));
    } catch {
      // a page that is being closed has no timers any more in Firefox, and nobody who reads it
      observer.disconnect();
      batches = null;
    }
  }

  function whenIdle(): void {
    requestIdleCallback(deliver, { timeout: pace.busyMs });
  }

  function deliver(): void {
    if (signal.aborted || !batches) return;
    const records = batches.flat();
    batches = null;
    rested = performance.now();
    onChange(records);
  }

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    batches = null;
  });

  return {
    add: (root, deep = true) => observer.observe(root, deep ? DEEP : OWN),
    stir: () => stir(),
    take() {
      const records = batches?.flat() ?? [];
      if (batches) batches = [];
      return records;
    },
  };
}

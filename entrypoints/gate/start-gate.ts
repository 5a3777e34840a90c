import type { Browser } from 'wxt/browser';
import { createGate, GATE_KEY, markingIsOn } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import { addEventListener } from '../dom/node.ts';
import { SUCCESSOR } from '../dom/orphan.ts';
import { type Pace, watchText } from './watch-text.ts';

/** How often, and how long after one another, the reader is asked for where nobody answers. */
const TRIES = 3;
const AGAIN_MS = 1000;

export type GateEdges = Pace & {
  readonly document: Document;
  /** Host name of the page; `null` in a frame, where the switches of the page around it hold, which the background knows. */
  readonly host: string | null;
  readonly storage: {
    readonly local: Pick<Browser.storage.StorageArea, 'get'>;
    readonly onChanged: Pick<typeof Browser.storage.onChanged, 'addListener' | 'removeListener'>;
  };
  /** Has the reader brought in; `false` where the background refused. */
  readonly open: () => Promise<boolean>;
  /** Whether the extension was taken away from under the page: then every call to it throws. */
  readonly isGone: () => boolean;
};

/**
 * Watches the page while marking is on for its host, and has the reader brought in once the gate is passed. Says nothing
 * before that, and after it leaves everything to the reader. In a frame it may be refused; then it asks again when the
 * state changes. By the function that is given back a frame's gate is told to look and ask whatever is set.
 */
export function startGate(edges: GateEdges): () => void {
  const { document, storage, host } = edges;
  let watching: AbortController | null = null;
  let isRefused = false;
  const done = new AbortController();
  const stop = () => {
    watching?.abort();
    done.abort();
  };

  const use = (value: unknown, isTold = false) => {
    watching?.abort();
    watching = null;
    const state = readGateState(value);
    if (!state || !(isTold || (host === null ? state.marking : markingIsOn(state, host)))) return;
    if (isRefused) {
      open(TRIES);
      return;
    }
    watching = new AbortController();
    watchText(document, createGate(state.stories), edges, pass, watching.signal);
  };
  const finish = () => {
    stop();
    isRefused = false;
    if (!edges.isGone()) storage.onChanged.removeListener(changed);
  };
  const pass = () => {
    if (host !== null) finish();
    watching?.abort();
    isRefused = host === null;
    open(TRIES);
  };
  /**
   * Is not answered where the page goes into the browser's cache meanwhile, which is told when the page is shown again,
   * or where the background ends.
   */
  const open = (tries: number) => {
    if (edges.isGone()) return;
    edges.open().then(
      (isOpen) => isOpen && finish(),
      () => tries > 1 && edges.later(() => open(tries - 1), AGAIN_MS),
    );
  };
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[GATE_KEY]) use(changes[GATE_KEY].newValue);
  };
  const start = async () => {
    if (edges.isGone()) return;
    addEventListener(document, SUCCESSOR, () => edges.isGone() && stop(), { signal: done.signal });
    storage.onChanged.addListener(changed);
    use((await storage.local.get(GATE_KEY))[GATE_KEY]);
  };

  const begin = () => void start().catch(() => undefined);
  // A prerendered page may never be shown.
  if (!isPrerendering(document)) begin();
  else addEventListener(document, 'prerenderingchange', begin, { once: true });
  return () => {
    if (host !== null || done.signal.aborted || watching?.signal.aborted === false || edges.isGone()) return;
    storage.local.get(GATE_KEY).then(
      (items) => use(items[GATE_KEY], true),
      () => undefined,
    );
  };
}

function isPrerendering(document: Document): boolean {
  return Reflect.get(Document.prototype, 'prerendering', document) === true;
}

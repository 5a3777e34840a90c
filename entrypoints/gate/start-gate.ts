import type { Browser } from 'wxt/browser';
import { createGate, GATE_KEY, markingIsOn } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import { addEventListener } from '../dom/node.ts';
import { watchText } from './watch-text.ts';

export type GateEdges = {
  readonly document: Document;
  readonly host: string;
  readonly storage: {
    readonly local: Pick<Browser.storage.StorageArea, 'get'>;
    readonly onChanged: Pick<typeof Browser.storage.onChanged, 'addListener' | 'removeListener'>;
  };
  /** Runs something after a delay, when the page has time for it. */
  readonly later: (run: () => void, delayMs: number) => void;
  /** Has the reader brought in. */
  readonly open: () => Promise<unknown>;
};

/**
 * Watches the page while marking is on for its host, and has the reader brought in once the gate is passed. Says nothing
 * before that, and after it leaves everything to the reader.
 */
export function startGate(edges: GateEdges): void {
  const { document, storage } = edges;
  let watching: AbortController | null = null;

  const use = (value: unknown) => {
    watching?.abort();
    watching = null;
    const state = readGateState(value);
    if (!state || !markingIsOn(state, edges.host)) return;
    watching = new AbortController();
    watchText(document, createGate(state.stories), edges.later, pass, watching.signal);
  };
  const pass = () => {
    watching?.abort();
    storage.onChanged.removeListener(changed);
    // Fails only where the extension was taken away meanwhile: then there is nobody left to tell.
    edges.open().catch(() => undefined);
  };
  const changed = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && changes[GATE_KEY]) use(changes[GATE_KEY].newValue);
  };
  const start = async () => {
    storage.onChanged.addListener(changed);
    use((await storage.local.get(GATE_KEY))[GATE_KEY]);
  };

  // A prerendered page may never be shown.
  if (!isPrerendering(document)) void start();
  else addEventListener(document, 'prerenderingchange', () => void start(), { once: true });
}

function isPrerendering(document: Document): boolean {
  return Reflect.get(Document.prototype, 'prerendering', document) === true;
}

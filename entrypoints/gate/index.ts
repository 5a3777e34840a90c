import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Answer, Request } from '../../lib/messages.ts';
import { documentElement } from '../dom/document.ts';
import { isExtensionGone } from '../dom/extension.ts';
import { startGate } from './start-gate.ts';

/** Smaller than the frame that browsers make where a page gives no size, in CSS pixels: advertisements, buttons, counters. */
const LEAST = { width: 300, height: 150 };

/**
 * The content script of every page and its frames (named in the manifest by `wxt.config.ts`). Not WXT's kind of content
 * script, as that one posts a message into every page it starts in. The background brings it into pages that were open
 * before the extension; brought in a second time it has a frame's gate ask again, and does nothing else. In a small
 * frame it looks at the size and does nothing at all.
 */
export default defineUnlistedScript(() => {
  const isPage = window === window.top;
  if (isPage || hasSize()) enter(isPage);
  else whenSized(() => enter(isPage));
});

function hasSize(): boolean {
  return innerWidth > 0 || innerHeight > 0;
}

/** A frame that is not shown yet, or is of another process, learns its size later, and not always by a `resize`. */
function whenSized(run: () => void): void {
  const observer = new ResizeObserver(() => {
    if (!hasSize()) return;
    observer.disconnect();
    run();
  });
  const root = documentElement(document);
  if (root) observer.observe(root);
}

function enter(isPage: boolean): void {
  const world = globalThis as { crossfigureGate?: () => void };
  if (!isPage && (innerWidth < LEAST.width || innerHeight < LEAST.height)) return;
  if (world.crossfigureGate) {
    world.crossfigureGate();
    return;
  }
  world.crossfigureGate = startGate({
    document,
    host: isPage ? location.hostname : null,
    storage: browser.storage,
    next: (run) => void scheduler.postTask(run),
    later: (run, delayMs) => setTimeout(() => requestIdleCallback(run, { timeout: 1000 }), delayMs),
    open: async () => {
      const answer: Answer<'open'> = await browser.runtime.sendMessage({ type: 'open' } satisfies Request);
      return answer.ok && answer.value;
    },
    isGone: isExtensionGone,
  });
}

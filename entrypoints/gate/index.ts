import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Request } from '../../lib/messages.ts';
import { isExtensionGone } from '../dom/extension.ts';
import { startGate } from './start-gate.ts';

/**
 * The content script of every page (named in the manifest by `wxt.config.ts`). Not WXT's kind of content script, as
 * that one posts a message into every page it starts in. The background brings it into pages that were open before the
 * extension; brought in a second time it does nothing.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { crossfigureGate?: true };
  if (world.crossfigureGate) return;
  world.crossfigureGate = true;
  startGate({
    document,
    host: location.hostname,
    storage: browser.storage,
    later: (run, delayMs) => setTimeout(() => requestIdleCallback(run, { timeout: 1000 }), delayMs),
    open: async () => browser.runtime.sendMessage({ type: 'open' } satisfies Request),
    isGone: isExtensionGone,
  });
});

import type { Ask } from './ask-background.ts';
import { findingsOfTab } from './findings-of-tab.ts';
import type { Notice, PageFindings, Place } from './messages.ts';

/** What extension pages ask of the page in a tab, over all of its frames that are read. */
export type MarkedPage = {
  /** `null` where nothing in the tab is read. */
  readonly findings: (tabId: number) => Promise<PageFindings | null>;
  /** Brings a place into view, and with `opens` its card too; without effect where it is gone. */
  readonly show: (tabId: number, place: Place, opens: boolean) => Promise<void>;
};

/** @param send to one frame of a tab; rejects where nobody is there */
export function markedPage(
  ask: Ask,
  send: (tabId: number, notice: Notice, options: { frameId: number }) => Promise<unknown>,
): MarkedPage {
  return {
    findings: async (tabId) => {
      const frames = await ask({ type: 'frames', tabId });
      return findingsOfTab(frames.ok ? frames.value : [], (frameId) =>
        // No reader in that frame any more: it has none.
        send(tabId, { type: 'pageFindings' }, { frameId }).catch(() => undefined),
      );
    },
    show: async (tabId, { frame: frameId = 0, block, start, end }, opens) => {
      const notice = { type: 'scrollTo', place: { block, start, end }, ...(opens && { opens }) } as const;
      await send(tabId, notice, { frameId }).catch(() => undefined);
    },
  };
}

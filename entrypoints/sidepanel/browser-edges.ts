import type { Browser } from 'wxt/browser';
import { type Ask, askBackground } from '../../lib/ask-background.ts';
import { besideGate } from '../../lib/beside-gate.ts';
import { onStoreChanged } from '../../lib/claims/db.ts';
import { openStore } from '../../lib/claims/open.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import { copyText } from '../../lib/copy-text.ts';
import { markedPage } from '../../lib/marked-page.ts';
import type { PanelNotice, Request } from '../../lib/messages.ts';
import type { PageEdges, PanelEdges } from './edges.ts';

/** The panel's edges in a real browser. */
export async function browserEdges(browser: typeof Browser, document: Document): Promise<PanelEdges> {
  const [window, own] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  const ownTab = own?.id ?? null;
  const windowId = window.id ?? -1;
  const ask = askBackground((request) => browser.runtime.sendMessage(request));
  const db = openStore(() => besideGate(browser.storage.local));
  return {
    ask,
    session: browser.storage.session,
    onSession: (listener, signal) => {
      const changed = (changes: Record<string, unknown>, area: string) => {
        if (area === 'session') listener(Object.keys(changes));
      };
      browser.storage.onChanged.addListener(changed);
      signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed));
    },
    onMessage: (listener, signal) => {
      const heard = (
        message: Request | PanelNotice,
        sender: Browser.runtime.MessageSender,
        respond: (answer: unknown) => void,
      ) => {
        const answer = listener(message, sender.tab?.id ?? null);
        // Silence leaves the answer to the background.
        if (answer !== undefined) respond(answer);
      };
      browser.runtime.onMessage.addListener(heard);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(heard));
    },
    window: { id: windowId, private: window.incognito },
    ownTab,
    page: pageEdges(browser, ask, windowId, ownTab, new URLSearchParams(document.location.search).get('tab')),
    passages: createPassages(db),
    onChanged: (listener, signal) => onStoreChanged(db, listener, signal),
    copy: (text) => copyText(text, document, navigator.clipboard),
    raise: () => {
      if (ownTab !== null) void browser.tabs.update(ownTab, { active: true });
    },
  };
}

/** Beside a page, the window's active tab; in a tab of its own, the one that its address names. */
function pageEdges(
  browser: typeof Browser,
  ask: Ask,
  windowId: number,
  ownTab: number | null,
  named: string | null,
): PageEdges {
  const fixed = named !== null && /^\d+$/.test(named) ? Number(named) : null;
  const marked = markedPage(ask, (tabId, notice, options) => browser.tabs.sendMessage(tabId, notice, options));
  const tab = async () => {
    if (fixed !== null || ownTab !== null) return fixed;
    const [active] = await browser.tabs.query({ active: true, windowId });
    return active?.id ?? null;
  };
  return {
    tab,
    onTab: (listener, signal) => {
      const activated = ({ windowId: where }: { windowId: number }) => {
        if (where === windowId && fixed === null) listener();
      };
      const updated = (tabId: number, { status }: { status?: string | undefined }) => {
        if (status === 'complete') void tab().then((followed) => followed === tabId && listener());
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(updated);
      signal.addEventListener('abort', () => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(updated);
      });
    },
    findings: marked.findings,
    scrollTo: (tabId, place) => {
      void marked.show(tabId, place, false);
      if (fixed !== null) void browser.tabs.update(tabId, { active: true }).catch(() => undefined);
    },
    status: async (tabId) => {
      const answer = await ask({ type: 'status', tabId });
      return answer.ok ? answer.value : null;
    },
  };
}

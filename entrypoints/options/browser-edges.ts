import type { Browser } from 'wxt/browser';
import { askBackground } from '../../lib/ask-background.ts';
import { besideGate } from '../../lib/beside-gate.ts';
import { onStoreChanged } from '../../lib/claims/db.ts';
import { onKeptChanged } from '../../lib/claims/kept.ts';
import { openStore } from '../../lib/claims/open.ts';
import { onOwnWrite } from '../../lib/claims/own-writes.ts';
import { LOOKUPS_KEY } from '../../lib/recent-lookups.ts';
import { type Commands, changeShortcuts, listShortcuts } from '../../lib/shortcuts.ts';
import { browserRoom } from './browser-room.ts';
import type { OptionsEdges } from './edges.ts';
import { guardLeaving } from './guard-leaving.ts';

/** The options page's edges in a real browser. */
export function browserEdges(browser: typeof Browser, document: Document): OptionsEdges {
  const db = openStore(() => besideGate(browser.storage.local));
  const { defaultView: window } = document;
  if (!window) throw new Error('The options page is shown in no window.');
  const ask = askBackground((request) => browser.runtime.sendMessage(request));
  // the message wakes the background, which tells all open pages
  onOwnWrite(db, () => void ask({ type: 'storeChanged' }));
  return {
    db,
    ask,
    onChanged: (listener, signal) => onStoreChanged(db, listener, signal),
    download: (name, content) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(content);
      link.download = name;
      link.click();
      // the browser has taken the file by the time that this task is over
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    now: () => new Date(),
    onKept: (listener, signal) => onKeptChanged(db, listener, signal),
    room: browserRoom(navigator.storage),
    forgetLookups: () => browser.storage.session.remove(LOOKUPS_KEY),
    shortcuts: {
      list: () => listShortcuts(browser.commands as Commands),
      change: () => changeShortcuts(browser.commands as Commands, (url) => browser.tabs.create({ url })),
    },
    drafts: window.sessionStorage,
    guardLeaving: (unsaved, question, signal) => guardLeaving(window, unsaved, question, signal),
  };
}

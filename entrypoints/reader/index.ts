import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { displayOf, GATE_KEY, type GateState, markingIsOn } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import type { Notice } from '../../lib/messages.ts';
import type { Display } from '../../lib/model.ts';
import type { MakeCards, MakePopover } from '../card/popover.tsx';
import { isExtensionGone } from '../dom/extension.ts';
import { watchOrphan } from '../dom/orphan.ts';
import { clearLeftovers } from '../leftovers/clear-leftovers.ts';
import { type Reader, startReader } from './reader.ts';
import { watchRoot } from './root-element.ts';
import type { Ask } from './session.ts';
import { askExtension, type Extension } from './to-extension.ts';

const EXTENSION: Extension = {
  send: (request) => browser.runtime.sendMessage(request),
  isGone: isExtensionGone,
  waiting: new Set(),
};

/** Not in a frame of one. */
const IS_PAGE = window === window.top;

/**
 * Brought in by the background once the gate has passed, and gone quiet while the site is switched off. Brought in a
 * second time it does nothing. What an earlier version left in the page goes first; when this version's turn to go has
 * come, it leaves nothing.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as { crossfigureReader?: true };
  if (world.crossfigureReader) return;
  world.crossfigureReader = true;
  clearLeftovers(document);

  let running: { reader: Reader; ended: AbortController } | null = null;
  let heard = false;
  let isAway = false;
  /** The user had this page marked, whatever is set; its frames hear of it where they ask. */
  let once = false;
  /** How often the switches were looked at: where that takes a while, only the newest look counts. */
  let looks = 0;
  const gone = new AbortController();
  const leave = () => {
    gone.abort();
    stop();
  };
  const ask = askExtension(EXTENSION, leave);
  watchOrphan(isExtensionGone, leave, gone.signal);
  watchRoot(document, restart, gone.signal);
  // What changes while this is read is newer than it.
  void gateState().then((state) => heard || heed(state));
  browser.runtime.onMessage.addListener((notice: Notice, _sender, respond) => {
    if (notice.type === 'privateSite') {
      isAway = IS_PAGE && !notice.on;
      void gateState().then(heed);
    }
    if (notice.type === 'markOnce') {
      once = IS_PAGE;
      void gateState().then(heed);
    }
    respond(notice.type === 'isMarkedOnce' ? once : running?.reader.notice(notice));
  });
  browser.storage.local.onChanged.addListener(({ [GATE_KEY]: change }) => {
    heard ||= change !== undefined;
    heed(change?.newValue);
  });
  addEventListener('pagehide', () => {
    once = false;
    if (!IS_PAGE) void ask({ type: 'gone' });
  });
  // While the page lay in the browser's cache, it heard of nothing.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    for (const end of EXTENSION.waiting) end(undefined);
    void gateState().then(heed);
  });

  function heed(state: unknown): void {
    const gate = readGateState(state);
    looks += 1;
    const look = looks;
    if (IS_PAGE || !gate) follow(gate, gate !== null && markingIsOn(gate, location.hostname));
    // the switches of the page around this frame, whose address is not this script's to know
    else void ask({ type: 'isOn' }).then((answer) => look === looks && follow(gate, answer.ok && answer.value));
  }

  function follow(gate: GateState | null, isSwitchedOn: boolean): void {
    const isOn = isSwitchedOn && !isAway;
    // from now on the switches count again
    if (isOn) once = false;
    if (gone.signal.aborted || !(isOn || once)) {
      stop();
      return;
    }
    const display = displayOf(gate);
    if (running) running.reader.show(display);
    else running = start(display, leave);
  }

  /** With another root element, all that was watched is gone, and after `document.open` all that was listened for. */
  function restart(): void {
    stop();
    void gateState().then(heed);
  }

  function stop(): void {
    running?.ended.abort();
    running = null;
  }
});

/** `undefined` also where the extension went away under the page. */
async function gateState(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(GATE_KEY))[GATE_KEY];
  } catch {
    return undefined;
  }
}

/** What the card's script leaves behind here, with the words that came with it. */
async function loadCard(ask: Ask): Promise<MakePopover | null> {
  const brought = await ask({ type: 'card' });
  const { crossfigureCard: makeCards } = globalThis as { crossfigureCard?: MakeCards };
  return brought.ok && makeCards ? makeCards(brought.value) : null;
}

function start(display: Display, leave: () => void): { reader: Reader; ended: AbortController } {
  const ended = new AbortController();
  const ask = askExtension(EXTENSION, leave);
  const edges = {
    document,
    display,
    ask,
    loadCard: () => loadCard(ask),
    log: (message: string) => console.warn(`Crossfigure: ${message}`),
  };
  return { reader: startReader(edges, ended.signal), ended };
}

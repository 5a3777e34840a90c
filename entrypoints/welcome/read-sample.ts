import type { Browser } from 'wxt/browser';
import type { Translate } from '../../components/i18n.ts';
import { displayOf, GATE_KEY } from '../../lib/mention/gate.ts';
import { readGateState } from '../../lib/mention/gate-state.ts';
import type { Notice, Request } from '../../lib/messages.ts';
import { HIGHLIGHT_CSS } from '../background/highlight-css.ts';
import { createPopover } from '../card/popover.tsx';
import { type Reader, startReader } from '../reader/reader.ts';
import type { Ask } from '../reader/session.ts';

const NOTICES: readonly Notice['type'][] = ['claimsChanged', 'openNext', 'pageFindings', 'scrollTo'];

/**
 * Has this page read as web pages are, by the very reader: scripts are let into none of the extension's own pages, so it
 * runs as part of this one. It is marked whether or not marking is on; how, is as chosen.
 */
export function readSample(browser: typeof Browser, document: Document, t: Translate, locale: string): Reader {
  const { signal } = new AbortController();
  const log = (message: string) => console.warn(`Crossfigure: ${message}`);
  const reader = startReader(
    {
      document,
      ask: askFrom(browser, document),
      loadCard: async () => (edges) => createPopover({ ...edges, t, locale }),
      log,
    },
    signal,
  );
  const show = (state: unknown) => reader.show(displayOf(readGateState(state)));
  browser.storage.local.onChanged.addListener(({ [GATE_KEY]: change }) => change && show(change.newValue));
  void browser.storage.local.get(GATE_KEY).then((held) => show(held[GATE_KEY]));
  browser.runtime.onMessage.addListener((message: Notice | Request, _sender, respond) => {
    // what others ask the background is heard here, too
    if (!isNotice(message)) return;
    const answer = reader.notice(message);
    if (answer) respond(answer);
  });
  return reader;
}

/** As in web pages, but for the marks' stylesheet, which the browser puts into none of the extension's own pages. */
function askFrom(browser: typeof Browser, document: Document): Ask {
  const silence = { ok: false, code: 'cannot_tell', message: 'The extension does not answer.' } as const;
  return async (request) => {
    if (request.type === 'style') {
      addMarksStyle(document);
      return { ok: true, value: null } as never;
    }
    try {
      return (await browser.runtime.sendMessage(request)) ?? silence;
    } catch {
      return silence;
    }
  };
}

function addMarksStyle(document: Document): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIGHLIGHT_CSS);
  document.adoptedStyleSheets.push(sheet);
}

function isNotice(message: Notice | Request): message is Notice {
  return NOTICES.some((type) => type === message.type);
}

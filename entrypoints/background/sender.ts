import type { Request } from '../../lib/messages.ts';
import { Failure } from './failure.ts';
import type { FrameRef } from './frame-states.ts';
import type { AskingTab } from './panel.ts';
import { hostOf } from './tabs.ts';

/** Who sent a message, as the browser tells it. */
export type Sender = {
  readonly id?: string | undefined;
  /** The address of the frame that sent it. */
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  /** Firefox alone: `addon_child` for an extension's page, `content_child` for a script in somebody else's. */
  readonly envType?: string | undefined;
  readonly tab?: AskingTab | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
};

/** The extension's own id, and what the addresses of its pages start with. */
export type Own = { readonly ownId: string; readonly ownPages: string };

/**
 * Who may ask what. A `reader` is a content script, whose process is the page's, and is trusted with what its page shows
 * and no more; also the one that runs in the extension's own first page. All else is for the extension's own pages.
 */
const MAY_ASK: Readonly<Record<Request['type'], 'reader' | 'own page'>> = {
  open: 'reader',
  check: 'reader',
  sendAhead: 'reader',
  count: 'reader',
  style: 'reader',
  card: 'reader',
  openPanel: 'reader',
  pageChanged: 'reader',
  isOn: 'reader',
  gone: 'reader',
  hide: 'reader',
  status: 'own page',
  frames: 'own page',
  settings: 'own page',
  setSite: 'own page',
  setMarking: 'own page',
  setPage: 'own page',
  showAgain: 'own page',
  markPage: 'own page',
  changeSettings: 'own page',
  backup: 'own page',
  putOffBackup: 'own page',
  storeChanged: 'own page',
  prepare: 'own page',
  lookUp: 'own page',
  draftClaim: 'own page',
  reviewClaim: 'own page',
  saveClaim: 'own page',
  findPassage: 'own page',
};

/** Whether this sender may ask this; whoever is neither a reader nor an own page may ask nothing. */
export function mayAsk(type: Request['type'], sender: Sender, own: Own): boolean {
  if (sender.id !== own.ownId) return false;
  return isOwnPage(sender, own) || (MAY_ASK[type] === 'reader' && isReader(sender, own));
}

/** The frame of a page that asks. */
export function frameOf(sender: Sender): FrameRef {
  if (sender.tab?.id === undefined) throw new Failure('bad_message');
  return { tabId: sender.tab.id, frameId: sender.frameId ?? 0, documentId: sender.documentId ?? null };
}

/** Host name of the site whose switches hold: that of the page in the tab, whatever its frames show. */
export function siteOf({ url, tab, frameId = 0 }: Sender): string | null {
  return hostOf(frameId === 0 ? url : tab?.url);
}

/** A page of the extension as the browser shows it; embedded in another, which no page should be able to do, it is none. */
function isOwnPage({ url, origin, envType, frameId = 0 }: Sender, { ownPages }: Own): boolean {
  const ownOrigin = ownPages.replace(/\/$/, '');
  return (
    url?.startsWith(ownPages) === true &&
    (origin === undefined || origin === ownOrigin) &&
    (envType === undefined || envType === 'addon_child') &&
    frameId === 0
  );
}

/** What a frame can show that has no address of its own: its page wrote it. */
const WRITTEN = /^(about|blob|data):/;

/** A content script in a web page, or in a frame of one. */
function isReader({ url, origin, envType, tab, frameId }: Sender, { ownPages }: Own): boolean {
  const isWritten = frameId !== undefined && frameId > 0 && WRITTEN.test(url ?? '');
  return (
    hostOf(isWritten ? tab?.url : url) !== null &&
    origin !== ownPages.replace(/\/$/, '') &&
    (envType === undefined || envType === 'content_child') &&
    tab?.id !== undefined &&
    frameId !== undefined
  );
}

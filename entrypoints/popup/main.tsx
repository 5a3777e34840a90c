import { render } from 'preact';
import { type Browser, browser } from 'wxt/browser';
import '../../components/finding-card.css';
import '../../components/page-list.css';
import { LookupSearch } from '../../components/LookupSearch.tsx';
import type { PlacedFinding } from '../../components/PageList.tsx';
import { ToolbarPopup } from '../../components/ToolbarPopup.tsx';
import { askBackground } from '../../lib/ask-background.ts';
import { copyText } from '../../lib/copy-text.ts';
import { followTheme } from '../../lib/follow-theme.ts';
import { localDay } from '../../lib/local-day.ts';
import { markedPage } from '../../lib/marked-page.ts';
import type { Answer, Notice, PageFindings, Request } from '../../lib/messages.ts';
import { openPanel, type PanelBrowser } from '../../lib/open-panel.ts';
import { keepLookup } from '../../lib/recent-lookups.ts';
import { untilPrepared } from '../../lib/until-prepared.ts';
import { pagesOf } from '../../lib/web-pages.ts';
import { loadWords } from '../words/load-words.ts';
import { pageSummary } from './page-summary.ts';

const ask = askBackground((request) => browser.runtime.sendMessage(request));

const marked = markedPage(ask, (tabId: number, notice: Notice, options) =>
  browser.tabs.sendMessage(tabId, notice, options),
);

type SwitchRequest = Extract<Request, { readonly type: 'setPage' | 'setSite' | 'setMarking' }>;

/** What the popup hangs on, known before anything is drawn: the panel opens only while a key or click counts. */
let tabId: number | null = null;
let here: Browser.windows.Window | null = null;
let words: Awaited<ReturnType<typeof loadWords>> | null = null;
/** What the page holds. */
let page: PageFindings | null = null;
/** What was just done. */
let said = '';
/** The switch that was flipped last, as it was before. */
let undo: SwitchRequest | null = null;
/** Changes that are in no file, where it is time to say so. */
let unsaved = 0;
/** The claims that come with the extension are being taken in. */
let preparing = false;
/** The page was to be marked, and takes no script. */
let isRefused = false;
/** How often the background was asked what there is to show: only the newest answer is drawn. */
let asked = 0;
/** Switches that were flipped and are not yet kept: until they are, an answer may tell the state before them. */
let changing = 0;
/** Asks the background what there is to show, and shows it. */
let show = async (): Promise<void> => undefined;

void start();

async function start(): Promise<void> {
  [tabId, here, words] = await Promise.all([
    shownTab(),
    browser.windows.getCurrent(),
    loadWords(browser as unknown as typeof Browser, document.documentElement),
    followTheme(document.documentElement, browser.storage.local),
  ]);
  show = async () => {
    asked += 1;
    const turn = asked;
    const isNewest = () => turn === asked && changing === 0;
    const [status, found] =
      tabId === null ? [null, null] : await Promise.all([ask({ type: 'status', tabId }), marked.findings(tabId)]);
    if (!isNewest()) return;
    page = found;
    draw(status);
    const backup = await ask({ type: 'backup' });
    unsaved = backup.ok && backup.value.due ? backup.value.changes : 0;
    if (isNewest()) draw(status);
  };
  // A switch flipped here, or a page that was just read, shows at once.
  browser.storage.onChanged.addListener(() => void show());
  browser.runtime.onMessage.addListener(({ type }: { type?: unknown }, sender) => {
    // silence leaves the answer to the background
    if (sender.tab?.id === tabId && (type === 'pageChanged' || type === 'count' || type === 'gone')) void show();
  });
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  await show();
  await untilPrepared(ask, () => {
    preparing = true;
    void show();
  });
  if (!preparing) return;
  preparing = false;
  await show();
}

function draw(status: Answer<'status'> | null): void {
  if (!words) return;
  const { t, locale } = words;
  render(
    <>
      <ToolbarPopup
        status={status}
        page={page}
        t={t}
        locale={locale}
        onPick={(finding) => void jumpTo(finding)}
        onCopy={() => void copySummary().then(() => draw(status))}
        said={said}
        isPrivate={here?.incognito === true}
        onPage={(on) => tabId !== null && void change({ type: 'setPage', tabId, on })}
        onShowAgain={() => tabId !== null && void ask({ type: 'showAgain', tabId }).then(show)}
        onUndo={undo ? () => undo && void change(undo, true) : undefined}
        onSite={(host, on) => void change({ type: 'setSite', host, on, private: here?.incognito === true })}
        onMarking={(on) => void change({ type: 'setMarking', on })}
        preparing={preparing}
        onMarkPage={() => void markPage()}
        onAllow={(host) => void allow(host)}
        isRefused={isRefused}
        unsaved={unsaved}
        onBackUp={() => void browser.tabs.create({ url: '/options.html#/care' }).then(() => close())}
        onPutOff={() => void ask({ type: 'putOffBackup' }).then(show)}
      />
      <LookupSearch t={t} text="" onSearch={lookUp} />
    </>,
    document.body,
  );
}

/** The card opens in the page, which has the focus again once the popup is closed. */
async function jumpTo(finding: PlacedFinding): Promise<void> {
  if (tabId === null) return;
  await marked.show(tabId, finding, true);
  close();
}

async function copySummary(): Promise<void> {
  if (tabId === null || !page || !words) return;
  const { t, locale } = words;
  const { title = '', url = '' } = await browser.tabs.get(tabId);
  const summary = pageSummary(
    { ...page, title, url: url.replace(/#.*$/, ''), readOn: localDay(new Date()) },
    t,
    locale,
  );
  said = await copyText(summary, document, navigator.clipboard).then(
    () => t('card_copied'),
    () => t('card_copy_failed'),
  );
}

/** Keeps what a switch says; what is drawn meanwhile stays as the user left it. What is taken back needs no undo. */
async function change(request: SwitchRequest, isUndo = false): Promise<void> {
  undo = isUndo ? null : { ...request, on: !request.on };
  changing += 1;
  await ask(request);
  changing -= 1;
  await show();
}

async function markPage(): Promise<void> {
  if (tabId === null) return;
  const marked = await ask({ type: 'markPage', tabId });
  isRefused = !marked.ok || !marked.value;
  await show();
}

/** Browsers ask the user only in the very course of a click. What comes of it is heard as a change of permissions. */
async function allow(host: string): Promise<void> {
  await browser.permissions.request({ origins: pagesOf(host) }).catch(() => false);
}

/** Shows the answer in the panel; where the browser opens none, in a tab. */
function lookUp(text: string): void {
  const windowId = here?.id ?? -1;
  const opened = openPanel(browser as PanelBrowser, windowId);
  const kept = keepLookup(browser.storage.session, {
    id: crypto.randomUUID(),
    at: Date.now(),
    query: { text, page: null },
    selection: null,
    unreadable: false,
    windowId,
    private: here?.incognito === true,
  });
  void Promise.all([opened.catch(openTab), kept]).then(() => close());
}

async function openTab(): Promise<void> {
  await browser.tabs.create({ url: tabId === null ? '/sidepanel.html' : `/sidepanel.html?tab=${tabId}` });
}

/** The tab the popup hangs on; opened as a page of its own, the one that its address names (`?tab=12`). */
async function shownTab(): Promise<number | null> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

import type { Browser } from 'wxt/browser';
import { backupState, putOffReminder } from '../../lib/backup-reminder.ts';
import { besideGate } from '../../lib/beside-gate.ts';
import { findQuote } from '../../lib/capture.ts';
import { type ClaimDb, onStoreClosed } from '../../lib/claims/db.ts';
import { listHistory } from '../../lib/claims/history.ts';
import { keptValues } from '../../lib/claims/kept.ts';
import { onOwnWrite } from '../../lib/claims/own-writes.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import { createRepository } from '../../lib/claims/repository.ts';
import { isSeeded, seedStore } from '../../lib/claims/seed.ts';
import { createSettings } from '../../lib/claims/settings.ts';
import { repairMeta } from '../../lib/claims/sound/repair.ts';
import { onSetAside } from '../../lib/claims/sound/set-aside.ts';
import { isTakenOver } from '../../lib/claims/take-over.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import type { GateLanguage } from '../../lib/mention/gate-terms.ts';
import type { ClaimSet } from '../../lib/model.ts';
import { askForPlace } from '../../lib/recent-lookups.ts';
import { createClaimSource } from '../../lib/record/source.ts';
import type { Core } from './edges.ts';
import { findPassage, type PassageScripting } from './find-passage.ts';
import { createHandlers } from './handlers.ts';
import { createGateMirror, type GateArea } from './mirror-gate.ts';
import { type AccessBrowser, createAccess } from './page-access.ts';
import { showPanel, windowOf } from './panel.ts';
import { createPrivateSites, type PrivateBrowser } from './private-sites.ts';
import { saveNew } from './save-new.ts';
import { stayAwake } from './stay-awake.ts';
import { createStoreCare } from './store-care.ts';
import { createTabs, type TabsBrowser } from './tabs.ts';
import { type TakeOverBrowser, takeOverPages } from './take-over.ts';
import { createToldRevision } from './told-revision.ts';
import { startWaysIn, type WaysInBrowser } from './ways-in.ts';
import { type WelcomeBrowser, welcomeOnInstall } from './welcome.ts';

type Listen<F extends (...args: never[]) => unknown> = { readonly addListener: (listener: F) => void };
type OnMessage = (message: unknown, sender: Browser.runtime.MessageSender, respond: (answer: unknown) => void) => true;

/** `storage.local`, which content scripts can read and write as well. */
type LocalArea = GateArea & {
  readonly get: (keys: string | null) => Promise<Readonly<Record<string, unknown>>>;
  readonly remove: (keys: string[]) => Promise<void>;
};

export type BackgroundBrowser = TabsBrowser &
  WaysInBrowser &
  WelcomeBrowser &
  PrivateBrowser &
  TakeOverBrowser &
  AccessBrowser & {
    readonly scripting: PassageScripting;
    readonly runtime: {
      readonly id: string;
      readonly getURL: (path: string) => string;
      readonly onMessage: Listen<OnMessage>;
      readonly onInstalled: Listen<() => void>;
      readonly onStartup: Listen<() => void>;
    };
    readonly commands: { readonly onCommand: Listen<(command: string) => void> };
    readonly storage: {
      readonly local: LocalArea;
      readonly onChanged: Listen<(changes: Readonly<Record<string, unknown>>, area: string) => void>;
    };
    readonly i18n: { readonly getUILanguage: () => string };
  };

export type BackgroundParts = {
  readonly db: ClaimDb;
  readonly bundled: readonly ClaimSet[];
  readonly languages: readonly GateLanguage[];
  readonly core: Core;
  readonly log: (text: string) => void;
};

/**
 * Everything that wakes the background, registered before the first `await`: the browser may end it at any time and
 * starts it anew for the next event, so nothing may rest in memory but copies.
 */
export function startBackground(browser: BackgroundBrowser, parts: BackgroundParts): void {
  const { db, bundled, languages, log } = parts;
  const core: Core = {
    ...parts.core,
    check: (...asked) => db.questions.ask(() => parts.core.check(...asked)),
    lookUp: (...asked) => db.questions.ask(() => parts.core.lookUp(...asked)),
  };
  const repository = createRepository(db);
  const settings = createSettings(db);
  const passages = createPassages(db);
  const source = createClaimSource(db, repository);
  const care = createStoreCare(db, repository, passages);
  const tabs = createTabs(browser);
  const told = createToldRevision(browser.storage.session);
  const history = (asked: Parameters<typeof listHistory>[1]) => listHistory(db, asked);
  const { local } = browser.storage;
  const mirror = createGateMirror(local, {
    settings: settings.read,
    stories: () => repository.stories().catch(() => null),
    languages,
  });
  /** Nothing but the gate's state lies in `storage.local`; anything else there is left from before, or some page's. */
  const clearLocal = async () => {
    if (!(await isTakenOver(db))) return;
    const keys = Object.keys(await besideGate(local));
    if (keys.length > 0) await local.remove(keys);
  };

  /** Work that nobody waits for. */
  const aside = (what: string, task: Promise<unknown>) => {
    task.catch((error: unknown) => log(`${what}: ${error instanceof Error ? error.name : typeof error}`));
  };
  let announced: number | null = null;
  /** Tells whoever has to know of a write, once of each. */
  const announce = async () => {
    const revision = await repository.revision();
    if (revision === announced) return;
    announced = revision;
    aside(
      'store not caught up',
      stayAwake(() => local.get(GATE_KEY), care.catchUp()),
    );
    await Promise.all([mirror(), tabs.notifyAll({ type: 'claimsChanged' })]);
    await told.note(revision);
  };
  /** A page may have been closed between its write and the message that tells of it. */
  const announceMissed = async () => {
    if (await told.misses(await repository.revision())) await announce();
  };
  onOwnWrite(db, () => aside('not announced', announce()));
  const { ready, renew } = onceItWorks(async () => {
    await repairMeta(db);
    await seedStore(db, bundled);
    await Promise.all([mirror(), clearLocal()]);
    aside('not announced', announceMissed());
  });
  /** What came with the extension may be gone: it is taken in again. */
  const makeReady = () => {
    renew();
    return ready();
  };
  onStoreClosed(db, () => aside('store not ready', makeReady()));
  onSetAside(db, () => aside('store not ready', makeReady()));
  const stories = async () => {
    await ready();
    return repository.stories();
  };

  const handle = createHandlers({
    ownId: browser.runtime.id,
    ownPages: browser.runtime.getURL('/'),
    language: browser.i18n.getUILanguage().split('-')[0] ?? 'en',
    core,
    stories,
    ready,
    isSeeded: () => isSeeded(db),
    source,
    saveNew: (claim, captured) => saveNew(db, claim, captured),
    passages,
    findPassage: async (tabId, passage) => {
      if ((await tabs.host(tabId)) === null) return 'unreadable';
      const held = { stories: await stories(), language: null };
      return findPassage(browser.scripting, tabId, passage, (blocks, selector) => findQuote(blocks, selector, held));
    },
    showPlace: async (tab, place) => {
      const shown = showPanel(browser, tab);
      const { id: tabId = -1 } = tab;
      await askForPlace(browser.storage.session, { at: Date.now(), tabId, windowId: windowOf(tab), place });
      await shown;
    },
    settings,
    privateSites: createPrivateSites(browser),
    backup: {
      state: () => backupState(keptValues(db), history),
      putOff: () => putOffReminder(keptValues(db), history),
    },
    tabs,
    access: createAccess(browser, (tabId) => tabs.openReader(tabId, 0)),
    mirror,
    announce: async () => {
      await makeReady();
      await announce();
    },
    log: (request, code, errorName) => log(`${request}: ${code} (${errorName})`),
  });

  // also in this case alone the browser starts the background at once
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.runtime.onStartup.addListener(() => aside('store not tidied up', ready().then(care.tidyUp)));
  welcomeOnInstall(browser);
  // whoever wrote there: what should be there stays, and the background's own writes change nothing here
  browser.storage.onChanged.addListener((_changes, area) => {
    const mend = () => Promise.all([mirror(), clearLocal()]);
    if (area === 'local') aside('gate not mended', ready().then(mend, mend));
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void handle(message, sender).then(respond);
    return true;
  });
  browser.commands.onCommand.addListener((command) => {
    if (command === 'open-next') void tabs.notifyActive({ type: 'openNext' });
  });
  startWaysIn(browser, {
    lookUp: async (query) => core.lookUp(query, await stories(), source),
    log,
  });
  aside('open pages not taken over', takeOverPages(browser));
  aside('store not ready', ready());
}

/**
 * `ready` runs `task` at the first call and keeps its outcome; a failed run is tried again at the next call. After `renew`
 * the next call runs it again, when an earlier run is over.
 */
function onceItWorks(task: () => Promise<void>): { readonly ready: () => Promise<void>; readonly renew: () => void } {
  let running: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const run = () => {
    const started = last.then(task);
    last = started.catch(() => {
      if (running === started) running = null;
    });
    return started;
  };
  return {
    ready: () => {
      running ??= run();
      return running;
    },
    renew: () => {
      running = null;
    },
  };
}

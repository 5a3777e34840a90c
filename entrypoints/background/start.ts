import { backupState, putOffReminder } from '../../lib/backup-reminder.ts';
import { findQuote } from '../../lib/capture.ts';
import { type ClaimDb, onStoreClosed } from '../../lib/claims/db.ts';
import { listHistory } from '../../lib/claims/history.ts';
import { keptValues } from '../../lib/claims/kept.ts';
import { onOwnWrite } from '../../lib/claims/own-writes.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import { createPutAway } from '../../lib/claims/put-away.ts';
import { createRepository } from '../../lib/claims/repository.ts';
import { dueSets, isSeeded, seedStore } from '../../lib/claims/seed.ts';
import { createSettings } from '../../lib/claims/settings.ts';
import { repairMeta } from '../../lib/claims/sound/repair.ts';
import { onSetAside } from '../../lib/claims/sound/set-aside.ts';
import { GATE_KEY } from '../../lib/mention/gate.ts';
import type { GateLanguage } from '../../lib/mention/gate-terms.ts';
import { askForPlace } from '../../lib/recent-lookups.ts';
import { createClaimSource } from '../../lib/record/source.ts';
import { createAnnouncing } from './announcing.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { clearLocal } from './clear-local.ts';
import type { Core } from './edges.ts';
import { findPassage } from './find-passage.ts';
import { createHandlers } from './handlers.ts';
import { createGateMirror } from './mirror-gate.ts';
import { onceItWorks } from './once-it-works.ts';
import type { PackagedSet } from './packaged-sets.ts';
import { createAccess } from './page-access.ts';
import { showPanel, windowOf } from './panel.ts';
import { createPrivateSites } from './private-sites.ts';
import { createQuiet } from './quiet.ts';
import { saveNew } from './save-new.ts';
import { createSpoken } from './spoken.ts';
import { stayAwake } from './stay-awake.ts';
import { createStoreCare } from './store-care.ts';
import { createTabs } from './tabs.ts';
import { takeOverPages } from './take-over.ts';
import { createToldRevision } from './told-revision.ts';
import { startWaysIn } from './ways-in.ts';
import { welcomeOnInstall } from './welcome.ts';

export type BackgroundParts = {
  readonly db: ClaimDb;
  readonly bundled: readonly PackagedSet[];
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
  const history = (asked: Parameters<typeof listHistory>[1]) => listHistory(db, asked);
  const { local } = browser.storage;
  const mirror = createGateMirror(local, {
    settings: settings.read,
    stories: () => repository.stories().catch(() => null),
    languages,
  });
  /** Who asks a background that has just started waits for nothing that is not needed for the answer. */
  const quiet = createQuiet();
  const tidyLocal = () => Promise.all([mirror(), clearLocal(db, local)]);
  /** Work that nobody waits for. */
  const aside = (what: string, task: Promise<unknown>) => {
    task.catch((error: unknown) => log(`${what}: ${error instanceof Error ? error.name : typeof error}`));
  };
  const { announce, announceMissed } = createAnnouncing({
    revision: repository.revision,
    told: createToldRevision(browser.storage.session),
    catchUp: () => {
      const work = stayAwake(() => local.get(GATE_KEY), care.catchUp());
      aside('store not caught up', work);
    },
    tell: () => Promise.all([mirror(), tabs.notifyAll({ type: 'claimsChanged' })]),
  });
  onOwnWrite(db, () => aside('not announced', announce()));
  const { ready, renew } = onceItWorks(async () => {
    await repairMeta(db);
    const due = await dueSets(db, bundled);
    await seedStore(db, await Promise.all(due.map((set) => set.read())));
    const tidied = due.length > 0 ? tidyLocal() : quiet.come().then(tidyLocal);
    // the gate has nothing to look for before the first set was taken in
    if (due.length > 0) await tidied;
    else aside('gate not mended', tidied);
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
    spoken: createSpoken(browser, settings.read),
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
    putAway: createPutAway(db),
    backup: {
      state: () => backupState(keptValues(db), history),
      putOff: () => putOffReminder(keptValues(db), history),
    },
    tabs,
    access: createAccess(browser, (tabId) => tabs.openReader({ tabId, frameId: 0, documentId: null })),
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
    if (area === 'local') aside('gate not mended', ready().then(tidyLocal, tidyLocal));
  });
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void quiet.during(handle(message, sender)).then(respond);
    return true;
  });
  browser.commands.onCommand.addListener((command) => {
    const back = command === 'open-previous';
    if (back || command === 'open-next') aside('no next figure', tabs.openNext(back));
  });
  startWaysIn(browser, {
    lookUp: async (query) => core.lookUp(query, await stories(), source),
    log,
  });
  aside('open pages not taken over', takeOverPages(browser));
  aside('store not ready', ready());
}

import type { SettingsStore } from '../../../lib/claims/settings.ts';
import { isSiteOff, siteName } from '../../../lib/mention/gate.ts';
import type { Settings } from '../../../lib/messages.ts';
import { NOTHING_PUT_AWAY, withoutFigures, withPage } from '../../../lib/put-away.ts';
import type { HandlerEdges, Handlers } from '../edges.ts';
import { stored } from '../failure.ts';

type Own =
  | 'setPage'
  | 'showAgain'
  | 'status'
  | 'frames'
  | 'markPage'
  | 'settings'
  | 'setSite'
  | 'setMarking'
  | 'changeSettings';

/** What the user chose, and what the popup says of a tab. */
export function settingsHandlers(edges: HandlerEdges): Pick<Handlers, Own> {
  const { settings, tabs, access } = edges;

  const changeSettings = (how: Parameters<SettingsStore['change']>[0]) =>
    stored(async () => {
      const changed = await settings.change(how);
      // stories that cannot be read must not keep anyone from switching a site off.
      await edges.stories().catch(() => undefined);
      await edges.mirror();
      return changed;
    });

  const isOffInPrivate = async (tabId: number, host: string) =>
    (await tabs.isPrivate(tabId)) && (await edges.privateSites.isOff(host));

  const isPageOff = async (tabId: number, address: string) => {
    const { pages } = await edges.putAway.read().catch(() => NOTHING_PUT_AWAY);
    return pages.includes(address) || (await isOffInPrivate(tabId, address));
  };

  return {
    status: async ({ tabId }) => {
      const host = await tabs.host(tabId);
      const { marking, sitesOff } = await stored(settings.read);
      const isOff = host !== null && (isSiteOff(sitesOff, host) || (await isOffInPrivate(tabId, host)));
      const [may, once, page, address] = await Promise.all([
        access.of(tabId),
        access.isMarkedOnce(tabId),
        tabs.page(tabId),
        tabs.address(tabId),
      ]);
      const pageOn = address === null || !(await isPageOff(tabId, address));
      return { host, access: may, once, marking, siteOn: !isOff, pageOn, ...page };
    },
    frames: ({ tabId }) => tabs.frames(tabId),
    markPage: ({ tabId }) => access.markOnce(tabId),
    settings: () => stored(settings.read),
    setSite: async ({ host, on, private: isPrivate = false }) => {
      if (isPrivate) {
        await stored(() => edges.privateSites.set(host, on));
        await tabs.switchPrivate(host, on);
        const now = await stored(settings.read);
        // what is stored already may be taken back; nothing is added
        if (!on || !isSiteOff(now.sitesOff, host)) return now;
      }
      return changeSettings((now) => withSite(now, host, on));
    },
    setPage: async ({ tabId, on }) => {
      const address = await tabs.address(tabId);
      if (address === null) return null;
      const isPrivate = await tabs.isPrivate(tabId);
      if (isPrivate) await edges.privateSites.set(address, on);
      // what is stored already may be taken back; of a private window nothing is added
      if (on || !isPrivate) await stored(() => edges.putAway.change((held) => withPage(held, address, on)));
      await tabs.notify(tabId, { type: 'claimsChanged' });
      return null;
    },
    showAgain: async ({ tabId }) => {
      const address = await tabs.address(tabId);
      if (address !== null) await stored(() => edges.putAway.change((held) => withoutFigures(held, address)));
      await tabs.notify(tabId, { type: 'showAgain' });
      return null;
    },
    setMarking: ({ on }) => changeSettings((now) => ({ ...now, marking: on })),
    changeSettings: ({ change }) => changeSettings((now) => ({ ...now, ...change })),
  };
}

/** `settings` with one site switched; each site is named once, with `www.` or without. */
function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => siteName(site) !== siteName(host));
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

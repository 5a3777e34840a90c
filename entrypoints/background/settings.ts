import type { Browser } from 'wxt/browser';
import { siteName } from '../../lib/mention/gate.ts';
import type { Settings } from '../../lib/messages.ts';
import { readSettings } from '../../lib/settings.ts';

export type StorageArea = Pick<Browser.storage.StorageArea, 'get' | 'set'>;

export type SettingsStore = {
  readonly read: () => Promise<Settings>;
  /** Changes run one after another, so that none overwrites another. */
  readonly change: (how: (settings: Settings) => Settings) => Promise<Settings>;
};

const KEY = 'settings';

/** The user's settings in a storage area; what cannot be read there counts as never set. */
export function createSettings(area: StorageArea): SettingsStore {
  let last: Promise<unknown> = Promise.resolve();

  const read = async () => readSettings((await area.get(KEY))[KEY]);

  async function write(how: (settings: Settings) => Settings): Promise<Settings> {
    const settings = how(await read());
    await area.set({ [KEY]: settings });
    return settings;
  }

  return {
    read,
    change: (how) => {
      const next = last.then(() => write(how));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** `settings` with one site switched; each site is named once, with `www.` or without. */
export function withSite(settings: Settings, host: string, on: boolean): Settings {
  const others = settings.sitesOff.filter((site) => siteName(site) !== siteName(host));
  return { ...settings, sitesOff: on ? others : [...others, host] };
}

import type { Browser } from 'wxt/browser';

type Installed = { readonly reason: string };

export type WelcomeBrowser = {
  readonly tabs: Pick<typeof Browser.tabs, 'create'>;
  readonly runtime: {
    readonly onInstalled: { readonly addListener: (listener: (details: Installed) => void) => void };
  };
};

export const WELCOME_PAGE = '/welcome.html';

/** Shows the welcome page once, after the extension was installed; never after an update of it or of the browser. */
export function welcomeOnInstall({ tabs, runtime }: WelcomeBrowser): void {
  runtime.onInstalled.addListener(({ reason }) => {
    // without a window to open it in, it is done without
    if (reason === 'install') void tabs.create({ url: WELCOME_PAGE }).catch(() => undefined);
  });
}

import type { Browser } from 'wxt/browser';
import type { OptionsEdges } from './edges.ts';

type Commands = Pick<typeof Browser.commands, 'getAll'> & {
  /** Firefox alone has it. */
  readonly openShortcutSettings?: () => Promise<void>;
};

/** Chromium's page for the shortcuts of all extensions; its kin lead to pages of their own from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keyboard commands, and the browser's own page where one changes them: no extension may do that itself. */
export function browserShortcuts(commands: Commands, openTab: (url: string) => Promise<unknown>) {
  return {
    list: async () => {
      const all = await commands.getAll();
      return all.flatMap(({ name, description, shortcut }) =>
        name?.startsWith('_') === false ? [{ name, description: description ?? '', keys: shortcut ?? '' }] : [],
      );
    },
    change: async () => {
      if (commands.openShortcutSettings) await commands.openShortcutSettings();
      else await openTab(CHROMIUM_PAGE);
    },
  } satisfies OptionsEdges['shortcuts'];
}

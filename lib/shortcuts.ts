/** One keyboard command as the browser has it now; `keys` is `''` where none are set. */
export type Shortcut = { readonly name: string; readonly description: string; readonly keys: string };

/** The browser's own functions for them; `openShortcutSettings` is Firefox's alone. */
export type Commands = {
  readonly getAll: () => Promise<readonly { name?: string; description?: string; shortcut?: string }[]>;
  readonly openShortcutSettings?: () => Promise<void>;
};

/** Chromium's page for the shortcuts of all extensions; its kin lead to pages of their own from there. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The browser's own name for the command that opens the popup; Chromium leaves out what the manifest says of it. */
const POPUP = '_execute_action';

/** The extension's keyboard commands; what the browser adds of its own ("_execute_sidebar_action") is left out. */
export async function listShortcuts(commands: Commands): Promise<readonly Shortcut[]> {
  return (await commands.getAll()).flatMap(({ name, description, shortcut }) =>
    name === undefined || (name.startsWith('_') && name !== POPUP)
      ? []
      : [{ name, description: description ?? '', keys: shortcut ?? '' }],
  );
}

/** Opens the browser's own page where shortcuts are changed: no extension may do that itself. */
export async function changeShortcuts(commands: Commands, openTab: (url: string) => Promise<unknown>): Promise<void> {
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await openTab(CHROMIUM_PAGE);
}

import { EXTENSION_ID, type Firefox } from './firefox.ts';

const PAGES = JSON.stringify({ permissions: [], origins: ['http://*/*', 'https://*/*'] });

/** Has Firefox load the extension anew, as after an update; its own pages are closed by that. */
export function reloadExtension(firefox: Firefox): Promise<void> {
  return firefox.inWindow(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('${EXTENSION_ID}');
    await addon.reload();
  })()`);
}

/** Takes the access to all sites from the extension, or gives it back, as its user does under `about:addons`. */
export function setAccess(firefox: Firefox, granted: boolean): Promise<void> {
  return firefox.inWindow(`(async () => {
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
    await ExtensionPermissions.${granted ? 'add' : 'remove'}('${EXTENSION_ID}', ${PAGES}, extension);
  })()`);
}

/** Clicks the extension's toolbar button, with all that Firefox grants upon it. */
export function clickToolbarButton(firefox: Firefox): Promise<void> {
  return firefox.inWindow(`(async () => {
    const { browserActionFor } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      .ExtensionParent.apiManager.global;
    const { extension } = WebExtensionPolicy.getByID('${EXTENSION_ID}');
    await browserActionFor(extension).openPopup(window);
  })()`);
}

/** Answers the question that Firefox asks in a panel of its own; `false`: there is none yet. */
export function sayYes(firefox: Firefox): Promise<boolean> {
  return firefox.inWindow(`(() => {
    const asked = document.getElementById('addon-webext-permissions-notification');
    const isOpen = asked?.checkVisibility() && PopupNotifications.isPanelOpen;
    if (isOpen) asked.button.click();
    return Boolean(isOpen);
  })()`);
}

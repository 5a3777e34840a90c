import { EXTENSION_ID, type Firefox } from './firefox.ts';

/** Has Firefox load the extension anew, as after an update; its own pages are closed by that. */
export function reloadExtension(firefox: Firefox): Promise<void> {
  return firefox.inWindow(`(async () => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const addon = await AddonManager.getAddonByID('${EXTENSION_ID}');
    await addon.reload();
  })()`);
}

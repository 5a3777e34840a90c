import { browser } from 'wxt/browser';

/**
 * Whether the extension was updated, reloaded, switched off or removed since this script came into the page: every call
 * to it would throw, at once or later. Chrome alone leaves scripts running then, and takes the id away.
 */
export function isExtensionGone(): boolean {
  return browser.runtime?.id === undefined;
}

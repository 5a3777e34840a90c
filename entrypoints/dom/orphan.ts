import { addEventListener } from './node.ts';

/**
 * Sent in a document by a new version of the extension to what an earlier one left running there. Pages can send it too:
 * whoever hears it only looks whether its own extension is gone.
 */
export const SUCCESSOR = 'crossfigure-successor';

/** What happens before a person could notice that a mark or card is dead. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focus', 'pageshow', 'visibilitychange', SUCCESSOR];

/**
 * Calls `leave` once the extension is gone from under this script. Chrome leaves content scripts running after an update,
 * a reload or a removal, and no event tells them; a port would, but keeps pages and background awake or ends with the
 * idle background. So every sign of life on the page is taken as an occasion to look. Firefox ends the scripts itself.
 */
export function watchOrphan(isGone: () => boolean, leave: () => void, signal: AbortSignal): void {
  const look = () => {
    if (isGone()) leave();
  };
  for (const sign of SIGNS) addEventListener(window, sign, look, { signal, capture: true, passive: true });
}

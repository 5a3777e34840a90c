import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPopover, type MakePopover } from './popover.tsx';

/**
 * Brought in by the background when the reader asks for it, since most pages with marks are left without a card having
 * been opened. Leaves behind, in the extension's own world, what makes cards.
 */
export default defineUnlistedScript(() => {
  (globalThis as { crossfigureCard?: MakePopover }).crossfigureCard = createPopover;
});

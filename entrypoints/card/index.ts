import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Messages, translatorFrom } from '../../components/i18n.ts';
import { createPopover, type MakeCards } from './popover.tsx';

/**
 * Brought in by the background when the reader asks for it, since most pages with marks are left without a card having
 * been opened. Leaves behind, in the extension's own world, what makes cards.
 */
export default defineUnlistedScript(() => {
  (globalThis as { crossfigureCard?: MakeCards }).crossfigureCard = ({ texts, locale }) => {
    // made by the build, and sent by the background
    const t = translatorFrom(texts as Messages, locale);
    return (edges) => createPopover({ ...edges, t, locale });
  };
});

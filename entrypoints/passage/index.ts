import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPassages, type Shower } from './read-passages.ts';

/**
 * Brought into a page only when the user asks where a captured passage stands. Gives the page's text back, and leaves
 * behind, in the extension's own world, what shows a place of it. It needs no reader, so it works with marking off.
 */
export default defineUnlistedScript(() => {
  const { blocks, show } = readPassages(document);
  (globalThis as { crossfigureShow?: Shower }).crossfigureShow = show;
  return blocks;
});

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { clearLeftovers } from './clear-leftovers.ts';

/**
 * Brought into the pages that were open when this version of the extension began to run. Where its own reader came first,
 * that has done the same already, and what is marked is its own.
 */
export default defineUnlistedScript(() => {
  if ((globalThis as { crossfigureReader?: true }).crossfigureReader) return;
  clearLeftovers(document);
});

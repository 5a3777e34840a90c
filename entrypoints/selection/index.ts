import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readSelection } from './read-selection.ts';

/**
 * Brought into a page's frames only when the user asks for a look-up, and gone again with its answer. It needs neither
 * the gate nor the reader, so it works with marking switched off.
 */
export default defineUnlistedScript(() => readSelection(document));

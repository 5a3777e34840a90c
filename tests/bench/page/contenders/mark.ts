import Mark from 'mark.js';
import { COUNTS } from '../story-sentences.ts';

/** mark.js as its page tells to use it, with the figures of the page's story sentences. */
requestIdleCallback(() => {
  new Mark(document.body).mark([...COUNTS], { separateWordSearch: false, accuracy: 'exactly' });
});

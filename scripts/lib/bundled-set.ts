import type { ClaimSet } from '../../lib/model.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';

const [first] = BUNDLED;
if (!first) throw new Error('No story comes with the extension: see assets/stories/index.ts.');

/** The set that the labelled sentences are on, the first of those that come with the extension. */
export const bundled: ClaimSet = first;

import { STORIES } from '../../assets/stories/index.ts';
import type { ClaimSet } from '../model.ts';
import { assembleStory, type StoryParts } from './folder.ts';

/** The sets that come with the extension. The build has validated their files, whose literals TypeScript widens. */
export const BUNDLED: readonly ClaimSet[] = STORIES.map((parts) => assembleStory(parts as unknown as StoryParts));

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClaimSet } from '../../lib/model.ts';
import { readStory } from './read-story.ts';

const STORIES = fileURLToPath(new URL('../../assets/stories/', import.meta.url));

/**
 * Every story that lies in the tree, by its folder's name, without the store that the extension keeps them in. Throws where
 * a file does not validate, with sentences that name it.
 */
export function readStories(folder = STORIES): ClaimSet[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const read = readStory(`${folder}/${name}`);
      if (!read.ok) throw new Error(`assets/stories/${name}:\n${read.problems.join('\n')}`);
      return read.set;
    });
}

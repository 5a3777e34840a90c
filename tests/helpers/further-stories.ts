import { fileURLToPath } from 'node:url';
import { readStories } from '../../scripts/stories/read-stories.ts';

const FOLDER = new URL('../stories/', import.meta.url);

/** Stories of other kinds, of which the extension knows nothing: an earthquake, a bank's takeover. */
export const furtherSets = readStories(fileURLToPath(FOLDER));

/** The labelled pages of one of them. */
export function pagesFileOf(id: string): URL {
  return new URL(`${id}.pages.jsonl`, FOLDER);
}

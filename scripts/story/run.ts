import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClaimSet } from '../../lib/model.ts';
import { tryExamples } from '../../lib/story-maker/try-examples.ts';
import { readStory } from '../stories/read-story.ts';
import { committedStory } from './committed-story.ts';
import { storyReport } from './report.ts';

type Writes = { readonly write: (text: string) => unknown };
type Out = { readonly stdout: Writes; readonly stderr: Writes };

const STORIES = fileURLToPath(new URL('../../assets/stories/', import.meta.url));

/**
 * Tries the examples of the stories that `args` name, by id or by folder; none: of all that come with the extension. What
 * changed is told against the folder as it was last committed, whose rules and words read today's examples; engine and
 * language files are today's in both, so that a change of these is told by the failures alone. Gives the exit code: 1
 * where an example fails; 2, with sentences on standard error, where there is no such story or its files are not sound.
 */
export function runStory(args: readonly string[], { stdout, stderr }: Out): number {
  const ids = readdirSync(STORIES).filter(isFolderIn(STORIES));
  const folders = (args.length > 0 ? args : ids).map((name) => (ids.includes(name) ? join(STORIES, name) : name));
  let failed = 0;
  for (const folder of folders) {
    if (!isFolderIn('')(folder)) {
      stderr.write(`There is no story "${folder}": name one of ${ids.join(', ')}, or the folder of another.\n`);
      return 2;
    }
    const read = readStory(folder);
    if (!read.ok) {
      stderr.write(`${read.problems.map((problem) => `${folder}: ${problem}`).join('\n')}\n`);
      return 2;
    }
    const { tried, before } = triedOf(read.set, folder);
    failed += tried.filter(({ passed }) => !passed).length;
    stdout.write(storyReport(basename(folder), tried, before));
  }
  return failed > 0 ? 1 : 0;
}

/** Today's examples as today's story reads them, and as that of the last commit does; `null` where there is none. */
function triedOf({ story }: ClaimSet, folder: string) {
  const committed = committedStory(folder);
  return {
    tried: tryExamples(story),
    before: committed && tryExamples({ ...committed, subjects: story.subjects }),
  };
}

const isFolderIn = (parent: string) => (name: string) => existsSync(join(parent, name, 'story.json'));

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseClaimSet } from '../../lib/claims/schema.ts';
import type { ClaimSet } from '../../lib/model.ts';
import { assembleStory, type StoryParts } from '../../lib/story/folder.ts';
import { partProblems } from './part-problems.ts';
import { ofItsFile } from './sentence-files.ts';

/** A story's set, or what is wrong with it: sentences that begin with the file. */
export type ReadStory =
  | { readonly ok: true; readonly set: ClaimSet }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The files of a story's folder as JSON, by their paths within it. */
export type StoryFiles = ReadonlyMap<string, unknown>;

/** Reads a story's folder and puts it together. */
export function readStory(folder: string): ReadStory {
  const files = new Map<string, unknown>();
  const broken: string[] = [];
  for (const path of pathsIn(folder)) {
    try {
      files.set(path, JSON.parse(readFileSync(join(folder, path), 'utf8')));
    } catch (error) {
      broken.push(`${path}: this is no JSON (${error instanceof Error ? error.message : error}).`);
    }
  }
  return broken.length > 0 ? { ok: false, problems: broken } : storyOfFiles(files, basename(folder));
}

/** Puts together what was read of a folder that is called `name`. */
export function storyOfFiles(files: StoryFiles, name: string): ReadStory {
  const problems = partProblems(files, name);
  if (problems.length > 0) return { ok: false, problems };
  const set = assembleStory(partsOf(files));
  const parsed = parseClaimSet(set);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((sentence) => ofItsFile(sentence, set)) };
  return { ok: true, set: parsed.value };
}

function pathsIn(folder: string): string[] {
  const inside = (part: string) =>
    existsSync(join(folder, part)) ? readdirSync(join(folder, part)).map((name) => `${part}/${name}`) : [];
  return [...readdirSync(folder), ...inside('words'), ...inside('subjects')].filter((path) => path.endsWith('.json'));
}

/** What `partProblems` found nothing wrong with. */
function partsOf(files: StoryFiles): StoryParts {
  const under = (part: string) => [...files].filter(([path]) => path.startsWith(part));
  return {
    story: files.get('story.json'),
    words: Object.fromEntries(under('words/').map(([path, words]) => [basename(path, '.json'), words])),
    subjects: under('subjects/').map(([, subject]) => subject),
    claims: files.get('claims.json'),
  } as StoryParts;
}

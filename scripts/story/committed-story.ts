import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import type { Story } from '../../lib/model.ts';
import { storyOfFiles } from '../stories/read-story.ts';

/** A story's folder as it was last committed; `null`: it was not, is not sound as it was, or there is no repository. */
export function committedStory(folder: string): Story | null {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: MOST });
  try {
    const paths = git('ls-tree', '-r', '--name-only', 'HEAD', '.').split('\n').filter(isPart);
    const files = new Map(paths.map((path) => [path, JSON.parse(git('show', `HEAD:./${path}`))]));
    const read = storyOfFiles(files, basename(folder));
    return read.ok ? read.set.story : null;
  } catch {
    return null;
  }
}

/** Bytes of one file. */
const MOST = 64 * 1024 * 1024;

const isPart = (path: string) => path.endsWith('.json');

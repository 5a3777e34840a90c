import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Claim } from '../../lib/model.ts';
import { CACHE } from '../../scripts/lib/root.ts';
import { serve } from '../../scripts/lib/serve-folder.ts';
import { runPublishSet } from '../../scripts/publish-set/run.ts';
import type { Chance } from '../bench/random.ts';
import { isOwnNote } from './made-up.ts';
import { SET } from './model.ts';
import type { State, Told } from './state.ts';

export type Backup = {
  readonly state: State;
  readonly file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
};

/** What operations are made of. */
export type World = {
  readonly chance: Chance;
  readonly state: State;
  /** The state from which the last change was made, where that can be undone. */
  readonly earlier: State | null;
  readonly backup: Backup | null;
  /** A number that was not given before. */
  readonly next: () => number;
  /** One of the user's own notes. */
  readonly own: () => readonly [id: string, claim: Told];
  readonly publish: (
    claims: readonly Claim[],
  ) => Promise<{ readonly address: string; readonly title: string; readonly version: number }>;
};

export function ownNotes({ claims }: State): (readonly [string, Told])[] {
  return Object.entries(claims).filter(([, claim]) => isOwnNote(claim));
}

const TITLE = 'News desk';

/** A publisher's web server on this machine. */
export async function openDesk() {
  const folder = await mkdtemp(join(CACHE, 'desk-'));
  const site = await serve(async (path) => {
    const body = await readFile(join(folder, path), 'utf8').catch(() => null);
    return body === null ? null : { type: 'application/json', body };
  });
  return {
    publish: async (claims: readonly Claim[]) => {
      const file = join(folder, 'export.json');
      await writeFile(file, JSON.stringify({ ...SET, claims }));
      const quiet = { write: () => true };
      const output = { stdout: quiet, stderr: quiet };
      if ((await runPublishSet([file, '--out', folder, '--title', TITLE], output)) !== 0)
        throw new Error('Unpublished.');
      const { version }: { version: number } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
      return { address: `${site.origin}/index.json`, title: TITLE, version };
    },
    close: async () => {
      await site.close();
      await rm(folder, { recursive: true });
    },
  };
}

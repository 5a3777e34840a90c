import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
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

/** Makes a backup on the page's care view, of the store as it is: `state`. Closes the page. */
export async function takeBackup(page: Page, state: State): Promise<Backup> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Back up to a file' }).click();
  const parts: Buffer[] = [];
  for await (const part of await (await downloading).createReadStream()) parts.push(Buffer.from(part));
  await page.getByText('Nothing has changed since.').waitFor();
  await page.close();
  return { state, file: { name: 'backup.json', mimeType: 'application/json', buffer: Buffer.concat(parts) } };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Claim } from '../../lib/model.ts';
import { ROOT } from '../../scripts/lib/root.ts';
import { type EarlierVersion, sampleOf, tablesOf } from '../helpers/earlier-stores.ts';
import { migrated, SET } from './model.ts';
import type { Operation } from './operations.ts';
import { send } from './send.ts';

const [, edited, removed, ...others] = SET.claims as [Claim, Claim, Claim, ...Claim[]];
const SAMPLE = {
  // so that the set of today is newer
  taken: SET.version - 1,
  edited: { ...edited, tags: ['mine'] },
  own: { ...edited, id: 'own-of-earlier', statement: 'The lighthouse keeper of Bergen1 counted one soldier.' },
  removed,
  given: others.slice(0, 5),
};

/**
 * Puts the store of an earlier version in the place of the one that is there, in a page of the extension that does not open
 * it, while nothing else of the extension runs.
 */
export async function putEarlierStore(page: Page, version: EarlierVersion): Promise<void> {
  await page.evaluate(await readFile(join(ROOT, 'node_modules', 'dexie', 'dist', 'dexie.min.js'), 'utf8'));
  await page.evaluate(write, [version, tablesOf(version), sampleOf(version, SET.story, SAMPLE)] as const);
}

type Rows = Readonly<Record<string, readonly object[]>>;
declare const Dexie: typeof import('dexie').Dexie;

async function write([version, tables, sample]: readonly [
  number,
  Readonly<Record<string, string>>,
  Rows,
]): Promise<void> {
  await Dexie.delete('crossfigure');
  const db = new Dexie('crossfigure');
  db.version(version).stores(tables);
  for (const [table, rows] of Object.entries(sample)) await db.table(table).bulkAdd(rows);
  db.close();
}

/** The store of an earlier version, put there before, is opened. `options`: the options page. */
export function migration(version: EarlierVersion, options: string): Operation {
  return {
    address: '',
    go: async (page) => {
      await page.goto(options);
      await send(page, { type: 'prepare', wait: true });
    },
    after: () => migrated(version, SAMPLE),
    begins: true,
  };
}

import type { Page } from 'playwright-core';
import type { Claim } from '../../lib/model.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { bulkClaims, CAPTURED, deskClaims, fieldsOf, ownNote } from './made-up.ts';
import { changed, FRESH, imported, restored, SET, undone, updated } from './model.ts';
import { send } from './send.ts';
import type { State } from './state.ts';
import type { World } from './world.ts';

/** One thing that a user, or the extension itself, does to the store. */
export type Operation = {
  /** The part of the options page in which it is done. */
  readonly address: string;
  /** All up to the step that writes. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** The step that writes; resolves when the page says that it is done. */
  readonly go: (page: Page) => Promise<void>;
  /** What the store is like after it; `found`: as it is, for what only the extension can know. */
  readonly after: (found: State) => State;
  /** The store as it is before is no more. */
  readonly begins?: true;
  /** How much longer it takes than others of its kind; 1 unless said. */
  readonly weight?: number;
};

const [MODEL] = SET.claims as [Claim];
const said = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

export function capture({ state, next }: World): Operation {
  const statement = ownNote(next());
  return {
    address: '#/settings',
    go: (page) => send(page, { type: 'saveClaim', fields: fieldsOf(statement), captured: CAPTURED, private: false }),
    after: (found) => {
      const [id, claim] = Object.entries(found.claims).find(([, one]) => one.statement === statement) ?? ['none', {}];
      const { text: exact, prefix, suffix, page } = CAPTURED;
      const passage = { exact, prefix, suffix, url: page.url };
      const claims = { ...state.claims, [id]: { ...claim, owner: 'user', edited: false } };
      const passages = { ...state.passages, [id]: passage };
      return changed(state, { claims, passages }, { kind: 'capture', note: '' });
    },
  };
}

export function edit({ state, next, own }: World): Operation {
  const [id, claim] = own();
  const title = `Edited ${next()}`;
  return {
    address: `#/claim/${encodeURIComponent(id)}`,
    prepare: (page) => page.locator('[name="title"]').fill(title),
    go: async (page) => {
      await press(page, /^Save/);
      await said(page, 'The claim is saved');
    },
    after: () => {
      const now = { ...claim, source: { ...(claim.source as object), title } };
      return changed(state, { claims: { ...state.claims, [id]: now } }, { kind: 'edit', note: '' });
    },
  };
}

export function remove({ state, own }: World): Operation {
  const [id] = own();
  return {
    address: `#/claim/${encodeURIComponent(id)}`,
    go: async (page) => {
      await press(page, 'Delete');
      await said(page, /^The claim is deleted/);
    },
    after: () => {
      const { [id]: _, ...claims } = state.claims;
      const gone = { ...state.gone, [`claim/${id}`]: { keepsOut: false, inBin: true } };
      return changed(state, { claims, gone }, { kind: 'edit', note: '' });
    },
  };
}

export function importFile({ state, next }: World, many: number): Operation {
  const name = `bulk-${next()}`;
  const claims = [...bulkClaims(MODEL, name, many, next), { ...MODEL, tags: [name] }];
  const file = `${name}.json`;
  return {
    address: '#/transfer',
    prepare: async (page) => {
      const buffer = Buffer.from(JSON.stringify({ ...SET, claims }));
      await page.getByLabel('File to import').setInputFiles({ name: file, mimeType: '', buffer });
      await page.getByRole('button', { name: /^Import [\d,]+ claims$/ }).waitFor();
    },
    go: async (page) => {
      await press(page, /^Import [\d,]+ claims$/);
      await said(page, /claims were imported/);
    },
    after: () => imported(state, claims, file),
    weight: Math.max(1, many / 1000),
  };
}

/** A followed set is updated; where none is followed yet, its first version is taken in. */
export async function update({ state, next, chance, publish }: World): Promise<Operation> {
  const claims = deskClaims(MODEL, next(), chance.is(0.5));
  const { address, title, version } = await publish(claims);
  return {
    address: '#/subscriptions',
    prepare: async (page) => {
      if (state.followed.length > 0) await press(page, 'Update now');
      else {
        await page.getByLabel('Address of a set').fill(address);
        await page.keyboard.press('Enter');
        await press(page, 'Ask the server');
      }
      await page.getByRole('button', { name: 'Apply' }).waitFor();
    },
    go: async (page) => {
      await press(page, 'Apply');
      await said(page, `“${title}” is up to date.`);
    },
    after: () => updated(state, claims, title, version),
  };
}

export function goBack({ state, backup }: World): Operation {
  if (!backup) throw new Error('There is no backup.');
  return {
    address: '#/care',
    prepare: async (page) => {
      await page.getByLabel('Backup file').setInputFiles(backup.file);
      await page.getByRole('button', { name: 'Go back to this backup' }).waitFor();
    },
    go: async (page) => {
      await press(page, 'Go back to this backup');
      await said(page, `Everything is as in ${backup.file.name}.`);
    },
    after: () => restored(state, backup.state, backup.file.name),
  };
}

export function undoLast({ state, earlier }: World): Operation {
  if (!earlier) throw new Error('There is nothing to undo.');
  return {
    address: '#/history',
    prepare: async (page) => {
      await page.locator('.hs-entry').first().waitFor();
      await page.locator('main').focus();
    },
    go: async (page) => {
      await page.keyboard.press('ControlOrMeta+z');
      await said(page, 'The last change is undone');
    },
    after: () => undone(state, earlier),
  };
}

export function changeSettings({ state }: World): Operation {
  const theme = state.settings?.theme === 'dark' ? 'light' : 'dark';
  return {
    address: '#/settings',
    go: (page) => send(page, { type: 'changeSettings', change: { theme } }),
    after: () => ({ ...state, settings: { ...FRESH_SETTINGS, ...state.settings, theme } }),
  };
}

/** The database is deleted, and all that comes with the extension taken in anew. */
export function seed(): Operation {
  return {
    address: '#/claims',
    go: async (page) => {
      await page.evaluate(deleteStore);
      await send(page, { type: 'prepare', wait: true });
    },
    after: () => FRESH,
    begins: true,
  };
}

function deleteStore(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleted = indexedDB.deleteDatabase('crossfigure');
    deleted.onsuccess = () => resolve();
    deleted.onerror = () => reject(deleted.error);
  });
}

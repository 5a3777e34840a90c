import type { Page } from 'playwright-core';
import type { StoredClaim } from '../../../lib/claims/types.ts';

/** Every claim that the store holds, by id, as read in a page of the extension. */
export async function storedClaims(page: Page): Promise<StoredClaim[]> {
  const claims = await page.evaluate(
    () =>
      new Promise<StoredClaim[]>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const db = opened.result;
          const read = db.transaction(['meta', 'claims', 'claimsB'], 'readonly');
          const current = read.objectStore('meta').get('current');
          current.onsuccess = () => {
            const all = read.objectStore(current.result?.value === 1 ? 'claimsB' : 'claims').getAll();
            all.onsuccess = () => {
              db.close();
              resolve(all.result);
            };
          };
          read.onerror = () => reject(read.error);
        };
      }),
  );
  return claims.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a claim says, without what the store keeps beside. */
export function saidOf({
  owner: _owner,
  edited: _edited,
  version: _version,
  addedAt: _addedAt,
  changedAt: _changedAt,
  ...claim
}: StoredClaim) {
  return claim;
}

/** Takes claims whose id begins with `start` out of the store without a trace, so that tests do not wait for each other's. */
export function forget(page: Page, start: string): Promise<void> {
  return page.evaluate(
    (first) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onsuccess = () => {
          const write = opened.result.transaction(['claims', 'claimsB'], 'readwrite');
          const range = IDBKeyRange.bound(first, `${first}\uffff`);
          for (const name of ['claims', 'claimsB']) write.objectStore(name).delete(range);
          write.onerror = () => reject(write.error);
          write.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    start,
  );
}

/** Every row of one table of the store, as read in a page of the extension. */
export function storedRows(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction(name, 'readonly').objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opened.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );
}

/** Writes rows into one table of the store, past the extension; with `clear`, those that were there go. */
export function writeRows(
  page: Page,
  table: string,
  rows: readonly object[],
  { clear = false }: { readonly clear?: boolean } = {},
): Promise<void> {
  return page.evaluate(
    ([name, all, isCleared]) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const write = opened.result.transaction(name, 'readwrite');
          const store = write.objectStore(name);
          if (isCleared) store.clear();
          for (const row of all) store.put(row);
          write.onerror = () => reject(write.error);
          write.oncomplete = () => {
            opened.result.close();
            resolve();
          };
        };
      }),
    [table, rows, clear] as const,
  );
}

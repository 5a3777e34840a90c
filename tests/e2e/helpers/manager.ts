import type { Page } from 'playwright-core';
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { PATIENCE_MS } from '../../helpers/patience.ts';
import { madeUpClaim } from './made-up-claims.ts';
import type { Session } from './session.ts';

const CHUNK = 5_000;

/** Opens the options page at an address of its own (`#/claims?q=kursk`) in a fresh tab; the test closes it. */
export async function openManager(session: Session, address = '#/claims'): Promise<Page> {
  const { context, id } = session.browser;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html${address}`);
  await page.locator('main h1').first().waitFor();
  return page;
}

/**
 * Writes claims straight into the store, past the extension, and has the search index made anew when next asked. Pages that
 * are open are not told: open or reload one afterwards.
 */
export async function putClaims(page: Page, claims: readonly StoredClaim[]): Promise<void> {
  for (let at = 0; at < claims.length; at += CHUNK) {
    // as one text, since handing over objects takes far longer than writing them
    await page.evaluate(putInStore, JSON.stringify(claims.slice(at, at + CHUNK)));
  }
}

/** The same with the first `count` made-up claims. */
export function fillClaims(page: Page, count: number): Promise<void> {
  return putClaims(
    page,
    Array.from({ length: count }, (_, i) => madeUpClaim(i)),
  );
}

/** Claims that the store holds. */
export function countStored(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opened = indexedDB.open('crossfigure');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const db = opened.result;
          const reading = db.transaction(['claims', 'claimsB', 'meta']);
          const current = reading.objectStore('meta').get('current');
          current.onsuccess = () => {
            const counted = reading.objectStore(current.result?.value === 1 ? 'claimsB' : 'claims').count();
            counted.onsuccess = () => {
              db.close();
              resolve(counted.result);
            };
          };
        };
      }),
  );
}

/** Waits until the table says how many claims it shows: "12 claims" or "3 of 12 claims". */
export async function waitForCount(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.ct-count', { hasText: text }).waitFor({ timeout: 3 * PATIENCE_MS });
}

/** Two stores take turns in holding the claims; `current` says which one does. */
function putInStore(text: string): Promise<void> {
  const claims: unknown[] = JSON.parse(text);
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('crossfigure');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const db = opened.result;
      const written = db.transaction(['claims', 'claimsB', 'search', 'meta'], 'readwrite');
      const meta = written.objectStore('meta');
      const current = meta.get('current');
      current.onsuccess = () => {
        const store = written.objectStore(current.result?.value === 1 ? 'claimsB' : 'claims');
        for (const claim of claims) store.put(claim);
      };
      written.objectStore('search').clear();
      const revision = meta.get('revision');
      revision.onsuccess = () => meta.put({ key: 'revision', value: (revision.result?.value ?? 0) + 1 });
      written.onerror = () => reject(written.error);
      written.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

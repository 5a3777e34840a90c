import type { Page } from 'playwright-core';
import bundled from '../../../assets/claims/north-korea-russia.json' with { type: 'json' };
import type { StoredClaim } from '../../../lib/claims/types.ts';
import { PATIENCE_MS, type Session } from './session.ts';

const { story } = bundled;
const SUBJECTS = story.subjects.filter(({ kind }) => kind === 'count').map(({ id }) => id);
const PARTIES = story.parties.map(({ id }) => id);
const PLACES = [
  'Aarhus',
  'Bergen',
  'Cadiz',
  'Delft',
  'Esbjerg',
  'Funchal',
  'Gdansk',
  'Haarlem',
  'Izmir',
  'Jaca',
  'Kotor',
];
const ADDED_AT = Date.UTC(2025, 0, 1);
const CHUNK = 5_000;

/** Opens the options page at an address of its own (`#/claims?q=kursk`) in a fresh tab; the test closes it. */
export async function openManager(session: Session, address = '#/claims'): Promise<Page> {
  const { context, id } = session.browser;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/options.html${address}`);
  await page.locator('main h1').first().waitFor({ timeout: PATIENCE_MS });
  return page;
}

/** The `i`th made-up claim: the same at every call, with outlets, origins, subjects and days that take turns. */
export function madeUpClaim(i: number, more: Partial<StoredClaim> = {}): StoredClaim {
  const value = 100 + ((i * 7919) % 90_000);
  const place = PLACES[i % PLACES.length] ?? '';
  const origin = PARTIES[i % PARTIES.length] ?? '';
  const day = new Date(Date.UTC(2024, 9, 1) + (i % 400) * 86_400_000).toISOString().slice(0, 10);
  const at = new Date(ADDED_AT + i * 1000).toISOString();
  return {
    id: `made-up-${String(i).padStart(6, '0')}`,
    storyId: story.id,
    subject: SUBJECTS[i % SUBJECTS.length] ?? '',
    statement: `Note ${i}: the harbour office of ${place} counted about ${value.toLocaleString('en')} soldiers.`,
    quantity: { kind: 'count', low: value, high: value, qualifier: 'about', unit: 'person' },
    position: null,
    speaker: origin,
    origin,
    source: {
      publisher: `${place} Courier ${i % 7}`,
      title: `Harbour notes, part ${i % 997}`,
      url: `https://courier.example/${i}`,
      published: day,
      wire: null,
    },
    asOf: day,
    quote: null,
    status: i % 10 === 9 ? 'disabled' : 'active',
    owner: 'user',
    edited: false,
    version: 1,
    addedAt: at,
    changedAt: at,
    ...more,
  };
}

/**
 * Writes claims straight into the store, past the extension, and has the search index made anew when next asked. Pages that
 * are open are not told: open or reload one afterwards.
 */
export async function putClaims(page: Page, claims: readonly StoredClaim[]): Promise<void> {
  for (let at = 0; at < claims.length; at += CHUNK) await page.evaluate(putInStore, claims.slice(at, at + CHUNK));
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
          const counted = opened.result.transaction('claims').objectStore('claims').count();
          counted.onsuccess = () => {
            opened.result.close();
            resolve(counted.result);
          };
        };
      }),
  );
}

/** Waits until the table says how many claims it shows: "12 claims" or "3 of 12 claims". */
export async function waitForCount(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.ct-count', { hasText: text }).waitFor({ timeout: 3 * PATIENCE_MS });
}

function putInStore(claims: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('crossfigure');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const db = opened.result;
      const written = db.transaction(['claims', 'search', 'meta'], 'readwrite');
      const store = written.objectStore('claims');
      for (const claim of claims) store.put(claim);
      written.objectStore('search').clear();
      const meta = written.objectStore('meta');
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

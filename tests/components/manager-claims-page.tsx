import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect } from 'vitest';
import type { OptionsEdges } from '../../entrypoints/options/edges.ts';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { applyWrites } from '../../lib/claims/apply.ts';
import { onStoreChanged, openDb } from '../../lib/claims/db.ts';
import type { StoredClaim, Write } from '../../lib/claims/types.ts';
import { BUNDLED } from '../../lib/story/bundled.ts';
import { madeUpClaim } from '../e2e/helpers/made-up-claims.ts';
import { t } from './fixtures.ts';

/** Rows that a window of this height has room for, more or less. */
const HEIGHT = 600;

type Options = { readonly claims?: number; readonly hash?: string; readonly follows?: boolean };

/** The options page over a store of its own with the bundled stories and so many made-up claims. */
export async function openTable({ claims = 0, hash = '#/claims', follows = true }: Options = {}) {
  // a document without layout has no heights, and no rows would be in sight
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, get: () => HEIGHT });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => HEIGHT });
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, to?: unknown) {
    this.scrollTop = (to as { top: number }).top;
    this.dispatchEvent(new Event('scroll'));
  };
  const indexedDB = new IDBFactory();
  // Dexie watches only where the global one is there
  Dexie.dependencies.indexedDB = indexedDB;
  const db = openDb({ indexedDB, IDBKeyRange });
  const stories = BUNDLED.map(({ story }): Write => ({ type: 'putStory', story }));
  await applyWrites(db, { kind: 'import', note: '' }, stories);
  const writes = Array.from({ length: claims }, (_, i): Write => ({ type: 'put', claim: asClaim(i) }));
  await applyWrites(db, { kind: 'import', note: '' }, writes);
  const kept = new Map<string, string>();
  const edges = {
    db,
    ask: async () => ({ ok: false, code: 'cannot_tell', message: '' }),
    onChanged: (listener: () => void, signal: AbortSignal) => follows && onStoreChanged(db, listener, signal),
    drafts: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    now: () => new Date(2025, 5, 1),
    onKept: () => undefined,
    guardLeaving: () => undefined,
  } as unknown as OptionsEdges;
  window.location.hash = hash;
  document.title = 'Crossfigure';
  document.documentElement.lang = 'en';
  render(null, document.body);
  const open = () => act(() => render(<OptionsPage edges={edges} window={window} t={t} locale="en" />, document.body));
  open();
  const close = async () => {
    await act(() => render(null, document.body));
    db.close();
  };
  return { db, edges, kept, open, close };
}

export const rows = () => [...document.querySelectorAll<HTMLElement>('.ct-body .ct-row')];
export const statements = () => rows().map((row) => row.querySelector('a')?.textContent ?? '');
export const button = (name: string | RegExp) => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent?.trim() === name : name.test(textContent ?? ''),
  );
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
};
export const said = () => document.querySelector('.mg-said [role="status"]')?.textContent;
export const counted = () => document.querySelector('.ct-count')?.textContent;
export const press = (key: string, more: KeyboardEventInit = {}) =>
  act(() => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  });
export const click = (element: Element | null | undefined, more: MouseEventInit = {}) =>
  act(() => {
    element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...more }));
  });
export const until = (told: () => unknown, want: unknown) => expect.poll(told).toEqual(want);

function asClaim(i: number) {
  const { owner: _o, edited: _e, version: _v, addedAt: _a, changedAt: _c, ...claim }: StoredClaim = madeUpClaim(i);
  return claim;
}

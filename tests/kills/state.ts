import type { Page } from 'playwright-core';

export type Told = Readonly<Record<string, unknown>>;

/** One entry of the history. */
export type Step = {
  readonly kind: string;
  readonly note: string;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly isUndone: boolean;
  /** Whether what it did is kept in full. */
  readonly isWhole: boolean;
};

/** All that counts in the store, without times and the numbers of changes. */
export type State = {
  /** What each says, and `owner` and `edited`. Of a followed set the owner is `set`. */
  readonly claims: Readonly<Record<string, Told>>;
  readonly stories: Readonly<Record<string, Told>>;
  readonly gone: Readonly<Record<string, { readonly keepsOut: boolean; readonly inBin: boolean }>>;
  readonly history: readonly Step[];
  /** `stands`: the update that it names is in the history and not undone. */
  readonly followed: readonly { readonly version: number; readonly size: number; readonly stands: boolean }[];
  readonly settings: Told | null;
  readonly passages: Readonly<Record<string, Told>>;
  /** How many records were set aside. */
  readonly setAside: number;
};

/** Reads the store past the extension, in one transaction, in a page of its origin. */
export function readState(page: Page): Promise<State> {
  return page.evaluate(readInPage);
}

function readInPage(): Promise<State> {
  type Row = Record<string, unknown>;
  type Entry = Step & { seq: number; token: number; rows: number[]; undoneBy: number | null };
  const TABLES = [
    ...['meta', 'claims', 'claimsB', 'gone', 'goneB', 'stories', 'history', 'historyRows'],
    ...['followed', 'settings', 'passages', 'setAside'],
  ];
  const recordOf = ({ version: _1, addedAt: _2, changedAt: _3, owner, ...said }: Row) => ({
    ...said,
    owner: String(owner).replace(/^set:.*/, 'set'),
  });
  const byKey = <T>(rows: Row[], key: string, as: (row: Row) => T) =>
    Object.fromEntries(rows.map((row) => [String(row[key]), as(row)]));
  return new Promise<State>((resolve, reject) => {
    const opened = indexedDB.open('crossfigure');
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const db = opened.result;
      const reading = db.transaction(TABLES, 'readonly');
      const held: Record<string, Row[]> = {};
      let rowKeys: [number, number][] = [];
      for (const name of TABLES) {
        const store = reading.objectStore(name);
        if (name === 'historyRows') {
          const keys = store.getAllKeys();
          keys.onsuccess = () => {
            rowKeys = keys.result as [number, number][];
          };
        } else {
          const all = store.getAll();
          all.onsuccess = () => {
            held[name] = all.result;
          };
        }
      }
      reading.onabort = () => reject(reading.error);
      reading.oncomplete = () => {
        db.close();
        const table = (name: string) => held[name] ?? [];
        const side = table('meta').find(({ key }) => key === 'current')?.value === 1 ? 'B' : '';
        const rowsOf = new Map<number, number>();
        for (const [token] of rowKeys) rowsOf.set(token, (rowsOf.get(token) ?? 0) + 1);
        const entries = table('history') as unknown as Entry[];
        const standing = new Set(entries.filter(({ undoneBy }) => undoneBy === null).map(({ seq }) => seq));
        const plain = ({ claimId: _, ...passage }: Row) => passage;
        resolve({
          claims: byKey(table(`claims${side}`), 'id', recordOf),
          stories: byKey(table('stories'), 'id', recordOf),
          gone: byKey(table(`gone${side}`), 'key', ({ keepsOut, claim }) => ({
            keepsOut: keepsOut === true,
            inBin: claim !== null,
          })),
          history: entries.map(({ kind, note, added, changed, removed, undoneBy, token, rows }) => {
            return {
              ...{ kind, note, added, changed, removed },
              isUndone: undoneBy !== null,
              isWhole: rowsOf.get(token) === rows.length,
            };
          }),
          followed: table('followed').map(({ version, size, entry }) => {
            return { version: Number(version), size: Number(size), stands: standing.has(entry as number) };
          }),
          settings: (table('settings').find(({ key }) => key === 'settings')?.value as Row) ?? null,
          passages: byKey(table('passages'), 'claimId', plain),
          setAside: table('setAside').length,
        });
      };
    };
  });
}

import type { CauseKind, HistoryEntry } from './claims/types.ts';

/** So many changes in no file are too many: what is uninstalled takes its data along. */
export const MANY_CHANGES = 50;

/** Until where the history is in a file. */
export type LastBackup = { readonly seq: number; readonly at: string };

/** How it stands with changes that are in no file. */
export type BackupState = {
  /** Records that the user added, changed or removed since the last file. */
  readonly changes: number;
  readonly last: LastBackup | null;
  /** Whether it is time to say so; put off, it is again after as many changes more. */
  readonly due: boolean;
};

/** Single values of the store, `Kept` of the claim store. */
type KeptValues = {
  readonly get: (key: 'lastBackup' | 'backupPutOff') => Promise<unknown>;
  readonly set: (key: 'lastBackup' | 'backupPutOff', value: unknown) => Promise<void>;
};

/** Entries of the history, newest first, `limit` at most, older than `before` where given. */
type ListHistory = (asked: { readonly limit: number; readonly before?: number }) => Promise<readonly HistoryEntry[]>;

/**
 * To be called before a backup, or an export of all claims in our own format, is read; what it gives, once the file is
 * there. What is written while it is read counts as in no file.
 */
export async function notingBackup(kept: KeptValues, list: ListHistory, now: Date): Promise<() => Promise<void>> {
  const last: LastBackup = { seq: await newestOf(list), at: now.toISOString() };
  return () => kept.set('lastBackup', last);
}

/** The user does not want to hear of it until there are as many changes more. */
export async function putOffReminder(kept: KeptValues, list: ListHistory): Promise<void> {
  await kept.set('backupPutOff', await newestOf(list));
}

export async function backupState(kept: KeptValues, list: ListHistory): Promise<BackupState> {
  const last = readLast(await kept.get('lastBackup'));
  const putOff = await kept.get('backupPutOff');
  const from = Math.max(last?.seq ?? 0, typeof putOff === 'number' ? putOff : 0);
  let [changes, sincePutOff] = [0, 0];
  for await (const entry of entriesSince(last?.seq ?? 0, list)) {
    const done = THEIRS.has(entry.kind) ? 0 : entry.added + entry.changed + entry.removed;
    changes += done;
    if (entry.seq > from) sincePutOff += done;
  }
  return { changes, last, due: sincePutOff >= MANY_CHANGES };
}

/** What comes from others can be had from them again. */
const THEIRS: ReadonlySet<CauseKind> = new Set(['bundled', 'subscription']);
const AT_ONCE = 200;

async function* entriesSince(seq: number, list: ListHistory): AsyncGenerator<HistoryEntry> {
  for (let before: number | undefined; ; ) {
    const entries: readonly HistoryEntry[] = await list({ limit: AT_ONCE, ...(before !== undefined && { before }) });
    for (const entry of entries) {
      if (entry.seq <= seq) return;
      yield entry;
    }
    before = entries.at(-1)?.seq;
    if (before === undefined || entries.length < AT_ONCE) return;
  }
}

async function newestOf(list: ListHistory): Promise<number> {
  return (await list({ limit: 1 }))[0]?.seq ?? 0;
}

/** Out of the store; `null` where it is not as it was written. */
function readLast(value: unknown): LastBackup | null {
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('at' in value)) return null;
  const { seq, at } = value;
  return typeof seq === 'number' && typeof at === 'string' ? { seq, at } : null;
}

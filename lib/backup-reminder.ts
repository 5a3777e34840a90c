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

type LocalArea = {
  readonly get: (keys: string | string[]) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
};

/** Entries of the history, newest first, `limit` at most, older than `before` where given. */
type ListHistory = (asked: { readonly limit: number; readonly before?: number }) => Promise<readonly HistoryEntry[]>;

export const LAST_KEY = 'lastBackup';
export const PUT_OFF_KEY = 'backupPutOff';

/**
 * To be called before a backup, or an export of all claims in our own format, is read; what it gives, once the file is
 * there. What is written while it is read counts as in no file.
 */
export async function notingBackup(area: LocalArea, list: ListHistory, now: Date): Promise<() => Promise<void>> {
  const last: LastBackup = { seq: await newestOf(list), at: now.toISOString() };
  return () => area.set({ [LAST_KEY]: last });
}

/** The user does not want to hear of it until there are as many changes more. */
export async function putOffReminder(area: LocalArea, list: ListHistory): Promise<void> {
  await area.set({ [PUT_OFF_KEY]: await newestOf(list) });
}

export async function backupState(area: LocalArea, list: ListHistory): Promise<BackupState> {
  const held = await area.get([LAST_KEY, PUT_OFF_KEY]);
  const last = readLast(held[LAST_KEY]);
  const putOff = held[PUT_OFF_KEY];
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

function readLast(value: unknown): LastBackup | null {
  if (typeof value !== 'object' || value === null || !('seq' in value) || !('at' in value)) return null;
  const { seq, at } = value;
  return typeof seq === 'number' && typeof at === 'string' ? { seq, at } : null;
}

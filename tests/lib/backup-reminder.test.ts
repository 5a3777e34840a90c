import { beforeEach, expect, test } from 'vitest';
import { backupState, MANY_CHANGES, notingBackup, putOffReminder } from '../../lib/backup-reminder.ts';
import type { CauseKind, HistoryEntry } from '../../lib/claims/types.ts';

const NOW = new Date('2025-03-01T10:00:00Z');
let entries: HistoryEntry[];
let held: Map<string, unknown>;

beforeEach(() => {
  entries = [];
  held = new Map();
});

const kept = {
  get: async (key: string) => held.get(key),
  set: async (key: string, value: unknown) => void held.set(key, value),
};
const list = async ({ limit, before = Number.POSITIVE_INFINITY }: { limit: number; before?: number }) =>
  entries
    .filter(({ seq }) => seq < before)
    .toReversed()
    .slice(0, limit);

function happened(times: number, kind: CauseKind = 'edit', added = 1): void {
  for (let i = 0; i < times; i++) {
    const seq = entries.length + 1;
    entries.push({
      seq,
      at: NOW.toISOString(),
      kind,
      note: '',
      added,
      changed: 0,
      removed: 0,
      undid: [],
      undoneBy: null,
    });
  }
}

test('it is time at fifty changes, not before', async () => {
  happened(MANY_CHANGES - 1);
  expect(await backupState(kept, list)).toEqual({ changes: 49, last: null, due: false });
  happened(1);
  expect(await backupState(kept, list)).toEqual({ changes: 50, last: null, due: true });
});

test('records count, not entries, and none that others can give again', async () => {
  happened(1, 'bundled', 5000);
  happened(1, 'subscription', 5000);
  expect(await backupState(kept, list)).toMatchObject({ changes: 0, due: false });
  happened(1, 'import', 60);
  expect(await backupState(kept, list)).toMatchObject({ changes: 60, due: true });
});

test('a file begins it anew', async () => {
  happened(60);
  await (await notingBackup(kept, list, NOW))();
  happened(3);
  expect(await backupState(kept, list)).toEqual({
    changes: 3,
    last: { seq: 60, at: NOW.toISOString() },
    due: false,
  });
});

test('put off, it comes back after fifty more, and tells all that are in no file', async () => {
  happened(60);
  await putOffReminder(kept, list);
  happened(49);
  expect(await backupState(kept, list)).toMatchObject({ changes: 109, due: false });
  happened(1);
  expect(await backupState(kept, list)).toMatchObject({ changes: 110, due: true });
});

test('a long history is counted to its end', async () => {
  happened(1000);
  expect(await backupState(kept, list)).toMatchObject({ changes: 1000, due: true });
});

test('what is not as it was written counts as no backup', async () => {
  held.set('lastBackup', { seq: 'all' });
  held.set('backupPutOff', 'never');
  happened(50);
  expect(await backupState(kept, list)).toEqual({ changes: 50, last: null, due: true });
});

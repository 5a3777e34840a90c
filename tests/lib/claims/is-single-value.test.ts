import { expect, test } from 'vitest';
import { isMetaRow, isStagingRow } from '../../../lib/claims/sound/is-single-value.ts';

test.each([
  { key: 'revision', value: 7 },
  { key: 'stamp', value: 0 },
  { key: 'current', value: 0 },
  { key: 'current', value: 1 },
  { key: 'bundled:fleet', value: 3, story: {} },
  // a mark, whatever stands beside it
  { key: 'localTakenOver', value: 'yes' },
  { key: 'localTakenOver' },
])('a single value that can be gone by: %j', (row) => expect(isMetaRow(row)).toBe(true));

test.each([
  null,
  7,
  {},
  { key: 7, value: 7 },
  { value: 7 },
  { key: 'revision' },
  { key: 'revision', value: -1 },
  { key: 'revision', value: 0.5 },
  { key: 'revision', value: '7' },
  { key: 'current', value: 2 },
  { key: 'current', value: '0' },
  { key: 'current' },
])('one that cannot: %j', (row) => expect(isMetaRow(row)).toBe(false));

test.each([
  { key: 'holds', side: 0 },
  { key: 'holds', side: 1 },
  { key: 'now', token: 3, heartbeat: 0, dead: [] },
  { key: 'now', token: 3, heartbeat: 1_700_000_000_000, dead: [1, 2] },
])('a note on a large change that can be gone by: %j', (row) => expect(isStagingRow(row)).toBe(true));

test.each([
  null,
  7,
  {},
  { key: 'holds' },
  { key: 'holds', side: 2 },
  { key: 'holds', side: '0' },
  { key: 'other', token: 3, heartbeat: 0, dead: [] },
  { key: 'now', heartbeat: 0, dead: [] },
  { key: 'now', token: '3', heartbeat: 0, dead: [] },
  { key: 'now', token: 3, heartbeat: -1, dead: [] },
  { key: 'now', token: 3, heartbeat: 0 },
  { key: 'now', token: 3, heartbeat: 0, dead: 1 },
  { key: 'now', token: 3, heartbeat: 0, dead: ['1'] },
])('one on it that cannot: %j', (row) => expect(isStagingRow(row)).toBe(false));

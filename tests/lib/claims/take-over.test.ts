import { expect, test } from 'vitest';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { followedSets } from '../../../lib/claims/followed.ts';
import { keptValues } from '../../../lib/claims/kept.ts';
import { createPassages } from '../../../lib/claims/passages.ts';
import { createSettings } from '../../../lib/claims/settings.ts';
import { isTakenOver, takeOver } from '../../../lib/claims/take-over.ts';
import { FRESH_SETTINGS } from '../../../lib/settings.ts';
import { dyingAfter, freshDisk } from '../../helpers/claim-store.ts';

const PASSAGE = { exact: '12 ships', prefix: 'about ', suffix: ' lay', url: 'https://news.example/a' };
const FOLLOWED = {
  id: 'harbour',
  address: 'https://sets.example/harbour.json',
  title: 'Harbour',
  version: 1,
  published: null,
  sha256: null,
  size: 1,
  heldBack: null,
  followedAt: '2025-01-01T00:00:00Z',
  checkedAt: null,
  updatedAt: null,
  entry: null,
  before: null,
  problem: null,
};
const LAST = { seq: 4, at: '2025-02-01T00:00:00.000Z' };
/** As they were kept before the language of the interface could be set. */
const KEPT = {
  marking: false,
  sitesOff: ['a.example'],
  opens: 'click',
  unmarked: ['mixed'],
  theme: 'dark',
} as const;
const SETTINGS = { ...KEPT, language: 'system' } as const;

/** What each earlier version left in `storage.local`, beside the gate's state. */
const EARLIER = {
  first: { settings: { marking: false, sitesOff: ['a.example'] } },
  'with captured passages': { settings: { marking: true, sitesOff: [] }, 'passage:own-1': PASSAGE },
  'with followed sets': { settings: KEPT, 'passage:own-1': PASSAGE, followedSets: [FOLLOWED] },
  last: {
    settings: KEPT,
    'passage:own-1': PASSAGE,
    'passage:own-2': { ...PASSAGE, exact: '13 ships' },
    followedSets: [FOLLOWED, { ...FOLLOWED, id: 'port', address: 'https://sets.example/port.json' }],
    lastBackup: LAST,
    backupPutOff: 7,
  },
};

/** All that was taken over, as those read it who use it. */
async function held(db: ClaimDb) {
  const kept = keptValues(db);
  return {
    settings: await createSettings(db).read(),
    passages: await createPassages(db).all(),
    followed: (await followedSets(db).list()).map(({ id }) => id),
    lastBackup: await kept.get('lastBackup'),
    putOff: await kept.get('backupPutOff'),
    aside: (await db.setAside.toArray()).map(({ type, key, value }) => ({ type, key, value })),
  };
}

const LAST_HELD = {
  settings: SETTINGS,
  passages: [
    { claimId: 'own-1', ...PASSAGE },
    { claimId: 'own-2', ...PASSAGE, exact: '13 ships' },
  ],
  followed: ['harbour', 'port'],
  lastBackup: LAST,
  putOff: 7,
  aside: [],
};

test.each([
  ['first', { settings: { ...FRESH_SETTINGS, marking: false, sitesOff: ['a.example'] }, passages: [], followed: [] }],
  ['with captured passages', { settings: FRESH_SETTINGS, passages: [{ claimId: 'own-1', ...PASSAGE }] }],
  ['with followed sets', { settings: SETTINGS, passages: [{ claimId: 'own-1', ...PASSAGE }], followed: ['harbour'] }],
  ['last', LAST_HELD],
] as const)('what the version “%s” kept is all there', async (version, wanted) => {
  const db = freshDisk().open();
  await takeOver(db, async () => EARLIER[version]);
  expect(await held(db)).toMatchObject(wanted);
});

test('killed at any step, it is repeated at the next opening: nothing is lost, nothing is there twice', async () => {
  const living = freshDisk().open();
  const whole = dyingAfter(living, Number.POSITIVE_INFINITY);
  await takeOver(living, async () => EARLIER.last);
  expect(whole.used()).toBeGreaterThan(5);
  for (let steps = 0; steps < whole.used(); steps++) {
    const disk = freshDisk();
    const dying = disk.open();
    dyingAfter(dying, steps);
    await expect(takeOver(dying, async () => EARLIER.last)).rejects.toThrow('killed');
    dying.close();
    const db = disk.open();
    await takeOver(db, async () => EARLIER.last);
    expect(await held(db)).toEqual(LAST_HELD);
  }
});

test('what lies there once it was taken over is some page’s and counts for nothing', async () => {
  const db = freshDisk().open();
  await takeOver(db, async () => ({}));
  await takeOver(db, async () => EARLIER.last);
  expect(await held(db)).toMatchObject({ settings: FRESH_SETTINGS, passages: [], followed: [] });
});

test('two pages that do it at once do it once', async () => {
  const disk = freshDisk();
  const broken = { ...EARLIER.last, settings: 'dark' };
  await Promise.all([disk.open(), disk.open()].map((db) => takeOver(db, async () => broken)));
  expect((await held(disk.open())).aside).toEqual([{ type: 'settings', key: 'settings', value: 'dark' }]);
});

test('what the user chose meanwhile, since the old values could not be read, is newer', async () => {
  const db = freshDisk().open();
  await expect(takeOver(db, () => Promise.reject(new Error('corrupt')))).rejects.toThrow('corrupt');
  expect(await isTakenOver(db)).toBe(false);
  await createSettings(db).change((now) => ({ ...now, theme: 'light' }));
  await takeOver(db, async () => EARLIER.last);
  expect(await held(db)).toEqual({ ...LAST_HELD, settings: { ...FRESH_SETTINGS, theme: 'light' } });
});

test('what is not what it should be is set aside as it was, with a reason, and the rest comes over', async () => {
  const db = freshDisk().open();
  const bad = {
    settings: [true],
    lastBackup: 3,
    'passage:bad': { exact: 4 },
    'passage:': PASSAGE,
    'passage:good': PASSAGE,
    followedSets: [{ ...FOLLOWED, address: 'http://sets.example/plain.json' }, FOLLOWED, FOLLOWED, null],
    surprise: { a: 1 },
  };
  await takeOver(db, async () => bad);
  const { passages, followed, aside } = await held(db);
  expect([passages.map(({ claimId }) => claimId), followed]).toEqual([['good'], ['harbour']]);
  expect(aside).toEqual([
    { type: 'settings', key: 'settings', value: [true] },
    { type: 'settings', key: 'lastBackup', value: 3 },
    { type: 'passage', key: 'passage:bad', value: { exact: 4 } },
    { type: 'passage', key: 'passage:', value: PASSAGE },
    { type: 'followed', key: 'followedSets', value: bad.followedSets[0] },
    { type: 'followed', key: 'followedSets', value: FOLLOWED },
    { type: 'followed', key: 'followedSets', value: null },
    { type: 'other', key: 'surprise', value: { a: 1 } },
  ]);
  for (const { reason } of await db.setAside.toArray()) expect(reason).toMatch(/\.$/);
});

test('nothing is read of the store before the old values are in it, also where only a late page opens it', async () => {
  const disk = freshDisk();
  const db = disk.open(undefined, async () => EARLIER.last);
  expect(await createSettings(db).read()).toEqual(SETTINGS);
});

test('old values that cannot be read keep nobody from the store', async () => {
  const db = freshDisk().open(undefined, () => Promise.reject(new Error('corrupt')));
  expect(await createSettings(db).read()).toEqual(FRESH_SETTINGS);
});

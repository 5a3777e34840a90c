import { beforeEach, expect, test, vi } from 'vitest';
import { backUp } from '../../entrypoints/options/care/back-up.ts';
import { openBackup, planOf, restore } from '../../entrypoints/options/care/restore.ts';
import { deleteEverything } from '../../entrypoints/options/care/tidy.ts';
import type { OptionsEdges } from '../../entrypoints/options/edges.ts';
import { backupState } from '../../lib/backup-reminder.ts';
import { applyWrites } from '../../lib/claims/apply.ts';
import { followedSets } from '../../lib/claims/followed.ts';
import { listHistory, undo } from '../../lib/claims/history.ts';
import { keptValues } from '../../lib/claims/kept.ts';
import { createPassages } from '../../lib/claims/passages.ts';
import { seedStore } from '../../lib/claims/seed.ts';
import { createSettings } from '../../lib/claims/settings.ts';
import { sizesOf } from '../../lib/claims/sizes.ts';
import { takeOver } from '../../lib/claims/take-over.ts';
import { wipe } from '../../lib/claims/wipe.ts';
import type { Settings } from '../../lib/messages.ts';
import type { Claim } from '../../lib/model.ts';
import { FRESH_SETTINGS } from '../../lib/settings.ts';
import { dump, put, remove } from '../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet, makeStory } from '../helpers/claims.ts';

const EDIT = { kind: 'edit', note: '' } as const;
const SET = makeSet(1, [makeClaim({ id: 'given-1' }), makeClaim({ id: 'given-2' }), makeClaim({ id: 'given-3' })]);
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
const PASSAGE = { exact: '12 ships', prefix: 'about ', suffix: ' lay', url: 'https://news.example/a' };

let files: { name: string; content: Blob }[];
beforeEach(() => {
  files = [];
});

/** One browser profile; its options page, as far as care goes. */
function profile() {
  const db = freshDb();
  const settings = createSettings(db);
  const ask = vi.fn(async ({ type, change }: { type: string; change?: Partial<Settings> }) => {
    const changed = type === 'changeSettings' ? settings.change((now) => ({ ...now, ...change })) : settings.read();
    return { ok: true, value: await changed };
  });
  const edges = {
    db,
    ask,
    download: (name: string, content: Blob) => void files.push({ name, content }),
    now: () => new Date(2025, 2, 1, 10),
    forgetLookups: vi.fn(async () => undefined),
  } as unknown as OptionsEdges & { ask: typeof ask };
  return {
    db,
    edges,
    settings: settings.read,
    followed: followedSets(db).list,
    passage: () => createPassages(db).of('own'),
  };
}

/** A profile in use: an own claim, an edited and a deleted one of the bundled set, a followed set, and things beside. */
async function used() {
  const one = profile();
  await seedStore(one.db, [SET]);
  await applyWrites(one.db, EDIT, [
    put(makeClaim({ id: 'own' })),
    put(makeClaim({ id: 'given-2', statement: 'The port office counts 12 ships again.' })),
    remove('given-3'),
  ]);
  const followed = { kind: 'subscription', note: 'Harbour', owner: 'set:harbour' } as const;
  await applyWrites(one.db, followed, [put(makeClaim({ id: 'theirs' }))]);
  await one.db.followed.put(FOLLOWED);
  await one.db.passages.put({ claimId: 'own', ...PASSAGE });
  await one.edges.ask({
    type: 'changeSettings',
    change: { sitesOff: ['a.example'], theme: 'dark', unmarked: ['mixed'] },
  });
  return one;
}

async function backupOf(edges: OptionsEdges): Promise<File> {
  const name = await backUp(edges, 'Backup');
  return new File([files.at(-1)?.content ?? ''], name);
}

async function opened(edges: OptionsEdges, file: File) {
  const read = await openBackup(edges, file);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.opened;
}

/** Claims by id, with whose they are, and without what differs from profile to profile. */
async function records({ db }: { db: OptionsEdges['db'] }) {
  const { claims, stories } = await dump(db);
  return [...stories, ...claims].map(({ version: _1, addedAt: _2, changedAt: _3, ...record }) => record);
}

test('everything comes back in another profile: whose it is, what was edited and deleted, and what is beside', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  const file = await backupOf(old.edges);
  expect(file.name).toBe('crossfigure-backup-2025-03-01.json');
  const backup = await opened(fresh.edges, file);
  const plan = planOf(backup, true);
  expect(plan.claims).toMatchObject({
    added: [{ id: 'own' }, { id: 'theirs' }],
    changed: [{ id: 'given-2' }],
    removed: [{ id: 'given-3' }],
  });
  expect(plan).toMatchObject({ settings: true, passages: [{ claimId: 'own' }] });
  expect((await restore(fresh.edges, backup, true, {})).applied).toMatchObject({ ok: true });
  expect(await records(fresh)).toEqual(await records(old));
  expect(await fresh.settings()).toEqual(await old.settings());
  expect(await fresh.passage()).toEqual(PASSAGE);
  expect(await fresh.followed()).toEqual([FOLLOWED]);
  // what was deleted out of the set stays away
  await seedStore(fresh.db, [{ ...SET, version: 2 }]);
  expect((await records(fresh)).map(({ id }) => id)).not.toContain('given-3');
  expect(planOf(await opened(fresh.edges, file), true).writes).toEqual([]);
});

test('changed and gone back: what was made since goes, what was changed is as it was; one step of the history', async () => {
  const one = await used();
  const before = await records(one);
  const file = await backupOf(one.edges);
  await applyWrites(one.db, EDIT, [
    put(makeClaim({ id: 'later' })),
    put(makeClaim({ id: 'own', statement: 'The port office counts 12 ships, or so.' })),
    remove('given-1'),
  ]);
  await one.edges.ask({ type: 'changeSettings', change: { theme: 'light' } });
  const backup = await opened(one.edges, file);
  expect(planOf(backup, false).claims).toMatchObject({
    added: [{ id: 'given-1' }],
    changed: [{ id: 'own' }],
    removed: [{ id: 'later' }],
  });
  const changed = await records(one);
  const { applied, undo } = await restore(one.edges, backup, false, {});
  expect(applied).toMatchObject({ ok: true, written: 3 });
  expect(await records(one)).toEqual(before);
  expect((await one.settings()).theme).toBe('dark');
  expect(await undo()).toBe(true);
  expect(await records(one)).toEqual(changed);
  expect((await one.settings()).theme).toBe('light');
});

test('a newer version of the set is not taken back by an older backup', async () => {
  const one = await used();
  const file = await backupOf(one.edges);
  const newer = [
    makeClaim({ id: 'given-1', statement: 'The port office counts 12 ships there.' }),
    makeClaim({ id: 'new' }),
  ];
  await seedStore(one.db, [makeSet(2, newer)]);
  const now = await records(one);
  expect(planOf(await opened(one.edges, file), true).writes).toEqual([]);
  expect(await records(one)).toEqual(now);
});

test('sets that are not followed again leave their claims as the user’s own', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  const backup = await opened(fresh.edges, await backupOf(old.edges));
  await restore(fresh.edges, backup, false, {});
  expect(await fresh.followed()).toEqual([]);
  expect((await records(fresh)).find(({ id }) => id === 'theirs')).toMatchObject({ owner: 'user', edited: false });
});

test('where the settings cannot be written, the claims are as before', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  const before = await records(fresh);
  const backup = await opened(fresh.edges, await backupOf(old.edges));
  fresh.db.settings.hook('creating', () => {
    throw new Error('no');
  });
  expect((await restore(fresh.edges, backup, true, {})).applied).toEqual({ ok: false, reason: 'storage' });
  expect(await records(fresh)).toEqual(before);
  expect([await fresh.passage(), await fresh.followed()]).toEqual([null, []]);
});

test('what somebody changed after the dry run is not overwritten', async () => {
  const one = await used();
  const file = await backupOf(one.edges);
  await applyWrites(one.db, EDIT, [put(makeClaim({ id: 'own', asOf: '2024-11-01' }))]);
  const backup = await opened(one.edges, file);
  await applyWrites(one.db, EDIT, [put(makeClaim({ id: 'own', asOf: '2024-12-01' }))]);
  expect((await restore(one.edges, backup, false, {})).applied).toMatchObject({
    ok: false,
    reason: 'changed_meanwhile',
  });
});

test('claims that their story no longer knows come back as they were', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  const nobody = { id: 'crew', name: 'Crew', aliases: {} };
  const story = makeStory({ parties: [...makeStory().parties, nobody] });
  const named = await applyWrites(old.db, EDIT, [{ type: 'putStory', story }]);
  await applyWrites(old.db, EDIT, [put(makeClaim({ id: 'loose', speaker: 'crew' }))]);
  await undo(old.db, named.ok ? (named.entry ?? 0) : 0);
  const backup = await opened(fresh.edges, await backupOf(old.edges));
  await restore(fresh.edges, backup, true, {});
  expect(await records(fresh)).toEqual(await records(old));
});

test('a followed set of another profile brings none of that one’s history along', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  await old.db.followed.put({ ...FOLLOWED, entry: 1, before: { ...FOLLOWED, version: 0 } });
  await restore(fresh.edges, await opened(fresh.edges, await backupOf(old.edges)), true, {});
  expect(await fresh.followed()).toMatchObject([{ id: 'harbour', entry: null, before: null }]);
});

test('sets that are followed after the file was opened are followed still, also when it is undone', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  const backup = await opened(fresh.edges, await backupOf(old.edges));
  const other = { ...FOLLOWED, id: 'other', address: 'https://sets.example/other.json' };
  await fresh.db.followed.put(other);
  const ids = async () => (await fresh.followed()).map(({ id }) => id).sort();
  const { undo: takeBack } = await restore(fresh.edges, backup, true, {});
  expect(await ids()).toEqual(['harbour', 'other']);
  expect(await takeBack()).toBe(true);
  expect(await ids()).toEqual(['other']);
});

test('a passage that going back overwrote is there again when that is undone', async () => {
  const one = await used();
  const backup = await backupOf(one.edges);
  const newer = { ...PASSAGE, exact: 'some 12 ships' };
  await one.db.passages.put({ claimId: 'own', ...newer });
  const { undo: takeBack } = await restore(one.edges, await opened(one.edges, backup), false, {});
  expect(await one.passage()).toEqual(PASSAGE);
  await takeBack();
  expect(await one.passage()).toEqual(newer);
});

test('a bundled claim that its set has no more does not come back with an older backup', async () => {
  const one = await used();
  await applyWrites(one.db, { kind: 'bundled', note: '', owner: 'bundled' }, [put(makeClaim({ id: 'withdrawn' }))]);
  const file = await backupOf(one.edges);
  await applyWrites(one.db, { kind: 'bundled', note: '', owner: 'bundled' }, [remove('withdrawn')]);
  expect(planOf(await opened(one.edges, file), false).claims.added).toEqual([]);
});

test('a backup is of one state of the store, and what is written while it is made counts as in no file', async () => {
  const one = await used();
  let reads = 0;
  const { ask } = one.edges;
  const edges = {
    ...one.edges,
    ask: async (request: never) => {
      if (++reads === 1) await applyWrites(one.db, EDIT, [put(makeClaim({ id: 'late' })), remove('own')]);
      return ask(request);
    },
  } as unknown as OptionsEdges;
  const file = JSON.parse(await (await backupOf(edges)).text());
  expect(file.claims.map(({ id }: Claim) => id)).toEqual(['given-1', 'given-2', 'late', 'theirs']);
  const list = (asked: Parameters<typeof listHistory>[1]) => listHistory(one.db, asked);
  expect((await backupState(keptValues(one.db), list)).changes).toBe(2);
});

type BackupFile = { readonly claims: readonly Claim[] };

/** A backup's file with some of its parts replaced. */
async function tampered(replaced: (file: BackupFile) => object): Promise<File> {
  const one = await used();
  const file = JSON.parse(await (await backupOf(one.edges)).text());
  return new File([JSON.stringify({ ...file, ...replaced(file) })], 'backup.json');
}

/** The first of the claims, otherwise. */
const firstWith = ({ claims }: BackupFile, more: object) => ({
  claims: claims.map((claim, at) => (at === 0 ? { ...claim, ...more } : claim)),
});

test.each<[string, (file: BackupFile) => object, object]>([
  ['a file of claims alone', () => ({ keeping: undefined }), { reason: 'no_backup' }],
  ['one damaged claim', (file) => firstWith(file, { asOf: 'yesterday' }), { reason: 'broken', count: 1 }],
  ['a claim twice', ({ claims }) => ({ claims: [...claims, claims[0]] }), { reason: 'broken', count: 1 }],
  ['a story that is missing', () => ({ stories: [] }), { reason: 'broken' }],
  ['a party nobody knows', (file) => firstWith(file, { speaker: 'nobody' }), { reason: 'broken', count: 1 }],
  ['hostile keys', () => ({ claims: [JSON.parse('{"__proto__":{"a":1}}')] }), { reason: 'broken' }],
])('%s is refused whole', async (_, replaced, refusal) => {
  const one = profile();
  await seedStore(one.db, [SET]);
  expect(await openBackup(one.edges, await tampered(replaced))).toMatchObject({ ok: false, ...refusal });
});

test('what is beside the claims in a file is taken only as far as it is what it should be', async () => {
  const plain = { ...FOLLOWED, address: 'http://sets.example/plain.json' };
  const file = await tampered(() => ({
    settings: { theme: 'javascript:', sitesOff: [1, 'a.example'] },
    passages: [{ claimId: 5 }, 'x', null],
    subscriptions: [plain, { address: 'javascript:alert(1)' }],
    keeping: { owners: [{ owner: 'root', claims: ['own'] }, 7], edited: 'all', removed: { own: true } },
  }));
  const one = profile();
  await seedStore(one.db, [SET]);
  const { backup, sets } = await opened(one.edges, file);
  expect(backup.settings).toEqual({ ...FRESH_SETTINGS, sitesOff: ['a.example'] });
  expect(backup.passages).toEqual([]);
  expect(sets).toEqual([]);
  expect(backup.keepingOf('claim', 'own')).toEqual({ owner: 'user', edited: false });
});

test('deleting everything leaves what the first day had', async () => {
  const one = await used();
  await takeOver(one.db, async () => ({}));
  await wipe(one.db, [SET]);
  const day = profile();
  await seedStore(day.db, [SET]);
  expect(await records(one)).toEqual(await records(day));
  expect(await sizesOf(one.db)).toEqual({ claims: 3, stories: 1, history: 1, bin: 0 });
  await deleteEverything(one.edges);
  const beside = [one.db.passages, one.db.followed, one.db.settings, one.db.setAside];
  expect(await Promise.all(beside.map((table) => table.count()))).toEqual([0, 0, 1, 0]);
  expect(await one.settings()).toEqual(FRESH_SETTINGS);
  expect(one.edges.forgetLookups).toHaveBeenCalled();
  // what a page may write elsewhere is not taken for what an earlier version kept there
  await takeOver(one.db, async () => ({ 'passage:own': PASSAGE }));
  expect(await one.passage()).toBe(null);
});

test('a story of the user’s own goes and comes with its claims', async () => {
  const [old, fresh] = [await used(), profile()];
  await seedStore(fresh.db, [SET]);
  await applyWrites(old.db, EDIT, [
    { type: 'putStory', story: makeStory({ id: 'cats' }) },
    put(makeClaim({ id: 'cat', storyId: 'cats' })),
  ]);
  const file = await backupOf(old.edges);
  await applyWrites(fresh.db, EDIT, [{ type: 'putStory', story: makeStory({ id: 'dogs' }) }]);
  const plan = planOf(await opened(fresh.edges, file), true);
  expect(plan.stories).toMatchObject({ added: [{ id: 'cats' }], removed: [{ id: 'dogs' }] });
  // but not one that a set's claims are on
  const followed = { kind: 'subscription', note: 'Harbour', owner: 'set:harbour' } as const;
  await applyWrites(fresh.db, followed, [put(makeClaim({ id: 'dog', storyId: 'dogs' }))]);
  expect(planOf(await opened(fresh.edges, file), true).stories.removed).toEqual([]);
});

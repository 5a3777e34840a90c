import { expect, onTestFinished, test, vi } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import { undoLast } from '../../../lib/claims/history.ts';
import { searchStored } from '../../../lib/claims/index-store.ts';
import { updateIndex } from '../../../lib/claims/index-update.ts';
import { seedStore } from '../../../lib/claims/seed.ts';
import type { Claim } from '../../../lib/model.ts';
import { atWork, dyingAfter, freshDisk } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim, makeSet } from '../../helpers/claims.ts';

const STATEMENTS: Readonly<Record<string, string>> = {
  ferry: 'The ferry office counts 12 ships in the old harbour.',
  mayor: 'The mayor of Lindau says 3,400 passengers were stranded.',
  fire: 'A fire on the pier destroyed four warehouses.',
  strike: 'Dock workers went on strike for nine days.',
};

function claimsOf(statements: Readonly<Record<string, string>>): Claim[] {
  return Object.entries(statements).map(([id, statement]) => makeClaim({ id, statement }));
}

async function filled(claims: readonly Claim[] = claimsOf(STATEMENTS)): Promise<ClaimDb> {
  const db = freshDb();
  await seedStore(db, [makeSet(1, claims)]);
  return db;
}

async function write(db: ClaimDb, claims: readonly Claim[]): Promise<void> {
  const writes = claims.map((claim) => ({ type: 'put', claim }) as const);
  expect(await applyWrites(db, { kind: 'import', note: '' }, writes)).toMatchObject({ written: claims.length });
}

async function remove(db: ClaimDb, ids: readonly string[]): Promise<void> {
  const writes = ids.map((id) => ({ type: 'remove', id }) as const);
  expect(await applyWrites(db, { kind: 'edit', note: '' }, writes)).toMatchObject({ written: ids.length });
}

const idsOf = async (db: ClaimDb, text: string) => (await searchStored(db, text, 10)).map(({ claimId }) => claimId);
const firstOf = async (db: ClaimDb, text: string) => (await idsOf(db, text))[0];

/** Claims about `count` made-up harbours, each with a number of its own. */
function manyClaims(count: number, kind = 'harbour'): Claim[] {
  return Array.from({ length: count }, (_, i) =>
    makeClaim({ id: `${kind}-${i}`, statement: `The ${kind} of Port ${nameOf(i)} took in ${1000 + i} boats.` }),
  );
}

function nameOf(i: number): string {
  return ['ka', 'lo', 'mi', 'ne', 'ru', 'sa', 'to', 've']
    .map((_, at, all) => all[(i >> (3 * at)) & 7])
    .slice(0, 5)
    .join('');
}

test('a look-up names the claims that share words, with the words as the text has them', async () => {
  const db = await filled();
  const [hit] = await searchStored(db, 'How many Passengers did the mayor name — 3400?', 10);
  expect(hit?.claimId).toBe('mayor');
  expect(hit?.shared).toEqual(expect.arrayContaining(['Passengers', 'mayor', '3400']));
});

test('a misspelt word finds its claim, another number does not count as near', async () => {
  const db = await filled();
  expect(await firstOf(db, 'warehuoses')).toBe('fire');
  expect(await idsOf(db, '3401')).toEqual([]);
});

test('nothing is found for nothing, and a claim set that is empty has no answer', async () => {
  expect(await idsOf(await filled(), '')).toEqual([]);
  expect(await idsOf(await filled(), 'zzzzzz qqqqqq')).toEqual([]);
  expect(await idsOf(freshDb(), 'ferry')).toEqual([]);
});

test('a second connection finds what the first one indexed without building it again', async () => {
  const db = await filled();
  await firstOf(db, 'ferry');
  const state = await db.search.get('state');
  await firstOf(db, 'ferry');
  expect(await db.search.get('state')).toEqual(state);
});

test('an edited claim is found by its new words and no more by its old ones', async () => {
  const db = await filled();
  expect(await firstOf(db, 'ferry office')).toBe('ferry');
  await atWork(db).putClaim(makeClaim({ id: 'ferry', statement: 'Seven trawlers were counted.' }));
  expect(await idsOf(db, 'ferry office')).toEqual([]);
  expect(await firstOf(db, 'trawlers')).toBe('ferry');
});

test('an edit that is taken back leaves the claim in the answer once', async () => {
  const db = await filled([...claimsOf(STATEMENTS), ...manyClaims(300)]);
  const repository = atWork(db);
  await firstOf(db, 'ferry');
  await repository.putClaim(makeClaim({ id: 'ferry', statement: 'Seven trawlers were counted.' }));
  await firstOf(db, 'trawlers');
  await repository.putClaim(makeClaim({ id: 'ferry', statement: STATEMENTS.ferry ?? '' }));
  expect((await idsOf(db, 'ferry office')).filter((id) => id === 'ferry')).toEqual(['ferry']);
  expect(await idsOf(db, 'trawlers')).toEqual([]);
});

test('a removed claim is gone from the next look-up, and a new one is in it', async () => {
  const db = await filled();
  const repository = atWork(db);
  await firstOf(db, 'ferry');
  await repository.removeClaim('fire');
  expect(await idsOf(db, 'fire pier warehouses')).toEqual([]);
  await repository.putClaim(makeClaim({ id: 'storm', statement: 'A storm closed the lighthouse.' }));
  expect(await firstOf(db, 'lighthouse')).toBe('storm');
});

test('claims that take no part are left out, unless they are asked for', async () => {
  const db = await filled([makeClaim({ id: 'old', statement: 'The beacon was sold.', status: 'withdrawn' })]);
  expect(await idsOf(db, 'beacon')).toEqual([]);
  expect((await searchStored(db, 'beacon', 10, () => true)).map(({ claimId }) => claimId)).toEqual(['old']);
});

test('an import is right in the next look-up, and so is its deletion', async () => {
  const db = await filled(manyClaims(1500));
  expect(await firstOf(db, 'harbour boats 1700')).toBe('harbour-700');
  await write(db, manyClaims(1000, 'airfield'));
  expect(await firstOf(db, 'airfield 1031')).toBe('airfield-31');
  expect(await firstOf(db, 'harbour boats 1700')).toBe('harbour-700');
  await remove(
    db,
    manyClaims(1000, 'airfield').map(({ id }) => id),
  );
  expect(await idsOf(db, 'airfield')).toEqual([]);
  expect(await firstOf(db, 'harbour boats 1700')).toBe('harbour-700');
});

test('an import of ten thousand is right in the next look-up, and so is what came before it', async () => {
  const db = await filled(manyClaims(300));
  expect(await firstOf(db, 'harbour boats 1200')).toBe('harbour-200');
  await write(db, manyClaims(10_000, 'airfield'));
  expect(await firstOf(db, 'airfield 9777')).toBe('airfield-8777');
  expect(await firstOf(db, 'harbour boats 1200')).toBe('harbour-200');
  expect(await undoLast(db)).toMatchObject({ written: 10_000 });
  expect(await idsOf(db, 'airfield')).toEqual([]);
  expect(await firstOf(db, 'harbour boats 1200')).toBe('harbour-200');
});

test('whoever dies while the index is made leaves nothing behind that stays', async () => {
  const disk = freshDisk();
  const db = disk.open();
  await write(db, manyClaims(300));
  for (let n = 1; n < 12; n++) {
    const mortal = disk.open();
    dyingAfter(mortal, n);
    await updateIndex(mortal).catch(() => undefined);
    const reader = disk.open();
    expect(await firstOf(reader, 'harbour boats 1200')).toBe('harbour-200');
    await write(reader, [makeClaim({ id: 'new', statement: `A new one, ${n}.` })]);
  }
  vi.useFakeTimers({ now: Date.now() + 86_400_000, toFake: ['Date'] });
  await firstOf(db, 'harbour');
  vi.useRealTimers();
  const state = (await db.search.get('state')) as unknown as { segments: { id: number }[]; loose: unknown[] };
  expect(state.loose).toEqual([]);
  const keys = await db.search.toCollection().primaryKeys();
  const prefixes = new Set(keys.filter((key) => key !== 'state').map((key) => Number(key.split('/')[0])));
  expect(prefixes).toEqual(new Set(state.segments.map(({ id }) => id)));
});

test('what a killed page left of the index is cleared away after ten minutes, and not while it may be at work', async () => {
  const disk = freshDisk();
  const db = disk.open();
  await write(db, manyClaims(300));
  const begun = Date.now();
  vi.useFakeTimers({ now: begun, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const keys = () => db.search.toCollection().primaryKeys();
  let killed: string[] = [];
  for (let n = 1; n < 20 && killed.length === 0; n++) {
    const mortal = disk.open();
    dyingAfter(mortal, n);
    await updateIndex(mortal).catch(() => undefined);
    killed = (await keys()).filter((key) => key !== 'state');
  }
  expect((await db.search.get('state')) as unknown).toMatchObject({ segments: [] });
  const left = killed.length;
  expect(left).toBeGreaterThan(0);
  for (const [later, still] of [
    [10 * 60_000 - 1, left],
    [10 * 60_000, 0],
  ] as const) {
    vi.setSystemTime(begun + later);
    await write(db, [makeClaim({ id: 'new', statement: `A new one after ${later}.` })]);
    await updateIndex(db);
    expect((await keys()).filter((key) => killed.includes(key))).toHaveLength(still);
  }
  expect(await firstOf(db, 'harbour boats 1200')).toBe('harbour-200');
});

test('a claim behind thousands of stale ones is still found', async () => {
  const db = await filled(manyClaims(1200));
  await firstOf(db, 'harbour');
  const gone = manyClaims(1200).map(({ id }) => id);
  await remove(
    db,
    gone.filter((id) => id !== 'harbour-1199'),
  );
  expect(await idsOf(db, 'harbour boats')).toEqual(['harbour-1199']);
});

test('many single edits leave few segments and a right answer', async () => {
  const db = await filled(manyClaims(600));
  const repository = atWork(db);
  for (let i = 0; i < 40; i++) {
    await repository.putClaim(makeClaim({ id: `harbour-${i}`, statement: `Buoy number ${7000 + i} drifted off.` }));
    expect(await firstOf(db, `buoy ${7000 + i}`)).toBe(`harbour-${i}`);
  }
  const state = (await db.search.get('state')) as unknown as { segments: unknown[] };
  expect(state.segments.length).toBeLessThanOrEqual(3);
  for (const at of [0, 17, 39]) expect(await firstOf(db, `buoy ${7000 + at}`)).toBe(`harbour-${at}`);
  expect(await idsOf(db, '1007')).toEqual([]);
  expect(await firstOf(db, '1577')).toBe('harbour-577');
});

test('large parts of the index are not read in again for an edit', async () => {
  const db = await filled(manyClaims(1400));
  await updateIndex(db);
  const sizes = async () => {
    await updateIndex(db);
    const state = (await db.search.get('state')) as unknown as { segments: { size: number }[] };
    return state.segments.map(({ size }) => size);
  };
  await write(db, manyClaims(600, 'airfield'));
  expect(await sizes()).toEqual([1400, 600]);
  await write(db, manyClaims(280, 'quarry'));
  expect(await sizes()).toEqual([1400, 600, 280]);
  await write(db, manyClaims(1, 'mill'));
  expect(await sizes()).toEqual([1400, 600, 280, 1]);
  await write(db, manyClaims(1, 'brewery'));
  expect(await sizes()).toEqual([1400, 600, 280, 2]);
  expect(await firstOf(db, 'the mill')).toBe('mill-0');
});

test('a write that is refused leaves no trace in the index', async () => {
  const db = await filled();
  await firstOf(db, 'ferry');
  const before = await db.search.get('state');
  const ferry = makeClaim({ id: 'ferry', statement: 'Seven trawlers were counted.' });
  const outcome = await applyWrites(db, { kind: 'import', note: '' }, [
    { type: 'put', claim: ferry },
    { type: 'remove', id: 'fire', seen: 77 },
  ]);
  expect(outcome).toEqual({ ok: false, reason: 'changed_meanwhile', ids: ['fire'] });
  expect(await firstOf(db, 'ferry')).toBe('ferry');
  expect(await db.search.get('state')).toEqual(before);
});

test('two who bring the index up to date at once do so once', async () => {
  const db = await filled(manyClaims(200));
  await Promise.all([updateIndex(db), updateIndex(db), searchStored(db, 'harbour', 3)]);
  expect(await firstOf(db, '1042')).toBe('harbour-42');
  const state = (await db.search.get('state')) as unknown as { segments: unknown[] };
  expect(state.segments).toHaveLength(1);
});

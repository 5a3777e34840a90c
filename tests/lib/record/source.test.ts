import { expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { addDays } from '../../../lib/day.ts';
import type { Quantity } from '../../../lib/model.ts';
import { createClaimSource } from '../../../lib/record/source.ts';
import { atWork, put } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim } from '../../helpers/claims.ts';

const ships = (value: number): Quantity => ({
  kind: 'count',
  low: value,
  high: value,
  qualifier: 'exact',
  unit: 'ship',
});
/** Claims on one subject, one a day, each of a number of its own, far from 12. */
const CROWD = Array.from({ length: 900 }, (_, at) =>
  makeClaim({ id: `crowd-${at}`, asOf: addDays('2015-01-01', at), quantity: ships(1_000_000 + at) }),
);

async function holding(claims: ReturnType<typeof makeClaim>[]) {
  const db = freshDb();
  expect(
    await applyWrites(
      db,
      { kind: 'import', note: '' },
      claims.map((claim) => put(claim)),
    ),
  ).toMatchObject({ ok: true });
  return createClaimSource(db, atWork(db));
}

const near = { quantity: ships(12), asOf: null, isDated: true, time: null };
const onShips = { storyId: 'fleet', subject: 'ships', near };

test('few claims on a subject are all given, whatever their status, as they were recorded', async () => {
  const claims = [makeClaim({ id: 'a' }), makeClaim({ id: 'b', status: 'withdrawn' })];
  const source = await holding([...claims, makeClaim({ id: 'c', subject: 'crews' })]);
  expect(await source.bySubject(onShips)).toEqual({ claims, left: 0 });
});

test('of very many those about a figure are given, wherever they stand, and the others counted', async () => {
  const same = [makeClaim({ id: 'first', asOf: '2001' }), makeClaim({ id: 'last', asOf: '2030-01-01' })];
  const source = await holding([...CROWD, ...same]);
  const { claims, left } = await source.bySubject(onShips);
  expect(claims.map(({ id }) => id)).toEqual(expect.arrayContaining(['first', 'last']));
  expect(claims.length).toBeLessThan(500);
  expect(claims.length + left).toBe(CROWD.length + same.length);
});

test('words find active claims of the story alone', async () => {
  const source = await holding([
    makeClaim({ id: 'a', statement: 'A ferry ran aground.' }),
    makeClaim({ id: 'b', statement: 'A ferry ran aground.', status: 'disabled' }),
    makeClaim({ id: 'c', statement: 'A ferry ran aground.', storyId: 'other' }),
  ]);
  const found = await source.byWords({ storyId: 'fleet', text: 'the ferry aground', most: 5 });
  expect(found.map(({ id }) => id)).toEqual(['a']);
});

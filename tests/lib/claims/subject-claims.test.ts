import { expect, test } from 'vitest';
import { applyOrder } from '../../../lib/claims/apply.ts';
import { createRepository } from '../../../lib/claims/repository.ts';
import { said } from '../../../lib/claims/same.ts';
import { changesOf } from '../../../lib/claims/wanted.ts';
import { addDays } from '../../../lib/day.ts';
import type { Claim, Quantity } from '../../../lib/model.ts';
import { compareValues } from '../../../lib/verdict/value.ts';
import { put } from '../../helpers/claim-store.ts';
import { freshDb, makeClaim } from '../../helpers/claims.ts';

const count = (low: number | null, high: number | null, qualifier: Quantity['qualifier']): Quantity => ({
  kind: 'count',
  low,
  high,
  qualifier,
  unit: 'ship',
});
const exactly = (value: number) => count(value, value, 'exact');

async function holding(claims: readonly Claim[]) {
  const db = freshDb();
  const cause = { kind: 'import', note: '' } as const;
  const changes = changesOf(
    cause,
    claims.map((claim) => put(claim)),
  );
  const pace = { atOnce: 100_000, chunk: 500 };
  expect(await applyOrder(db, { cause, changes, now: () => new Date(0), pace })).toMatchObject({ ok: true });
  return createRepository(db);
}

/** Claims on one subject, one a day, each with a value of its own, far from 5,000. */
const crowd = (size: number) =>
  Array.from({ length: size }, (_, n) =>
    makeClaim({ id: `crowd-${n}`, asOf: addDays('2015-01-01', n), quantity: exactly(1_000_000 + n) }),
  );

const SPECIAL = [
  makeClaim({ id: 'same', asOf: '2001-05-05', quantity: exactly(5000) }),
  makeClaim({ id: 'about', asOf: '2001-05-05', quantity: count(4900, 4900, 'about') }),
  makeClaim({ id: 'up-to', asOf: '2001', quantity: count(null, 6000, 'up_to') }),
  makeClaim({ id: 'at-least', asOf: '2001', quantity: count(4200, null, 'at_least') }),
  makeClaim({ id: 'range', asOf: '2001', quantity: count(2000, 9999, 'approx_magnitude') }),
  makeClaim({ id: 'wide', asOf: '2001', quantity: count(2000, 15_000, 'range') }),
  makeClaim({ id: 'that-month', asOf: '2020-03', quantity: exactly(7) }),
  makeClaim({ id: 'that-year', asOf: '2020', quantity: exactly(7) }),
  makeClaim({ id: 'that-day', asOf: '2020-03-09', quantity: null, position: 'denies' }),
  makeClaim({ id: 'elsewhere', subject: 'crews', asOf: '2020-03-09', quantity: exactly(5000) }),
];

test('all claims of a subject are given where they are few, whatever their status', async () => {
  const repository = await holding([...crowd(480), makeClaim({ id: 'old', status: 'withdrawn' })]);
  const found = await repository.subjectClaims('fleet', 'ships', { asOf: null, quantity: exactly(3) });
  expect(found).toHaveLength(481);
  expect(await repository.subjectClaims('fleet', 'crews', { asOf: null, quantity: null })).toEqual([]);
});

test('among very many, those of a like value and those of the same days are given', async () => {
  const repository = await holding([...crowd(4000), ...SPECIAL]);
  const asOf = ['2020-03-09', '2020-03-10'] as const;
  const found = await repository.subjectClaims('fleet', 'ships', { asOf, quantity: exactly(5000) });
  const ids = found.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(SPECIAL.slice(0, -1).map(({ id }) => id)));
  expect(ids).not.toContain('elsewhere');
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeLessThanOrEqual(600);
  // those around the day, on both sides
  const near = ['2020-03-08', '2020-03-11', '2020-03-16'];
  expect(found.map((claim) => claim.asOf)).toEqual(expect.arrayContaining(near));
});

test('no claim that agrees with a figure is missed among very many', async () => {
  const others: Claim[] = [];
  for (let n = 0; n < 120; n++) {
    const value = 100 * 1.06 ** n;
    others.push(makeClaim({ id: `point-${n}`, asOf: '1999', quantity: exactly(Math.round(value)) }));
    others.push(makeClaim({ id: `upto-${n}`, asOf: '1999', quantity: count(null, Math.round(value), 'up_to') }));
    others.push(makeClaim({ id: `least-${n}`, asOf: '1999', quantity: count(Math.round(value), null, 'at_least') }));
    const [low, high] = [Math.round(value), Math.round(5 * value)];
    others.push(makeClaim({ id: `range-${n}`, asOf: '1999', quantity: count(low, high, 'approx_magnitude') }));
  }
  const all = [...crowd(1500), ...others];
  const repository = await holding(all);
  const figures = [
    exactly(450),
    exactly(5000),
    count(4500, 4500, 'about'),
    count(3000, 5000, 'range'),
    count(null, 7000, 'up_to'),
    count(2000, null, 'at_least'),
    count(200, 999, 'approx_magnitude'),
  ];
  for (const quantity of figures) {
    const found = new Set(
      (await repository.subjectClaims('fleet', 'ships', { asOf: ['2024-01-01', '2024-01-01'], quantity })).map(
        ({ id }) => id,
      ),
    );
    const agreeing = all.filter(
      (claim) => claim.quantity && compareValues(quantity, claim.quantity).stance === 'corroborates',
    );
    expect(agreeing.length).toBeGreaterThan(3);
    expect(agreeing.filter(({ id }) => !found.has(id)).map(({ id }) => id)).toEqual([]);
  }
});

test('without a figure there is something to show all the same', async () => {
  const repository = await holding(crowd(900));
  const found = await repository.subjectClaims('fleet', 'ships', { asOf: null, quantity: null });
  expect(found.length).toBeGreaterThan(100);
  expect(found.length).toBeLessThanOrEqual(600);
  expect(await repository.subjectClaims('fleet', 'ships')).toHaveLength(900);
});

test('claims are asked for by id, counted, and gone through', async () => {
  const repository = await holding(crowd(1500));
  expect(await repository.claim('crowd-7')).toMatchObject({ id: 'crowd-7', owner: 'user' });
  expect(await repository.claim('none')).toBeNull();
  expect((await repository.claims(['crowd-9', 'none', 'crowd-3'])).map(({ id }) => id)).toEqual(['crowd-9', 'crowd-3']);
  expect(await repository.count()).toBe(1500);
  const seen: Claim[] = [];
  await repository.everyClaim((chunk) => seen.push(...chunk.map(said)));
  expect(seen.length).toBe(1500);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(1500);
  const stop = new AbortController();
  const gone = repository.everyClaim(() => stop.abort(), stop.signal);
  await expect(gone).rejects.toMatchObject({ name: 'Cancelled' });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { chosenClaims, prepareCensus } from '../../../lib/claims/chosen-claims.ts';
import type { ClaimDb } from '../../../lib/claims/db.ts';
import type { Write } from '../../../lib/claims/types.ts';
import type { Census } from '../../../lib/retrieval/census.ts';
import { freshDb, makeClaim } from '../../helpers/claims.ts';

const MANY = 700;
let db: ClaimDb;
beforeEach(() => {
  db = freshDb();
});

const idOf = (at: number) => `c${String(at).padStart(4, '0')}`;
const shipsOf = (value: number) =>
  ({ kind: 'count', low: value, high: value, qualifier: 'exact', unit: 'ship' }) as const;

async function write(...writes: Write[]): Promise<void> {
  expect(await applyWrites(db, { kind: 'edit', note: '' }, writes)).toMatchObject({ ok: true });
}

/** So many claims on ships, each of a number of its own. */
function fill(count = MANY): Promise<void> {
  const claims = Array.from({ length: count }, (_, at) => makeClaim({ id: idOf(at), quantity: shipsOf(at) }));
  return write(...claims.map((claim) => ({ type: 'put', claim }) as const));
}

/** The places where a number of ships is said. */
const saying = (value: number) => (census: Census) =>
  [...census.what.keys()].filter((place) => census.said[census.what[place] ?? 0]?.quantity?.low === value);

const read = (value: number) => chosenClaims(db, 'fleet', 'ships', saying(value));
const idsOf = async (value: number) => (await read(value)).claims.map(({ id }) => id).sort();

test('very many of one day, and of many days, are all counted once', async () => {
  const days = (at: number) => (at < 2_300 ? '2024-10-18' : `2024-11-${10 + (at % 20)}`);
  const claims = Array.from({ length: 5_000 }, (_, at) =>
    makeClaim({ id: idOf(at), asOf: days(at), quantity: shipsOf(at) }),
  );
  await write(...claims.map((claim) => ({ type: 'put', claim }) as const));
  const all = await chosenClaims(db, 'fleet', 'ships', (census) => [...census.what.keys()]);
  expect(new Set(all.claims.map(({ id }) => id)).size).toBe(5_000);
  expect([all.claims.length, all.left]).toEqual([5_000, 0]);
});

test('few claims are all read, whatever is chosen', async () => {
  await fill(20);
  const { claims, left } = await read(3);
  expect([claims.length, left]).toEqual([20, 0]);
});

test('of many, those that are chosen are read, and the others counted', async () => {
  await fill();
  const { claims, left } = await read(300);
  expect(claims).toMatchObject([{ id: idOf(300), quantity: { low: 300 }, storyId: 'fleet' }]);
  expect(left).toBe(MANY - 1);
});

describe('what changed since is right in the next question', () => {
  beforeEach(async () => {
    await fill();
    await prepareCensus(db, 'fleet', 'ships');
  });

  test('an edit: the claim is no longer where it was', async () => {
    await write({ type: 'put', claim: makeClaim({ id: idOf(300), quantity: shipsOf(9000) }) });
    expect((await read(300)).claims).toMatchObject([{ id: idOf(300), quantity: { low: 9000 } }]);
    expect((await read(301)).claims.map(({ id }) => id)).toContain(idOf(301));
  });

  test('a new claim is read with any other', async () => {
    await write({ type: 'put', claim: makeClaim({ id: 'new', quantity: shipsOf(9000) }) });
    expect(await idsOf(5)).toEqual([idOf(5), 'new']);
  });

  test('a deletion, and a claim that went to another subject', async () => {
    await write(
      { type: 'remove', id: idOf(300) },
      { type: 'put', claim: makeClaim({ id: idOf(301), subject: 'crews', quantity: shipsOf(301) }) },
    );
    const { claims, left } = await read(300);
    expect([claims.length, left]).toEqual([0, MANY - 2]);
    expect(await idsOf(301)).toEqual([]);
    expect(await idsOf(302)).toEqual([idOf(302)]);
  });

  test('very many new claims at once', async () => {
    const more = Array.from({ length: 400 }, (_, at) => makeClaim({ id: `more-${at}`, quantity: shipsOf(5) }));
    await write(...more.map((claim) => ({ type: 'put', claim }) as const));
    expect(await idsOf(5)).toHaveLength(401);
    expect((await read(6)).left).toBe(MANY + 400 - 1);
  });

  test('everything but a few deleted', async () => {
    const rest = Array.from({ length: MANY - 3 }, (_, at) => ({ type: 'remove', id: idOf(at) }) as const);
    await write(...rest);
    expect((await read(5)).claims).toHaveLength(3);
  });
});

test('several questions at once make what they need once, and are answered alike', async () => {
  await fill();
  const puts: number[] = [];
  db.search.hook('creating', () => void puts.push(1));
  const answers = await Promise.all([1, 2, 3].map(read));
  expect(answers.map(({ claims }) => claims.map(({ id }) => id))).toEqual([[idOf(1)], [idOf(2)], [idOf(3)]]);
  expect(puts.length).toBeLessThan(10);
});

test('what is prepared is not made again by the next start, nor by a question, until much has changed', async () => {
  await fill();
  await prepareCensus(db, 'fleet', 'ships');
  let rows = 0;
  db.search.hook('creating', () => void rows++);
  await write({ type: 'put', claim: makeClaim({ id: 'new', quantity: shipsOf(9000) }) });
  await prepareCensus(db, 'fleet', 'ships');
  await idsOf(5);
  expect(rows).toBe(0);
  const more = Array.from({ length: 200 }, (_, at) => makeClaim({ id: `more-${at}`, quantity: shipsOf(9000) }));
  await write(...more.map((claim) => ({ type: 'put', claim }) as const));
  await prepareCensus(db, 'fleet', 'ships');
  const made = rows;
  expect(made).toBeGreaterThan(0);
  expect(await idsOf(9000)).toHaveLength(201);
  expect(rows).toBe(made);
});

test('what is stored in another form is made anew', async () => {
  await fill();
  await prepareCensus(db, 'fleet', 'ships');
  await db.search.toCollection().modify((row: { key: string; ids?: string[] }) => {
    Object.assign(row, { format: 0 }, row.ids && { ids: row.ids.toReversed() });
  });
  expect(await idsOf(7)).toEqual([idOf(7)]);
});

test('each subject has its own', async () => {
  await fill();
  await write(
    ...Array.from(
      { length: MANY },
      (_, at) =>
        ({ type: 'put', claim: makeClaim({ id: `x${at}`, subject: 'crews', quantity: shipsOf(at) }) }) as const,
    ),
  );
  expect(await idsOf(7)).toEqual([idOf(7)]);
  const crews = await chosenClaims(db, 'fleet', 'crews', saying(7));
  expect(crews.claims.map(({ id }) => id)).toEqual(['x7']);
});

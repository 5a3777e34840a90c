import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyWrites } from '../../../lib/claims/apply.ts';
import { SOUND } from '../../../lib/claims/sound/tables.ts';
import { answersAfterwards, answersOf, type Lying, storeOf, usedStore } from '../../helpers/any-record.ts';
import { put } from '../../helpers/claim-store.ts';
import { makeClaim } from '../../helpers/claims.ts';

type Fields = Record<string, unknown>;

/** What a record is found by, which it keeps: a store gives it no other. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  meta: ['key'],
  search: ['key'],
  staging: ['key'],
  gone: ['key'],
  goneB: ['key'],
  history: ['seq'],
  historyRows: ['token', 'nth'],
};

/** Any JSON at all, and JSON that is nearly right. */
const replacing = fc.oneof(
  fc.record({ whole: fc.jsonValue({ maxDepth: 3 }) }),
  fc.record({
    field: fc.nat(),
    value: fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(undefined, Number.NaN, -1)),
  }),
);
type Replacing = typeof replacing extends fc.Arbitrary<infer T> ? T : never;

function replaced(record: Fields, keys: readonly string[], by: Replacing): Fields {
  const own = Object.fromEntries(keys.map((key) => [key, record[key]]));
  if ('whole' in by) return { ...(Object(by.whole) as Fields), ...own };
  const names = Object.keys(record);
  const name = names[by.field % names.length] ?? '';
  return { ...record, [name]: by.value, ...own };
}

/** The same records with one of them left out, or another in its place. */
function withOne(lying: Lying, table: string, place: number, other: Fields | null): Lying {
  const records = lying.get(table) ?? [];
  return new Map(lying).set(table, records.toSpliced(place, 1, ...(other ? [other] : [])));
}

function memo<T>(make: (place: number) => Promise<T>): (place: number) => Promise<T> {
  const made = new Map<number, Promise<T>>();
  return (place) => {
    const known = made.get(place) ?? make(place);
    made.set(place, known);
    return known;
  };
}

/** A store whose other side holds. */
function turned(lying: Lying): Lying {
  const of = (name: string) => lying.get(name) ?? [];
  return new Map([
    ...lying,
    ['claims', of('claimsB')],
    ['claimsB', of('claims')],
    ['gone', of('goneB')],
    ['goneB', of('gone')],
    ['meta', of('meta').map((row) => (row.key === 'current' ? { ...row, value: 1 } : row))],
    ['staging', [{ key: 'holds', side: 1 }]],
  ]);
}

let first: Lying;
beforeAll(async () => {
  first = await usedStore();
});

/** Tables with records of the user's: what is broken there counts as not there. */
const OWN = ['claims', 'claimsB', 'gone', 'goneB', 'stories', 'history', 'historyRows'];
/** Tables that are made anew out of the others. */
const MADE = ['search', 'meta', 'staging'];

describe.each([...OWN, ...MADE])('any record of %s', (table) => {
  const keys = KEYS[table] ?? ['id'];

  test('may be any JSON: everything else answers as if it were not there', { timeout: 120_000 }, async () => {
    const lying = table.endsWith('B') ? turned(first) : first;
    const records = lying.get(table) ?? [];
    expect(records.length).toBeGreaterThan(0);
    const intact = await answersOf(await storeOf(lying));
    const without = memo(async (place: number) =>
      OWN.includes(table) ? answersOf(await storeOf(withOne(lying, table, place, null))) : intact,
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(records.length - 1), replacing, async (place, by) => {
        const other = replaced(records[place] ?? {}, keys, by);
        const db = await storeOf(withOne(lying, table, place, other)).catch(() => null);
        // the store itself takes no such key
        fc.pre(db !== null);
        if (!db) return;
        const answers = await answersOf(db);
        if (SOUND.get(table)?.against(other).length === 0) return;
        expect(answers).toEqual(await without(place));
        const afterwards = await answersAfterwards(db);
        // past that is not whole is not to be undone, which its entry says from then on
        if (!table.startsWith('history')) expect(afterwards).toEqual(await without(place));
        const [aside] = await db.setAside.toArray();
        if (OWN.includes(table)) expect(aside?.value).toEqual(other);
        else expect(aside).toBeUndefined();
        const applied = await applyWrites(db, { kind: 'edit', note: '' }, [put(makeClaim({ id: 'new' }))]);
        expect(applied).toMatchObject({ ok: true });
        db.close();
      }),
      { numRuns: 12 },
    );
  });

  test('may be missing', { timeout: 120_000 }, async () => {
    const lying = table.endsWith('B') ? turned(first) : first;
    const intact = await answersOf(await storeOf(lying));
    for (const place of (lying.get(table) ?? []).keys()) {
      const answers = await answersOf(await storeOf(withOne(lying, table, place, null)));
      if (MADE.includes(table)) expect(answers).toEqual(intact);
    }
  });
});

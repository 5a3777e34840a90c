import { expect, test } from 'vitest';
import { createPassages } from '../../../lib/claims/passages.ts';
import type { KeptPassage } from '../../../lib/claims/types.ts';
import { freshDb } from '../../helpers/claims.ts';

const PASSAGE = { exact: '12 ships', prefix: 'p'.repeat(500), suffix: '', url: 'https://news.example/a' };

test('passages of an import of thousands are few transactions, each passage bounded', async () => {
  const db = freshDb();
  let writes = 0;
  db.use({
    stack: 'dbcore',
    create: (down) => ({
      ...down,
      transaction: (tables, mode, options) => {
        if (mode === 'readwrite') writes += 1;
        return down.transaction(tables, mode, options);
      },
    }),
  });
  const passages = createPassages(db);
  await passages.keepAll(Array.from({ length: 3000 }, (_, at): [string, KeptPassage] => [`c-${at}`, PASSAGE]));
  expect(writes).toBeLessThan(10);
  expect((await passages.among(['c-0', 'c-2999', 'c-3000'])).size).toBe(2);
  expect((await passages.of('c-7'))?.prefix).toHaveLength(64);
});

test('a record that is no passage counts as none', async () => {
  const db = freshDb();
  await db.passages.bulkPut([{ claimId: 'a', ...PASSAGE }, { claimId: 'b', exact: 5 } as never]);
  const passages = createPassages(db);
  expect(await passages.of('b')).toBeNull();
  expect((await passages.all()).map(({ claimId }) => claimId)).toEqual(['a']);
});

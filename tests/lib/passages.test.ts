import { expect, test } from 'vitest';
import { createPassages, type KeptPassage } from '../../lib/passages.ts';

test('passages of an import of thousands are few writes, each passage bounded', async () => {
  const held = new Map<string, unknown>();
  let writes = 0;
  const passages = createPassages({
    get: async () => Object.fromEntries(held),
    set: async (items) => {
      writes += 1;
      for (const [key, value] of Object.entries(items)) held.set(key, value);
    },
    remove: async () => undefined,
  });
  const passage = { exact: '12 ships', prefix: 'p'.repeat(500), suffix: '', url: 'https://news.example/a' };
  await passages.keepAll(Array.from({ length: 3000 }, (_, at): [string, KeptPassage] => [`c-${at}`, passage]));
  expect(writes).toBeLessThan(10);
  expect((await passages.among(['c-0', 'c-2999', 'c-3000'])).size).toBe(2);
  expect((await passages.of('c-7'))?.prefix).toHaveLength(64);
});

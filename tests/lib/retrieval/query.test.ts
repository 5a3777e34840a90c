import { expect, test } from 'vitest';
import { readQuery } from '../../../lib/retrieval/query.ts';

const termsOf = (text: string) => readQuery(text).map(({ term }) => term);

test('addresses, pictographs and entities of HTML are no words', () => {
  expect(termsOf('ships 😂🔥 https://t.co/abc123 leave &amp; go.pic.twitter.com/XyZ www.example.org/a')).toEqual(
    termsOf('ships leave go'),
  );
});

test('a tag is cut into its words, each with its own place', () => {
  const text = 'See #NorthKoreaTroops2024 now';
  expect(termsOf(text)).toEqual(termsOf('See North Korea Troops 2024 now'));
  const [, north] = readQuery(text);
  expect(north?.places.map(({ start, end }) => text.slice(start, end))).toEqual(['North']);
});

test('a handle counts for less than the same words in the text', () => {
  const weight = (text: string) => readQuery(text).find(({ word }) => word === 'harbour')?.weight ?? 0;
  expect(weight('@HarbourMaster says')).toBeLessThan(weight('harbour says'));
});

test('the day under an embedded post is not asked for, its writer a little', () => {
  const found = readQuery('Ships are gone — Jane Doe (@jane_doe) January 7, 2020');
  expect(found.map(({ term }) => term)).not.toContain('2020');
  expect(found.find(({ word }) => word === 'jane')?.weight).toBeLessThan(1);
  expect(termsOf('Ships are gone — Jane (official) (@jane_doe) January 7, 2020')).not.toContain('2020');
  expect(termsOf('Ships left on January 7, 2020')).toContain('2020');
});

test('a word said twice counts a little more and is asked once', () => {
  const [ships] = readQuery('ships, ships, ships');
  expect(readQuery('ships, ships, ships')).toHaveLength(1);
  expect(ships?.places).toHaveLength(3);
  expect(ships?.weight).toBeGreaterThan(1);
  expect(ships?.weight).toBeLessThan(2);
});

test('any text is read in bounded time: a megabyte, signs alone, broken surrogates, one endless word', () => {
  expect(readQuery('word '.repeat(200_000)).length).toBe(1);
  expect(readQuery('\ud800\udc00\ud800 — ((((( @@@ ### )))) \u0000')).toEqual(expect.any(Array));
  expect(readQuery('a'.repeat(1_000_000)).length).toBe(1);
  expect(readQuery(' - '.repeat(300_000)).length).toBe(0);
});

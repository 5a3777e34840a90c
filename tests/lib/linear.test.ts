import { expect, test } from 'vitest';
import { checkPage } from '../../lib/check.ts';
import type { TextBlock } from '../../lib/model.ts';
import { page, store } from '../helpers/engine.ts';

const SENTENCE = 'North Korea has sent 12,000 soldiers to Russia, and 300 of them were killed in Kursk by January. ';
const RUN_ON = 'a North Korean soldier and 1,500 troops of the first batch or more than that ';
const NUMBERS = 'North Korean troops: 1,2. 3-4 thousand of 5 to 6 and half a (10,000), 12 千 "7" ';

/** Pages of one make, each about so many characters long. */
const SHAPES: Readonly<Record<string, (length: number) => TextBlock[]>> = {
  'one paragraph': (length) => [text(SENTENCE, length)],
  'no sentence ends': (length) => [text(RUN_ON, length)],
  'many numbers': (length) => [text(NUMBERS, length)],
  'one table': (length) => [
    { id: 0, role: 'cell', text: 'North Korean soldiers killed', cell: { table: 0, row: 0, heads: [] } },
    ...Array.from({ length: length / 10 }, (_, at): TextBlock => {
      return { id: at + 1, role: 'cell', text: `${1000 + at} of them`, cell: { table: 0, row: at + 1, heads: [0] } };
    }),
  ],
};

function text(sentence: string, length: number): TextBlock {
  return { id: 0, role: 'text', text: sentence.repeat(length / sentence.length) };
}

/** How many signs and items of lists are looked at while a page is checked. */
function lookedAt(blocks: readonly TextBlock[]): number {
  let seen = 0;
  const restore = [
    ...(['charCodeAt', 'charAt', 'startsWith'] as const).map((name) =>
      watched(String.prototype, name, () => {
        seen++;
      }),
    ),
    ...(['some', 'every', 'find', 'findLast', 'filter', 'map', 'flatMap'] as const).map((name) =>
      watched(Array.prototype, name, (list) => {
        seen += list.length;
      }),
    ),
  ];
  try {
    checkPage({ page: page('2025-02-01'), blocks, context: null }, store);
  } finally {
    for (const one of restore) one();
  }
  return seen;
}

/** Tells `on` of every call of a method until the function that comes back is called. */
function watched<T extends object>(holder: T, name: keyof T, on: (self: T) => void): () => void {
  const method: unknown = holder[name];
  if (typeof method !== 'function') throw new Error(`${String(name)} is no method.`);
  const replace = (value: unknown) =>
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  replace(function (this: T, ...args: unknown[]) {
    on(this);
    return Reflect.apply(method, this, args);
  });
  return () => replace(method);
}

test.each(Object.entries(SHAPES))('ten times as much text, ten times as much work: %s', (_, make) => {
  // tables of words and the like are made with the first page
  lookedAt(make(1_000));
  const [short, long] = [lookedAt(make(3_000)), lookedAt(make(30_000))];
  expect(short).toBeGreaterThan(30_000);
  expect(long / short).toBeLessThan(11.5);
});

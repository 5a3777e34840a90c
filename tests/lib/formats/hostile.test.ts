import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseClaim } from '../../../lib/claims/schema.ts';
import { inspectCsv } from '../../../lib/formats/csv-inspect.ts';
import { FORMATS } from '../../../lib/formats/index.ts';
import { openFile } from '../../../lib/formats/open.ts';
import type { Format } from '../../../lib/formats/types.ts';
import { createResolver } from '../../../lib/import/resolve.ts';
import type { Claim } from '../../../lib/model.ts';
import { makeClaim, makeStory } from '../../helpers/claims.ts';

/** In all, over the formats of the list. */
const FILES = 10_000;

const story = makeStory();
const claims: Claim[] = [
  makeClaim({ tags: ['a', 'b'], reviewedOn: '2024-11-01', quote: 'twelve' }),
  makeClaim({ id: 'fleet-2', review: { reviewer: 'R', rating: 'True', url: 'https://r.example', published: '2024' } }),
  makeClaim({ id: 'fleet-3', source: { ...makeClaim().source, url: 'https://post.example/1' } }),
];

const NASTY = [
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '\u0000',
  '\ud800',
  '\uFEFF',
  '=cmd|"/C calc"!A0',
  '1e999',
  '99999999999999999999',
  '-1',
  'NaN',
  '"',
  "'",
  '\r',
  '\n',
  '{',
  ']',
  '(a+)+$',
  '../../etc',
  'x'.repeat(2_000),
];
const nasty = fc.constantFrom(...NASTY);
const wrong = fc.oneof(
  nasty,
  fc.constantFrom(null, true, -0, 1e308, 12.5, [], {}, [[]], [null], { id: {} }),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":1}}')),
  fc.jsonValue({ maxDepth: 2 }),
);

/** A change of a text or of its bytes: where, as a part of the whole, and what. */
type Damage = (text: string) => string;
const at = fc.double({ min: 0, max: 1, noNaN: true });
const textDamage: fc.Arbitrary<Damage> = fc.oneof(
  at.map(
    (part): Damage =>
      (text) =>
        text.slice(0, part * text.length),
  ),
  fc.tuple(at, nasty).map(
    ([part, put]): Damage =>
      (text) =>
        spliced(text, part, 0, put),
  ),
  fc.tuple(at, fc.nat(40), nasty).map(
    ([part, out, put]): Damage =>
      (text) =>
        spliced(text, part, out, put),
  ),
  fc.tuple(at, at).map(
    ([a, b]): Damage =>
      (text) =>
        text.slice(0, a * text.length) + text.slice(b * text.length),
  ),
  fc.tuple(nasty, nasty).map(
    ([a, b]): Damage =>
      (text) =>
        text.replaceAll('fleet', a).replaceAll('12', b),
  ),
  nasty.map(
    (put): Damage =>
      (text) =>
        put + text,
  ),
);
/** For texts that are JSON: a value somewhere in the tree becomes another one, a key another one, or goes. */
const treeDamage: fc.Arbitrary<Damage> = fc
  .tuple(fc.nat(400), wrong, fc.constantFrom('value', 'key', 'gone'), nasty)
  .map(
    ([nth, value, how, key]): Damage =>
      (text) => {
        let left = nth;
        return JSON.stringify(JSON.parse(text), (_, node: unknown) => {
          if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
          const entries = Object.entries(node).flatMap(([name, inner]): [string, unknown][] => {
            if (left-- !== 0) return [[name, inner]];
            if (how === 'gone') return [];
            return how === 'key' ? [[key, inner]] : [[name, value]];
          });
          // as JSON.parse makes it: "__proto__" is a key like any other
          return JSON.parse(
            `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${JSON.stringify(inner) ?? 'null'}`).join()}}`,
          );
        });
      },
  );

function spliced(text: string, part: number, out: number, put: string): string {
  const from = Math.floor(part * text.length);
  return text.slice(0, from) + put + text.slice(from + out);
}

async function readHostile(bytes: Uint8Array, name: string): Promise<Claim[]> {
  const opening = await openFile({ name, size: bytes.length, arrayBuffer: async () => bytes.slice().buffer });
  if (!opening.ok) {
    expect(opening.problem).toMatch(/\S/);
    return [];
  }
  if (opening.file.json === null) inspectCsv(opening.file.text);
  const reading = opening.format.read(opening.file);
  if (!reading.ok) return [];
  const stories = [story, ...reading.stories.map((one) => one.story).filter(({ id }) => id !== story.id)];
  const { resolve } = createResolver(stories, { storyId: story.id, publisher: 'Post' }, reading.dateOrder);
  return [...reading.rows].flatMap((row) => {
    const resolved = resolve(row);
    if (resolved.ok) return [resolved.claim];
    for (const { message } of resolved.problems) {
      expect(message).toMatch(/\S/);
      expect(message, 'a row on which the reading itself failed').not.toBe('This row could not be read.');
    }
    return [];
  });
}

/** What must hold of every claim that comes out of any file. */
function expectSound(claim: Claim) {
  expect(parseClaim(claim)).toMatchObject({ ok: true });
  for (const url of [claim.source.url, claim.review?.url ?? null])
    if (url !== null) expect(url).toMatch(/^https?:\/\//i);
  expect(Object.getPrototypeOf(claim)).toBe(Object.prototype);
}

describe.each(FORMATS)('broken files of $id', (format: Format) => {
  const whole = [...format.write({ title: 'T', version: 1, stories: [story], claims, day: '2024-12-01' })].join('');
  const name = `file.${format.extension}`;

  test('the whole file gives claims, so that breaking it means something', async () => {
    expect(await readHostile(new TextEncoder().encode(whole), name)).toHaveLength(claims.length);
  });

  test('never throw, and never give a claim that is none', async () => {
    const damages = format.extension === 'csv' ? textDamage : fc.oneof(textDamage, treeDamage);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        damages,
        fc.array(textDamage, { maxLength: 1 }),
        fc.array(fc.tuple(at, fc.nat(255)), { maxLength: 2 }),
        async (first, more, flips) => {
          const bytes = new TextEncoder().encode([first, ...more].reduce((text, damage) => damage(text), whole));
          for (const [part, value] of flips) if (bytes.length > 0) bytes[Math.floor(part * (bytes.length - 1))] = value;
          const found = await readHostile(bytes, name);
          read += found.length;
          found.forEach(expectSound);
        },
      ),
      { numRuns: Math.ceil(FILES / FORMATS.length), endOnFailure: true },
    );
    expect(read).toBeGreaterThan(0);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { jsonFormat } from '../../../lib/formats/json.ts';
import { openText } from '../../../lib/formats/open.ts';
import { makeClaim, makeSet, makeStory } from '../../helpers/claims.ts';

const file = (over: Record<string, unknown>) => ({
  format: 'crossfigure-claims',
  schema: 2,
  title: 'Ours',
  version: 4,
  stories: [makeStory()],
  claims: [makeClaim()],
  ...over,
});

function read(json: unknown) {
  const opening = openText('a.json', JSON.stringify(json));
  if (!opening.ok) throw new Error(opening.problem);
  expect(opening.format.id).toBe('json');
  return jsonFormat.read(opening.file);
}

function rowsOf(json: unknown) {
  const reading = read(json);
  if (!reading.ok) throw new Error(reading.problem);
  return [...reading.rows];
}

test('a file of the present layout, and of the one-story layout that came before', () => {
  expect(read(file({}))).toMatchObject({
    ok: true,
    title: 'Ours',
    version: 4,
    count: 1,
    stories: [{ story: { id: 'fleet' } }],
  });
  expect(read(makeSet(7, [makeClaim()]))).toMatchObject({ ok: true, title: null, version: 7, count: 1 });
  expect(rowsOf(makeSet(7, [makeClaim()]))).toMatchObject([{ type: 'claim', claim: makeClaim() }]);
});

test('one bad claim is one refused row, told by place, field and reason', () => {
  const bad = { ...makeClaim({ id: 'b' }), source: { ...makeClaim().source, url: 'javascript:alert(1)' }, colour: 1 };
  expect(rowsOf(file({ claims: [makeClaim(), bad, null, makeClaim({ id: 'c' })] }))).toMatchObject([
    { type: 'claim' },
    {
      type: 'problem',
      place: { item: 2, pointer: '/claims/1' },
      problems: [
        {
          field: 'source.url',
          message: expect.stringMatching(/^"source.url" must be a full address that begins with http/),
        },
        { field: 'colour', message: '"colour" is not a known field; remove it.' },
      ],
    },
    { type: 'problem', place: { item: 3 }, problems: [{ field: null }] },
    { type: 'claim', claim: { id: 'c' } },
  ]);
});

test('a bad story is a refused row, and a second of the same id', () => {
  const [first, second] = rowsOf(file({ stories: [{ id: 'x' }, makeStory(), makeStory()] }));
  expect(first).toMatchObject({ type: 'problem', place: { pointer: '/stories/0' } });
  expect(second).toMatchObject({ type: 'problem', place: { pointer: '/stories/2' }, problems: [{ field: 'id' }] });
});

test('keys that reach for prototypes refuse their row alone', () => {
  const text = `{"schema":2,"stories":[],"claims":[{"__proto__":{"id":"x"}},${JSON.stringify(makeClaim())}]}`;
  const opening = openText('a.json', text);
  const reading = opening.ok ? opening.format.read(opening.file) : opening;
  expect(reading.ok && [...reading.rows].map(({ type }) => type)).toEqual(['problem', 'claim']);
});

test('parts of a backup come along unopened', () => {
  const reading = read(file({ settings: { a: [1] }, passages: 5 }));
  expect(reading.ok && reading.backup).toEqual({ settings: { a: [1] }, passages: 5 });
});

describe('nothing is read of', () => {
  test.each([
    ['a file of a newer layout', file({ schema: 3 }), /newer version/],
    ['a file without a layout', file({ schema: undefined }), /does not say its layout/],
    ['a file without claims', file({ claims: {} }), /no list of "claims"/],
    ['a file without stories', file({ stories: undefined }), /no list of "stories"/],
    ['too many claims', file({ claims: Array.from({ length: 200_001 }, () => 0) }), /more than 200,000 rows/],
  ])('%s', (_, json, problem) => {
    expect(read(json)).toMatchObject({ ok: false, problem: expect.stringMatching(problem) });
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runSearch } from '../../scripts/search/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'crossfigure-search-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(lines: readonly unknown[]): string {
  const path = join(folder, `${files++}.jsonl`);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
}

function run(...args: string[]) {
  let out = '';
  let err = '';
  const write = (text: string) => {
    out += text;
  };
  const warn = (text: string) => {
    err += text;
  };
  const code = runSearch(args, { stdout: { write }, stderr: { write: warn } });
  return { code, out, err, lines: out.split('\n').filter((line) => line !== '') };
}

const CLAIMS = [
  { id: 'a', title: 'Ships', statement: 'The port counts 12 ships.' },
  { id: 'b', statement: 'The mayor drinks tea.' },
  { id: 3, title: null, statement: 'A lighthouse burned down.' },
];
const QUERIES = [
  { id: 'q1', text: 'mayor and tea' },
  { id: 'q2', text: 'lighthouse' },
  { id: 'q3', text: '' },
];

test('prints a line a query, in the queries’ order', () => {
  const { code, lines, err } = run('--claims', fileOf(CLAIMS), '--queries', fileOf([...QUERIES, '']), '--jsonl');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: 'q1', results: ['b'], ms: expect.any(Number) },
    { id: 'q2', results: ['3'], ms: expect.any(Number) },
    { id: 'q3', results: [], ms: expect.any(Number) },
  ]);
});

test('names ten claims at most', () => {
  const claims = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, statement: `Harbour number ${i}` }));
  const { lines } = run('--claims', fileOf(claims), '--queries', fileOf([{ id: 'q', text: 'harbour' }]), '--jsonl');
  expect(JSON.parse(lines[0] ?? '').results).toHaveLength(10);
});

test.each([
  ['a file that is not there', () => [join(folder, 'none'), fileOf(QUERIES)], /none is not there\.$/],
  ['a folder', () => [folder, fileOf(QUERIES)], /is a folder/],
  ['a line that is no JSON', () => [fileOf([CLAIMS[0], '{"id":']), fileOf(QUERIES)], /line 2 is not JSON/],
  ['a line that is no object', () => [fileOf(['[1]']), fileOf(QUERIES)], /line 1 is not an object/],
  ['a claim without a statement', () => [fileOf([{ id: 'x' }]), fileOf(QUERIES)], /line 1 has no "statement"/],
  ['an id twice', () => [fileOf([CLAIMS[0], CLAIMS[0]]), fileOf(QUERIES)], /line 2 has the id "a" again, .* line 1/],
  ['a query without a text', () => [fileOf(CLAIMS), fileOf([QUERIES[0], { id: 'q' }])], /line 2 has no "text"/],
])('says in a sentence what is wrong: %s', (_name, make, sentence) => {
  const [claims = '', queries = ''] = make();
  const { code, out, err } = run('--claims', claims, '--queries', queries, '--jsonl');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err.trim()).toMatch(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('says how it is called where a file or an option is wrong', () => {
  expect(run().err).toMatch(/Name both files/);
  expect(run('--nothing').err).toMatch(/Name both files/);
});

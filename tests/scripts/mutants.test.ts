import { runInNewContext } from 'node:vm';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import type { SourceFile } from '../helpers/source-tree.ts';
import { mutantsOf } from '../mutants/candidates.ts';
import { relatedTests } from '../mutants/related-tests.ts';
import { switched } from '../mutants/switched.ts';

/** The lines that come of a text, one mutant each. */
function mutated(text: string): string[] {
  const mutants = mutantsOf(parseSync('a.ts', text).program, text);
  return mutants.map(({ start, end, to }) => text.slice(0, start) + to + text.slice(end));
}

test.each([
  ['a === b;', ['a !== b;']],
  ['a < (b < c);', ['a <= (b < c);', 'a < (b <= c);']],
  ['x = a ?? b;', ['x = (a) && (b);']],
  ['x = !a;', ['x = (a);']],
  ['x = 10;', ['x = 11;']],
  ['if (a) b = c;', ['if ((true)) b = c;', 'if ((false)) b = c;']],
  ['await save(a);', [';']],
  ['x = list.some(f);', ['x = list.every(f);']],
  ['x = list[some];', []],
  ['x = list.toString;', []],
])('%s', (text, wanted) => expect(mutated(text)).toEqual(wanted));

test('types and imports are left alone', () => {
  expect(
    mutated("import { a } from 'b'; type A = 1 | true; const b: 2 = c as 2; function f<T extends 3>(d: 4) {}"),
  ).toEqual([]);
  expect(mutated('x = (1 as number);')).toEqual(['x = (2 as number);']);
});

/** A file that does nothing but import others. */
function importing(path: string, ...files: readonly string[]): SourceFile {
  const imports = files.map((file) => ({ specifier: file, file, typeOnly: false }));
  return { path, text: '', nodes: [], imports };
}

test('tests that run a file’s code are tried from the nearest on, and no others', () => {
  const file = 'lib/verdict/judge.ts';
  const sources = [
    importing('tests/components/card.test.tsx', file),
    importing('tests/e2e/card.test.ts', file),
    importing('lib/check.ts', file),
    importing('tests/lib/check.test.ts', 'lib/check.ts'),
    importing('tests/lib/verdict/compare.test.ts', file),
    importing('tests/lib/verdict/judge.test.ts', file),
    importing('tests/lib/verdict/value.test.ts', 'lib/verdict/value.ts'),
  ];
  expect(relatedTests(sources, file)).toEqual([
    'tests/lib/verdict/judge.test.ts',
    'tests/lib/verdict/compare.test.ts',
    'tests/components/card.test.tsx',
    'tests/lib/check.test.ts',
  ]);
});

test('a test that imports types alone runs no code', () => {
  const imports = [{ specifier: './a.ts', file: 'lib/a.ts', typeOnly: true }];
  expect(relatedTests([{ ...importing('tests/lib/a.test.ts'), imports }], 'lib/a.ts')).toEqual([]);
});

/** What a text with all its mutants in it gives when `on` is on, 0 for none. */
function resultOf(text: string, on: number): unknown {
  const mutants = mutantsOf(parseSync('a.ts', text).program, text).map((mutant, at) => ({ ...mutant, id: at + 1 }));
  return runInNewContext(switched(text, mutants), { $mutant: (id: number) => id === on, b: false });
}

test.each([
  ['!false && 1 < 2', [true, true, false, false, true, false, true]],
  ['[1, 2]?.some((x) => x > 1)', [true, false, true, true, true, false]],
  ['1 ?? 2 ?? 3', [1, 3, 2, 2, 1, 1]],
  ['let a = []; a.push(7); a.length', [1, 0, 1]],
  ['let a = []; if (b) a.push(7); else a.push(8, 9); a.length', [2, 1, 2, 2, 2, 0, 2, 2]],
])('%s: each of its mutants can be switched on', (text, values) => {
  const count = mutantsOf(parseSync('a.ts', text).program, text).length;
  expect(Array.from({ length: count + 1 }, (_, on) => resultOf(text, on))).toEqual(values);
});

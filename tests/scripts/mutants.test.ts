import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { mutantsOf } from '../mutants/candidates.ts';
import { nearestTests } from '../mutants/tree.ts';

/** The lines that come of a text, one mutant each. */
function mutated(text: string): string[] {
  const mutants = mutantsOf(parseSync('a.ts', text).program, text);
  return mutants.map(({ start, end, to }) => text.slice(0, start) + to + text.slice(end));
}

test.each([
  ['a === b;', ['a !== b;']],
  ['a < (b < c);', ['a <= (b < c);', 'a < (b <= c);']],
  ['x = a ?? b;', ['x = a && b;']],
  ['x = !a;', ['x = (a);']],
  ['x = 10;', ['x = 11;']],
  ['if (a) b = c;', ['if ((true)) b = c;', 'if ((false)) b = c;']],
  ['await save(a);', [';']],
  ['x = list.some(f);', ['x = list.every(f);']],
  ['x = list[some];', []],
])('%s', (text, wanted) => expect(mutated(text)).toEqual(wanted));

test('types and imports are left alone', () => {
  expect(
    mutated("import { a } from 'b'; type A = 1 | true; const b: 2 = c as 2; function f<T extends 3>(d: 4) {}"),
  ).toEqual([]);
  expect(mutated('x = (1 as number);')).toEqual(['x = (2 as number);']);
});

test('a file’s own tests come first', () => {
  expect(nearestTests('lib/verdict/judge.ts')).toBe('tests/lib/verdict');
  expect(nearestTests('lib/figure/parsers/dates.ts')).toBe('tests/lib/figure');
  expect(nearestTests('entrypoints/background/handlers/page.ts')).toBe('tests/entrypoints');
});

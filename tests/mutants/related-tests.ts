import { join, posix } from 'node:path';
import { type SourceFile, stem } from '../helpers/source-tree.ts';

/**
 * The unit tests that run any code of one file, in the order in which they are worth trying: its mirror file, then those beside it, then
 * the rest by how many imports they are away.
 * @param sources every TypeScript file of the project.
 * @param path of the file, from the root.
 */
export function relatedTests(sources: readonly SourceFile[], path: string): string[] {
  const importers = importersOf(sources);
  const reached = new Set([path]);
  // What is added to a set while it is iterated is visited too.
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer);
  return [...reached].filter(isUnitTest).sort((a, b) => distance(a, path) - distance(b, path));
}

/** The folder of a file's own tests: `tests/lib/verdict` for `lib/verdict/judge.ts`. */
function nearestTests(path: string): string {
  const [top = '', room = ''] = posix.dirname(path).split('/');
  return top === 'entrypoints' ? 'tests/entrypoints' : join('tests', top, room);
}

function distance(test: string, path: string): number {
  if (posix.dirname(test) !== nearestTests(path)) return 2;
  return stem(test) === `${stem(path)}.test` ? 0 : 1;
}

function importersOf(sources: readonly SourceFile[]): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const { path, imports } of sources)
    for (const { file, typeOnly } of imports)
      if (file !== null && !typeOnly) importers.set(file, [...(importers.get(file) ?? []), path]);
  return importers;
}

function isUnitTest(path: string): boolean {
  return /^tests\/(?!e2e\/|browser\/).*\.test\.tsx?$/.test(path);
}

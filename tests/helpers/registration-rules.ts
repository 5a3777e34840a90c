import { posix } from 'node:path';
import { listFiles, type SourceFile, STORIES, stem } from './source-tree.ts';

/** Folders whose every file must be named in a list, or it would never be used. */
type Registry = {
  readonly folder: string;
  readonly list: string;
  readonly except: readonly string[];
  readonly what: string;
};

const REGISTRIES: readonly Registry[] = [
  { folder: 'lib/language', list: 'lib/language/index.ts', except: ['index', 'types', 'detect'], what: 'the language' },
  { folder: 'lib/figure/parsers', list: 'lib/figure/parsers/index.ts', except: ['index'], what: 'the parser' },
  { folder: 'lib/figure/refiners', list: 'lib/figure/refiners/index.ts', except: ['index'], what: 'the refiner' },
  { folder: 'lib/figure/kinds', list: 'lib/figure/kinds/index.ts', except: ['index'], what: 'the kind' },
];

/** Sentences on files that lie in a folder of the house without a line in its list. */
export function checkRegistrations(root: string, files: readonly SourceFile[]): string[] {
  return [...checkFolders(root, files), ...checkStoryFiles(root, files)];
}

function checkFolders(root: string, files: readonly SourceFile[]): string[] {
  return REGISTRIES.flatMap(({ folder, list, except, what }) => {
    const members = listFiles(root, folder).filter((path) => /\.(ts|json)$/.test(path) && !except.includes(stem(path)));
    const listed = files.find(({ path }) => path === list)?.imports.map(({ file }) => file) ?? [];
    return members
      .filter((path) => !listed.includes(path))
      .map((path) => `${path} is in no list: import it in ${list} and add it there, or ${what} is never used.`);
  });
}

/** A story's files are named by its folder's list, and that by the list of stories. */
function checkStoryFiles(root: string, files: readonly SourceFile[]): string[] {
  const listed = new Set(
    files.flatMap(({ path, imports }) => (path.startsWith(STORIES) ? imports : [])).map(({ file }) => file),
  );
  const members = listFiles(root, STORIES).filter(
    (path) => /\.(ts|json)$/.test(path) && path !== `${STORIES}/index.ts`,
  );
  return members
    .filter((path) => !listed.has(path))
    .map((path) => {
      const folder = path.split('/').slice(0, 3).join('/');
      const list = path === `${folder}/index.ts` ? STORIES : folder;
      return `${path} is in no list: import it in ${posix.join(list, 'index.ts')} and add it there, or it is never used.`;
    });
}

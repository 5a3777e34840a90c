import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isGeneric } from '../../lib/story/known-concepts.ts';
import { isNode, listFiles, type Node, type SourceFile, STORIES } from './source-tree.ts';

/** What the concepts of stories were called that were written down before they named roles. */
const EARLIER = 'lib/story/earlier-names.ts';

/** Sentences on code that names a concept which is one story's alone. */
export function checkStories(root: string, files: readonly SourceFile[]): string[] {
  const owners = ownersOf(root);
  const shipped = files.filter(
    ({ path }) => /^(entrypoints|components|lib)\//.test(path) && path !== EARLIER && !/^lib\/language\//.test(path),
  );
  return shipped.flatMap((file) =>
    namedIn(file).flatMap((concept) => {
      const story = owners.get(concept);
      if (story === undefined) return [];
      return [
        `${file.path} names "${concept}", which is ${story}’s: ask for a role of its (lib/story/roles.ts), or give the languages its words if every story may have them.`,
      ];
    }),
  );
}

/** Whose each concept is that no language has, by the words of all stories. */
function ownersOf(root: string): ReadonlyMap<string, string> {
  const words = listFiles(root, STORIES).filter((path) => /\/words\/[^/]+\.json$/.test(path));
  return new Map(
    words.flatMap((path) => {
      const { terms = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as { terms?: object };
      const own = Object.keys(terms).filter((concept) => !isGeneric(concept));
      return own.map((concept) => [concept, path.split('/').slice(0, 3).join('/')] as const);
    }),
  );
}

/** The texts that a file names, each once; names of roles are none of concepts. */
function namedIn({ nodes }: SourceFile): string[] {
  const roles = new Set(nodes.flatMap(rolesNamed));
  const texts = nodes.filter((node) => node.type === 'Literal' && typeof node.value === 'string' && !roles.has(node));
  return [...new Set(texts.map(({ value }) => String(value)))];
}

/** `withRoles(concepts, 'actor', 'front')`: all but the first of what is given. */
function rolesNamed({ type, callee, arguments: given }: Node): Node[] {
  if (type !== 'CallExpression' || !isNode(callee) || callee.name !== 'withRoles' || !Array.isArray(given)) return [];
  return given.slice(1).filter(isNode);
}

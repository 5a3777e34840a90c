import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A tree that breaks no rule, for a rule to be broken in. */
const SOUND: Readonly<Record<string, string>> = {
  'wxt.config.ts': 'export default { imports: false };',
  'lib/model.ts': 'export type Claim = { id: string };',
  'lib/messages.ts': "import type { Claim } from './model.ts';\nexport type Answer = Claim;",
  'lib/check.ts': "import { read } from './figure/read.ts';\nexport const check = read;",
  'lib/figure/read.ts': "import { en } from '../language/index.ts';\nexport const read = () => en;",
  'lib/language/index.ts': "import { en } from './en.ts';\nexport { en };",
  'lib/language/en.ts': "export const en = 'en';",
  'assets/stories/index.ts': "import { flood } from './flood/index.ts';\nexport const STORIES = [flood];",
  'assets/stories/flood/index.ts':
    "import en from './words/en.json' with { type: 'json' };\nexport const flood = { en };",
  'assets/stories/flood/words/en.json':
    '{ "terms": { "river": ["Drava"], "front": ["Osijek"], "killed": ["swept away"] } }',
  'lib/figure/roles.ts': "import { withRoles } from './read.ts';\nexport const told = withRoles(['killed'], 'front');",
  'components/Card.tsx': "import type { Answer } from '../lib/messages.ts';\nexport type Props = Answer;",
};

/** Writes the sound tree with `changes` (path → text) to a temporary folder, hands its path to `use`, and removes it. */
export function withTree<T>(changes: Readonly<Record<string, string>>, use: (root: string) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'tree-'));
  try {
    for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { treeAt } from './helpers/language-files.ts';
import { checkLanguages } from './helpers/language-rules.ts';
import { withTree } from './helpers/made-up-tree.ts';
import { checkStructure } from './helpers/structure.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

test('the project keeps to its own rules', () => {
  expect(checkStructure(ROOT)).toEqual([]);
});

test('every language is whole', () => {
  expect(checkLanguages(treeAt(ROOT))).toEqual([]);
});

test('a tree that breaks no rule is left in peace', () => {
  expect(withTree({}, (root) => checkStructure(root))).toEqual([]);
});

/** What is wrong, the file that makes it so, its text, and words of the one sentence that must come of it. */
const VIOLATIONS: readonly [name: string, path: string, text: string, sentence: RegExp][] = [
  [
    'a content script that brings the engine into pages',
    'entrypoints/content/index.ts',
    "import { check } from '../../lib/check.ts';\ncheck();",
    /content\/index\.ts is a content script and may not import lib\/check\.ts: .*ask the background/,
  ],
  [
    'a reader that opens the store',
    'entrypoints/reader/index.ts',
    "import Dexie from 'dexie';\nnew Dexie('x');",
    /may not import the package dexie/,
  ],
  [
    'a late import in the wrong direction',
    'entrypoints/content/index.ts',
    "export const late = () => import('../../lib/check.ts');",
    /content script and may not import lib\/check\.ts/,
  ],
  [
    'a background that shows components',
    'entrypoints/background/index.ts',
    "import type { Props } from '../../components/Card.tsx';\nexport type X = Props;",
    /the background and may not import components\/Card\.tsx/,
  ],
  [
    'a test that gives up after a second',
    'tests/lib/check.test.ts',
    "import { vi } from 'vitest';\nawait vi.waitFor(() => undefined);",
    /check\.test\.ts uses vi\.waitFor, which gives up after a second/,
  ],
  [
    'a test that sleeps',
    'tests/e2e/popover.test.ts',
    'export const rest = (page: { waitForTimeout: (ms: number) => void }) => page.waitForTimeout(100);',
    /popover\.test\.ts waits for a time: wait for the condition/,
  ],
  [
    'a component that needs more than types of the messages',
    'components/Other.tsx',
    "import { send } from '../lib/messages.ts';\nsend();",
    /Other\.tsx is a component and may not import lib\/messages\.ts/,
  ],
  [
    'a core that knows the claim store',
    'lib/check.ts',
    "import { db } from './claims/db.ts';\ndb();",
    /lib\/check\.ts is the flow and may not import lib\/claims\/db\.ts/,
  ],
  [
    'a room of the core that calls the flow above it',
    'lib/figure/extract.ts',
    "import { check } from '../check.ts';\ncheck();",
    /lib\/figure\/extract\.ts .* may not import lib\/check\.ts/,
  ],
  [
    'a verdict that reads text again',
    'lib/verdict/judge.ts',
    "import { read } from '../figure/read.ts';\nread();",
    /lib\/verdict\/judge\.ts .* may not import lib\/figure\/read\.ts/,
  ],
  [
    're-exports that point the wrong way',
    'lib/mention/all.ts',
    "export * from '../figure/read.ts';",
    /lib\/mention\/all\.ts .* may not import lib\/figure\/read\.ts/,
  ],
  [
    'an import without its extension',
    'lib/verdict/judge.ts',
    "import type { Claim } from '../model';\nexport type X = Claim;",
    /write the file’s extension/,
  ],
  [
    'an auto-import',
    'entrypoints/popup/main.ts',
    "import { browser } from '#imports';\nbrowser;",
    /imports #imports: name the module/,
  ],
  [
    'a language in no list',
    'lib/language/xx.ts',
    'export const xx = 1;',
    /xx\.ts is in no list: .*the language is never/,
  ],
  [
    'a parser in no list',
    'lib/figure/parsers/dozen.ts',
    'export const dozen = 1;',
    /dozen\.ts is in no list: .*parser/,
  ],
  [
    'a story in no list',
    'assets/stories/other/index.ts',
    'export const other = {};',
    /other\/index\.ts is in no list: import it in assets\/stories\/index\.ts/,
  ],
  [
    'a subject in no list',
    'assets/stories/flood/subjects/dead.json',
    '{}',
    /dead\.json is in no list: import it in assets\/stories\/flood\/index\.ts/,
  ],
  [
    'a concept of a story that the engine names',
    'lib/figure/odd.ts',
    "export const isRiver = (concept: string) => concept === 'river';",
    /odd\.ts names "river", which is assets\/stories\/flood’s: ask for a role/,
  ],
  [
    'a role that is none in code',
    'lib/figure/odd.ts',
    "import { withRoles } from './read.ts';\nexport const wet = withRoles(['river'], 'front');",
    /odd\.ts names "river"/,
  ],
  [
    'a request',
    'lib/claims/follow.ts',
    "export const get = () => fetch('https://example.org');",
    /uses fetch: nothing leaves/,
  ],
  [
    'a request by another name',
    'entrypoints/background/index.ts',
    "export const send = () => navigator.sendBeacon('/x');",
    /uses sendBeacon/,
  ],
  [
    'a request through the global object',
    'lib/claims/follow.ts',
    "export const get = () => globalThis.fetch('https://example.org');",
    /uses fetch/,
  ],
  [
    'HTML made of text',
    'entrypoints/card/popover.tsx',
    "export const show = (node: Element) => { node.innerHTML = 'x'; };",
    /uses innerHTML: text never becomes HTML/,
  ],
  [
    'HTML made of text by Preact',
    'components/Raw.tsx',
    "export const Raw = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    /uses dangerouslySetInnerHTML/,
  ],
  ['code made of text', 'lib/figure/odd.ts', 'export const odd = (text: string) => eval(text);', /calls eval/],
  [
    'a pattern made of text',
    'lib/mention/words.ts',
    'export const find = (word: string) => new RegExp("\\\\b" + word, "u");',
    /builds a regular expression from parts/,
  ],
  [
    'a DOM in lib',
    'lib/mention/page.ts',
    'export const title = () => document.title;',
    /uses document: lib runs in Node/,
  ],
  [
    'the browser in lib',
    'lib/claims/keep.ts',
    'export const keep = () => browser.storage;',
    /uses browser: lib runs in Node/,
  ],
  [
    'a member read from a node of the page',
    'entrypoints/reader/above.ts',
    'export const above = (node: Node) => node.parentNode;',
    /above\.ts reads parentNode from a page’s own object: .*use entrypoints\/dom/,
  ],
  [
    'a member taken out of a node of the page',
    'entrypoints/selection/roots.ts',
    'export const roots = (all: Element[]) => all.map(({ shadowRoot }) => shadowRoot);',
    /roots\.ts reads shadowRoot from/,
  ],
  [
    'a member read from the page’s document',
    'entrypoints/gate/name.ts',
    'export const name = (edges: { document: Document }) => edges.document.title;',
    /name\.ts reads document\.title from/,
  ],
  [
    'a page that writes past the store',
    'entrypoints/options/hasty.ts',
    'export const add = (edges) => edges.db.stories.put({});',
    /uses db\.stories: nobody would be told/,
  ],
  [
    'a file name in another style',
    'lib/verdict/judgeAll.ts',
    'export const x = 1;',
    /judgeAll\.ts: name modules in kebab-case/,
  ],
  ['auto-imports switched on', 'wxt.config.ts', 'export default {};', /keep `imports: false`/],
  [
    'a lock file that names a host',
    'package-lock.json',
    '{"packages":{"node_modules/x":{"resolved":"https://host.example/x.tgz"}}}',
    /names a registry host/,
  ],
];

test.each(VIOLATIONS)('says what to do about %s', (_, path, text, sentence) => {
  const sentences = withTree({ [path]: text }, (root) => checkStructure(root));
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(sentence);
});

/** What looks like a violation and is none. */
const SOUND: readonly [name: string, path: string, text: string][] = [
  [
    'types of the messages in a component',
    'components/A.tsx',
    "import type { Answer } from '../lib/messages.ts';\nexport type X = Answer;",
  ],
  ['a pattern written out', 'lib/figure/odd.ts', "export const odd = new RegExp('a', 'u');"],
  ['a window of days', 'lib/verdict/time.ts', 'export const fits = (window: { days: number }) => window.days > 3;'],
  [
    'a document by parameter',
    'lib/mention/page.ts',
    'export const title = (document: { title: string }) => document.title;',
  ],
  [
    'guarded members of nodes and the document’s address',
    'entrypoints/reader/above.ts',
    "import { parentNode } from '../dom/node.ts';\nexport const above = (node: Node) => [parentNode(node), document.location];",
  ],
  [
    'styles for a shadow root',
    'entrypoints/reader/look.ts',
    "import css from './look.css?inline';\nexport const look = css;",
  ],
  [
    'a word in a comment',
    'lib/verdict/note.ts',
    '// innerHTML, eval and fetch( are only spoken of\nexport const x = "fetch(document)";',
  ],
];

test.each(SOUND)('does not object to %s', (_, path, text) => {
  expect(withTree({ [path]: text }, (root) => checkStructure(root))).toEqual([]);
});

test('an allowed module may fetch, and only that one', () => {
  const follow = "export const get = () => fetch('https://example.org');";
  const allow = { fetch: ['lib/claims/follow.ts'], patterns: [] };
  const sentences = withTree({ 'lib/claims/follow.ts': follow, 'lib/claims/other.ts': follow }, (root) =>
    checkStructure(root, allow),
  );
  expect(sentences).toEqual([expect.stringMatching(/^lib\/claims\/other\.ts uses fetch/)]);
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOMS } from '../scripts/drawing/rooms.ts';
import { ROOT } from '../scripts/lib/root.ts';
import { readTexts } from '../scripts/messages/read-messages.ts';
import { drawnArrows, follows, importedRooms } from './helpers/drawn-rooms.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const privacy = read('docs/privacy.md');
const threats = read('docs/threats.md');

describe('docs/privacy.md', () => {
  const places = [...privacy.matchAll(/^\| `.*\| `([^`]+)`: `([^`]+)` \|$/gm)].map(([, file = '', code = '']) => ({
    file,
    code,
  }));

  test.each(places)('$file holds “$code”', ({ file, code }) => expect(read(file)).toContain(code));

  test('every permission has a place', () => {
    const part = privacy.slice(privacy.indexOf('## Permissions'), privacy.indexOf('Neither pages'));
    expect(part.match(/^\| `/gm)).toHaveLength(places.length);
    expect(places.length).toBeGreaterThan(5);
  });
});

describe('docs/threats.md', () => {
  const rows = threats.split('\n').filter((line) => line.startsWith('| ') && !/^\| (attack|---)/.test(line));

  test('every attack has what holds against it, and a test that exists', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      const [, attack = '', holds = '', , tried = ''] = row.split('|').map((cell) => cell.trim());
      expect(holds, attack).not.toBe('');
      const files = [...tried.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(files.length, attack).toBeGreaterThan(0);
      expect(
        files.filter((file) => !existsSync(join(ROOT, file))),
        attack,
      ).toEqual([]);
    }
  });
});

test('“nothing leaves the browser” is said with its one exception', () => {
  const texts = [
    ...['README.md', 'CONTRIBUTING.md', 'docs/privacy.md'].flatMap((path) => read(path).split(/\n\s*\n|\n(?=\d+\. )/)),
    ...Object.values(readTexts('en')),
  ];
  const said = texts.filter((text) => /nothing leaves the browser|everything stays in this browser/i.test(text));
  expect(said.length).toBeGreaterThan(4);
  for (const text of said) expect(text).toMatch(/\bfollow/);
});

test('the description is no longer than stores take', () => {
  expect(readTexts('en').extensionDescription?.length).toBeLessThanOrEqual(132);
});

/** Files that a reader of the page makes on the way. */
const PLANNED = new Set(['tests/lib/language/pt.test.ts']);

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'tests/corpus/README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

describe.each(PAGES)('%s', (path) => {
  const text = read(path);

  test('links to what is there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !to.startsWith('http'));
    expect(links.filter((to) => !leads(path, to))).toEqual([]);
  });

  test('names commands that exist', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([a-z:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });

  test('runs tests that exist', () => {
    const files = [...text.matchAll(/\bvitest run ([^`\n]*)/g)].flatMap(
      ([, rest = '']) => rest.match(/tests\/\S+/g) ?? [],
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)) && !PLANNED.has(file))).toEqual([]);
  });
});

/** Whether a link of the page at `from` leads to a file, and to a heading of it where it names one. */
function leads(from: string, to: string): boolean {
  const [file = '', heading] = to.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  if (!existsSync(join(ROOT, path))) return false;
  return heading === undefined || headingsOf(read(path)).includes(heading);
}

function headingsOf(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, words = '']) => words.toLowerCase());
  return headings.map((words) => words.replace(/[^\p{L}\d\s-]/gu, '').replace(/\s/g, '-'));
}

describe('docs/architecture.md', () => {
  const page = read('docs/architecture.md');
  const arrows = drawnArrows(read('docs/architecture.svg'));
  const imports = importedRooms(ROOT);
  const advice = 'the drawing is not what the imports are: npm run drawing';

  test('is drawn with arrows that are imports', () => {
    const untrue = [...arrows].flatMap(([from, all]) => [...all].filter((to) => !imports.get(from)?.has(to)));
    expect(untrue, advice).toEqual([]);
  });

  test('is drawn with every import, or arrows that it follows from', () => {
    const missing = [...imports].flatMap(([from, all]) =>
      [...all].filter((to) => !arrows.get(from)?.has(to) && !follows(arrows, from, to)).map((to) => `${from} → ${to}`),
    );
    expect(missing, advice).toEqual([]);
  });

  test('is drawn without arrows that follow from others', () => {
    const double = [...arrows].flatMap(([from, all]) =>
      [...all].filter((to) => follows(arrows, from, to)).map((to) => `${from} → ${to}`),
    );
    expect(double, advice).toEqual([]);
  });

  test('says of every room what it takes and gives', () => {
    const rows = [...page.matchAll(/^\| ([^|`]+) \| [^|]+ \| [^|]+ \| `/gm)].map(([, room = '']) => room);
    expect(rows.toSorted()).toEqual(Object.keys(ROOMS).toSorted());
  });

  test('answers twenty questions and more', () => {
    const part = page.slice(page.indexOf('## Where do I'));
    expect(part.match(/^\| /gm)?.length).toBeGreaterThanOrEqual(22);
  });

  test('names files that exist', () => {
    const files = [...page.matchAll(/`((?:assets|components|docs|entrypoints|lib|tests)\/[^`\s]*)`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(60);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

/** Types of the model that the glossary leaves out, and why. */
const UNEXPLAINED: ReadonlyMap<string, string> = new Map([
  ...['StoryId', 'SubjectId', 'PartyId'].map((name) => [name, 'the id of what the glossary has'] as const),
  ...['Theme', 'Opens', 'Display'].map(
    (name) => [name, 'a setting of the interface, which explains itself there'] as const,
  ),
]);

describe('docs/glossary.md', () => {
  const words = read('docs/glossary.md').match(/^\| (?!word |---)[^|]+ \|/gm) ?? [];
  const types = [...read('lib/model.ts').matchAll(/^export type (\w+)/gm)].map(([, name = '']) => name);

  test('explains every type of the model', () => {
    expect(types.length).toBeGreaterThan(50);
    const missing = types.filter(
      (name) => !UNEXPLAINED.has(name) && !words.some((word) => word.includes(`\`${name}\``)),
    );
    expect(missing).toEqual([]);
  });

  test('leaves out no type that is gone', () => {
    expect([...UNEXPLAINED.keys()].filter((name) => !types.includes(name))).toEqual([]);
  });

  test('explains no word twice', () => {
    const names = words.flatMap((word) => word.slice(2, -2).split(', '));
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
